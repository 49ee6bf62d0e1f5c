import * as vscode from 'vscode';

/**
 * The text editor that the user works in. While our panel's tab is in front, that is the one that was active
 * before, as long as it is on the screen: a button in the panel is pressed for the text beside it.
 */
export class CurrentEditor implements vscode.Disposable {
  #last = vscode.window.activeTextEditor;
  readonly #listener = vscode.window.onDidChangeActiveTextEditor(editor => {
    this.#last = editor ?? this.#last;
  });

  get(): vscode.TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors, tabGroups } = vscode.window;
    const input = tabGroups.activeTabGroup.activeTab?.input;
    // VS Code puts a prefix before the type of a webview.
    const inPanel = input instanceof vscode.TabInputWebview && input.viewType.endsWith('medianWatch.heaps');
    if (activeTextEditor || !inPanel || !this.#last) return activeTextEditor;
    return visibleTextEditors.includes(this.#last) ? this.#last : undefined;
  }

  dispose(): void {
    this.#listener.dispose();
  }
}
