import * as vscode from 'vscode';
import type { DocumentOptions } from '../documentOptions';
import { lookAtSelection } from '../sources/selection/readSelection';
import type { OpenWatches } from '../watch/openWatches';

/** Opens a log that comes with the extension, and shows the numbers of all its lines until something else is asked for. */
export async function tryExample(
  extension: vscode.Uri,
  documentOptions: DocumentOptions,
  watches: OpenWatches,
  panel: { show(): void },
): Promise<void> {
  const file = vscode.Uri.joinPath(extension, 'media', 'example.log');
  const { activeTabGroup } = vscode.window.tabGroups;
  const isBehind =
    activeTabGroup.viewColumn === vscode.ViewColumn.One &&
    activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview;
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file), {
    viewColumn: isBehind ? vscode.ViewColumn.Beside : vscode.ViewColumn.One,
    preview: true,
  });
  panel.show();
  const look = await lookAtSelection(editor, documentOptions);
  if (look) watches.look(look.extraction, look.watch);
}
