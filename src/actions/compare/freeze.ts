import * as vscode from 'vscode';
import type { Baselines } from '../../baselines/baselines';
import { messageOf } from '../../messageOf';
import { offer, refuse } from '../../messages';
import { numbersOf } from '../../views/language';
import { brief, nameOf } from '../../views/liveWords';
import { baselineOf } from '../../watch/compare/baseline';
import type { OpenWatches } from '../../watch/openWatches';
import type { Series } from '../../watch/series/series';
import { isLive, isRepeatable } from '../../watch/state';
import type { Watch } from '../../watch/watch';
import { liveOf, rowOf } from '../watchTarget';
import { type Candidate, candidatesOf, rowCandidate } from './candidates';

/** Keeps the numbers that a watch or one of its series has now under a name, to compare others with them. */
export async function freezeBaseline(
  watches: OpenWatches,
  baselines: Baselines,
  argument?: unknown,
): Promise<void> {
  const frozen = await whatToFreeze(watches, argument);
  if (!frozen?.watch) return;
  const { watch } = frozen;
  await baselines.load();
  const suggested = [nameOf(watch), frozen.series?.label].filter(Boolean).join(' · ');
  const name = await askName(baselines, freeName(baselines, brief(suggested, 60)), 'Freeze as Baseline');
  if (name === undefined) return;
  // Numbers may have come, or gone, while the name was typed.
  const all = seriesIn(frozen);
  const count = all.reduce((sum, each) => sum + each.count, 0);
  try {
    const metadata = { name, made: Date.now(), source: watch.source };
    const isKept = await baselines.add(
      all.map(series => baselineOf(series.batch(), metadata)),
      all.map(({ id }) => id),
    );
    const until = isKept
      ? ''
      : ' It lasts for as long as this window is open, since nothing is kept on the disk.';
    offer(
      `Froze ${numbersOf(count)} as the baseline “${name}”.${until} “Median: Compare…” compares others with them.`,
      nextSteps(watch),
    );
  } catch (error) {
    void refuse(`Nothing was frozen: ${messageOf(error)}`);
  }
}

/** How numbers come that can be compared with those that were frozen. */
function nextSteps(watch: Watch): Readonly<Record<string, () => unknown>> {
  const run = (command: string) => () => vscode.commands.executeCommand(`medianWatch.${command}`, { watch });
  if (watch.kind === 'collection' || (isLive(watch) && watch.isOpen))
    return { 'Clear and Collect Anew': run('clearWatch') };
  return isLive(watch) && isRepeatable(watch) ? { 'Follow Again': run('followAgain') } : {};
}

function seriesIn({ watch, series }: Candidate): readonly Series[] {
  if (!watch) return [];
  const now = series && watch.series.like(series);
  return series ? (now ? [now] : []) : watch.series.all;
}

/** What the tree's line stands for, else what is shown; where that has several series, those that the user picks. */
async function whatToFreeze(watches: OpenWatches, argument: unknown): Promise<Candidate | undefined> {
  const row = rowOf(watches, argument);
  const own = row && rowCandidate(row);
  if (own?.series) return own;
  const watch = row?.watch ?? watches.shown ?? (await liveOf(watches, argument, 'Freeze as Baseline'));
  if (!watch) return undefined;
  const candidates = candidatesOf(watch);
  if (candidates.length === 0) {
    void refuse(`“${nameOf(watch)}” has no numbers yet, so there is nothing to freeze.`);
    return undefined;
  }
  if (candidates.length === 1) return candidates[0];
  return vscode.window.showQuickPick(shownFirst(candidates, watches), {
    title: 'Freeze as Baseline',
    placeHolder: 'Which numbers to keep, so that others can be compared with them',
    matchOnDescription: true,
  });
}

function shownFirst(candidates: readonly Candidate[], { shownSeries }: OpenWatches): Candidate[] {
  const shown = candidates.filter(({ series }) => series && series === shownSeries);
  return [...shown, ...candidates.filter(each => !shown.includes(each))];
}

/** A name that no baseline has: the given one, or with a number behind it. */
export function freeName({ all }: Baselines, name: string): string {
  const taken = new Set(all.map(run => run.name));
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name} ${count}`;
    if (!taken.has(free)) return free;
  }
}

/** Asks for a name that no other baseline has; undefined where the user gave up. */
export async function askName(
  { all }: Baselines,
  suggested: string,
  title: string,
  own?: string,
): Promise<string | undefined> {
  const taken = new Set(all.map(run => run.name).filter(name => name !== own));
  const name = await vscode.window.showInputBox({
    title,
    value: suggested,
    prompt: 'The name of the baseline',
    validateInput: text => {
      const wanted = text.trim();
      if (wanted === '') return 'Type a name, such as before.';
      return taken.has(wanted)
        ? `There is a baseline “${wanted}” already: type another name, or remove that one by “Median: Baselines…”.`
        : undefined;
    },
  });
  return name?.trim();
}
