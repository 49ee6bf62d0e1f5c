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

/** What the two runs of a benchmark text are told apart by. */
const RUN_KEY = 'run';

/**
 * Both samples of each pair as one text in Go's benchmark format, a line a number, for `benchstat -col run FILE`: the
 * runs stand under a configuration line each. Yields some thousand lines at once.
 *
 * benchstat takes lines of one name and one unit together, so times are told in ns/op, all else in the base unit of its
 * dimension, and labels that would give the same name get a number. What was converted is rounded to 15 digits.
 *
 * Source: the format is golang.org/design/14313-benchmark-format, units with a direction are golang.org/issue/43744.
 */
export function* benchmarkText(pairs: readonly SamplePair[], names: RunNames): Generator<string> {
  const [base, current] = [oneLine(names.base) || 'base', oneLine(names.current) || 'current'];
  yield* directions(pairs);
  yield `${RUN_KEY}: ${base}\n`;
  yield* resultLines(pairs, 'base');
  // Runs of one name would be taken for one run.
  yield `${RUN_KEY}: ${current === base ? `${current} (2)` : current}\n`;
  yield* resultLines(pairs, 'current');
}

/** As {@link benchmarkText}, one side of it: for `benchstat BASE CURRENT`, which takes a file a run. */
export function* benchmarkRunText(pairs: readonly SamplePair[], side: keyof RunNames): Generator<string> {
  yield* directions(pairs);
  yield* resultLines(pairs, side);
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
        text += `${names[place]} 1 ${told(value, times)} ${symbol}\n`;
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

/** A result needs a unit: what has none is told in this one. */
const NO_UNIT = 'number';

function benchmarkUnit({ unit }: Pick<Sample, 'unit'>): BenchmarkUnit {
  const { dimension, factor } = unitOf(unit);
  if (dimension === 'time') return { symbol: 'ns/op', times: factor * 1e9 };
  const base = UNITS.find(other => other.dimension === dimension && other.factor === 1);
  // Plain numbers, and those with nothing but a prefix as in 12k.
  if (!base?.symbol) return { symbol: NO_UNIT, times: factor };
  const { symbol } = base;
  if (symbol === 's/op') return { symbol: 'ns/op', times: factor * 1e9 };
  if (symbol.startsWith('s/')) return { symbol: `n${symbol}`, times: factor * 1e9, better: 'lower' };
  if (dimension.startsWith('time per ')) return { symbol, times: factor, better: 'lower' };
  const isRate = dimension.endsWith(' per second') && symbol !== 'B/s';
  return { symbol, times: factor, ...(isRate && { better: 'higher' }) };
}

/** Three roundings of a double are less than half of the fifteenth digit: 1.1 ms are 1100000 ns. */
function told(value: number, times: number): number {
  return (times === 1 ? value : Number((value * times).toPrecision(15))) + 0;
}

/** A name for each label, no two alike: one word, which begins as the format wants it. */
function benchmarkNames(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map(label => {
    const word = oneLine(label).replaceAll(' ', '_') || 'Numbers';
    const plain = `Benchmark${word.charAt(0).toUpperCase()}${word.slice(1)}`;
    let name = plain;
    for (let count = 2; taken.has(name); count++) name = `${plain}#${count}`;
    taken.add(name);
    return name;
  });
}

/** Text without line ends and control characters, its blanks of whatever kind single spaces. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
