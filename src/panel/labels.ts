import { decimalsOf, magnitudeOf, type NumberWriter } from './numberWriter';

/** How the numbers in the trees are written: all alike, short, and so that neighbours can be told apart. */
export interface Labels {
  /** Whether a label is the difference from the median; else it is the number, rounded or not. */
  readonly relative: boolean;
  of(value: number): string;
}

/** Beyond this a label is no longer read at a glance, and a tree of them no longer fits. */
const LONGEST = 10;

/** Up to so many decimals numbers are written in full. */
const FULL_DECIMALS = 3;

/** Of distinct numbers at least this share must have distinct labels. */
const APART = 0.9;

type Write = (value: number) => string;

/**
 * Chooses how to label these numbers, which are the tops of two heaps and thus agree with the median in many
 * digits. In this order, the first that stays within {@link LONGEST} characters and keeps distinct numbers
 * apart: decimals, differences from the median in decimals, significant digits, differences in significant
 * digits.
 */
export function chooseLabels(values: readonly number[], median: number, writer: NumberWriter): Labels {
  const differences = values.map(value => value - median);
  if (differences.every(difference => difference === 0)) {
    const plain = writer.exact(median);
    const label = plain.length <= LONGEST ? plain : writer.compact(median, 5);
    return { relative: false, of: () => label };
  }

  const relative = (write: Write): Labels => ({ relative: true, of: value => write(value - median) });
  const absolute = (write: Write): Labels => ({ relative: false, of: write });

  const decimals = inDecimals(values, (value, digits) => writer.fixed(value, digits));
  if (decimals) return absolute(decimals);
  const steps = inDecimals(differences, (value, digits) => writer.fixed(value, digits, 'exceptZero'));
  if (steps) return relative(steps);
  const digits = inDigits(values, (value, count) => writer.compact(value, count));
  if (digits) return absolute(digits);
  const write: Scale = (value, count) => writer.compact(value, count, 'exceptZero');
  return relative(inDigits(differences, write) ?? (value => write(value, 3)));
}

type Scale = (value: number, digits: number) => string;

function inDecimals(values: readonly number[], write: Scale): Write | undefined {
  const full = Math.max(...values.map(decimalsOf));
  if (full <= FULL_DECIMALS) return short(values, value => write(value, full));

  const largest = Math.max(...values.map(Math.abs));
  const least = Math.max(0, 2 - magnitudeOf(largest));
  return firstApart(values, write, least, LONGEST);
}

function inDigits(values: readonly number[], write: Scale): Write | undefined {
  return firstApart(values, write, 3, LONGEST);
}

function firstApart(values: readonly number[], scale: Scale, from: number, to: number): Write | undefined {
  for (let digits = from; digits <= to; digits++) {
    const write: Write = value => scale(value, digits);
    if (short(values, write) === undefined) return undefined;
    if (areApart(values, write, APART)) return write;
  }
  return undefined;
}

function short(values: readonly number[], write: Write): Write | undefined {
  return values.every(value => write(value).length <= LONGEST) ? write : undefined;
}

function areApart(values: readonly number[], write: Write, share: number): boolean {
  return new Set(values.map(write)).size >= share * new Set(values).size;
}

/**
 * Writes a few numbers whose differences matter (the median and the two tops that make it): in full where
 * that is short or has few decimals, else with as many digits as tell distinct ones apart, at least six.
 */
export function writeApart(values: readonly number[], writer: NumberWriter): string[] {
  const texts = values.map(value => writer.exact(value));
  const inFull = values.every(
    (value, i) => decimalsOf(value) <= FULL_DECIMALS || (texts[i] ?? '').length <= LONGEST,
  );
  if (inFull && new Set(texts).size === new Set(values).size) return texts;
  for (let digits = 6; digits < 17; digits++) {
    const write: Write = value => writer.significant(value, digits);
    if (areApart(values, write, 1)) return values.map(write);
  }
  return values.map(value => writer.significant(value, 17));
}

/**
 * How many leading characters all of these labels share, where dimming them helps the eye: at least two
 * digits, in labels of one length, of which the last two characters stay.
 */
export function sharedLead(labels: readonly string[]): number {
  const first = labels[0];
  if (first === undefined || new Set(labels).size === 1) return 0;
  if (labels.some(label => label.length !== first.length)) return 0;
  let shared = 0;
  while (shared < first.length - 2 && labels.every(label => label[shared] === first[shared])) shared++;
  const digits = first.slice(0, shared).replace(/\P{Nd}/gu, '').length;
  return digits >= 2 ? shared : 0;
}
