import * as vscode from 'vscode';
import { Budget, breathe, paced } from '../../budget';
import type { DocumentOptions } from '../../documentOptions';
import { withProgress } from '../../numbers/options';
import type { Rule } from '../../numbers/rules';
import { describeRule } from '../../numbers/ruleText';
import { offThread } from '../../offThread';
import type { Extraction } from '../../watch/extraction';
import type { SeriesSet } from '../../watch/series/seriesSet';
import { AwayText } from '../../watch/stream/awayText';
import type { ReadBatches } from '../../watch/stream/rowReader';
import { lookAt, lookingAt, type Watch } from '../../watch/watch';
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

/** Numbers that were read. */
export interface Numbers {
  readonly extraction: Extraction;
  /** They in their series, where they were counted while they were read. */
  readonly series: SeriesSet | undefined;
}

/** Numbers that were read, and a watch of just these. */
export interface Look {
  readonly extraction: Extraction;
  readonly watch: Watch;
}

/** Characters that are worth to be handed to another thread. */
const WORTH_AWAY = 1 << 18;
/** Times that a document which changes while it is read is read anew before it is read without a pause. */
const PATIENT_TRIES = 3;

/**
 * Reads the numbers of a target, each range by itself: a long text on another thread, where there is one, else in slices
 * of a few milliseconds. Where the document changes meanwhile it starts anew; undefined once cancelled.
 */
export async function readNumbers(request: ReadRequest, isCounted = false): Promise<Numbers | undefined> {
  let isThere = true;
  for (let tries = 1; ; tries++) {
    const withPauses = tries <= PATIENT_TRIES;
    const numbers = await readOnce(request, isCounted, withPauses, withPauses && isThere);
    if (numbers === 'lost') isThere = false;
    else if (numbers !== 'changed') return numbers;
  }
}

/** The same, and counts them, also in slices: those of a long text while it is read. */
export async function lookAtNumbers(request: ReadRequest): Promise<Look | undefined> {
  const numbers = await readNumbers(request, true);
  if (!numbers) return undefined;
  const { extraction, series } = numbers;
  return { extraction, watch: series ? lookAt(extraction, series) : await paced(lookingAt(extraction)) };
}

/** @returns `changed` where the document has changed meanwhile, `lost` where another thread read it and has died */
async function readOnce(
  request: ReadRequest,
  isCounted: boolean,
  withPauses: boolean,
  mayGoAway: boolean,
): Promise<Numbers | 'changed' | 'lost' | undefined> {
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
  const how = { rule, options: isRuleTold ? options : withProgress(options) };
  const length = ranges.reduce((sum, range) => sum + lengthOf(document, range), 0);
  const pace = new Budget();
  const thread = mayGoAway && length > WORTH_AWAY ? await offThread() : undefined;
  const awayReader = thread?.openText(how);
  const away = awayReader && new AwayText(awayReader, isCounted, () => pace.keep());
  const reader = away ?? batchReader(rule, how.options);
  const byRule = rule.kind !== 'all';
  const needsHeading =
    rule.kind === 'table' ||
    (rule.kind === 'column' && typeof rule.column === 'string') ||
    (rule.kind === 'group' && (typeof rule.column === 'string' || typeof rule.by === 'string'));
  let drained: ReadBatches;
  try {
    if (needsHeading && !whole) await reader.push(heading);
    for (const range of ranges) {
      for (const text of slices(document, range, byRule ? BY_RULE : PLAIN)) {
        await reader.push(text);
        progress?.(text.length);
        if (withPauses) await pace.keep();
        if (token.isCancellationRequested) return undefined;
        if (document.version !== version) return 'changed';
      }
      reader.end();
    }
    if (withPauses) await breathe();
    if (token.isCancellationRequested) return undefined;
    drained = await reader.drain();
  } catch (error) {
    if (away) return 'lost';
    throw error;
  } finally {
    away?.close();
  }
  const { refused, ...result } = drained;
  if (withPauses) await breathe();
  const extraction: Extraction = {
    ...result,
    source: nameOf(document.uri),
    uri: document.uri.toString(),
    spans: ranges,
    whole,
    byRule,
    how: { ...how, ...(needsHeading && !whole && { heading }) },
    reading: [describeRule(rule), refused, reason].filter(Boolean).join(' '),
  };
  return { extraction, series: away?.series };
}

function lengthOf(document: vscode.TextDocument, { start, end }: vscode.Range): number {
  return document.offsetAt(end) - document.offsetAt(start);
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
