import { isProgress } from '../../numbers/labels/vocabulary';

/** What of a series tells whether it is the one to look at first. */
export interface Candidate {
  readonly label: string;
  /** What its unit measures, as in `UNITS`; empty where it has none. */
  readonly dimension: string;
  /** How many numbers it has. */
  readonly count: number;
}

/** Times and rates are what is watched; sizes and shares come next, then bare numbers, and last how far something is. */
function rankOf({ label, dimension }: Candidate): number {
  if (isProgress(label)) return -1;
  if (dimension === 'time' || dimension.startsWith('time per ') || dimension.endsWith(' per second'))
    return 2;
  return dimension === '' || dimension === 'count' ? 0 : 1;
}

/**
 * The series that a person looks at first: one of a time or a rate before others with a unit, these before bare numbers;
 * of those alike the one with the most numbers, and of these the first. Undefined where there is none.
 *
 * A series with hardly any numbers beside the others is a remark rather than what is measured: less than a quarter of the
 * largest's count does not come first.
 */
export function mainSeries<T extends Candidate>(candidates: Iterable<T>): T | undefined {
  const all = [...candidates];
  const most = all.reduce((largest, { count }) => Math.max(largest, count), 0);
  return all
    .filter(({ count }) => count * FEWEST_SHARE >= most)
    .reduce<T | undefined>(
      (main, candidate) => (main && !comesBefore(candidate, main) ? main : candidate),
      undefined,
    );
}

/** One part in so many of the largest series' numbers is enough. */
const FEWEST_SHARE = 4;

function comesBefore(candidate: Candidate, main: Candidate): boolean {
  const rank = rankOf(candidate) - rankOf(main);
  return rank === 0 ? candidate.count > main.count : rank > 0;
}
