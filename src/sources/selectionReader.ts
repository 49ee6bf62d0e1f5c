import * as vscode from 'vscode';
import { describeRule, type Readings } from '../readings';
import { fingerprint, type Take } from '../watch/take';
import { Pace, slices } from './slices';

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

/** The name of a document as its tab has it. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1) || uri.toString(true);
}

/**
 * Reads the numbers that an editor's cursors point at, each selection by itself, in slices of a few
 * milliseconds. Where the document changes meanwhile it starts anew; undefined once cancelled.
 * @param progress hears how many characters the last slice had.
 */
export async function readNumbers(
  editor: vscode.TextEditor,
  readings: Readings,
  token: vscode.CancellationToken,
  progress: (characters: number) => void = () => {},
): Promise<Take | undefined> {
  for (;;) {
    const take = await readOnce(editor, readings, token, progress);
    if (take !== 'changed') return take;
  }
}

async function readOnce(
  editor: vscode.TextEditor,
  readings: Readings,
  token: vscode.CancellationToken,
  progress: (characters: number) => void,
): Promise<Take | 'changed' | undefined> {
  const { document } = editor;
  const { version } = document;
  const { ranges, whole } = targetOf(editor);
  const pace = new Pace();
  const { rule, options, reason } = await readings.of(document);
  const { takeReader } = await import('../watch/reading');
  const reader = takeReader(rule, options);
  for (const range of ranges) {
    for (const text of slices(document, range)) {
      reader.push(text);
      progress(text.length);
      await pace.keep();
      if (token.isCancellationRequested) return undefined;
      if (document.version !== version) return 'changed';
    }
    reader.end();
  }
  const { pools, count, skipped, leftOut, refused } = reader.taken();
  return {
    source: nameOf(document.uri),
    whole,
    pools,
    count,
    skipped,
    leftOut,
    reading: [describeRule(rule), refused, reason].filter(Boolean).join(' '),
    fingerprint: fingerprint(`${document.uri}#${ranges.map(placeOf)}`, pools),
  };
}

function placeOf({ start, end }: vscode.Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}
