import { isCounter, isProgress } from '../../numbers/labels/progress';
import { OTHER_LABELS } from './leftCounts';

/** What of a series tells whether it is the one to look at first. */
export interface Candidate {
  readonly label: string;
  /** What its unit measures, as in `UNITS`; empty where it has none. */
  readonly dimension: string;
  /** How many numbers it has. */
  readonly count: number;
}

/**
 * Times and rates are what is watched, before all the time that one of something takes; sizes come next, then
 * bare numbers, and last how far something is. A share is beside a size what a size is (of a processor and its memory),
 * and else a bare number: of a loss and an accuracy neither comes first.
 */
function rankOf({ label, dimension }: Candidate, hasSizes: boolean): number {
  const isBare = isBareNumber(dimension);
  // `Run 1: 3.6 ms` and `Iteration 1: 3 ns/op` measure what they count.
  const isMeasured = isCounter(label.slice(label.lastIndexOf(' ') + 1)) && !isBare && dimension !== 'percent';
  if (isProgress(label) && !isMeasured) return -1;
  if (dimension.startsWith('time per ')) return 3;
  if (dimension === 'time' || dimension.endsWith(' per second')) return 2;
  return isBare || (dimension === 'percent' && !hasSizes) ? 0 : 1;
}

function isBareNumber(dimension: string): boolean {
  return dimension === '' || dimension === 'count';
}

/** `time` alone may be when a row was written. */
const CALLED_TIME = /[\p{L}_ ](?:time|latency|duration)$|^(?:[nmµ]s|secs|seconds)$/iu;

/**
 * The series that a person looks at first: one of a time or a rate before others with a unit, these before bare numbers;
 * of those alike the one with the most numbers, of these a bare one that is called a time, and else the first. Undefined
 * where there is none.
 *
 * A series with hardly any numbers beside the others is a remark rather than what is measured: less than a quarter of the
 * largest's count does not come first, nor does what has one label too many.
 */
export function mainSeries<T extends Candidate>(candidates: Iterable<T>): T | undefined {
  const every = [...candidates];
  const named = every.filter(({ label }) => label !== OTHER_LABELS);
  const all = named.length > 0 ? named : every;
  const most = all.reduce((largest, { count }) => Math.max(largest, count), 0);
  const many = all.filter(({ count }) => count * FEWEST_SHARE >= most);
  const hasSizes = many.some(({ dimension }) => dimension === 'bytes');
  return many.reduce<T | undefined>(
    (main, candidate) => (main && !comesBefore(candidate, main, hasSizes) ? main : candidate),
    undefined,
  );
}

/** Whether a bare number is called a time. */
function isCalledTime({ label, dimension }: Candidate): boolean {
  return isBareNumber(dimension) && CALLED_TIME.test(label);
}

/** One part in so many of the largest series' numbers is enough. */
const FEWEST_SHARE = 4;

function comesBefore(candidate: Candidate, main: Candidate, hasSizes: boolean): boolean {
  const rank = rankOf(candidate, hasSizes) - rankOf(main, hasSizes) || candidate.count - main.count;
  return rank === 0 ? isCalledTime(candidate) && !isCalledTime(main) : rank > 0;
}
