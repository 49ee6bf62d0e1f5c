import * as vscode from 'vscode';
import type { BaselineRun } from '../../baselines/baselines';
import { paced } from '../../budget';
import * as l10n from '../../l10n';
import { findingMedian } from '../../median/select';
import { measureOf, medianOf, numbersOf, write, writeWithUnit } from '../../views/language';
import { brief, nameOf } from '../../views/liveWords';
import { isSeriesRow, type Row, seriesOf } from '../../views/tree/watchRow';
import type { Sample } from '../../watch/compare/comparison';
import type { Run } from '../../watch/compare/run';
import { gatheringRun } from '../../watch/compare/seriesRun';
import { KIND_ICONS } from '../../watch/kinds';
import type { OpenWatches } from '../../watch/openWatches';
import { unitOf } from '../../watch/series/batch';
import type { Series } from '../../watch/series/series';
import type { Watch } from '../../watch/watch';

/** What can be one side of a comparison, or be frozen. */
export interface Candidate extends vscode.QuickPickItem {
  /** Its numbers as they are now, in steps; undefined where there are none any more. */
  readonly run: () => Promise<Run | undefined>;
  /** Where they come from, where that is an open watch. */
  readonly watch?: Watch;
  /** The one series of it that is meant; all of them where it is left out. */
  readonly series?: Series | undefined;
}

/** The open watches with their series: the shown series first, then the newest watch. */
export function watchCandidates(watches: OpenWatches): Candidate[] {
  const { shown, shownSeries, listed } = watches;
  const others = listed.filter(watch => watch !== shown);
  const all = [...(shown ? [shown] : []), ...others].flatMap(candidatesOf);
  const first = all.find(({ series }) => series !== undefined && series === shownSeries);
  return first ? [first, ...all.filter(each => each !== first)] : all;
}

/** What a line of the tree stands for. */
export function rowCandidate(row: Row): Candidate | undefined {
  const series = seriesOf(row);
  if (series) return seriesCandidate(row.watch, series);
  return isSeriesRow(row) || row.watch.series.count === 0 ? undefined : wholeCandidate(row.watch);
}

/** A watch as a whole where it has several series, and each of these. */
export function candidatesOf(watch: Watch): Candidate[] {
  const { all } = watch.series;
  return [
    ...(all.length > 1 ? [wholeCandidate(watch)] : []),
    ...all.map(series => seriesCandidate(watch, series)),
  ];
}

function wholeCandidate(watch: Watch): Candidate {
  const { all } = watch.series;
  return {
    watch,
    label: `$(${KIND_ICONS[watch.kind]}) ${brief(nameOf(watch), 60)}`,
    description: l10n.t('all {0} series, {1}', write(all.length), numbersOf(watch.series.count)),
    run: async () => runOf(nameOf(watch), watch.series.all),
  };
}

function seriesCandidate(watch: Watch, series: Series): Candidate {
  const name = [nameOf(watch), series.label].filter(Boolean).join(' · ');
  const isAlone = watch.series.all.length === 1;
  return {
    watch,
    series,
    label: `$(${isAlone ? KIND_ICONS[watch.kind] : 'symbol-numeric'}) ${brief(name, 80)}`,
    description:
      series.label === '' && !isAlone
        ? l10n.t('{0} of {1} {2}', medianOf(series), numbersOf(series.count), measureOf(series))
        : l10n.t('{0} of {1}', medianOf(series), numbersOf(series.count)),
    run: async () => {
      const now = watch.series.like(series);
      return now && runOf(nameOf(watch), [now]);
    },
  };
}

async function runOf(name: string, all: readonly Series[]): Promise<Run | undefined> {
  return all.length === 0 ? undefined : paced(gatheringRun(all, name));
}

/** The baselines, the newest first; of one with several series these too. */
export async function baselineCandidates(runs: readonly BaselineRun[]): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const run of runs.toReversed()) {
    const { name, samples } = run;
    candidates.push({
      label: `$(bookmark) ${brief(name, 60)}`,
      description: await describeBaseline(run),
      run: async () => run,
    });
    if (samples.length < 2) continue;
    for (const sample of samples)
      candidates.push({
        label: `$(symbol-numeric) ${brief([name, sample.label].filter(Boolean).join(' · '), 80)}`,
        description: await medianOfSample(sample),
        run: async () => ({ name, samples: [sample] }),
      });
  }
  return candidates;
}

/** `latency, 50.5 ms of 20 numbers · Terminal zsh · 29 Nov 2026, 12:03`; of several series how many, and their numbers. */
export async function describeBaseline(run: BaselineRun): Promise<string> {
  const { name, samples, source, made, isKept } = run;
  const [first, ...others] = samples;
  const isOne = first !== undefined && others.length === 0;
  const what = isOne
    ? first.label
    : l10n.plural(samples.length, '{0} series|{0} series', write(samples.length));
  const numbers = isOne
    ? await medianOfSample(first)
    : numbersOf(samples.reduce((sum, { values }) => sum + values.length, 0));
  const when = new Date(made).toLocaleString(vscode.env.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return [
    [what && brief(what, 40), numbers].filter(Boolean).join(', '),
    // The name that is suggested for a selection is where it is.
    source !== name && brief(source, 40),
    when,
    !isKept && l10n.t('for as long as this window is open'),
  ]
    .filter(Boolean)
    .join(' · ');
}

const medians = new WeakMap<Sample, number>();

/** `50.5 ms of 20 numbers`. */
async function medianOfSample(sample: Sample): Promise<string> {
  const { values, unit } = sample;
  const median = medians.get(sample) ?? (await paced(findingMedian(values.slice())));
  medians.set(sample, median);
  return l10n.t('{0} of {1}', writeWithUnit(median, unitOf(unit).symbol), numbersOf(values.length));
}
