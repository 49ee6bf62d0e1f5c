import * as vscode from 'vscode';
import type { DocumentOptions, HowToRead } from '../../documentOptions';
import { logError } from '../../log';
import { withProgress } from '../../numbers/options';
import { Pace } from '../../pace';
import { LineStates } from './lineStates';
import { marksOf, NO_MARKS, type NumberMarks, SeriesColours } from './numberMarks';
import type { Direction, Marker } from './preview';
import { RedrawnLines } from './redrawnLines';

/** Milliseconds from a change of text or view until the marks are redrawn. */
const REST = 80;
/** Lines beyond the visible ones that are marked too, so that scrolling reveals marked text. */
const MARGIN = 40;

/** The colours of the series in the order of their first appearance; all further series share the last. */
const COLOURS = [
  'charts.blue',
  'charts.green',
  'charts.purple',
  'terminal.ansiCyan',
  'charts.yellow',
] as const;

/** Marks in the editor which numbers are read, which the rule leaves out and which are skipped, and why. */
export class PreviewMarker implements Marker {
  readonly #readings: DocumentOptions;
  readonly #taken = COLOURS.map(colour =>
    vscode.window.createTextEditorDecorationType({
      border: '1px solid',
      borderRadius: '3px',
      borderColor: new vscode.ThemeColor(colour),
    }),
  );
  readonly #skipped = vscode.window.createTextEditorDecorationType({
    textDecoration: 'underline dotted',
    color: new vscode.ThemeColor('disabledForeground'),
  });
  readonly #leftOut = vscode.window.createTextEditorDecorationType({
    // Fainter, and told apart from what is skipped without a look at the colour.
    textDecoration: 'underline dashed',
    color: new vscode.ThemeColor('disabledForeground'),
  });
  /** The marked documents, by URI. */
  readonly #documents = new Map<string, Marked>();
  readonly #listeners: vscode.Disposable;
  readonly #pace = new Pace(REST, () => void this.#drawAll(), 'afterGap');
  #drawing = new vscode.CancellationTokenSource();

  constructor(readings: DocumentOptions) {
    this.#readings = readings;
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(() => this.#refresh()),
      vscode.window.onDidChangeTextEditorVisibleRanges(() => this.#refresh()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const lines = contentChanges.map(({ range }) => range.start.line);
        this.#documents.get(document.uri.toString())?.states?.changed(Math.min(...lines));
        this.#refresh();
      }),
      vscode.workspace.onDidCloseTextDocument(document => {
        // A change of the language also closes a document and reopens it.
        if (document.isClosed) this.#documents.delete(document.uri.toString());
      }),
      readings.onDidChange(() => this.#refresh()),
    );
  }

  toggle({ uri }: vscode.TextDocument): void {
    const key = uri.toString();
    if (!this.#documents.delete(key)) this.#documents.set(key, new Marked());
    void this.#drawAll();
  }

  async step(editor: vscode.TextEditor, direction: Direction): Promise<boolean> {
    const { document, selection } = editor;
    if (!this.#markedOf(document)) this.toggle(document);
    const marked = this.#markedOf(document) ?? new Marked();
    const how = await this.#readings.of(document);
    const reader = await import('../../watch/reading');
    const states = marked.statesFor(how, document, reader);
    const rules = marked.redrawnIn(how, document, reader) ?? states;
    const from = direction === 'next' ? selection.end : selection.start;
    for (const { lines, isRound } of slicesFrom(from.line, document.lineCount, direction)) {
      if (states && !(await states.prepare(Math.max(...lines), new vscode.CancellationTokenSource().token)))
        return false;
      const { taken, leftOut, skipped } = marksOf(reader, document, lines, how, rules, marked.colours);
      const places = [...taken.flat(), ...leftOut, ...skipped].map(({ range }) => range);
      const place = nearest(places, from, direction, isRound);
      if (!place) continue;
      editor.selection = new vscode.Selection(place.start, place.end);
      editor.revealRange(place);
      return true;
    }
    return false;
  }

  #refresh(): void {
    if (this.#documents.size > 0) this.#pace.push();
  }

  async #drawAll(): Promise<void> {
    this.#drawing.cancel();
    this.#drawing.dispose();
    this.#drawing = new vscode.CancellationTokenSource();
    const { token } = this.#drawing;
    for (const editor of vscode.window.visibleTextEditors) {
      try {
        await this.#drawOne(editor, token);
      } catch (error) {
        logError('Marking the numbers of an editor failed', error);
      }
    }
  }

  async #drawOne(editor: vscode.TextEditor, token: vscode.CancellationToken): Promise<void> {
    const { document } = editor;
    const marked = this.#markedOf(document);
    if (!marked) {
      this.#draw(editor, NO_MARKS);
      return;
    }
    const how = await this.#readings.of(document);
    const reader = await import('../../watch/reading');
    if (token.isCancellationRequested) return;
    const states = marked.statesFor(how, document, reader);
    const last = Math.max(0, ...editor.visibleRanges.map(({ end }) => end.line + MARGIN));
    if (states && !(await states.prepare(Math.min(last, document.lineCount - 1), token))) return;
    // The marks may have been turned off meanwhile; from here on nothing is awaited.
    if (token.isCancellationRequested || this.#markedOf(document) !== marked) return;
    const lines = linesOf(editor.visibleRanges, document.lineCount);
    const redrawn = marked.redrawnIn(how, document, reader);
    this.#draw(editor, marksOf(reader, document, lines, how, redrawn ?? states, marked.colours));
  }

  #draw(editor: vscode.TextEditor, { taken, leftOut, skipped }: NumberMarks): void {
    this.#taken.forEach((type, i) => {
      editor.setDecorations(type, taken[i] ?? []);
    });
    editor.setDecorations(this.#leftOut, leftOut);
    editor.setDecorations(this.#skipped, skipped);
  }

  #markedOf({ uri }: vscode.TextDocument): Marked | undefined {
    return this.#documents.get(uri.toString());
  }

  dispose(): void {
    this.#pace.dispose();
    this.#drawing.cancel();
    this.#drawing.dispose();
    this.#listeners.dispose();
    for (const type of [...this.#taken, this.#leftOut, this.#skipped]) type.dispose();
  }
}

/** The state of a marked document, valid as long as it is read in the same way. */
class Marked {
  colours = new SeriesColours(COLOURS.length);
  states: LineStates | undefined;
  #how = '';
  /** What is read where a program redraws, for a version of the document. */
  #redrawn: { readonly of: string; readonly lines: RedrawnLines | undefined } | undefined;

  /** Tells which numbers of a line the rule reads; undefined if it reads every number. */
  statesFor(
    { rule, options }: HowToRead,
    document: vscode.TextDocument,
    { RuleExplainer }: typeof import('../../watch/reading'),
  ): LineStates | undefined {
    const how = JSON.stringify([rule, options]);
    if (how === this.#how) return this.states;
    this.#how = how;
    this.colours = new SeriesColours(COLOURS.length);
    this.states =
      rule.kind === 'all' ? undefined : new LineStates(new RuleExplainer(rule, options), document);
    return this.states;
  }

  /** What is read of a document in which a program redraws; undefined where none does. */
  redrawnIn(
    { rule, options, isRuleTold }: HowToRead,
    document: vscode.TextDocument,
    { explainRedrawn }: typeof import('../../watch/reading'),
  ): RedrawnLines | undefined {
    const of = `${document.version} ${this.#how}`;
    if (this.#redrawn?.of === of) return this.#redrawn.lines;
    const text = document.getText();
    const tokens =
      text.length > LONGEST_REDRAWN
        ? undefined
        : explainRedrawn(text, rule, isRuleTold ? options : withProgress(options));
    this.#redrawn = { of, lines: tokens && new RedrawnLines(tokens, document) };
    return this.#redrawn.lines;
  }
}

/** A longer text is marked line by line, whatever redraws in it. */
const LONGEST_REDRAWN = 1 << 20;

/** Lines that are searched at once for the next number. */
const SLICE = 200;

interface Slice {
  readonly lines: ReadonlySet<number>;
  /** Whether it goes round the end of the document. */
  readonly isRound: boolean;
}

/** All lines of a document in slices, from one on in a direction, and round the document's end to that one again. */
function* slicesFrom(line: number, count: number, direction: Direction): Generator<Slice> {
  for (let passed = 0; passed <= count; passed += SLICE) {
    const length = Math.min(SLICE, count + 1 - passed);
    const steps = Array.from({ length }, (_, i) => passed + i);
    const reached = steps.map(step => (direction === 'next' ? line + step : line - step));
    const isRound = reached.some(each => each < 0 || each >= count);
    yield { lines: new Set(reached.map(each => (each + count) % count)), isRound };
  }
}

/** Of some places, the first behind a position, or before it; else, where they are round the document's end, the first. */
function nearest(
  places: readonly vscode.Range[],
  from: vscode.Position,
  direction: Direction,
  isRound: boolean,
): vscode.Range | undefined {
  const sorted = places.toSorted((a, b) => a.start.compareTo(b.start));
  if (direction === 'previous') sorted.reverse();
  const isAhead = ({ start }: vscode.Range) =>
    direction === 'next' ? start.isAfterOrEqual(from) : start.isBefore(from);
  return sorted.find(isAhead) ?? (isRound ? sorted[0] : undefined);
}

/** The visible lines and a margin, without duplicates. */
function linesOf(ranges: readonly vscode.Range[], lineCount: number): Set<number> {
  const lines = new Set<number>();
  for (const { start, end } of ranges) {
    const last = Math.min(lineCount - 1, end.line + MARGIN);
    for (let line = Math.max(0, start.line - MARGIN); line <= last; line++) lines.add(line);
  }
  return lines;
}
