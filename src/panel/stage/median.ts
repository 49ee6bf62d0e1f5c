import * as l10n from '../../l10n';
import type { NumberWriter } from '../../numberWriter';
import type { Snapshot } from '../../protocol';
import { writeMiddle } from '../labels';
import { HALVES, type PerHalf } from './heap';

/** The median in words. */
export interface MedianWords {
  readonly numeral: string;
  /** Which numbers make it. */
  readonly under: string;
  /** The median with every digit it has. */
  readonly full: string;
}

/** What the median is made of. */
export type Made = Pick<Snapshot, 'median' | 'lower' | 'upper'>;

/** Which roots make the median: the larger half's, or both if the halves have the same size. */
export function makersOf({ lower, upper }: Made): PerHalf<boolean> {
  return {
    lower: lower.size > 0 && lower.size >= upper.size,
    upper: upper.size > 0 && upper.size >= lower.size,
  };
}

/**
 * Puts the median, and which numbers make it, into words.
 *
 * @param isTop whether the top of a half is in view; each is where nothing else is said
 */
export function medianWords(
  snapshot: Made,
  writer: NumberWriter,
  isTop: PerHalf<boolean> = { lower: true, upper: true },
): MedianWords {
  const { median, lower, upper } = snapshot;
  if (median === undefined) {
    return { numeral: '–', under: l10n.t('half of all numbers will be below, half above'), full: '–' };
  }
  const tops = [lower.top[0], upper.top[0]].filter(top => top !== undefined);
  const middle = writeMiddle(median, tops, writer);
  const makers = makersOf(snapshot);
  const isSeen = HALVES.every(half => !makers[half] || isTop[half]);
  return {
    numeral: middle.median,
    under: isSeen ? makingOf(snapshot, middle.tops) : l10n.t('its top is out of view'),
    full: writer.significant(median, 17),
  };
}

function makingOf(snapshot: Made, [low, high]: readonly string[]): string {
  const { lower, upper } = snapshot;
  if (lower.size + upper.size === 1) return l10n.t('the only number');
  const makers = makersOf(snapshot);
  if (!makers.upper) return l10n.t('top of the lower half');
  if (!makers.lower) return l10n.t('top of the upper half');
  if (lower.top[0] === upper.top[0]) return l10n.t('both tops are equal');
  return l10n.t('halfway from {0} to {1}', low ?? '', high ?? '');
}
