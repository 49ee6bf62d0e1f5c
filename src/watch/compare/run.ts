import * as l10n from '../../l10n';
import type { Steps } from '../../median/steps';
import { keyOf, unitOf } from '../series/batch';
import type { SamplePair } from './benchmarkText';
import { comparisonOf, type Sample } from './comparison';
import type { ComparisonRow, RunNames } from './comparisonTable';

/** A sample with the label of the series that its numbers come from; empty where that has none. */
export interface LabelledSample extends Sample {
  readonly label: string;
}

/** One side of a comparison: all series of a watch, or one of them. */
export interface Run {
  readonly name: string;
  readonly samples: readonly LabelledSample[];
}

/** Two runs that were compared. */
export interface ComparedRuns {
  readonly names: RunNames;
  readonly pairs: readonly SamplePair[];
  readonly rows: readonly ComparisonRow[];
  /** Labels of series that only one of them has, or that the other has in what can't be compared. */
  readonly left: readonly string[];
}

/**
 * Compares a run with the one that it is measured against: series of one label and dimension with each other or, where
 * both have a single one, these two.
 * @throws RangeError with a sentence for people where nothing of the two can be compared
 */
export function* compareRuns(base: Run, current: Run): Steps<ComparedRuns> {
  const pairs = pairsOf(base, current);
  const rows: ComparisonRow[] = [];
  for (const { label, ...samples } of pairs) {
    rows.push({ label, comparison: yield* comparisonOf(samples.base, samples.current) });
  }
  const paired = new Set(pairs.flatMap(pair => [pair.base, pair.current]));
  const left = [base, current].flatMap(({ samples }) => samples.filter(sample => !paired.has(sample)));
  return {
    names: { base: base.name, current: current.name },
    pairs,
    rows,
    left: [...new Set(left.map(({ label }) => label))],
  };
}

function pairsOf(base: Run, current: Run): SamplePair[] {
  const [first, ...others] = base.samples;
  const [second, ...more] = current.samples;
  if (!first || !second) {
    const { name } = first ? current : base;
    throw new RangeError(
      l10n.t('“{0}” has no numbers to compare: collect some first, or choose another.', name),
    );
  }
  if (others.length === 0 && more.length === 0) {
    return [{ label: second.label || first.label, base: first, current: second }];
  }
  const byKey = new Map(base.samples.map(sample => [nameOf(sample), sample]));
  const pairs = current.samples.flatMap(sample => {
    const other = byKey.get(nameOf(sample));
    return other ? { label: sample.label, base: other, current: sample } : [];
  });
  if (pairs.length > 0) return pairs;
  throw new RangeError(
    l10n.t(
      'No series of “{0}” ({1}) has the label and the kind of unit of one of “{2}” ({3}): choose a single series of each.',
      base.name,
      listOf(base),
      current.name,
      listOf(current),
    ),
  );
}

function nameOf({ label, unit }: LabelledSample): string {
  return keyOf({ label, dimension: unitOf(unit).dimension });
}

/** Labels that a sentence lists. */
const MOST_LISTED = 4;

function listOf({ samples }: Run): string {
  const labels = samples.slice(0, MOST_LISTED).map(({ label }) => label || l10n.t('without a label'));
  return samples.length > MOST_LISTED ? `${labels.join(', ')} …` : labels.join(', ');
}
