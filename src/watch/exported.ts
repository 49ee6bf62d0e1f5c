import { sortedCopy } from '../median/sortedCopy';
import type { Steps } from '../median/steps';
import { formatRule } from '../numbers/ruleText';
import { unitOf } from './series/batch';
import { copying } from './series/copying';
import { PERCENTILES } from './series/figures';
import type { Kept } from './series/kept';
import { keptOf } from './series/keptLists';
import type { Series } from './series/series';
import type { SeriesSet } from './series/seriesSet';
import { statisticsWith, tooFewFor } from './series/statistics';
import { inScale, type Summary, summarising } from './series/summary';
import { formatWindow } from './series/window';
import type { Watch } from './watch';

/** Numbers that are written at once. */
const SLICE = 4096;

/** A watch, or some of its series. */
interface SeriesOf {
  readonly series: Pick<SeriesSet, 'all'>;
}

/**
 * All numbers of a watch that count as comma-separated values, RFC 4180: a heading, then series by series in their order
 * of arrival, each with the time at which it came (ISO 8601, in UTC), or nothing where that is not known.
 */
export function* numbersCsv({ series }: SeriesOf): Generator<string> {
  yield 'label,unit,time,number\r\n';
  for (const each of series.all) {
    const before = beforeNumber(each);
    const round = rounderFor(each);
    for (const { values, times } of inOrder(each)) {
      let text = '';
      for (const [i, value] of values.entries()) text += `${before},${times[i]},${round(value)}\r\n`;
      yield text;
    }
  }
}

/** The same in ascending order within each series, without times. */
export function* ascendingCsv({ series }: SeriesOf): Generator<string> {
  yield 'label,unit,number (ascending within its label and unit)\r\n';
  for (const each of series.all) {
    const before = beforeNumber(each);
    const round = rounderFor(each);
    const nums = yield* paused(sortedCopy(yield* paused(copying(each))));
    for (let start = 0; start < nums.length; start += SLICE) {
      let text = '';
      for (const value of nums.subarray(start, start + SLICE)) text += `${before},${round(value)}\r\n`;
      yield text;
    }
  }
}

/**
 * What is known of each series of a watch, with some percentiles, a line each. `forgotten` says how many numbers came and
 * are not kept any more: of those nothing is told.
 */
export function* factsCsv({ series }: SeriesOf, percentiles = PERCENTILES): Generator<string> {
  const names = statisticsWith(percentiles).map(([name]) => name);
  yield `label,unit,window,forgotten,${names.join(',')}\r\n`;
  for (const each of series.all) {
    const statistics = yield* statisticsOf(each, percentiles);
    const values = names.map(name => statistics[name] ?? '');
    yield `${[each.label, symbolOf(each), formatWindow(each.window), each.dropped, ...values].map(field).join(',')}\r\n`;
  }
}

/** What a file says of a watch beside its series. */
export interface Heading {
  readonly name: string;
  readonly state?: string;
  /** An ISO 8601 stamp. */
  readonly exported: string;
  readonly warmUp?: number;
  readonly rule?: Parameters<typeof formatRule>[0];
}

/**
 * All of a watch: what it is, how it was read, and of each series, or of those that are given, the facts and the numbers that count, in their order of
 * arrival. `tooFewFor` lists the percentiles that tell hardly more than the least or the largest of them; `arrivals` says
 * when they came, time by time and how many then. Each is left out where it is not known, or none.
 */
export function* watchJson(
  watch: Watch,
  { rule, ...heading }: Heading,
  percentiles = PERCENTILES,
  all: readonly Series[] = watch.series.all,
): Generator<string> {
  const { kind, source, reading, skipped, leftOut, beyond, notes = [] } = watch;
  const metadata = {
    ...heading,
    kind,
    source,
    reading,
    ...(rule && { rule: formatRule(rule) }),
    skipped,
    leftOut,
    beyond,
    notes,
  };
  yield `${JSON.stringify(metadata, null, 2).slice(0, -2)},\n  "series": [`;
  for (const [place, each] of all.entries()) {
    const { label, dimension } = each;
    const slices = inOrder(each);
    const few = tooFewFor(percentiles, each.count);
    const known = {
      label,
      unit: symbolOf(each),
      dimension,
      window: formatWindow(each.window),
      forgotten: each.dropped,
      ...(yield* statisticsOf(each, percentiles)),
      ...(few.length > 0 && { tooFewFor: few }),
    };
    yield `${place === 0 ? '' : ','}\n    ${JSON.stringify(known).slice(0, -1)}`;
    yield* numbersJson(slices, rounderFor(each));
    yield '}';
  }
  yield '\n  ]\n}\n';
}

function symbolOf({ unit }: Series): string {
  return unitOf(unit).symbol;
}

/** In the series' unit; what was converted is rounded to 15 digits, which hides the last bit that this cost. */
export function rounderFor({ mixed }: Series): (value: number) => number {
  return mixed ? value => Number(value.toPrecision(15)) : value => value;
}

/** Members of a series in JSON, each with the comma before it. */
function* numbersJson(slices: Iterable<Slice>, round: (value: number) => number): Generator<string> {
  const arrivals: { time: string; count: number }[] = [];
  let before = ',"numbers":[';
  for (const { values, times } of slices) {
    yield `${before}${Array.from(values, round).join(',')}`;
    before = ',';
    for (const time of times) {
      const last = arrivals.at(-1);
      if (last?.time === time) last.count++;
      else arrivals.push({ time, count: 1 });
    }
  }
  yield ']';
  if (arrivals[0]?.time === '') return;
  before = ',"arrivals":[';
  for (let start = 0; start < arrivals.length; start += SLICE) {
    yield `${before}${JSON.stringify(arrivals.slice(start, start + SLICE)).slice(1, -1)}`;
    before = ',';
  }
  yield ']';
}

function beforeNumber(series: Series): string {
  return [series.label, symbolOf(series)].map(field).join(',');
}

/** Some numbers, and when each of them came: as a stamp, empty where that is not known. */
interface Slice {
  readonly values: Float64Array;
  readonly times: readonly string[];
}

/** The numbers of a series that count now, in their order of arrival: those that come later are not among them. */
function inOrder(series: Series): Iterable<Slice> {
  const kept = keptOf(series);
  return slicesOf(kept, kept.end - series.count, kept.end);
}

function* slicesOf(kept: Kept, first: number, end: number): Generator<Slice> {
  let time: number | undefined;
  let stamp = '';
  for (let from = first; from < end; from += SLICE) {
    const to = Math.min(from + SLICE, end);
    const values = kept.copy(from, to);
    // Fewer where the first of them were forgotten meanwhile.
    const times = Array.from(values, (_, i) => {
      const at = kept.timeOf(to - values.length + i);
      if (at !== time) stamp = at === undefined ? '' : new Date(at).toISOString();
      time = at;
      return stamp;
    });
    yield { values, times };
  }
}

/** With an empty text for each step, at which whoever writes the file may pause. */
function* paused<Result>(steps: Steps<Result>): Generator<string, Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield '';
  }
}

function* statisticsOf(series: Series, percentiles: readonly number[]): Generator<string, Partial<Summary>> {
  const summary = yield* paused(summarising(series, percentiles));
  return summary ? inScale(summary, rounderFor(series)) : {};
}

/**
 * A field of a line, in quotes where it would not be one otherwise. A text that a spreadsheet would take for a formula
 * gets an apostrophe before it.
 */
function field(value: string | number): string {
  const isFormula = typeof value === 'string' && /^[=+\-@\t\r]/.test(value);
  const text = isFormula ? `'${value}` : String(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
