import { STRIDE, type Steps } from './steps';

/** Below this many numbers the native sort is as good. */
const FEW = 1024;

/** Some bits of a double: of its lower or higher word, behind a shift. */
interface Digit {
  readonly word: 'low' | 'high';
  readonly shift: number;
  /** How many values it has: a power of two. */
  readonly values: number;
}

/** All bits of a double, the least first. */
const DIGITS = (['low', 'high'] as const).flatMap((word): readonly Digit[] => [
  { word, shift: 0, values: 1 << 11 },
  { word, shift: 11, values: 1 << 11 },
  { word, shift: 22, values: 1 << 10 },
]);

/** Where the lower word of a double stands on this machine. */
const LOW = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 0 : 1;

/**
 * An ascending copy of a list of finite numbers, -0 before 0: O(n) time and memory.
 *
 * A radix sort, from the least digit to the first. The bits of positive doubles have the order of their values; those of
 * negative ones, whose first bit is set, come out behind them and the wrong way round, and are put right.
 *
 * Source: D. E. Knuth, "The Art of Computer Programming", volume 3, section 5.2.5, algorithm R.
 */
export function* sortedCopy(list: Float64Array): Steps<Float64Array<ArrayBuffer>> {
  let sorted = new Float64Array(list.length);
  const copy = sorted;
  yield* inStretches(list.length, (from, to) => copy.set(list.subarray(from, to), from));
  if (list.length < FEW) return sorted.sort();
  let other = new Float64Array(list.length);
  for (const digit of DIGITS) {
    const [from, into] = [sorted, other];
    const counts = new Uint32Array(digit.values);
    yield* inStretches(list.length, (first, end) => count(from, first, end, digit, counts));
    if (counts.includes(list.length)) continue;
    const starts = startsOf(counts);
    yield* inStretches(list.length, (first, end) => scatter(from, into, first, end, digit, starts));
    [sorted, other] = [into, from];
  }
  const negative = firstNegative(sorted);
  if (negative === list.length) return sorted;
  other.set(sorted.subarray(0, negative), list.length - negative);
  yield;
  other.set(sorted.subarray(negative).reverse());
  return other;
}

/** Does something for one stretch of so many numbers after the other. */
function* inStretches(length: number, work: (from: number, to: number) => void): Steps<void> {
  for (let from = 0; from < length; from += STRIDE) {
    work(from, Math.min(length, from + STRIDE));
    yield;
  }
}

/** Counts how often each value of a digit occurs. */
function count(nums: Float64Array<ArrayBuffer>, from: number, to: number, digit: Digit, counts: Uint32Array) {
  const { words, offset } = wordsOf(nums, digit);
  const { shift, values } = digit;
  for (let i = from; i < to; i++) {
    const value = ((words[2 * i + offset] as number) >>> shift) & (values - 1);
    counts[value] = (counts[value] as number) + 1;
  }
}

/** Where the first number with each value of a digit goes. */
function startsOf(counts: Uint32Array): Uint32Array {
  let start = 0;
  return counts.map(count => {
    start += count;
    return start - count;
  });
}

/** Moves numbers to where their digit says, and the starts on. */
function scatter(
  nums: Float64Array<ArrayBuffer>,
  into: Float64Array,
  from: number,
  to: number,
  digit: Digit,
  starts: Uint32Array,
) {
  const { words, offset } = wordsOf(nums, digit);
  const { shift, values } = digit;
  for (let i = from; i < to; i++) {
    const value = ((words[2 * i + offset] as number) >>> shift) & (values - 1);
    const place = starts[value] as number;
    starts[value] = place + 1;
    into[place] = nums[i] as number;
  }
}

function wordsOf({ buffer }: Float64Array<ArrayBuffer>, { word }: Digit) {
  return { words: new Uint32Array(buffer), offset: word === 'low' ? LOW : 1 - LOW };
}

/** The index of the first number with a sign, behind all without; the length where none has one. */
function firstNegative(nums: Float64Array): number {
  let [low, high] = [0, nums.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (1 / (nums[middle] as number) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
