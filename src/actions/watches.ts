import { commands, window } from 'vscode';
import * as l10n from '../l10n';
import { offer, refuse, tell } from '../messages';
import { numbersOf } from '../views/language';
import { stateSentence } from '../views/liveWords';
import { shownNumbers } from '../views/stepping/shownNumbers';
import type { SteppingPanel } from '../views/stepping/steppingPanel';
import { isSeriesRow } from '../views/tree/watchRow';
import type { LiveWatch } from '../watch/liveWatch';
import type { OpenWatches } from '../watch/openWatches';
import { MOST_WARM_UP } from '../watch/series/warmUp';
import { isLive, isRepeatable } from '../watch/state';
import { plain } from '../words';
import { clearCollection } from './collect';
import { liveOf, rowOf } from './watchTarget';

/** Shows a watch, or one of its series, in the status bar and the panel. */
export async function showWatch(watches: OpenWatches, argument?: unknown): Promise<void> {
  const row = rowOf(watches, argument);
  const watch = row?.watch ?? (await liveOf(watches, argument, l10n.t('Show Watch')));
  if (watch) watches.show(watch, row && isSeriesRow(row) ? watch.series.like(row) : undefined);
}

/** Opens the panel, on what a line of the tree stands for where the command comes from there. */
export async function showHeaps(
  watches: OpenWatches,
  panel: { show(): void },
  argument?: unknown,
): Promise<void> {
  if (rowOf(watches, argument)) await showWatch(watches, argument);
  panel.show();
}

/** Steps through the insertion of what is shown, or of what a line of the tree stands for. */
export async function stepThrough(
  watches: OpenWatches,
  stepping: SteppingPanel,
  argument?: unknown,
): Promise<void> {
  if (rowOf(watches, argument)) await showWatch(watches, argument);
  await stepping.show({ shown: shownNumbers(watches) });
}

export async function pauseWatch(watches: OpenWatches, argument?: unknown): Promise<void> {
  const watch = await liveOf(watches, argument, l10n.t('Pause Watch'), ({ state }) => state === 'running');
  if (watch?.state === 'running') watch.pause();
  else if (watch) void refuseState(watch, l10n.t('There is nothing to pause'));
}

export async function resumeWatch(watches: OpenWatches, argument?: unknown): Promise<void> {
  const watch = await liveOf(watches, argument, l10n.t('Resume Watch'), ({ state }) => state === 'paused');
  if (watch?.state === 'paused') watch.resume();
  else if (watch) void refuseState(watch, l10n.t('There is nothing to resume'));
}

/** Says that a watch is in a state in which a command can do nothing for it, and offers what can be done. */
async function refuseState(watch: LiveWatch, what: string): Promise<void> {
  const again = isRepeatable(watch) ? l10n.t('Follow Again') : undefined;
  const message = l10n.t('{0}: “{1}” is {2}.', what, watch.name, stateSentence(watch));
  if ((await refuse(message, again)) && again)
    await commands.executeCommand('medianWatch.followAgain', { watch });
}

/** Ends the following. A command that was run is asked to stop first; asked again, it is followed no more. */
export async function stopWatch(watches: OpenWatches, argument?: unknown): Promise<void> {
  const watch = await liveOf(watches, argument, l10n.t('Stop Watch'), ({ isOpen }) => isOpen);
  if (!watch) return;
  if (watch.isOver) return refuseState(watch, l10n.t('There is nothing to stop'));
  watch.stop();
}

/** Forgets a watch's numbers, which one click brings back; the watch goes on. */
export async function clearWatch(watches: OpenWatches, argument?: unknown): Promise<void> {
  const watch = await liveOf(watches, argument, l10n.t('Clear Watch'));
  if (watch) clearLive(watches, watch);
}

/**
 * Forgets the numbers of what is shown, or of what a line of the tree stands for: one click brings back those of a watch
 * and of the collection; a selection or a look at one is shown no more.
 */
export function clear(watches: OpenWatches, argument?: unknown): void {
  const cleared = rowOf(watches, argument)?.watch ?? watches.shown;
  if (!cleared) void refuse(l10n.t('Nothing is collected or shown, so there is nothing to clear.'));
  else if (isLive(cleared)) clearLive(watches, cleared);
  else if (cleared === watches.collection) clearCollection(watches);
  else watches.leave();
}

function clearLive(watches: OpenWatches, watch: LiveWatch): void {
  const { counted } = watch;
  if (counted === 0) {
    void refuse(l10n.t('“{0}” has no numbers, so there is nothing to clear.', watch.name));
    return;
  }
  const undo = watches.clearLive(watch);
  const sentences = [
    l10n.t('Cleared the {0} of “{1}”.', numbersOf(counted), watch.name),
    !watch.isOver && l10n.t('What comes goes on being counted.'),
  ];
  offer(sentences.filter(Boolean).join(' '), {
    [l10n.t('Undo')]: () => {
      if (watches.live.includes(watch)) undo();
      else
        void refuse(
          l10n.t('“{0}” has been removed since, so its numbers have no place to go back to.', watch.name),
        );
    },
  });
}

/** Closes a watch and forgets its numbers; one click brings it back, ended. */
export async function removeWatch(watches: OpenWatches, argument?: unknown): Promise<void> {
  const watch = await liveOf(watches, argument, l10n.t('Remove Watch'));
  if (!watch) return;
  const { name, counted, follower } = watch;
  if (follower?.stop) {
    const question = l10n.t('“{0}” still runs. Removed, it is stopped.', name);
    if (!(await refuse(question, l10n.t('Stop and Remove'))) || !watches.live.includes(watch)) return;
    watch.follower?.stop?.();
  }
  const undo = watches.remove(watch);
  if (counted > 0)
    offer(l10n.t('Removed “{0}” with its {1}.', name, numbersOf(counted)), { [l10n.t('Undo')]: undo });
  else tell(l10n.t('Removed “{0}”', name));
}

export async function renameWatch(watches: OpenWatches, argument?: unknown): Promise<void> {
  const watch = await liveOf(watches, argument, l10n.t('Rename Watch'));
  if (!watch) return;
  const name = await window.showInputBox({
    title: l10n.t('Rename Watch'),
    value: watch.name,
    prompt: l10n.t('Its new name'),
    validateInput: value => (value.trim() === '' ? l10n.t('Type a name, such as Baseline.') : undefined),
  });
  if (name !== undefined) watch.rename(name.trim());
}

/** Leaves the first numbers of each series out as its warm-up; they are kept, and can be counted after all. */
export async function leaveOutFirst(watches: OpenWatches, argument?: unknown): Promise<void> {
  const watch = await liveOf(watches, argument, l10n.t('Leave Out the First Numbers'));
  if (!watch) return;
  const text = await window.showInputBox({
    title: l10n.t('Leave Out the First Numbers'),
    value: String(watch.warmUp),
    prompt: l10n.t(
      'How many each series of “{0}” leaves out at its start as its warm-up; 0 takes all in again',
      plain(watch.name),
    ),
    validateInput: value => (countIn(value) === undefined ? WANTED : undefined),
  });
  const count = countIn(text ?? '');
  if (count !== undefined) watch.leaveOut(count);
}

const WANTED = l10n.t('Type a whole number from 0 to {0}, such as 5.', String(MOST_WARM_UP));

function countIn(text: string): number | undefined {
  const count = /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN;
  return count <= MOST_WARM_UP ? count : undefined;
}
