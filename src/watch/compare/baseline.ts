import * as l10n from '../../l10n';
import { finish, STRIDE, type Steps } from '../../median/steps';
import { messageOf } from '../../messageOf';
import { unitCode } from '../../numbers/units';
import { type Batch, unitOf } from '../series/batch';
import { type Sample, sampling } from './comparison';

/** Numbers that were frozen under a name, to compare others with. */
export interface Baseline extends Sample {
  /** The label of the series that they came from; empty where it had none. */
  readonly label: string;
  /** When they were frozen or exported, in milliseconds since 1970. */
  readonly made: number;
  /** Where they came from, in words, `Terminal zsh` for example. */
  readonly source: string;
}

/** What a baseline is beside its numbers. */
export type BaselineMetadata = Pick<Baseline, 'name' | 'made' | 'source'>;

/**
 * Freezes the numbers of a series, or plain ones as `batchByDimension` brings them together. O(n).
 * @throws RangeError with a sentence where there is no name, no number, or one that is not finite
 */
export function baselineOf(batch: Batch, metadata: BaselineMetadata): Baseline {
  return finish(freezing(batch, metadata));
}

/** As {@link baselineOf}, step by step. */
export function* freezing(batch: Batch, { name, made, source }: BaselineMetadata): Steps<Baseline> {
  if (name.trim() === '') {
    throw new RangeError(l10n.t('A baseline needs a name to be found again by: give it one.'));
  }
  const { unit, values } = yield* sampling(batch, name);
  if (values.length === 0) {
    throw new RangeError(
      l10n.t('“{0}” has no numbers, so nothing can be compared with it: collect some first.', name),
    );
  }
  // A copy, since the series may go on growing; JSON has no -0.
  const copy = new Float64Array(values.length);
  for (let from = 0; from < values.length; from += STRIDE) {
    const part = values.subarray(from, from + STRIDE);
    const place = part.findIndex(value => !Number.isFinite(value));
    if (place !== -1) {
      throw new RangeError(
        l10n.t(
          'Number {0} of “{1}” is {2}: a baseline takes finite numbers, so leave it out.',
          String(from + place + 1),
          name,
          String(part[place]),
        ),
      );
    }
    copy.set(
      part.map(value => value + 0),
      from,
    );
    yield;
  }
  return { name, label: batch.label, unit, made, source, values: copy };
}

/** Numbers that are written at once. */
const SLICE = 4096;

/**
 * A baseline as JSON, for keeping: an export of a watch that has this one series, with its numbers in their order.
 * {@link readBaselines} gives the same back, bit for bit.
 */
export function* baselineJson({ name, label, unit, made, source, values }: Baseline): Generator<string> {
  const { symbol, dimension } = unitOf(unit);
  const watch = JSON.stringify({ name, exported: new Date(made).toISOString(), source });
  const series = JSON.stringify({ label, unit: symbol, dimension });
  yield `${watch.slice(0, -1)},"series":[${series.slice(0, -1)},"numbers":[`;
  for (let start = 0; start < values.length; start += SLICE) {
    yield `${start === 0 ? '' : ','}${values.subarray(start, start + SLICE).join(',')}`;
  }
  yield ']}]}\n';
}

/** The names under which a series of an export has its numbers: in their order of arrival or, failing that, ascending. */
const NUMBERS = ['numbers', 'numbersAscending'] as const;

/**
 * The baselines in a text of JSON that we wrote: one for each series of an exported watch that has numbers, or the one
 * that {@link baselineJson} wrote. Everything else in it is ignored. O(n).
 * @param otherwise what a baseline is called and when it was made, where the text does not say so
 * @throws RangeError with a sentence for people on any other text
 */
export function readBaselines(json: string, otherwise: Pick<Baseline, 'name' | 'made'>): Baseline[] {
  const watch = parsed(json);
  if (!isObject(watch) || !Array.isArray(watch.series)) {
    throw new RangeError(
      l10n.t(
        'This JSON is {0} without a list of “series”; what is wanted is a watch that Median Watch exported as JSON, or select its numbers and freeze those.',
        kindOf(watch),
      ),
    );
  }
  const series: readonly unknown[] = watch.series;
  const metadata = {
    name: textOr(watch.name, otherwise.name),
    made: stampOr(watch.exported, otherwise.made),
    source: textOr(watch.source, ''),
  };
  const baselines = series.flatMap((each, place) => {
    const batch = readSeries(each, place);
    return batch.values.length === 0 ? [] : baselineOf(batch, metadata);
  });
  if (baselines.length > 0) return baselines;
  throw new RangeError(
    l10n.t(
      '“{0}” was exported without any number, so nothing can be compared with it: export it again when it has some.',
      metadata.name,
    ),
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new RangeError(
      l10n.t(
        'This is no JSON ({0}); what is wanted is a watch that Median Watch exported as JSON, whole: export it again.',
        messageOf(error),
      ),
    );
  }
}

function readSeries(series: unknown, place: number): Batch {
  const which = l10n.t('Series {0} of the JSON', String(place + 1));
  if (!isObject(series)) {
    throw new RangeError(
      l10n.t(
        '{0} is {1} rather than an object; what is wanted is a watch that Median Watch exported as JSON: export it again.',
        which,
        kindOf(series),
      ),
    );
  }
  const label = textOr(series.label, '');
  const symbol = textOr(series.unit, '');
  const unit = unitCode(symbol);
  if (unit === undefined) {
    throw new RangeError(
      l10n.t(
        '{0} is in “{1}”, which is no unit that is known here: give its numbers another unit, or none.',
        which,
        symbol,
      ),
    );
  }
  const numbers = NUMBERS.map(name => series[name]).find(Array.isArray);
  if (!numbers) {
    throw new RangeError(
      l10n.t(
        '{0} has no list of numbers, neither “{1}” nor “{2}”: export the watch again as JSON, with all its numbers.',
        which,
        NUMBERS[0],
        NUMBERS[1],
      ),
    );
  }
  const values = Float64Array.from(numbers, (item: unknown, index) => {
    const value = isObject(item) ? item.value : item;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw new RangeError(
      l10n.t(
        'Number {0} of series {1} of the JSON is {2}: leave it out, or put a finite number in its place.',
        String(index + 1),
        String(place + 1),
        kindOf(value),
      ),
    );
  });
  return { label, dimension: unitOf(unit).dimension, unit, mixed: false, values };
}

/** An object of JSON, with the names that are looked for in one. */
type JsonObject = {
  readonly [Name in
    | 'name'
    | 'exported'
    | 'source'
    | 'series'
    | 'label'
    | 'unit'
    | 'value'
    | (typeof NUMBERS)[number]]?: unknown;
};

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a value of JSON is, in words. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return l10n.t('a text');
  return Array.isArray(value) ? l10n.t('a list') : l10n.t('an object');
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value.trim() !== '' ? value : otherwise;
}

function stampOr(value: unknown, otherwise: number): number {
  const made = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isFinite(made) ? made : otherwise;
}
