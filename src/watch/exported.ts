import { formatRule } from '../numbers/ruleText';
import { unitOf } from './series/batch';
import { PERCENTILES } from './series/figures';
import type { Series } from './series/series';
import type { SeriesSet } from './series/seriesSet';
import { statisticsWith } from './series/statistics';
import { inScale, type Summary, summarising } from './series/summary';
import { formatWindow } from './series/window';
import type { Watch } from './watch';

/** Lines that are made at once. */
const SLICE = 4096;

/** All numbers of a watch as comma-separated values: a heading, then series by series in ascending order. RFC 4180. */
export function* numbersCsv({ series }: Pick<Watch, 'series'>): Generator<string> {
  yield 'label,unit,number (ascending within its label and unit)\r\n';
  for (const each of series.all) {
    const before = [each.label, symbolOf(each)].map(field).join(',');
    yield* inSlices(ascending(each), value => `${before},${value}\r\n`);
  }
}

/** What is known of each series of a watch, with some percentiles, a line each. */
export function* factsCsv(
  { series }: { readonly series: Pick<SeriesSet, 'all'> },
  percentiles = PERCENTILES,
): Generator<string> {
  const names = statisticsWith(percentiles).map(([name]) => name);
  yield `label,unit,window,${names.join(',')}\r\n`;
  for (const each of series.all) {
    const statistics = yield* statisticsOf(each, percentiles);
    const values = names.map(name => statistics[name] ?? '');
    yield `${[each.label, symbolOf(each), formatWindow(each.window), ...values].map(field).join(',')}\r\n`;
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

/** All of a watch: what it is, how it was read, and of each series the facts and the numbers, in ascending order. */
export function* watchJson(
  watch: Watch,
  { rule, ...heading }: Heading,
  percentiles = PERCENTILES,
): Generator<string> {
  const { kind, source, reading, skipped, leftOut, beyond, notes = [], series } = watch;
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
  for (const [place, each] of series.all.entries()) {
    const { label, dimension } = each;
    const known = {
      label,
      unit: symbolOf(each),
      dimension,
      window: formatWindow(each.window),
      forgotten: each.dropped,
      ...(yield* statisticsOf(each, percentiles)),
    };
    yield `${place === 0 ? '' : ','}\n    ${JSON.stringify(known).slice(0, -1)},"numbersAscending":[`;
    const numbers = ascending(each);
    yield* inSlices(numbers, (value, at) => (at === 0 ? String(value) : `,${value}`));
    yield ']}';
  }
  yield '\n  ]\n}\n';
}

function symbolOf({ unit }: Series): string {
  return unitOf(unit).symbol;
}

/** In the series' unit; what was converted is rounded to 15 digits, which hides the last bit that this cost. */
function rounderFor({ mixed }: Series): (value: number) => number {
  return mixed ? value => Number(value.toPrecision(15)) : value => value;
}

/** A heap keeps no order of arrival, so numbers come in ascending order. */
function ascending(series: Series): Float64Array {
  const round = rounderFor(series);
  const { values } = series.batch();
  return (series.mixed ? values.map(round) : values).sort();
}

/** With an empty text for each step, at which whoever writes the file may pause. */
function* statisticsOf(series: Series, percentiles: readonly number[]): Generator<string, Partial<Summary>> {
  const steps = summarising(series, percentiles);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value ? inScale(value, rounderFor(series)) : {};
    yield '';
  }
}

function* inSlices(values: Float64Array, write: (value: number, at: number) => string): Generator<string> {
  for (let start = 0; start < values.length; start += SLICE) {
    let text = '';
    const end = Math.min(start + SLICE, values.length);
    for (let at = start; at < end; at++) text += write(values[at] as number, at);
    yield text;
  }
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
