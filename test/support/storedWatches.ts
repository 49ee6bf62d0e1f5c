import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Editor } from './editor';

/** The folder in which the extension keeps the watches of the editor's workspace; undefined until it keeps one. */
export function storedWatches({ folder }: Editor): string | undefined {
  const workspaces = path.join(folder, '../user/User/workspaceStorage');
  const found = existsSync(workspaces)
    ? readdirSync(workspaces).map(id => path.join(workspaces, id, 'median-watch.median-watch/watches'))
    : [];
  return found.find(existsSync);
}

/** The files that keep the watches, and the bytes in them. */
export function storedSizes(editor: Editor): { count: number; bytes: number } {
  const folder = storedWatches(editor) ?? '';
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = all.filter(name => name.endsWith('.mwj'));
  const bytes = files.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
  return { count: files.length, bytes };
}

/**
 * Kills the extension host and reloads the window. VS Code starts another by itself, but now and then its window goes on
 * waiting for the dead one (seen in 1.139); then it takes its user to reload it.
 */
export async function killExtensionHost(editor: Editor): Promise<void> {
  process.kill(extensionHost(editor), 'SIGKILL');
  await editor.reload();
}

/** The process of the extension host, by the name of the folder in which it keeps its watches. */
function extensionHost(editor: Editor): number {
  const folder = storedWatches(editor);
  const hosts = (folder ? readdirSync(folder) : []).flatMap(
    name => /^(\d+)-\d+(-\w+)*$/.exec(name)?.[1] ?? [],
  );
  const [pid] = hosts;
  if (pid === undefined || hosts.length > 1)
    throw new Error(`One extension host keeps watches, wanted; found: ${hosts.join(', ') || 'none'}.`);
  return Number(pid);
}
