import * as vscode from 'vscode';
import * as l10n from '../l10n';
import { logError } from '../log';
import { messageOf } from '../messageOf';
import { offer, refuse } from '../messages';

/** A file that the user wants. */
export interface Wanted {
  /** What is told where it could not be written to that path, for that reason, a sentence. */
  readonly failed: (path: string, why: string) => string;
  /** What it is called unless the user says otherwise; what no file's name may hold is replaced. */
  readonly name: string;
  readonly ending: string;
  readonly bytes: () => Promise<Uint8Array>;
  /** What is said once it is there. */
  readonly done: (file: string) => string;
}

/** Asks where to write a file, writes it there and offers to open it; says so where that fails. */
export async function saveFile({ failed, name, ending, bytes, done }: Wanted): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const defaultUri = folder && vscode.Uri.joinPath(folder, `${fileName(name)}.${ending}`);
  const filters = { [ending.toUpperCase()]: [ending] };
  const uri = await vscode.window.showSaveDialog({ filters, ...(defaultUri && { defaultUri }) });
  if (!uri) return;
  try {
    await vscode.workspace.fs.writeFile(uri, await bytes());
  } catch (error) {
    logError('Writing a file failed', error);
    void refuse(failed(uri.path, messageOf(error)));
    return;
  }
  offer(done(uri.path.slice(uri.path.lastIndexOf('/') + 1)), {
    [l10n.t('Open')]: () => vscode.commands.executeCommand('vscode.open', uri),
  });
}

/** A text as a file may be called, up to 60 characters. */
function fileName(text: string): string {
  const name = text
    .replace(/[^\p{L}\p{N}._ -]+/gu, '-')
    .slice(0, 60)
    .trim();
  return name || l10n.t('numbers');
}
