import * as vscode from 'vscode';

/** Where a text is shown: in the group that shows it, or else not in front of the heaps. */
export function columnFor(uri: vscode.Uri): { readonly viewColumn: vscode.ViewColumn } {
  const open = vscode.window.visibleTextEditors.find(
    ({ document, viewColumn }) => viewColumn !== undefined && document.uri.toString() === uri.toString(),
  );
  if (open?.viewColumn !== undefined) return { viewColumn: open.viewColumn };
  const { activeTabGroup, all } = vscode.window.tabGroups;
  const isHeaps = ({ activeTab }: vscode.TabGroup) => activeTab?.input instanceof vscode.TabInputWebview;
  if (!isHeaps(activeTabGroup)) return { viewColumn: vscode.ViewColumn.Active };
  const other = all.find(group => !isHeaps(group));
  return { viewColumn: other?.viewColumn ?? vscode.ViewColumn.Beside };
}
