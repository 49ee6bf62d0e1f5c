import * as vscode from 'vscode';

/**
 * The text editor that the user works in. While our panel's tab is in front, that is the one that was active
 * before, beside the panel or behind it: a button in the panel is pressed for that text.
 */
export class CurrentEditor implements vscode.Disposable {
  #last = vscode.window.activeTextEditor;
  readonly #listener = vscode.window.onDidChangeActiveTextEditor(editor => {
    this.#last = editor ?? this.#last;
  });

  get(): vscode.TextEditor | undefined {
    const { activeTextEditor, tabGroups } = vscode.window;
    const input = tabGroups.activeTabGroup.activeTab?.input;
    // VS Code puts a prefix before the type of a webview.
    const inPanel = input instanceof vscode.TabInputWebview && input.viewType.endsWith('medianWatch.heaps');
    if (activeTextEditor || !inPanel || this.#last?.document.isClosed) return activeTextEditor;
    return this.#last;
  }

  /** Whether there is a text to read, or a tab of which a command can say how its text is had. */
  get isThere(): boolean {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    const others = [vscode.TabInputText, vscode.TabInputCustom, vscode.TabInputNotebook];
    return this.get() !== undefined || others.some(kind => input instanceof kind);
  }

  dispose(): void {
    this.#listener.dispose();
  }
}
