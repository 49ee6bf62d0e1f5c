import type { Steps } from '../../median/steps';
import type { Batch } from '../series/batch';
import { copying } from '../series/copying';
import type { Series } from '../series/series';
import { type Baseline, type BaselineMetadata, freezing } from './baseline';
import { sampling } from './comparison';
import type { LabelledSample, Run } from './run';

/** The numbers of a series that count at the first step, by the name of its watch, in steps: O(n). */
export function* samplingSeries(series: Series, name: string): Steps<LabelledSample> {
  return { ...(yield* sampling(yield* gathering(series), name)), label: series.label };
}

/** One side of a comparison: the numbers of some series, each as it is when its turn comes. */
export function* gatheringRun(all: readonly Series[], name: string): Steps<Run> {
  const samples: LabelledSample[] = [];
  for (const series of all) samples.push(yield* samplingSeries(series, name));
  return { name, samples };
}

/** Freezes the numbers of a series that count at the first step, in steps: O(n). Throws as `baselineOf` does. */
export function* freezingSeries(series: Series, metadata: BaselineMetadata): Steps<Baseline> {
  return yield* freezing(yield* gathering(series), metadata);
}

function* gathering(series: Series): Steps<Batch> {
  const { label, dimension, unit, mixed } = series;
  return { label, dimension, unit, mixed, values: yield* copying(series) };
}
