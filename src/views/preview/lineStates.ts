import { type CancellationToken, Range, type TextDocument } from 'vscode';
import { Budget } from '../../budget';
import type { PlacedReading, RuleExplainer } from '../../watch/reading';

/** A state is kept for every so many lines. */
const STRIDE = 256;
/** So much of a line is explained, in characters; so long a start is read as it is within the whole line. */
const LONGEST = 1 << 17;

/**
 * What a rule takes of any line of a document, read as it is within the whole: from the state that the lines before
 * it leave, which is kept for some lines and follows edits.
 */
export class LineStates {
  readonly #explainer: RuleExplainer;
  readonly #document: TextDocument;
  /** The state at the start of each line whose number is a multiple of {@link STRIDE}, as far as they are known. */
  readonly #states = [''];
  /** The line that the explainer stands before; -1 where that is not known. */
  #line = -1;

  constructor(explainer: RuleExplainer, document: TextDocument) {
    this.#explainer = explainer;
    this.#document = document;
  }

  /** Why the rule is given up where the explainer stands, in a sentence. */
  get refused(): string | undefined {
    return this.#explainer.refused;
  }

  /** Forgets what lies behind a line that has changed. */
  changed(line: number): void {
    this.#states.length = Math.min(this.#states.length, Math.floor(line / STRIDE) + 1);
    this.#line = -1;
  }

  /** Gets ready to explain lines up to one, in slices; false where the document changed meanwhile or it was cancelled. */
  async prepare(line: number, token: CancellationToken): Promise<boolean> {
    const { version } = this.#document;
    const budget = new Budget(token);
    while (this.#states.length <= Math.floor(line / STRIDE)) {
      const at = this.#states.length - 1;
      this.#restore(at);
      this.#explainer.skip(this.#textOf(at * STRIDE, (at + 1) * STRIDE));
      this.#states.push(this.#explainer.save());
      this.#line = -1;
      await budget.keep();
      if (token.isCancellationRequested || this.#document.version !== version) return false;
    }
    return true;
  }

  /** What is taken of a line, or of the start of a very long one, once {@link prepare} has seen it. */
  explain(line: number): PlacedReading[] {
    if (this.#line !== line) {
      const at = Math.min(this.#states.length - 1, Math.floor(line / STRIDE));
      this.#restore(at);
      if (at * STRIDE < line) this.#explainer.skip(this.#textOf(at * STRIDE, line));
    }
    this.#line = line + 1;
    const { text } = this.#document.lineAt(line);
    if (text.length <= LONGEST) return this.#explainer.explain(text);
    const before = this.#explainer.save();
    const readings = this.#explainer.explain(text.slice(0, LONGEST));
    this.#explainer.restore(before);
    this.#explainer.skip(text);
    return readings;
  }

  #restore(at: number): void {
    this.#explainer.restore(this.#states[at] ?? '');
  }

  /** Whole lines, each with its end. */
  #textOf(from: number, to: number): string {
    return this.#document.getText(new Range(from, 0, to, 0));
  }
}
