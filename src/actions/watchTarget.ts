import { commands, type QuickPickItem, window } from 'vscode';
import * as l10n from '../l10n';
import { refuse } from '../messages';
import { numbersOf } from '../views/language';
import { brief, stateSentence } from '../views/liveWords';
import type { Row } from '../views/tree/watchRow';
import { KIND_ICONS } from '../watch/kinds';
import type { LiveWatch } from '../watch/liveWatch';
import type { OpenWatches } from '../watch/openWatches';

/** A line of the tree that a command was given and that is still there; a link gives the id of its watch. */
export function rowOf(watches: OpenWatches, argument: unknown): Row | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  if ('watchId' in argument) {
    const linked = watches.live.find(({ id }) => id === argument.watchId);
    return linked && { watch: linked };
  }
  if (!('watch' in argument)) return undefined;
  const { watch } = argument;
  const isOpen = watch === watches.collection || watches.live.some(live => live === watch);
  return isOpen ? (argument as Row) : undefined;
}

/**
 * The watch that a command acts on: the one of the tree's line that it was given, else of those that it can act on the
 * one that is shown, or the only one, or the one that the user picks. Where it can act on none, the one that is shown or
 * the newest, so that the command says why; where there is none, the user is told how to open one.
 *
 * @param title of the pick
 * @param can whether the command can do something for a watch
 */
export async function liveOf(
  watches: OpenWatches,
  argument: unknown,
  title: string,
  can: (watch: LiveWatch) => boolean = () => true,
): Promise<LiveWatch | undefined> {
  const { live, shownLive } = watches;
  const row = rowOf(watches, argument);
  const given = live.find(watch => watch === row?.watch);
  if (given || row) return given;
  const able = live.filter(can);
  if (shownLive && (can(shownLive) || able.length === 0)) return shownLive;
  if (able.length > 1) return (await pickLive(able, title))?.watch;
  if (live.length === 0) void refuseWithoutWatch();
  return able[0] ?? live.at(-1);
}

async function refuseWithoutWatch(): Promise<void> {
  const message = l10n.t(
    'No watch is open. “Median: Watch…” opens one on a terminal, a command, an output channel, the debug console or a file.',
  );
  if (await refuse(message, l10n.t('Watch…'))) await commands.executeCommand('medianWatch.watch');
}

type WatchItem = QuickPickItem & { readonly watch: LiveWatch };

function pickLive(live: readonly LiveWatch[], title: string): Thenable<WatchItem | undefined> {
  return window.showQuickPick(live.map(itemOf).reverse(), { title, placeHolder: l10n.t('Which watch') });
}

function itemOf(watch: LiveWatch): WatchItem {
  return {
    watch,
    label: `$(${KIND_ICONS[watch.kind]}) ${brief(watch.name, 60)}`,
    description: `${numbersOf(watch.series.count)} · ${brief(stateSentence(watch), 60)}`,
  };
}
