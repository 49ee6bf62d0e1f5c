import * as vscode from 'vscode';
import { logError } from '../log';
import { messageOf } from '../messageOf';
import { offer, refuse } from '../messages';

/** A file that the user wants. */
export interface Wanted {
  /** What is told where it could not be written: `The numbers were`. */
  readonly what: string;
  /** What it is called unless the user says otherwise; what no file's name may hold is replaced. */
  readonly name: string;
  readonly ending: string;
  readonly bytes: () => Promise<Uint8Array>;
  /** What is said once it is there. */
  readonly done: (file: string) => string;
}

/** Asks where to write a file, writes it there and offers to open it; says so where that fails. */
export async function saveFile({ what, name, ending, bytes, done }: Wanted): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const defaultUri = folder && vscode.Uri.joinPath(folder, `${fileName(name)}.${ending}`);
  const filters = { [ending.toUpperCase()]: [ending] };
  const uri = await vscode.window.showSaveDialog({ filters, ...(defaultUri && { defaultUri }) });
  if (!uri) return;
  try {
    await vscode.workspace.fs.writeFile(uri, await bytes());
  } catch (error) {
    logError('Writing a file failed', error);
    void refuse(`${what} not written to “${uri.path}”: ${messageOf(error)} Choose another place.`);
    return;
  }
  offer(done(uri.path.slice(uri.path.lastIndexOf('/') + 1)), {
    Open: () => vscode.commands.executeCommand('vscode.open', uri),
  });
}

/** A text as a file may be called, up to 60 characters. */
function fileName(text: string): string {
  const name = text
    .replace(/[^\p{L}\p{N}._ -]+/gu, '-')
    .slice(0, 60)
    .trim();
  return name || 'numbers';
}
