import * as vscode from 'vscode';
import { detectNumberFormat } from '../numbers/format';
import type { NumberOptions } from '../numbers/options';
import { NumberScanner, type NumbersWithUnits } from '../numbers/scanner';
import { poolByDimension } from '../watch/pool';
import { fingerprint, type Take } from '../watch/take';
import { Pace, slices } from './slices';

/** How much of a document is looked at to find out how its numbers are written, in characters. */
const SAMPLE = 1 << 16;

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
  options: NumberOptions,
  token: vscode.CancellationToken,
  progress: (characters: number) => void = () => {},
): Promise<Take | undefined> {
  for (;;) {
    const take = await readOnce(editor, options, token, progress);
    if (take !== 'changed') return take;
  }
}

async function readOnce(
  editor: vscode.TextEditor,
  options: NumberOptions,
  token: vscode.CancellationToken,
  progress: (characters: number) => void,
): Promise<Take | 'changed' | undefined> {
  const { document } = editor;
  const { version } = document;
  const { ranges, whole } = targetOf(editor);
  const pace = new Pace();
  const sample = document.getText(new vscode.Range(document.positionAt(0), document.positionAt(SAMPLE)));
  const format = detectNumberFormat(sample, document.languageId);
  const scanner = new NumberScanner({ ...format.options, ...options });
  const parts: NumbersWithUnits[] = [];
  for (const range of ranges) {
    for (const text of slices(document, range)) {
      parts.push(scanner.pushUnits(text));
      progress(text.length);
      await pace.keep();
      if (token.isCancellationRequested) return undefined;
      if (document.version !== version) return 'changed';
    }
    parts.push(scanner.endUnits());
  }
  const { values, units } = joined(parts);
  return {
    source: nameOf(document.uri),
    whole,
    pools: poolByDimension(values, units),
    count: values.length,
    skipped: scanner.skipped,
    fingerprint: fingerprint(`${document.uri}#${ranges.map(placeOf)}`, values),
  };
}

function placeOf({ start, end }: vscode.Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

function joined(parts: readonly NumbersWithUnits[]): NumbersWithUnits {
  const length = parts.reduce((sum, { values }) => sum + values.length, 0);
  const all = { values: new Float64Array(length), units: new Uint8Array(length) };
  let at = 0;
  for (const { values, units } of parts) {
    all.values.set(values, at);
    all.units.set(units, at);
    at += values.length;
  }
  return all;
}
