import * as vscode from 'vscode';
import type { Readings } from '../readings';
import type { Take } from '../watch/take';
import { describeSkipped } from '../words';
import type { CurrentEditor } from './currentEditor';
import { explainNoText } from './noText';
import { nameOf, readNumbers, type Target, targetOf } from './selectionReader';

/** Milliseconds that a reading may take before its progress is shown. */
const PATIENCE = 400;

/**
 * Reads the selection, or the whole document where nothing is selected, for a command. Undefined where there
 * is no number or the user cancelled; the user has then been told what was looked at and what to do.
 */
export async function takeSelection(current: CurrentEditor, readings: Readings): Promise<Take | undefined> {
  const editor = current.get();
  if (!editor) return refuse(await explainNoText());
  const take = await readWithProgress(editor, readings);
  if (take?.count === 0) return refuse(explainNoNumbers(editor.document, targetOf(editor), take));
  return take;
}

async function readWithProgress(editor: vscode.TextEditor, readings: Readings): Promise<Take | undefined> {
  const { document } = editor;
  const { ranges } = targetOf(editor);
  const total = ranges.reduce(
    (sum, { start, end }) => sum + document.offsetAt(end) - document.offsetAt(start),
    0,
  );
  const cancellation = new vscode.CancellationTokenSource();
  let report: ((share: { increment: number }) => void) | undefined;
  let unreported = 0;
  const reading = readNumbers(editor, readings, cancellation.token, characters => {
    unreported += (100 * characters) / total;
    if (!report) return;
    report({ increment: unreported });
    unreported = 0;
  });
  const timer = setTimeout(() => {
    const title = `Reading numbers in ${nameOf(document.uri)}`;
    const location = vscode.ProgressLocation.Notification;
    void vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
      token.onCancellationRequested(() => cancellation.cancel());
      report = share => progress.report(share);
      await reading;
    });
  }, PATIENCE);
  try {
    return await reading;
  } finally {
    clearTimeout(timer);
    cancellation.dispose();
  }
}

function refuse(message: string): undefined {
  void vscode.window.showWarningMessage(message);
}

function explainNoNumbers(
  document: vscode.TextDocument,
  { ranges, whole }: Target,
  { skipped }: Take,
): string {
  const name = nameOf(document.uri);
  if (document.getText().length === 0)
    return `“${name}” is empty. Type or paste some numbers and run the command again.`;
  const lines = ranges.reduce((sum, { start, end }) => sum + end.line - start.line + 1, 0);
  const counted = `${lines} ${lines === 1 ? 'line' : 'lines'}`;
  const place = whole
    ? `“${name}” (nothing is selected, so all of its ${counted} were read)`
    : `the selection in “${name}” (${counted})`;
  const left = describeSkipped(skipped);
  return `There is no number in ${place}${left && `; skipped were ${left}`}. Select text with numbers such as 42, −3.5, 1e6 or 120 ms and run the command again.`;
}
