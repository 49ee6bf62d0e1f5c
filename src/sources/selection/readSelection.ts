import * as vscode from 'vscode';
import type { DocumentOptions } from '../../documentOptions';
import * as l10n from '../../l10n';
import { refuse } from '../../messages';
import type { Extraction, Span } from '../../watch/extraction';
import { countOf, describeSkipped, plain } from '../../words';
import { nameOf } from '../feeding/describe';
import { explainNoText } from './noText';
import type { Look, ReadRequest } from './selectionReader';
import { type Target, targetOf } from './target';

type DecidesReading = Pick<DocumentOptions, 'of'>;

/** Milliseconds that a reading may take before its progress is shown. */
const PATIENCE = 400;

/**
 * Reads the selection, or the whole document where nothing is selected, for a command. Undefined where there
 * is no number or the user cancelled; the user has then been told what was looked at and what to do.
 */
export async function readSelection(
  editor: vscode.TextEditor | undefined,
  documentOptions: DecidesReading,
): Promise<Extraction | undefined> {
  if (!editor) return void refuse(await explainNoText());
  const { readNumbers } = await import('./selectionReader');
  const target = () => targetOf(editor);
  return (await readWithProgress(editor.document, target, documentOptions, readNumbers))?.extraction;
}

/** The same, and counts the numbers. */
export async function lookAtSelection(
  editor: vscode.TextEditor | undefined,
  documentOptions: DecidesReading,
): Promise<Look | undefined> {
  if (!editor) return void refuse(await explainNoText());
  const { lookAtNumbers } = await import('./selectionReader');
  return readWithProgress(editor.document, () => targetOf(editor), documentOptions, lookAtNumbers);
}

/** Reads and counts again what was read before, as the document is now; undefined where it is not open any more. */
export async function lookAgain(
  extraction: Extraction,
  documentOptions: DecidesReading,
): Promise<Look | undefined> {
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === extraction.uri);
  if (!document) return undefined;
  const all = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
  const target = () => ({
    ranges: extraction.whole ? [all] : extraction.spans.map(span => rangeOf(document, span)),
    whole: extraction.whole,
  });
  const { lookAtNumbers } = await import('./selectionReader');
  return readWithProgress(document, target, documentOptions, lookAtNumbers);
}

function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return document.validateRange(new vscode.Range(start.line, start.character, end.line, end.character));
}

/** Says so where there is no number. @param read reads, and does what else takes time */
async function readWithProgress<Numbers extends { readonly extraction: Extraction }>(
  document: vscode.TextDocument,
  target: () => Target,
  documentOptions: DecidesReading,
  read: (request: ReadRequest) => Promise<Numbers | undefined>,
): Promise<Numbers | undefined> {
  const { ranges } = target();
  const total = ranges.reduce(
    (sum, { start, end }) => sum + document.offsetAt(end) - document.offsetAt(start),
    0,
  );
  const cancellation = new vscode.CancellationTokenSource();
  let report: ((share: { increment: number }) => void) | undefined;
  let unreported = 0;
  const progress = (characters: number) => {
    unreported += (100 * characters) / total;
    if (!report) return;
    report({ increment: unreported });
    unreported = 0;
  };
  const reading = read({ document, target, documentOptions, token: cancellation.token, progress });
  const timer = setTimeout(() => {
    const title = l10n.t('Reading numbers in {0}', plain(nameOf(document.uri)));
    const location = vscode.ProgressLocation.Notification;
    void vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
      token.onCancellationRequested(() => cancellation.cancel());
      report = share => progress.report(share);
      await reading;
    });
  }, PATIENCE);
  try {
    const numbers = await reading;
    if (numbers?.extraction.count === 0) return void refuse(explainNoNumbers(document, numbers.extraction));
    return numbers;
  } finally {
    clearTimeout(timer);
    cancellation.dispose();
  }
}

function explainNoNumbers(document: vscode.TextDocument, extraction: Extraction): string {
  const { spans, whole, skipped, byRule, reading } = extraction;
  const name = nameOf(document.uri);
  if (document.lineCount === 1 && document.lineAt(0).text === '')
    return l10n.t('“{0}” is empty. Type or paste some numbers and run the command again.', name);
  const lines = spans.reduce((sum, { start, end }) => sum + end.line - start.line + 1, 0);
  const counted = countOf(lines, '{0} line|{0} lines', vscode.env.language);
  const place = whole
    ? l10n.t('“{0}” (nothing is selected, so all of its {1} were read)', name, counted)
    : l10n.t('the selection in “{0}” ({1})', name, counted);
  if (byRule)
    return l10n.t(
      'No number was found in {0}. {1} Run “Median: Change How Numbers Are Read…” to read it in another way.',
      place,
      reading,
    );
  const left = describeSkipped(skipped);
  return left
    ? l10n.t(
        'There is no number in {0}; skipped were {1}. Select text with numbers such as 42, −3.5, 1e6 or 120 ms and run the command again.',
        place,
        left,
      )
    : l10n.t(
        'There is no number in {0}. Select text with numbers such as 42, −3.5, 1e6 or 120 ms and run the command again.',
        place,
      );
}
