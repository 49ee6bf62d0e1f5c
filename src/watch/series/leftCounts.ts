import * as l10n from '../../l10n';
import type { SkipCounts } from '../../numbers/reasons';

/** Series with a name of their own that a watch has at most: text with ever new labels must not fill the memory. */
export const MOST_SERIES = 256;

/** The label of what has one too many: a series for each dimension. */
export const OTHER_LABELS = l10n.t('other labels');

/** What did not become a number of a series. */
export interface LeftCounts {
  /** By reason; empty where a rule other than “every number” reads. */
  readonly skipped: SkipCounts;
  /** Numbers that the rule left out, such as those without a label. */
  readonly leftOut: number;
  /** Numbers of labels beyond {@link MOST_SERIES}, which are together in {@link OTHER_LABELS}. */
  readonly beyond: number;
}

export const NOTHING_LEFT: LeftCounts = { skipped: {}, leftOut: 0, beyond: 0 };

export function addCounts(a: LeftCounts, b: LeftCounts): LeftCounts {
  const skipped = { ...a.skipped };
  for (const [reason, count] of Object.entries(b.skipped) as [keyof SkipCounts, number][]) {
    const sum = (skipped[reason] ?? 0) + count;
    if (sum === 0) delete skipped[reason];
    else skipped[reason] = sum;
  }
  return { skipped, leftOut: a.leftOut + b.leftOut, beyond: a.beyond + b.beyond };
}

/** The counts that, added to these, give nothing. */
export function negative({ skipped, leftOut, beyond }: LeftCounts): LeftCounts {
  const skips = Object.entries(skipped).map(([reason, count]) => [reason, -count]);
  return { skipped: Object.fromEntries(skips), leftOut: -leftOut, beyond: -beyond };
}
