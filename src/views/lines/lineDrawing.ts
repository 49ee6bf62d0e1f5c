import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { Pace } from '../../pace';
import { movedLine } from '../../watch/codeLine';
import type { LiveWatch } from '../../watch/liveWatch';
import type { OpenWatches } from '../../watch/openWatches';
import { appendWords } from '../language';
import type { LoadSummaries } from '../summaries';
import { linesOf } from '../tooltip';
import { lineText } from './lineText';

/** Milliseconds between two updates. */
const REST = 300;
const COMMANDS = {
  showHeaps: `$(type-hierarchy) ${l10n.t('Show Heaps')}`,
  removeWatch: `$(close) ${l10n.t('Remove')}`,
};

/** Whether medians are drawn at lines, and when that changes. */
export interface LineSettings {
  readonly medianAtLine: boolean;
  readonly onDidChange: vscode.Event<void>;
}

/**
 * Writes the median of each watch that has a line of code behind that line, in the editors that show it, a few times a
 * second; the hover at the line's end tells all figures. The line goes with the text as that is edited.
 */
export class LineDrawing implements vscode.HoverProvider, vscode.Disposable {
  readonly #watches: OpenWatches;
  readonly #settings: LineSettings;
  readonly #summaries: LoadSummaries;
  readonly #pace = new Pace(REST, () => this.#draw());
  readonly #type = vscode.window.createTextEditorDecorationType({
    after: { color: new vscode.ThemeColor('editorCodeLens.foreground'), margin: '0 0 0 3ch' },
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  /** What each editor shows, so that it is told only of what is new. */
  readonly #drawn = new WeakMap<vscode.TextEditor, string>();
  readonly #listeners: readonly { dispose(): void }[];

  constructor(watches: OpenWatches, settings: LineSettings, summaries: LoadSummaries) {
    this.#watches = watches;
    this.#settings = settings;
    this.#summaries = summaries;
    const refresh = () => this.#pace.push();
    this.#listeners = [
      watches.onDidChange(refresh),
      settings.onDidChange(refresh),
      vscode.window.onDidChangeVisibleTextEditors(refresh),
      vscode.workspace.onDidChangeTextDocument(event => this.#move(event)),
      vscode.languages.registerHoverProvider({ pattern: '**' }, this),
    ];
    refresh();
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    const { line, character } = position;
    if (!this.#settings.medianAtLine || character < document.lineAt(line).text.length) return undefined;
    const here = this.#linesIn(document).get(line) ?? [];
    if (here.length === 0) return undefined;
    // The newest first: it is the one that is told of at the line.
    const figures = here.toReversed().map(watch => this.#figuresOf(watch));
    return new vscode.Hover(await Promise.all(figures));
  }

  async #figuresOf(watch: LiveWatch): Promise<vscode.MarkdownString> {
    const series = watch.series.main;
    const summaries = await this.#summaries();
    const summary = series && (await summaries.exact(series));
    const shown = summary && {
      series,
      summary: { ...summary, lag: 0 },
      percentiles: summaries.percentiles,
    };
    const figures = linesOf(watch, shown, false);
    figures.isTrusted = { enabledCommands: Object.keys(COMMANDS).map(name => `medianWatch.${name}`) };
    const asked = encodeURIComponent(JSON.stringify([{ watchId: watch.id }]));
    const links = Object.entries(COMMANDS).map(
      ([name, title]) => `[${title}](command:medianWatch.${name}?${asked})`,
    );
    const name = appendWords(new vscode.MarkdownString('', true).appendMarkdown('**'), watch.name);
    figures.value = `${name.value}**&nbsp;&nbsp; ${links.join('&nbsp;&nbsp; ')}\n\n${figures.value}`;
    return figures;
  }

  /** The watches that have a line in a document, by their lines. */
  #linesIn({ uri, lineCount }: vscode.TextDocument): Map<number, LiveWatch[]> {
    const of = uri.toString();
    const lines = new Map<number, LiveWatch[]>();
    for (const watch of this.#watches.live) {
      const { codeLine } = watch;
      if (codeLine?.uri !== of || codeLine.line >= lineCount) continue;
      lines.set(codeLine.line, [...(lines.get(codeLine.line) ?? []), watch]);
    }
    return lines;
  }

  #move({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const uri = document.uri.toString();
    for (const watch of this.#watches.live) {
      const { codeLine } = watch;
      if (codeLine?.uri !== uri) continue;
      watch.codeLine = { uri, line: movedLine(codeLine.line, contentChanges) };
      this.#pace.push();
    }
  }

  #draw(): void {
    for (const editor of vscode.window.visibleTextEditors) this.#drawIn(editor);
  }

  #drawIn(editor: vscode.TextEditor): void {
    const { document } = editor;
    const lines = this.#settings.medianAtLine ? [...this.#linesIn(document)] : [];
    const wanted = lines
      .map(([line, watches]) => ({ line, text: lineText(watches) }))
      .filter(({ text }) => text !== '')
      .map(({ line, text }) => ({
        range: document.lineAt(line).range,
        renderOptions: { after: { contentText: text } },
      }));
    const drawn = JSON.stringify([wanted, wanted.length > 0 && document.version]);
    if (drawn === (this.#drawn.get(editor) ?? '[[],false]')) return;
    this.#drawn.set(editor, drawn);
    editor.setDecorations(this.#type, wanted);
  }

  dispose(): void {
    this.#pace.dispose();
    for (const listener of this.#listeners) listener.dispose();
    this.#type.dispose();
  }
}
