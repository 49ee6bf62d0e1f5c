import * as vscode from 'vscode';
import type { Baselines } from '../../baselines/baselines';
import { paced } from '../../budget';
import * as l10n from '../../l10n';
import { messageOf } from '../../messageOf';
import { offer, refuse } from '../../messages';
import { numbersOf } from '../../views/language';
import { brief, nameOf } from '../../views/liveWords';
import type { Baseline } from '../../watch/compare/baseline';
import { freezingSeries } from '../../watch/compare/seriesRun';
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
  const name = await askName(
    baselines,
    freeName(baselines, brief(suggested, 60)),
    l10n.t('Freeze as Baseline'),
  );
  if (name === undefined) return;
  // Numbers may have come, or gone, while the name was typed.
  const all = seriesIn(frozen);
  const from = all.map(({ id, times }) => ({ id, times }));
  try {
    const metadata = { name, made: Date.now(), source: watch.source };
    const frozen: Baseline[] = [];
    for (const series of all) frozen.push(await paced(freezingSeries(series, metadata)));
    const count = frozen.reduce((sum, { values }) => sum + values.length, 0);
    const isKept = await baselines.add(frozen, from);
    const until = isKept
      ? ''
      : l10n.t('It lasts for as long as this window is open, since nothing is kept on the disk.');
    offer(
      [
        l10n.t('Froze {0} as the baseline “{1}”.', numbersOf(count), name),
        until,
        l10n.t('“Median: Compare…” compares others with them.'),
      ]
        .filter(Boolean)
        .join(' '),
      nextSteps(watch),
    );
  } catch (error) {
    void refuse(l10n.t('Nothing was frozen: {0}', messageOf(error)));
  }
}

/** How numbers come that can be compared with those that were frozen. */
function nextSteps(watch: Watch): Readonly<Record<string, () => unknown>> {
  const run = (command: string) => () => vscode.commands.executeCommand(`medianWatch.${command}`, { watch });
  if (watch.kind === 'collection' || (isLive(watch) && watch.isOpen))
    return { [l10n.t('Clear and Collect Anew')]: run('clearWatch') };
  return isLive(watch) && isRepeatable(watch) ? { [l10n.t('Follow Again')]: run('followAgain') } : {};
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
  const watch =
    row?.watch ?? watches.shown ?? (await liveOf(watches, argument, l10n.t('Freeze as Baseline')));
  if (!watch) return undefined;
  const candidates = candidatesOf(watch);
  if (candidates.length === 0) {
    void refuse(l10n.t('“{0}” has no numbers yet, so there is nothing to freeze.', nameOf(watch)));
    return undefined;
  }
  if (candidates.length === 1) return candidates[0];
  return vscode.window.showQuickPick(shownFirst(candidates, watches), {
    title: l10n.t('Freeze as Baseline'),
    placeHolder: l10n.t('Which numbers to keep, so that others can be compared with them'),
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
    prompt: l10n.t('The name of the baseline'),
    validateInput: text => {
      const wanted = text.trim();
      if (wanted === '') return l10n.t('Type a name, such as before.');
      return taken.has(wanted)
        ? l10n.t(
            'There is a baseline “{0}” already: type another name, or remove that one by “Median: Baselines…”.',
            wanted,
          )
        : undefined;
    },
  });
  return name?.trim();
}
