import * as vscode from 'vscode';

/** The text that a user points at: what is selected, in the document's order, or all of it where nothing is. */
export interface Target {
  readonly ranges: readonly vscode.Range[];
  readonly whole: boolean;
}

/** What an editor's cursors point at. */
export function targetOf({ document, selections }: vscode.TextEditor): Target {
  const ranges = selections
    .filter(selection => !selection.isEmpty)
    .sort((a, b) => a.start.compareTo(b.start));
  if (ranges.length > 0) return { ranges, whole: false };
  return { ranges: [document.validateRange(new vscode.Range(0, 0, document.lineCount, 0))], whole: true };
}
