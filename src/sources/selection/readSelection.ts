import * as vscode from 'vscode';
import type { DocumentOptions } from '../../documentOptions';
import * as l10n from '../../l10n';
import { refuse } from '../../messages';
import type { Extraction, Span } from '../../watch/extraction';
import { countOf, describeSkipped, plain } from '../../words';
import { nameOf } from '../feeding/describe';
import { explainNoText } from './noText';
import { type Target, targetOf } from './target';

/** Milliseconds that a reading may take before its progress is shown. */
const PATIENCE = 400;

/**
 * Reads the selection, or the whole document where nothing is selected, for a command. Undefined where there
 * is no number or the user cancelled; the user has then been told what was looked at and what to do.
 */
export async function readSelection(
  editor: vscode.TextEditor | undefined,
  documentOptions: Pick<DocumentOptions, 'of'>,
): Promise<Extraction | undefined> {
  if (!editor) return void refuse(await explainNoText());
  return extractFrom(editor.document, () => targetOf(editor), documentOptions);
}

/** Reads again what was read before, as the document is now; undefined where it is not open any more. */
export async function readAgain(
  extraction: Extraction,
  documentOptions: Pick<DocumentOptions, 'of'>,
): Promise<Extraction | undefined> {
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === extraction.uri);
  if (!document) return undefined;
  const all = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
  const target = () => ({
    ranges: extraction.whole ? [all] : extraction.spans.map(span => rangeOf(document, span)),
    whole: extraction.whole,
  });
  return extractFrom(document, target, documentOptions);
}

function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return document.validateRange(new vscode.Range(start.line, start.character, end.line, end.character));
}

async function extractFrom(
  document: vscode.TextDocument,
  target: () => Target,
  documentOptions: Pick<DocumentOptions, 'of'>,
): Promise<Extraction | undefined> {
  const extraction = await readWithProgress(document, target, documentOptions);
  if (extraction?.count === 0) return void refuse(explainNoNumbers(document, extraction));
  return extraction;
}

async function readWithProgress(
  document: vscode.TextDocument,
  target: () => Target,
  documentOptions: Pick<DocumentOptions, 'of'>,
): Promise<Extraction | undefined> {
  const { readNumbers } = await import('./selectionReader');
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
  const reading = readNumbers({ document, target, documentOptions, token: cancellation.token, progress });
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
    return await reading;
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
