import type * as vscode from 'vscode';
import { Budget, breathe } from '../../budget';
import type { DocumentOptions } from '../../documentOptions';
import { describeRule } from '../../numbers/ruleText';
import type { Extraction } from '../../watch/extraction';
import { nameOf } from '../feeding/describe';
import { BY_RULE, PLAIN, slices } from '../feeding/slices';
import type { Target } from './target';

/** What is to be read, and who hears of it. */
export interface ReadRequest {
  readonly document: vscode.TextDocument;
  readonly target: () => Target;
  readonly documentOptions: DocumentOptions;
  readonly token: vscode.CancellationToken;
  /** Hears how many characters the last slice had. */
  readonly progress?: (characters: number) => void;
}

/** Times that a document which changes while it is read is read anew before it is read without a pause. */
const PATIENT_TRIES = 3;

/**
 * Reads the numbers of a target, each range by itself, in slices of a few milliseconds. Where the document
 * changes meanwhile it starts anew; undefined once cancelled.
 */
export async function readNumbers(request: ReadRequest): Promise<Extraction | undefined> {
  for (let tries = 1; ; tries++) {
    const extraction = await readOnce(request, tries <= PATIENT_TRIES);
    if (extraction !== 'changed') return extraction;
  }
}

async function readOnce(
  request: ReadRequest,
  withPauses: boolean,
): Promise<Extraction | 'changed' | undefined> {
  const { document, documentOptions, token, progress } = request;
  const { rule, options, reason } = await documentOptions.of(document);
  const { batchReader } = await import('../../watch/reading');
  if (token.isCancellationRequested) return undefined;
  const { version } = document;
  const { ranges, whole } = request.target();
  const reader = batchReader(rule, options);
  const byRule = rule.kind !== 'all';
  if (rule.kind === 'column' && typeof rule.column === 'string' && !whole) {
    // The heading tells the column, so it is read with whatever is selected below it.
    reader.push(`${document.lineAt(0).text}\n`);
  }
  const pace = new Budget(token);
  for (const range of ranges) {
    for (const text of slices(document, range, byRule ? BY_RULE : PLAIN)) {
      reader.push(text);
      progress?.(text.length);
      if (withPauses) await pace.keep();
      if (token.isCancellationRequested) return undefined;
      if (document.version !== version) return 'changed';
    }
    reader.end();
  }
  if (withPauses) await breathe(token);
  if (token.isCancellationRequested) return undefined;
  const { refused, ...result } = reader.drain();
  if (withPauses) await breathe(token);
  return {
    ...result,
    source: nameOf(document.uri),
    uri: document.uri.toString(),
    spans: ranges,
    whole,
    byRule,
    reading: [describeRule(rule), refused, reason].filter(Boolean).join(' '),
  };
}
