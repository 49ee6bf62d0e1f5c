import type * as vscode from 'vscode';
import { Range } from 'vscode';

/** Characters of a slice: about a millisecond's work where every number is read, and where a rule is followed. */
export const PLAIN = 1 << 16;
export const BY_RULE = 1 << 15;

/** The text of a range in slices, so that a document of any size is read without a long stop. */
export function* slices(document: vscode.TextDocument, range: vscode.Range, size: number): Generator<string> {
  const end = document.offsetAt(range.end);
  for (let offset = document.offsetAt(range.start); offset < end; offset += size) {
    const to = Math.min(offset + size, end);
    yield document.getText(new Range(document.positionAt(offset), document.positionAt(to)));
  }
}
