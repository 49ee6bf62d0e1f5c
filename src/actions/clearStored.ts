import * as vscode from 'vscode';
import { refuse, tell } from '../messages';
import type { LoadSources } from '../sources/loadSources';
import type { Storage } from '../storage';
import type { OpenWatches } from '../watch/openWatches';
import { plain } from '../words';

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
    const but = collected.count > 0 ? ' but the collection, which “Median: Clear” empties' : '';
    void refuse(`Nothing is kept on the disk for this workspace${but}, so there is nothing to clear.`);
    return;
  }
  const ended = watches.live.filter(watch => watch.isOver);
  const all = [
    kept > 0 && `the numbers of ${kept === 1 ? '1 watch' : `${kept} watches`}`,
    collected.count > 0 && 'the collection',
    output > 0 && 'the output of commands that have ended',
  ].filter(Boolean);
  const question = `Kept on the disk, in all ${megabytes(bytes + output)}: ${all.join(' and ')}. Remove what has ended?`;
  const detail = [
    ended.length > 0 && `${ended.length === 1 ? '1 watch' : `${ended.length} watches`} will be closed.`,
    `Those that still go on, here or in another window, ${collected.count > 0 ? 'and the collection ' : ''}stay. This can’t be undone.`,
  ];
  const text = detail.filter(Boolean).join(' ');
  const choice = await vscode.window.showWarningMessage(
    plain(question),
    { modal: true, detail: text },
    'Remove',
  );
  if (choice !== 'Remove') return;
  for (const watch of ended) watches.close(watch);
  journals?.removeAside();
  await Promise.all(leftovers.map(each => each.remove()));
  const left = journals?.stored().bytes ?? 0;
  tell(
    `Removed ${megabytes(bytes - left + output)} from the disk${left > 0 ? `; ${megabytes(left)} are still in use` : ''}`,
  );
}

/** `1.2 MB`, or what is smaller in kB. */
function megabytes(bytes: number): string {
  const [amount, unit] = bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e3, 'kB'];
  return `${amount.toLocaleString(vscode.env.language, { maximumFractionDigits: 1 })}\u00a0${unit}`;
}
