import { commands, type QuickPickItem, window } from 'vscode';
import { refuse } from '../messages';
import { numbersOf } from '../views/language';
import { brief, stateSentence } from '../views/liveWords';
import type { Row } from '../views/tree/watchRow';
import { KIND_ICONS } from '../watch/kinds';
import type { LiveWatch } from '../watch/liveWatch';
import type { OpenWatches } from '../watch/openWatches';

/** A line of the tree that a command was given and that is still there. */
export function rowOf(watches: OpenWatches, argument: unknown): Row | undefined {
  if (typeof argument !== 'object' || argument === null || !('watch' in argument)) return undefined;
  const { watch } = argument;
  const isOpen = watch === watches.collection || watches.live.some(live => live === watch);
  return isOpen ? (argument as Row) : undefined;
}

/**
 * The watch that a command acts on: the one of the tree's line that it was given, else the one that is shown, else
 * the only one, else the one that the user picks. Where there is none, the user is told how to open one.
 *
 * @param title of the pick
 */
export async function liveOf(
  watches: OpenWatches,
  argument: unknown,
  title: string,
): Promise<LiveWatch | undefined> {
  const { live, shownLive } = watches;
  const row = rowOf(watches, argument);
  const given = live.find(watch => watch === row?.watch);
  if (given || row) return given;
  if (shownLive) return shownLive;
  if (live.length > 1) return (await pickLive(live, title))?.watch;
  if (live.length === 0) void refuseWithoutWatch();
  return live[0];
}

async function refuseWithoutWatch(): Promise<void> {
  const message =
    'No watch is open. “Median: Watch…” opens one on a terminal, a command, an output channel, the debug console or a file.';
  if (await refuse(message, 'Watch…')) await commands.executeCommand('medianWatch.watch');
}

type WatchItem = QuickPickItem & { readonly watch: LiveWatch };

function pickLive(live: readonly LiveWatch[], title: string): Thenable<WatchItem | undefined> {
  return window.showQuickPick(live.map(itemOf).reverse(), { title, placeHolder: 'Which watch' });
}

function itemOf(watch: LiveWatch): WatchItem {
  return {
    watch,
    label: `$(${KIND_ICONS[watch.kind]}) ${brief(watch.name, 60)}`,
    description: `${numbersOf(watch.series.count)} · ${brief(stateSentence(watch), 60)}`,
  };
}
