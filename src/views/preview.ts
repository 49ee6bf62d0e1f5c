import * as vscode from 'vscode';
import { SKIP_REASONS } from '../numbers/reasons';
import { unitCode } from '../numbers/units';
import type { Readings } from '../readings';
import { unitOf } from '../watch/pool';
import type { NumberToken } from '../watch/reading';
import { withUnit } from '../words';
import { write } from './language';

/** Milliseconds after the last change of text or view until the marks are drawn anew. */
const REST = 80;
/** Lines beyond the visible ones that are marked too, so that scrolling shows marked text. */
const MARGIN = 40;
/** So much of a line is marked, in characters; a reading looks at most {@link AHEAD} further. */
const LONGEST = 20_000;
const AHEAD = 4096;

/** The colours of the series, in the order of their first appearance; the last serves all that follow. */
const COLOURS = ['blue', 'green', 'purple', 'orange', 'yellow'] as const;

/** Marks in the editor which numbers are taken and which are skipped, and why. */
export class Preview implements vscode.Disposable {
  readonly #readings: Readings;
  readonly #taken = COLOURS.map(colour =>
    vscode.window.createTextEditorDecorationType({
      border: '1px solid',
      borderRadius: '3px',
      borderColor: new vscode.ThemeColor(`charts.${colour}`),
    }),
  );
  readonly #skipped = vscode.window.createTextEditorDecorationType({
    textDecoration: 'underline dotted',
    color: new vscode.ThemeColor('disabledForeground'),
  });
  readonly #documents = new Set<string>();
  readonly #listeners: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readings: Readings) {
    this.#readings = readings;
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(() => this.#refresh()),
      vscode.window.onDidChangeTextEditorVisibleRanges(() => this.#refresh()),
      vscode.workspace.onDidChangeTextDocument(() => this.#refresh()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.#documents.delete(uri.toString())),
      readings.onDidChange(() => this.#refresh()),
    );
  }

  /** Marks the numbers of a document, or takes the marks off again. */
  toggle({ uri }: vscode.TextDocument): void {
    const key = uri.toString();
    if (!this.#documents.delete(key)) this.#documents.add(key);
    void this.#draw();
  }

  #refresh(): void {
    if (this.#documents.size === 0 || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#draw();
    }, REST);
  }

  async #draw(): Promise<void> {
    for (const editor of vscode.window.visibleTextEditors) {
      const marks = this.#isOn(editor) ? await this.#marksOf(editor) : NO_MARKS;
      // They may have been turned off while they were made.
      if (marks !== NO_MARKS && !this.#isOn(editor)) continue;
      this.#taken.forEach((type, i) => {
        editor.setDecorations(type, marks.taken[i] ?? []);
      });
      editor.setDecorations(this.#skipped, marks.skipped);
    }
  }

  #isOn({ document }: vscode.TextEditor): boolean {
    return this.#documents.has(document.uri.toString());
  }

  async #marksOf({ document, visibleRanges }: vscode.TextEditor): Promise<Marks> {
    const { options } = await this.#readings.of(document);
    const { explainNumbers } = await import('../watch/reading');
    const marks: Marks = { taken: COLOURS.map(() => []), skipped: [] };
    const series = new Map<string, number>();
    for (const line of linesOf(visibleRanges, document.lineCount)) {
      // A reading depends on its line alone, so a line by itself is read as it is within the whole.
      const text = document.lineAt(line).text.slice(0, LONGEST + AHEAD);
      for (const token of explainNumbers(text, options)) {
        if (token.start >= LONGEST) break;
        const range = new vscode.Range(line, token.start, line, token.end);
        const hoverMessage = explain(token, text);
        if (token.skipped !== undefined) {
          marks.skipped.push({ range, hoverMessage });
          continue;
        }
        const { dimension } = unitOf(unitCode(token.unit ?? '') ?? 0);
        if (!series.has(dimension)) series.set(dimension, Math.min(series.size, COLOURS.length - 1));
        marks.taken[series.get(dimension) ?? 0]?.push({ range, hoverMessage });
      }
    }
    return marks;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listeners.dispose();
    for (const type of [...this.#taken, this.#skipped]) type.dispose();
  }
}

interface Marks {
  readonly taken: vscode.DecorationOptions[][];
  readonly skipped: vscode.DecorationOptions[];
}

const NO_MARKS: Marks = { taken: [], skipped: [] };

/** The visible lines with a margin, each once. */
function linesOf(ranges: readonly vscode.Range[], lineCount: number): Set<number> {
  const lines = new Set<number>();
  for (const { start, end } of ranges) {
    const last = Math.min(lineCount - 1, end.line + MARGIN);
    for (let line = Math.max(0, start.line - MARGIN); line <= last; line++) lines.add(line);
  }
  return lines;
}

/** What became of a piece of text, with links to read it in another way. */
function explain(token: NumberToken, line: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: ['medianWatch.readAs'] };
  if (token.skipped !== undefined) {
    text.appendMarkdown(`Skipped: ${SKIP_REASONS[token.skipped]}`);
    const { skipped: reason } = token;
    if (reason !== 'notFinite' && reason !== 'tooLong') {
      text.appendMarkdown(`\n\n${link(`Take what is: ${SKIP_REASONS[reason]}`, { take: [reason] })}`);
    }
    return text;
  }
  const value = withUnit(write(token.value ?? 0), token.unit ?? '');
  text.appendMarkdown(`Median Watch takes **${value}**`);
  const other = otherReading(token, line);
  if (other) text.appendMarkdown(`\n\n${other}`);
  return text;
}

/** A link to the other reading of a comma among digits; empty where there is no question. */
function otherReading({ start, end }: NumberToken, line: string): string {
  if (/\d,\d{3}(?!\d)/.test(line.slice(start, end))) {
    return `${link('A comma separates', { grouping: 'off', decimal: '.' })} · ${link('A comma is decimal', { grouping: '.', decimal: ',' })}`;
  }
  const beside =
    /^\d,\d{3}(?!\d)/.test(line.slice(end - 1)) ||
    /(?<!\d)\d{1,3},\d/.test(line.slice(Math.max(0, start - 4), start + 1));
  return beside ? link('A comma groups digits', { grouping: ',', decimal: '.' }) : '';
}

function link(label: string, options: object): string {
  return `[${label}](command:medianWatch.readAs?${encodeURIComponent(JSON.stringify([options]))})`;
}
