import { type CancellationToken, Range, type TextDocument } from 'vscode';
import { Budget } from '../../budget';
import type { PlacedReading, RuleExplainer } from '../../watch/reading';

/** Lines between two saved states. */
const STRIDE = 256;
/** Characters of a line that are explained; a start this long is read as it is within the whole line. */
const LONGEST = 1 << 17;

/**
 * Tells what a rule extracts from any line of a document, in the context of the whole document: it starts from the state
 * that the lines before it leave. States are saved for some lines and dropped when text before them is edited.
 */
export class LineStates {
  readonly #explainer: RuleExplainer;
  readonly #document: TextDocument;
  /** The state at the start of each line whose number is a multiple of {@link STRIDE}, as far as known. */
  readonly #states = [''];
  /** The line that the explainer is about to read; -1 if unknown. */
  #line = -1;

  constructor(explainer: RuleExplainer, document: TextDocument) {
    this.#explainer = explainer;
    this.#document = document;
  }

  /** Why the rule was given up at the explainer's position, as a sentence. */
  get refused(): string | undefined {
    return this.#explainer.refused;
  }

  /** Forgets the states after a line that has changed. */
  changed(line: number): void {
    this.#states.length = Math.min(this.#states.length, Math.floor(line / STRIDE) + 1);
    this.#line = -1;
  }

  /** Prepares the lines up to the given one, in slices; false if it was cancelled or the document changed meanwhile. */
  async prepare(line: number, token: CancellationToken): Promise<boolean> {
    const { version } = this.#document;
    const budget = new Budget();
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

  /** What is read from a line, or from the start of a very long one, after {@link prepare} has passed it. */
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

  /** Whole lines, including their ends. */
  #textOf(from: number, to: number): string {
    return this.#document.getText(new Range(from, 0, to, 0));
  }
}
