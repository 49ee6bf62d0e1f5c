import * as vscode from 'vscode';
import type { NumberOptions } from '../numbers/options';
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
/** Marks in all; a view that is denser than this is marked from its start. */
const MOST_MARKS = 4000;

/** The file that is loaded on demand. */
type Reader = typeof import('../watch/reading');

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
export function marksOf(
  { Explainer, ambiguousRunAt }: Reader,
  document: vscode.TextDocument,
  lines: Iterable<number>,
  { options, rule }: HowToRead,
  kinds: number,
): NumberMarks {
  const uri = document.uri.toString();
  let left = MOST_MARKS;
  const explainer = new Explainer(options);
  const taken: vscode.DecorationOptions[][] = Array.from({ length: kinds }, () => []);
  const skipped: vscode.DecorationOptions[] = [];
  const series = new Map<string, number>();
  for (const line of lines) {
    // A reading depends on its line alone, so a line by itself is read as it is within the whole.
    const text = document.lineAt(line).text.slice(0, LONGEST + AHEAD);
    for (const token of explainer.explain(text)) {
      if (token.start >= LONGEST || left-- === 0) break;
      const range = new vscode.Range(line, token.start, line, token.end);
      if (token.skipped !== undefined) {
        skipped.push({ range, hoverMessage: whySkipped(token.skipped, uri) });
        continue;
      }
      const { dimension } = unitOf(unitCode(token.unit ?? '') ?? 0);
      const kind = series.get(dimension) ?? Math.min(series.size, kinds - 1);
      series.set(dimension, kind);
      const digit = token.start + text.slice(token.start, token.end).search(/\d/);
      const other = otherReadings(ambiguousRunAt(text, digit), token, options.decimal, uri);
      const what = rule.kind === 'all' ? whatWasTaken(token) : whatItIs(token);
      taken[kind]?.push({ range, hoverMessage: what.appendMarkdown(other) });
    }
  }
  return { taken, skipped };
}

function whySkipped(reason: NonNullable<NumberToken['skipped']>, uri: string): vscode.MarkdownString {
  const text = hover().appendMarkdown(`Skipped: ${SKIP_REASONS[reason]}`);
  if (reason === 'notFinite' || reason === 'tooLong') return text;
  return text.appendMarkdown(`\n\n${link(`Take what is: ${SKIP_REASONS[reason]}`, uri, { take: [reason] })}`);
}

function whatWasTaken({ value = 0, unit = '' }: NumberToken): vscode.MarkdownString {
  return hover().appendMarkdown(`Median Watch takes **${withUnit(write(value), unit)}**`);
}

/** Under a rule the marks tell numbers from other text; which of them count is not told. */
function whatItIs({ value = 0, unit = '' }: NumberToken): vscode.MarkdownString {
  const number = `A number: **${withUnit(write(value), unit)}**`;
  return hover().appendMarkdown(
    `${number}\n\nWhether it counts, the rule decides that this document is read by.`,
  );
}

/** Links to the readings of a comma that are not in force; empty where no comma is in question. */
function otherReadings(
  run: AmbiguousRun | undefined,
  { value = 0 }: NumberToken,
  decimal: NumberOptions['decimal'],
  uri: string,
): string {
  if (!run) return '';
  const isDecimal = decimal === ',';
  const isGrouped = !isDecimal && Math.abs(value) === run.grouped;
  const separated = run.separated.map(write).join(' and ');
  const links = [
    (isDecimal || isGrouped) &&
      link(`A comma separates: ${separated}`, uri, { grouping: 'off', decimal: '.' }),
    !isGrouped && link(`A comma groups digits: ${write(run.grouped)}`, uri, { grouping: ',', decimal: '.' }),
    !isDecimal && link('A comma is decimal', uri, { grouping: '.', decimal: ',' }),
  ];
  return `\n\n${links.filter(Boolean).join(' · ')}`;
}

function hover(): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: ['medianWatch.readAs'] };
  return text;
}

function link(label: string, uri: string, options: NumberOptions): string {
  const argument = encodeURIComponent(JSON.stringify([{ uri, options }]));
  return `[${label}](command:medianWatch.readAs?${argument})`;
}
