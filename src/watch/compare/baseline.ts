import * as l10n from '../../l10n';
import { finish, STRIDE, type Steps } from '../../median/steps';
import { messageOf } from '../../messageOf';
import { unitCode } from '../../numbers/units';
import { visible } from '../../numbers/visible';
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
  return finish(readingBaselines(json, otherwise));
}

/** As {@link readBaselines}, step by step. */
export function* readingBaselines(
  json: string,
  otherwise: Pick<Baseline, 'name' | 'made'>,
): Steps<Baseline[]> {
  const watch = yield* parsing(json);
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
  const baselines: Baseline[] = [];
  for (const [place, each] of series.entries()) {
    const batch = yield* readingSeries(each, place);
    if (batch.values.length > 0) baselines.push(yield* freezing(batch, metadata));
  }
  if (baselines.length > 0) return baselines;
  throw new RangeError(
    l10n.t(
      '“{0}” was exported without any number, so nothing can be compared with it: export it again when it has some.',
      metadata.name,
    ),
  );
}

/** What JSON says, its long lists piece by piece; what of it those pieces are not enough for is parsed at once. */
function* parsing(json: string): Steps<unknown> {
  try {
    return yield* parsingLists(json);
  } catch {
    // Something in the lists is not as we write it, or it is no JSON: then the error says where.
  }
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

/** Characters of a list that are parsed at once: some milliseconds. */
const PIECE = 1 << 16;

/** Where a list begins that may be long. A quote within a text has a backslash before it, so that no text looks like this. */
const LIST = /"(numbers|numbersAscending|arrivals)"\s*:\s*\[/g;

/** Parses the lists of numbers for themselves, leaves out the times of arrival, and parses the rest at once. */
function* parsingLists(json: string): Steps<unknown> {
  const lists: unknown[][] = [];
  const list = new RegExp(LIST);
  let rest = '';
  let from = 0;
  for (let match = list.exec(json); match; match = list.exec(json)) {
    const start = list.lastIndex;
    const end = json.indexOf(']', start);
    if (end === -1) throw new SyntaxError();
    const isOfTimes = match[1] === 'arrivals';
    const numbers = isOfTimes ? [] : yield* parsingNumbers(json, start, end);
    if (!numbers) continue;
    // In the place of a list stands its index. What is not a list of plain numbers stays, and so is never one of one number.
    rest += json.slice(from, start) + (isOfTimes ? '' : lists.push(numbers) - 1);
    from = end;
    list.lastIndex = end;
  }
  return JSON.parse(rest + json.slice(from), (key, value: unknown) => {
    if (!NUMBERS.some(name => name === key) || !Array.isArray(value)) return value;
    const [place, ...others]: readonly unknown[] = value;
    return typeof place === 'number' && others.length === 0 ? lists[place] : value;
  });
}

/** The list from one place of the text up to another; undefined where there are objects or texts in it. */
function* parsingNumbers(json: string, start: number, end: number): Steps<unknown[] | undefined> {
  const numbers: unknown[] = [];
  for (let from = start; from <= end; ) {
    const comma = from + PIECE < end ? json.lastIndexOf(',', from + PIECE) : -1;
    const stop = comma < from ? end : comma;
    const piece = json.slice(from, stop);
    if (piece.includes('"')) return undefined;
    const parsed: unknown[] = JSON.parse(`[${piece}]`);
    if (parsed.length === 0 && stop - from < end - start) throw new SyntaxError();
    for (const number of parsed) numbers.push(number);
    from = stop + 1;
    yield;
  }
  return numbers;
}

function* readingSeries(series: unknown, place: number): Steps<Batch> {
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
  const values = new Float64Array(numbers.length);
  for (let i = 0; i < values.length; i++) {
    const item: unknown = numbers[i];
    const value = isObject(item) ? item.value : item;
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw new RangeError(
        l10n.t(
          'Number {0} of series {1} of the JSON is {2}: leave it out, or put a finite number in its place.',
          String(i + 1),
          String(place + 1),
          kindOf(value),
        ),
      );
    values[i] = value;
    if (i % STRIDE === STRIDE - 1) yield;
  }
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
  const text = typeof value === 'string' ? visible(value) : '';
  return text.trim() === '' ? otherwise : text;
}

function stampOr(value: unknown, otherwise: number): number {
  const made = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isFinite(made) ? made : otherwise;
}
