import * as vscode from 'vscode';
import * as l10n from '../l10n';
import { refuse, tell } from '../messages';
import type { LoadSources } from '../sources/loadSources';
import type { Storage } from '../storage';
import { write } from '../views/language';
import type { OpenWatches } from '../watch/openWatches';
import { amountOf, plain } from '../words';

/** Removes what watches of this workspace that have ended keep on the disk, and closes them. The collection stays. */
export async function clearStored(
  watches: OpenWatches,
  storage: Storage,
  sources: LoadSources,
): Promise<void> {
  const { collected } = storage;
  const journals = (await storage.hasAny()) ? await storage.journals() : undefined;
  const leftovers = Object.values(await sources()).flatMap(source => source.leftovers ?? []);
  const { files, bytes } = journals?.stored() ?? { files: 0, bytes: 0 };
  const sizes = await Promise.all(leftovers.map(each => each.bytes()));
  const output = sizes.reduce((sum, size) => sum + size, 0);
  const kept = Math.max(0, files - collected.count);
  if (kept === 0 && output === 0) {
    void refuse(
      collected.count > 0
        ? l10n.t(
            'Nothing is kept on the disk for this workspace but the collection, which “Median: Clear” empties, so there is nothing to clear.',
          )
        : l10n.t('Nothing is kept on the disk for this workspace, so there is nothing to clear.'),
    );
    return;
  }
  const ended = watches.live.filter(watch => watch.isOver);
  const all = [
    kept > 0 && l10n.plural(kept, 'the numbers of {0} watch|the numbers of {0} watches', write(kept)),
    collected.count > 0 && l10n.t('the collection'),
    output > 0 && l10n.t('the output of commands that have ended'),
  ].filter(part => part !== false);
  const question = l10n.t(
    'Kept on the disk, in all {0}: {1}. Remove what has ended?',
    amount(bytes + output),
    l10n.list(all),
  );
  const detail = [
    ended.length > 0 &&
      l10n.plural(ended.length, '{0} watch will be closed.|{0} watches will be closed.', write(ended.length)),
    collected.count > 0
      ? l10n.t(
          'Those that still go on, here or in another window, and the collection stay. This can’t be undone.',
        )
      : l10n.t('Those that still go on, here or in another window, stay. This can’t be undone.'),
  ];
  const text = detail.filter(Boolean).join(' ');
  const remove = l10n.t('Remove');
  const choice = await vscode.window.showWarningMessage(
    plain(question),
    { modal: true, detail: text },
    remove,
  );
  if (choice !== remove) return;
  for (const watch of ended) watches.close(watch);
  journals?.removeAside();
  await Promise.all(leftovers.map(each => each.remove()));
  const left = journals?.stored().bytes ?? 0;
  const removed = amount(bytes - left + output);
  tell(
    left > 0
      ? l10n.t('Removed {0} from the disk; {1} are still in use', removed, amount(left))
      : l10n.t('Removed {0} from the disk', removed),
  );
}

function amount(bytes: number): string {
  return amountOf(bytes, vscode.env.language);
}
