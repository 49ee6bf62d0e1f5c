import * as vscode from 'vscode';
import { Baselines } from './baselines/baselines';
import { type NodeHost, nodeHost } from './nodeHost';
import type { Settings } from './settings';

export type Journals = InstanceType<NodeHost['JournalFolder']>;
export type Home = InstanceType<NodeHost['Home']>;

/** The key in the workspace state for what is known of where its watches are. */
export const HOME = 'home';

export interface Kept {
  /** Of all that is stored for this workspace. */
  readonly root: vscode.Uri | undefined;
  readonly context: vscode.ExtensionContext;
  readonly settings: Settings;
}

/**
 * What keeps watches on the disk, and where they may still be.
 *
 * @param asked is called when another extension host asks for the files of this one
 * @returns undefined where there is no disk
 */
export async function openJournals({ root, context, settings }: Kept, asked: () => Promise<void>) {
  const node = await nodeHost();
  if (!node || !root) return undefined;
  const home = homeOf(node, root, context);
  const journals: Journals = new node.JournalFolder(vscode.Uri.joinPath(root, 'watches').fsPath, {
    limit: () => settings.storageLimit,
    most: () => settings.mostNumbers,
    asked,
    home,
  });
  return { home, journals };
}

function homeOf(node: NodeHost, root: vscode.Uri, context: vscode.ExtensionContext): Home | undefined {
  const { storageUri, globalStorageUri, workspaceState } = context;
  const { workspaceFile, workspaceFolders = [] } = vscode.workspace;
  if (!storageUri) return undefined;
  return new node.Home({
    root: root.fsPath,
    known: workspaceState.get(HOME),
    remember: known => void workspaceState.update(HOME, known),
    shared: globalStorageUri.fsPath,
    folders: workspaceFolders.map(({ uri }) => String(uri)),
    isList: workspaceFile !== undefined,
  });
}

/** What was frozen to compare with, here or where this workspace was before. */
export function loadBaselines({ root, settings }: Kept, home: Home | undefined): Baselines {
  const folder = root && vscode.Uri.joinPath(root, 'baselines');
  home?.copy('baselines');
  return new Baselines(
    folder,
    () => settings.keep,
    async () => {
      if (folder) (await nodeHost())?.makePrivateFolder(folder.fsPath);
    },
  );
}
