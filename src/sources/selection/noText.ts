import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { nameOf } from '../feeding/describe';

/** VS Code keeps documents above this many bytes from extensions. */
const MOST_BYTES = 50 * 2 ** 20;

/** Why there is no text editor to read, in words that say what was looked at, what was wanted and what to do now. */
export async function explainNoText(): Promise<string> {
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  if (!activeTab) {
    return l10n.t(
      'No editor is open, so there are no numbers to read. Open a file, select some numbers and run the command again.',
    );
  }
  const { input, label } = activeTab;
  if (input instanceof vscode.TabInputText) return explainTextTab(input.uri);
  if (input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputNotebook) {
    return l10n.t(
      '“{0}” is not shown as text, so there are no numbers to read. Run “View: Reopen Editor With…”, choose the text editor, and run the command again.',
      label,
    );
  }
  return l10n.t(
    '“{0}” is not a text editor, so there are no numbers to read. Click into an editor, select some numbers and run the command again.',
    label,
  );
}

async function explainTextTab(uri: vscode.Uri): Promise<string> {
  const name = nameOf(uri);
  const size = await vscode.workspace.fs.stat(uri).then(
    stat => stat.size,
    () => undefined,
  );
  if (size !== undefined && size > MOST_BYTES) {
    return l10n.t(
      '“{0}” has {1} MiB, and VS Code hands no document above 50 MiB to extensions. Copy the lines that you need into a new file and run the command there.',
      name,
      String(Math.round(size / 2 ** 20)),
    );
  }
  return l10n.t(
    'VS Code does not hand the text of “{0}” to extensions; it is probably a binary file. Open a text file, or this one by “Open Anyway” if it is text after all, and run the command again.',
    name,
  );
}
