import { UNITS } from '../../numbers/units';
import { unitOf } from '../series/batch';
import type { Sample } from './comparison';
import type { RunNames } from './comparisonTable';

/** Two samples of one dimension under the label that both have. */
export interface SamplePair {
  readonly label: string;
  readonly base: Sample;
  readonly current: Sample;
}

/** The configuration key that says which run a result belongs to. */
const RUN_KEY = 'run';

/**
 * Both samples of each pair as one text in Go's benchmark format, one line per number, to be read with
 * `benchstat -col run FILE`: a configuration line stands above each run. Yields some thousand lines at a time.
 *
 * benchstat groups lines by name and unit, so times are written in sec/op, all else in the base unit of its dimension,
 * and labels that would give the same name are numbered. It brings ns/op to sec/op itself, but leaves a zero behind in
 * ns/op. Converted values are rounded to 15 digits.
 *
 * Source: the format is golang.org/design/14313-benchmark-format, units with a direction are golang.org/issue/43744.
 */
export function* benchmarkText(pairs: readonly SamplePair[], names: RunNames): Generator<string> {
  const [base, current] = [oneLine(names.base) || 'base', oneLine(names.current) || 'current'];
  yield* directions(pairs);
  yield `${RUN_KEY}: ${base}\n`;
  yield* resultLines(pairs, 'base');
  // Runs of one name would be read as one.
  yield `${RUN_KEY}: ${current === base ? `${current} (2)` : current}\n`;
  yield* resultLines(pairs, 'current');
}

/** Which way is better, for each unit where benchstat does not know it by itself. */
function* directions(pairs: readonly SamplePair[]): Generator<string> {
  const units = new Map(
    pairs.flatMap(({ base, current }) => [base, current].map(benchmarkUnit)).map(unit => [unit.symbol, unit]),
  );
  for (const { symbol, better } of units.values()) if (better) yield `Unit ${symbol} better=${better}\n`;
}

const SLICE = 4096;

function* resultLines(pairs: readonly SamplePair[], side: keyof RunNames): Generator<string> {
  const names = benchmarkNames(pairs.map(({ label }) => label));
  for (const [place, pair] of pairs.entries()) {
    const { values, unit } = pair[side];
    const { symbol, times } = benchmarkUnit({ unit });
    for (let start = 0; start < values.length; start += SLICE) {
      let text = '';
      for (const value of values.subarray(start, start + SLICE))
        text += `${names[place]} 1 ${converted(value, times)} ${symbol}\n`;
      yield text;
    }
  }
}

/** A unit as benchstat reads it. */
interface BenchmarkUnit {
  readonly symbol: string;
  /** How many of it a value's own unit is. */
  readonly times: number;
  readonly better?: 'lower' | 'higher';
}

/** A result needs a unit: numbers without one get this. */
const NO_UNIT = 'number';

function benchmarkUnit({ unit }: Pick<Sample, 'unit'>): BenchmarkUnit {
  const { dimension, factor } = unitOf(unit);
  if (dimension === 'time') return { symbol: 'sec/op', times: factor };
  const base = UNITS.find(other => other.dimension === dimension && other.factor === 1);
  // Plain numbers, and those with nothing but a prefix as in 12k.
  if (!base?.symbol) return { symbol: NO_UNIT, times: factor };
  const { symbol } = base;
  if (symbol === 's/op') return { symbol: 'sec/op', times: factor };
  if (symbol.startsWith('s/')) return { symbol: `sec${symbol.slice(1)}`, times: factor, better: 'lower' };
  if (dimension.startsWith('time per ')) return { symbol, times: factor, better: 'lower' };
  const isRate = dimension.endsWith(' per second') && symbol !== 'B/s';
  return { symbol, times: factor, ...(isRate && { better: 'higher' }) };
}

/** Rounded to the fifteenth digit, which hides the errors of the factors and the product: 2.01 ms are 2010000 ns. */
function converted(value: number, times: number): number {
  return times === 1 ? value : Number((value * times).toPrecision(15));
}

/** A name for each label, no two alike: one word, which begins as the format wants it. */
function benchmarkNames(labels: readonly string[]): string[] {
  const used = new Set<string>();
  return labels.map(label => {
    const word = oneLine(label).replaceAll(' ', '_') || 'Numbers';
    const plain = `Benchmark${word.charAt(0).toUpperCase()}${word.slice(1)}`;
    let name = plain;
    for (let count = 2; used.has(name); count++) name = `${plain}#${count}`;
    used.add(name);
    return name;
  });
}

/** Text without line ends and control characters, its blanks of whatever kind single spaces. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
