import * as vscode from 'vscode';
import { Budget, breathe } from '../../budget';
import type { DocumentOptions } from '../../documentOptions';
import { withProgress } from '../../numbers/options';
import type { Rule } from '../../numbers/rules';
import { describeRule } from '../../numbers/ruleText';
import type { Extraction } from '../../watch/extraction';
import { nameOf } from '../feeding/describe';
import { BY_RULE, PLAIN, slices } from '../feeding/slices';
import type { Target } from './target';

/** What is to be read, and who hears of it. */
export interface ReadRequest {
  readonly document: vscode.TextDocument;
  readonly target: () => Target;
  readonly documentOptions: Pick<DocumentOptions, 'of'>;
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
  const { rule: ruleOfAll, isRuleTold, options, reason } = await documentOptions.of(document);
  const { batchReader, headingAbove, tellsTable } = await import('../../watch/reading');
  if (token.isCancellationRequested) return undefined;
  const { version } = document;
  const { ranges, whole } = request.target();
  const [first] = ranges;
  const sample = first && !whole ? startOf(document, first) : '';
  const isTableRule = ruleOfAll.kind === 'table';
  // The heading tells the columns, so it is read with whatever is selected below it.
  const heading =
    isTableRule && first && !whole
      ? headingAbove(linesBefore(document, first.start.line), sample, options)
      : `${document.lineAt(0).text}\n`;
  // Of a table that the document was told to be, a part that is none by itself is so many numbers.
  const isPart = isRuleTold && isTableRule && !whole;
  const isTable =
    isPart && ranges.length === 1 && hasWholeLine(document, first) && tellsTable(heading + sample, options);
  const rule: Rule = isPart && !isTable ? { kind: 'all' } : ruleOfAll;
  const reader = batchReader(rule, isRuleTold ? options : withProgress(options));
  const byRule = rule.kind !== 'all';
  const needsHeading =
    rule.kind === 'table' ||
    (rule.kind === 'column' && typeof rule.column === 'string') ||
    (rule.kind === 'group' && (typeof rule.column === 'string' || typeof rule.by === 'string'));
  if (needsHeading && !whole) reader.push(heading);
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

/** So many lines at the start of a document, and just above a selection, are searched for the heading of its rows. */
const LINES_BEFORE = 100;

function linesBefore(document: vscode.TextDocument, line: number): string {
  const textOf = (from: number, to: number) => document.getText(new vscode.Range(from, 0, to, 0));
  if (line <= 2 * LINES_BEFORE) return textOf(0, line);
  return textOf(0, LINES_BEFORE) + textOf(line - LINES_BEFORE, line);
}

/** Whether a range holds a line from its start to its end. */
function hasWholeLine(document: vscode.TextDocument, range: vscode.Range | undefined): boolean {
  if (!range) return false;
  const { start, end } = range;
  const first = start.character === 0 ? start.line : start.line + 1;
  const last = end.character === document.lineAt(end.line).text.length ? end.line : end.line - 1;
  return first <= last;
}

/** Characters at the start of a selection that tell whether it is a table. */
const SAMPLE = 1 << 14;

function startOf(document: vscode.TextDocument, { start, end }: vscode.Range): string {
  const last = document.positionAt(document.offsetAt(start) + SAMPLE);
  return document.getText(new vscode.Range(start, last.isBefore(end) ? last : end));
}
