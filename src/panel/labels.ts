import { decimalsOf, isShort, magnitudeOf, type NumberWriter } from '../numberWriter';

/** How the numbers in the trees are written: uniformly, briefly, and so that neighbours can be distinguished. */
export interface Labels {
  /** Whether a label is the difference from the median; otherwise it is the number, possibly rounded. */
  readonly relative: boolean;
  /** The power of ten that labels are multiples of; mostly 0. */
  readonly exponent: number;
  of(value: number): string;
}

/** A longer label can't be read at a glance, and a tree of such labels does not fit. */
const LONGEST = 10;

/** The share of distinct numbers that must have distinct labels. */
const APART = 0.9;

type Write = (value: number) => string;

/**
 * Chooses how to label these numbers, which are the tops of two heaps and so share many digits with the median. The
 * first of these that stays within {@link LONGEST} characters and distinguishes distinct numbers: decimals, differences
 * from the median in decimals, significant digits, differences in a power of ten, differences in significant digits.
 */
export function chooseLabels(values: readonly number[], median: number, writer: NumberWriter): Labels {
  const absolute = (of: Write): Labels => ({ relative: false, exponent: 0, of });
  const differences = values.map(value => value - median);
  if (differences.every(difference => difference === 0)) {
    const plain = writer.exact(median);
    const label = plain.length <= LONGEST ? plain : writer.compact(median, 5);
    return absolute(() => label);
  }

  const decimals = inDecimals(values, (value, digits) => writer.fixed(value, digits));
  if (decimals) return absolute(decimals);
  const fixed: Scale = (value, digits) => writer.fixed(value, digits, 'exceptZero');
  const steps = inDecimals(differences, fixed);
  if (steps) return { relative: true, exponent: 0, of: value => steps(value - median) };
  const digits = inDigits(values, (value, count) => writer.compact(value, count));
  const largest = Math.max(...differences.map(Math.abs));
  if (digits || largest === Number.POSITIVE_INFINITY) {
    return absolute(digits ?? (value => writer.compact(value, 3)));
  }

  // The smallest powers of ten have no finite inverse.
  const exponent = Math.max(-306, 3 * Math.floor(magnitudeOf(largest) / 3));
  const scale = (value: number) => value * 10 ** -exponent;
  const scaled = inDecimals(differences.map(scale), fixed);
  if (scaled) return { relative: true, exponent, of: value => scaled(scale(value - median)) };
  const compact: Scale = (value, count) => writer.compact(value, count, 'exceptZero');
  const rest = inDigits(differences, compact) ?? (value => compact(value, 3));
  return { relative: true, exponent: 0, of: value => rest(value - median) };
}

type Scale = (value: number, digits: number) => string;

function inDecimals(values: readonly number[], scale: Scale): Write | undefined {
  if (values.every(isShort)) {
    const decimals = Math.max(...values.map(decimalsOf));
    return firstApart(values, scale, decimals, decimals);
  }
  const largest = Math.max(...values.map(Math.abs));
  return firstApart(values, scale, Math.max(0, 2 - magnitudeOf(largest)), LONGEST);
}

function inDigits(values: readonly number[], scale: Scale): Write | undefined {
  return firstApart(values, scale, 3, LONGEST);
}

/** The shortest notation that distinguishes the numbers; undefined if it would be too long. */
function firstApart(values: readonly number[], scale: Scale, from: number, to: number): Write | undefined {
  for (let digits = from; digits <= to; digits++) {
    const texts = new Map<number, string>();
    for (const value of values) {
      const text = texts.get(value) ?? scale(value, digits);
      if (text.length > LONGEST) return undefined;
      texts.set(value, text);
    }
    if (areApart(texts, APART)) return value => texts.get(value) ?? scale(value, digits);
  }
  return undefined;
}

/** Whether enough of the distinct numbers have distinct texts. */
function areApart(texts: ReadonlyMap<number, string>, share: number): boolean {
  return new Set(texts.values()).size >= share * texts.size;
}

/** The median and the tops that make it, written so that they can be distinguished. */
export interface Middle {
  readonly median: string;
  readonly tops: readonly string[];
}

/**
 * Writes the median and the two tops: in full if that is short, otherwise with as many digits as distinguish them, at
 * least six.
 */
export function writeMiddle(median: number, tops: readonly number[], writer: NumberWriter): Middle {
  const writeAll = (write: Write) => new Map([median, ...tops].map(value => [value, write(value)]));
  const full = writeAll(value => writer.exact(value));
  const isFull = [...full].every(([value, text]) => isShort(value) || text.length <= LONGEST);
  if (isFull && areApart(full, 1)) {
    const decimals = Math.max(0, ...tops.map(decimalsOf));
    const write = tops.every(isShort)
      ? (top: number) => writer.fixed(top, decimals)
      : (top: number) => writer.exact(top);
    return { median: writer.exact(median), tops: tops.map(write) };
  }
  for (let digits = 6; ; digits++) {
    const write: Write = value => writer.significant(value, digits);
    // 17 digits distinguish any two doubles.
    if (digits === 17 || areApart(writeAll(write), 1))
      return { median: write(median), tops: tops.map(write) };
  }
}

/**
 * How many leading characters all of these labels share, if dimming them helps the eye: at least two digits, in labels
 * of equal length, of which at least the last two characters are not dimmed.
 */
export function sharedPrefix(labels: readonly string[]): number {
  const first = labels[0];
  if (first === undefined || new Set(labels).size === 1) return 0;
  if (labels.some(label => label.length !== first.length)) return 0;
  let shared = 0;
  while (shared < first.length - 2 && labels.every(label => label[shared] === first[shared])) shared++;
  const digits = first.slice(0, shared).replace(/\P{Nd}/gu, '').length;
  return digits >= 2 ? shared : 0;
}
