import type { TextDocument } from 'vscode';
import type { ScreenToken } from '../../watch/reading';

/** What is read of the lines of a document in which a program redraws. */
export class RedrawnLines {
  readonly refused = undefined;
  readonly #byLine = new Map<number, ScreenToken[]>();

  /** @param tokens by their places in the text of the document */
  constructor(tokens: readonly ScreenToken[], document: TextDocument) {
    for (const token of tokens) {
      const { line, character } = document.positionAt(token.start);
      const end = character + token.end - token.start;
      const own = this.#byLine.get(line) ?? [];
      own.push({ ...token, start: character, end });
      this.#byLine.set(line, own);
    }
  }

  /** All tokens of a line, those that were skipped too. */
  tokens(line: number): readonly ScreenToken[] {
    return this.#byLine.get(line) ?? [];
  }
}
