import { paced } from '../budget';
import type { Storage } from '../storage';
import { writeWithUnit } from '../views/language';
import { nameOf } from '../views/liveWords';
import type { LoadSummaries } from '../views/summaries';
import { compareRuns, type Run } from '../watch/compare/run';
import { sentenceOf } from '../watch/compare/sentence';
import { gatheringRun } from '../watch/compare/seriesRun';
import { rounderFor } from '../watch/exported';
import type { OpenWatches } from '../watch/openWatches';
import { unitOf } from '../watch/series/batch';
import type { Series } from '../watch/series/series';
import { tooFewFor } from '../watch/series/statistics';
import { inScale, plainMedian } from '../watch/series/summary';
import { formatWindow } from '../watch/series/window';
import { isLive } from '../watch/state';
import type { Watch } from '../watch/watch';

/** What the tools of language models read. */
export interface ToolContext {
  readonly watches: OpenWatches;
  readonly summaries: LoadSummaries;
  readonly storage: Pick<Storage, 'baselines'>;
}

/** What each tool gives, by the name that the manifest has; values are in the unit that stands beside them. */
const TOOLS = {
  get_median_watches: ({ watches }: ToolContext): object => ({
    watches: openOnes(watches).map(watch => described(watch, watches)),
  }),
  get_median_summary: summarised,
  compare_median_series: compared,
} as const;

export type ToolName = keyof typeof TOOLS;

/**
 * What a tool answers, to be written as JSON.
 *
 * @throws Error with a sentence for whoever asked: what it asked for, and what there is
 */
export async function answer(name: ToolName, context: ToolContext, input: unknown): Promise<object> {
  return TOOLS[name](context, input);
}

/** What is shown first, then the newest. */
function openOnes({ shown, listed }: OpenWatches): Watch[] {
  return [...new Set([...(shown ? [shown] : []), ...listed])];
}

function described(watch: Watch, { shown }: OpenWatches) {
  const { kind, source, notes, series } = watch;
  return {
    watch: nameOf(watch),
    kind,
    source,
    ...(isLive(watch) && { state: watch.state }),
    isShown: watch === shown,
    ...(notes?.length && { notes }),
    series: series.all.map(each => ({
      ...identified(each),
      count: each.count,
      ...(each.median !== undefined && { median: plainMedian(each, rounderFor(each)) }),
    })),
  };
}

function identified({ label, unit }: Series) {
  return { series: label, unit: unitOf(unit).symbol };
}

async function summarised({ watches, summaries }: ToolContext, input: unknown): Promise<object> {
  const { watch, series } = seriesIn(watches, input);
  const source = await summaries();
  const { percentiles } = source;
  const summary = await source.exact(series);
  if (!summary) throw new Error(`“${nameOf(watch)}” has no number that counts.`);
  const window = formatWindow(series.window);
  const figures = inScale(summary, rounderFor(series));
  const few = tooFewFor(percentiles, summary.count);
  return {
    watch: nameOf(watch),
    ...identified(series),
    window,
    warmUp: isLive(watch) ? watch.warmUp : 0,
    ...figures,
    ...(few.length > 0 && { tooFewFor: few }),
  };
}

async function compared({ watches, storage }: ToolContext, input: unknown): Promise<object> {
  const asked = fieldsOf(input, ['baseline', 'base_watch', 'base_series', 'watch', 'series']);
  const current = await runIn(watches, { watch: asked.watch, series: asked.series });
  const base =
    asked.baseline === undefined
      ? await runIn(watches, { watch: asked.base_watch, series: asked.base_series })
      : await baselineNamed(storage, asked.baseline);
  const { rows, left } = await paced(compareRuns(base, current));
  return {
    base: base.name,
    current: current.name,
    compared: rows.map(({ label, comparison }) => {
      const { unit, ...facts } = comparison;
      const finding = sentenceOf(comparison, writeWithUnit);
      return { series: label, finding, unit: unitOf(unit).symbol, ...facts };
    }),
    ...(left.length > 0 && { leftOut: left }),
  };
}

/** All series of a watch, or one of them, as a side of a comparison. */
async function runIn(watches: OpenWatches, input: unknown): Promise<Run> {
  const { series: wanted } = fieldsOf(input, ['watch', 'series']);
  const { watch, series } = seriesIn(watches, input);
  const name = nameOf(watch);
  const all = wanted === undefined ? watch.series.all : [series];
  return paced(gatheringRun(all, name));
}

async function baselineNamed(storage: ToolContext['storage'], wanted: string): Promise<Run> {
  const runs = await (await storage.baselines()).load();
  const run = runs.find(({ name }) => name === wanted);
  if (run) return run;
  throw new Error(
    `There is no baseline “${wanted}”. ${listed(
      'There are',
      runs.map(({ name }) => name),
    )}`,
  );
}

/** The watch and the series that are asked for by name: the newest of a name; left out, those that are shown. */
function seriesIn(watches: OpenWatches, input: unknown): { watch: Watch; series: Series } {
  const asked = fieldsOf(input, ['watch', 'series']);
  const open = openOnes(watches);
  const watch = asked.watch === undefined ? open[0] : open.find(each => nameOf(each) === asked.watch);
  if (!watch)
    throw new Error(
      open.length === 0
        ? 'No watch is open and nothing is selected. The user opens a watch by “Median: Watch…”.'
        : `There is no watch “${asked.watch}”. ${listed('There are', open.map(nameOf))}`,
    );
  const { all, main } = watch.series;
  const usual = watch === watches.shown ? watches.shownSeries : main;
  const series = asked.series === undefined ? usual : all.find(({ label }) => label === asked.series);
  if (series) return { watch, series };
  const labels = listed(
    'Its series are',
    all.map(({ label }) => label),
  );
  throw new Error(
    asked.series === undefined
      ? `“${nameOf(watch)}” has no numbers yet.`
      : `“${nameOf(watch)}” has no series “${asked.series}”. ${labels}`,
  );
}

function listed(beginning: string, names: readonly string[]): string {
  return names.length === 0
    ? 'There are none.'
    : `${beginning} ${names.map(name => `“${name}”`).join(', ')}.`;
}

/** Fields that are texts or left out. */
function fieldsOf<Name extends string>(
  input: unknown,
  names: readonly Name[],
): { readonly [N in Name]?: string } {
  const given = new Map(Object.entries(input ?? {}));
  const fields: { [N in Name]?: string } = {};
  for (const name of names) {
    const value = given.get(name);
    if (value === undefined) continue;
    if (typeof value !== 'string')
      throw new Error(`${name} takes a text such as “loss”, not ${JSON.stringify(value)}.`);
    fields[name] = value;
  }
  return fields;
}
