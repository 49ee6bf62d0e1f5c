import * as l10n from '../l10n';
import type { Steps } from '../median/steps';
import type { SkipCounts } from '../numbers/reasons';
import type { Extraction } from './extraction';
import type { WatchKind } from './kinds';
import { slicesOf } from './series/batch';
import { SeriesSet } from './series/seriesSet';

/** A source being followed: a look at a selection, the collection that stays, or what a command has opened. */
export interface Watch {
  readonly kind: WatchKind;
  /** Where the numbers came from, in words: `Selection in data.csv`. Text from outside, never markup. */
  readonly source: string;
  /** The one text that the numbers came from; undefined for a collection. */
  readonly uri?: string;
  /** What was read out of texts to be looked at or collected, in order; left out where the numbers came by themselves. */
  readonly extractions?: readonly Extraction[];
  readonly series: SeriesSet;
  readonly skipped: SkipCounts;
  /** Numbers that the rule left out, such as those without a label. */
  readonly leftOut: number;
  /** Numbers of labels beyond the first so many, which are together in one series. */
  readonly beyond: number;
  /** How the text was read, in a sentence or two; empty where it was read in several ways. */
  readonly reading: string;
  /** What a user must know to trust the numbers, a sentence each: a limit that was reached, text that was lost. */
  readonly notes?: readonly string[];
}

/** A watch of just these numbers. @param series they in their series, where they were counted already */
export function lookAt(extraction: Extraction, series = new SeriesSet(extraction.batches)): Watch {
  const { source, whole, skipped, leftOut, beyond, reading, uri } = extraction;
  const place = whole ? source : l10n.t('Selection in {0}', source);
  const extractions = [extraction];
  return { kind: 'selection', source: place, uri, extractions, skipped, leftOut, beyond, reading, series };
}

/** The same in steps of a millisecond or two. */
export function* lookingAt(extraction: Extraction): Steps<Watch> {
  const series = new SeriesSet();
  for (const slice of slicesOf(extraction.batches)) {
    series.add([slice]);
    yield;
  }
  return lookAt(extraction, series);
}
