import * as vscode from 'vscode';
import { SKIP_REASONS } from '../numbers/reasons';
import { unitCode } from '../numbers/units';
import type { HowToRead } from '../readings';
import { unitOf } from '../watch/pool';
import type { AmbiguousRun, NumberToken } from '../watch/reading';
import { withUnit } from '../words';
import { write } from './language';

/** So much of a line is marked, in characters; a reading looks at most {@link AHEAD} further. */
const LONGEST = 20_000;
const AHEAD = 4096;

/** What to mark in an editor: what was taken, by series, and what was skipped. */
export interface NumberMarks {
  readonly taken: readonly vscode.DecorationOptions[][];
  readonly skipped: readonly vscode.DecorationOptions[];
}

export const NO_MARKS: NumberMarks = { taken: [], skipped: [] };

/**
 * What of these lines is taken as a number and what is skipped, each with a hover that says why.
 * @param kinds at most so many series are told apart; the last stands for all that follow
 */
export async function marksOf(
  document: vscode.TextDocument,
  lines: Iterable<number>,
  { options }: HowToRead,
  kinds: number,
): Promise<NumberMarks> {
  const { Explainer, ambiguousRunAt } = await import('../watch/reading');
  const explainer = new Explainer(options);
  const taken: vscode.DecorationOptions[][] = Array.from({ length: kinds }, () => []);
  const skipped: vscode.DecorationOptions[] = [];
  const series = new Map<string, number>();
  for (const line of lines) {
    // A reading depends on its line alone, so a line by itself is read as it is within the whole.
    const text = document.lineAt(line).text.slice(0, LONGEST + AHEAD);
    for (const token of explainer.explain(text)) {
      if (token.start >= LONGEST) break;
      const range = new vscode.Range(line, token.start, line, token.end);
      if (token.skipped !== undefined) {
        skipped.push({ range, hoverMessage: whySkipped(token.skipped) });
        continue;
      }
      const { dimension } = unitOf(unitCode(token.unit ?? '') ?? 0);
      const kind = series.get(dimension) ?? Math.min(series.size, kinds - 1);
      series.set(dimension, kind);
      const run = ambiguousRunAt(text, token.start);
      taken[kind]?.push({ range, hoverMessage: whatWasTaken(token, run) });
    }
  }
  return { taken, skipped };
}

function whySkipped(reason: NonNullable<NumberToken['skipped']>): vscode.MarkdownString {
  const text = hover().appendMarkdown(`Skipped: ${SKIP_REASONS[reason]}`);
  if (reason === 'notFinite' || reason === 'tooLong') return text;
  return text.appendMarkdown(`\n\n${link(`Take what is: ${SKIP_REASONS[reason]}`, { take: [reason] })}`);
}

function whatWasTaken(
  { value = 0, unit = '' }: NumberToken,
  run: AmbiguousRun | undefined,
): vscode.MarkdownString {
  const text = hover().appendMarkdown(`Median Watch takes **${withUnit(write(value), unit)}**`);
  if (!run) return text;
  const grouped = Math.abs(value) === run.grouped;
  const other = grouped
    ? link(`A comma separates: ${run.separated.map(write).join(' and ')}`, { grouping: 'off', decimal: '.' })
    : link(`A comma groups digits: ${write(run.grouped)}`, { grouping: ',', decimal: '.' });
  return text.appendMarkdown(`\n\n${other} · ${link('A comma is decimal', { grouping: '.', decimal: ',' })}`);
}

function hover(): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: ['medianWatch.readAs'] };
  return text;
}

function link(label: string, options: object): string {
  return `[${label}](command:medianWatch.readAs?${encodeURIComponent(JSON.stringify([options]))})`;
}
