import { explainNumbers } from '../../../../src/numbers/explain';
import { chooseRule, detectNumberFormat } from '../../../../src/numbers/format';
import type { NumberOptions } from '../../../../src/numbers/options';
import { TAKEN } from '../../../../src/numbers/reasons';
import { type Reading, type Rule, RuleReader } from '../../../../src/numbers/rules';
import { scanNumbers } from '../../../../src/numbers/scanner';
import { unitOf } from '../../../../src/watch/series/batch';
import type { Series } from '../../../../src/watch/series/series';
import { SeriesSet } from '../../../../src/watch/series/seriesSet';
import { batchReader } from '../../../../src/watch/stream/batchReader';

/** A unit as it is printed, or several of its spellings; `any` leaves it open. */
type WantedUnit = string | readonly string[];

/** Numbers under one label in one unit, in their order. */
export interface WantedSeries {
  /** `*` leaves it open under which labels the values stand. */
  readonly label: string;
  /** Other labels that are right as well. */
  readonly or?: readonly string[];
  /** Absent where there is none. */
  readonly unit?: WantedUnit;
  readonly values: readonly number[];
  /** Others of this label and unit may stand between. */
  readonly among?: boolean;
}

/** What is to be read in a text by a rule. What is not spoken of is not compared. */
export interface Wanted {
  readonly series?: readonly WantedSeries[];
  /** Names of rows that may stand before a heading or not. */
  readonly rows?: readonly string[];
  /** There are numbers that the series do not speak of; else a further reading is a fault. */
  readonly others?: boolean;
  /** Readings that are wrong, as {@link written} writes them. */
  readonly never?: readonly string[];
  readonly neverLabels?: readonly string[];
  /** All that is read stands under one label. */
  readonly oneLabel?: boolean;
  /** The label of the series that is shown first, or several that would do. */
  readonly shown?: string | readonly string[];
  /** The unit of the series that is shown first. */
  readonly shownUnit?: string | readonly string[];
}

/** How a stream with this beginning is read, unless the user says otherwise. */
export interface Chosen {
  readonly options: NumberOptions;
  readonly rule: Rule;
}

/** So many lines that are not blank tell how a stream is read. */
const SAMPLE_LINES = 20;

export function choose(text: string, language?: string): Chosen {
  const lines = text.split(/[\r\n]+/).filter(line => line.trim() !== '');
  const sample = lines.slice(0, SAMPLE_LINES).join('\n');
  const options = { take: TAKEN, ...detectNumberFormat(sample, language).options };
  return { options, rule: chooseRule(sample, options) };
}

export function read(text: string, { options, rule }: Chosen): Reading[] {
  const reader = new RuleReader(rule, options);
  return [...reader.push(text), ...reader.end()];
}

/** The series of a text that is shown first. */
export function shownIn(text: string, { options, rule }: Chosen): Series | undefined {
  const reader = batchReader(rule, options);
  reader.push(text);
  reader.end();
  return new SeriesSet(reader.drain().batches).main;
}

/** A reading without its label: `12 ms`. */
export function written({ value, unit }: Omit<Reading, 'label'>): string {
  return unit === undefined ? String(value) : `${value} ${unit}`;
}

/** What is wrong with what was read, a sentence for each fault. */
export function faultsIn(
  readings: readonly Reading[],
  { series = [], rows = [], others = false, never = [], neverLabels = [], oneLabel = false }: Wanted,
): string[] {
  const named = readings.map(reading => ({ ...reading, label: withoutRow(reading.label, rows) }));
  const spokenOf = new Set<Reading>();
  const faults = series.flatMap(wanted => {
    const own = named.filter(reading => isOf(reading, wanted));
    for (const reading of own) spokenOf.add(reading);
    const values = own.map(({ value }) => value);
    const right = wanted.among ? isAmong(wanted.values, values) : isSame(wanted.values, values);
    return right
      ? []
      : [`${nameOf(wanted)} is ${wanted.values.join(', ')}, read ${values.join(', ') || 'nothing'}`];
  });
  for (const reading of named) {
    if (!others && !spokenOf.has(reading)) faults.push(`also read [${reading.label}] ${written(reading)}`);
    if (never.includes(written(reading))) faults.push(`wrongly read [${reading.label}] ${written(reading)}`);
    if (neverLabels.includes(reading.label)) faults.push(`no label: [${reading.label}] ${written(reading)}`);
  }
  const labels = new Set(named.map(({ label }) => label));
  if (oneLabel && labels.size > 1) faults.push(`several labels: ${[...labels].join(', ')}`);
  return faults;
}

/** What is wrong with the series that is shown first. */
export function faultsOfShown(main: Series | undefined, { shown, shownUnit, rows = [] }: Wanted): string[] {
  if (shown === undefined && shownUnit === undefined) return [];
  if (!main) return ['nothing is shown'];
  const label = withoutRow(main.label, rows);
  const unit = unitOf(main.unit).symbol;
  return [
    ...(shown === undefined || [shown].flat().includes(label) ? [] : [`shows [${label}], not ${shown}`]),
    ...(shownUnit === undefined || [shownUnit].flat().includes(unit)
      ? []
      : [`shows [${label}] in ${unit || 'no unit'}, not in ${shownUnit}`]),
  ];
}

/** Where scanner, explanation and the rule `all` do not give the same numbers. */
export function disagreements(text: string, options: NumberOptions): string[] {
  const scanned = [...scanNumbers(text, options)].map(String);
  const tokens = explainNumbers(text, options).filter(({ skipped }) => skipped === undefined);
  const explained = tokens.map(({ value = NaN, unit }) => written(unit ? { value, unit } : { value }));
  const all = read(text, { options, rule: { kind: 'all' } });
  return [
    ...(isSame(
      scanned,
      all.map(({ value }) => String(value)),
    )
      ? []
      : [`scanned ${scanned}`]),
    ...(isSame(explained, all.map(written)) ? [] : [`explained ${explained}`]),
  ];
}

function isOf({ label, unit }: Reading, wanted: WantedSeries): boolean {
  const hasLabel =
    wanted.label === '*' ||
    wanted.label === label ||
    (wanted.or ?? []).some(or => or === '*' || or === label);
  return hasLabel && (wanted.unit === 'any' || [wanted.unit].flat().includes(unit));
}

function nameOf({ label, unit }: WantedSeries): string {
  return `[${label}]${unit === undefined ? '' : ` in ${unit}`}`;
}

/** A label without the name of its row, the longest that fits. */
function withoutRow(label: string, rows: readonly string[]): string {
  const [row = ''] = rows.filter(row => label.startsWith(`${row} `)).sort((a, b) => b.length - a.length);
  return row === '' ? label : label.slice(row.length + 1);
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

function isAmong(wanted: readonly number[], values: readonly number[]): boolean {
  let found = 0;
  for (const value of values) if (value === wanted[found]) found++;
  return found === wanted.length;
}
