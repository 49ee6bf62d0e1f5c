import * as vscode from 'vscode';
import type { HowToRead } from '../../documentOptions';
import * as l10n from '../../l10n';
import { type AmbiguousRun, ambiguousRunAt } from '../../numbers/ambiguous';
import type { NumberOptions } from '../../numbers/options';
import { SKIP_REASONS } from '../../numbers/reasonWords';
import type { Rule } from '../../numbers/rules';
import { unitCode } from '../../numbers/units';
import type { NumberToken, PlacedReading } from '../../watch/reading';
import { unitOf } from '../../watch/series/batch';
import { withUnit } from '../../words';
import { appendWords, write } from '../language';
import { RedrawnLines } from './redrawnLines';

/** Characters of a line that are marked; reading a number looks at most {@link AHEAD} further. */
const LONGEST = 20_000;
const AHEAD = 4096;
/** The most marks in a view; in a denser one only the first are drawn. */
const MOST_MARKS = 4000;

/** The module that is loaded on demand. */
type Reader = typeof import('../../watch/reading');

/** What to mark in an editor: the numbers read, by series, those that the rule leaves out, and those skipped. */
export interface NumberMarks {
  readonly taken: readonly vscode.DecorationOptions[][];
  readonly leftOut: readonly vscode.DecorationOptions[];
  readonly skipped: readonly vscode.DecorationOptions[];
}

export const NO_MARKS: NumberMarks = { taken: [], leftOut: [], skipped: [] };

/** Tells which numbers of a line a rule reads; absent if it reads every number. */
export interface RuleLines {
  readonly refused: string | undefined;
  explain(line: number): readonly PlacedReading[];
}

/** Assigns a colour to each series, by label and dimension, in the order of their first appearance. */
export class SeriesColours {
  readonly count: number;
  readonly #kinds = new Map<string, number>();

  constructor(count: number) {
    this.count = count;
  }

  /** The index of a series' colour; all further series share the last. */
  of(label: string, unit: string): number {
    const key = `${unitOf(unitCode(unit) ?? 0).dimension}\n${label}`;
    const kind = this.#kinds.get(key) ?? Math.min(this.#kinds.size, this.count - 1);
    this.#kinds.set(key, kind);
    return kind;
  }
}

/** The numbers read from these lines, those left out and those skipped, each with a hover that says why. */
export function marksOf(
  { Explainer }: Reader,
  document: vscode.TextDocument,
  lines: Iterable<number>,
  { options, rule }: HowToRead,
  ruleLines: RuleLines | RedrawnLines | undefined,
  colours: SeriesColours,
): NumberMarks {
  const uri = document.uri.toString();
  let left = MOST_MARKS;
  const explainer = new Explainer(options);
  const taken: vscode.DecorationOptions[][] = Array.from({ length: colours.count }, () => []);
  const leftOut: vscode.DecorationOptions[] = [];
  const skipped: vscode.DecorationOptions[] = [];
  for (const line of lines) {
    // A number depends on its line alone, so a single line reads as it does within the whole text.
    const text = document.lineAt(line).text.slice(0, LONGEST + AHEAD);
    for (const token of tokensOf(line, ruleLines, () => explainer.explain(text))) {
      if (token.start >= LONGEST || left-- === 0) break;
      const range = new vscode.Range(line, token.start, line, token.end);
      if (token.skipped !== undefined) {
        skipped.push({ range, hoverMessage: whySkipped(token.skipped, uri) });
        continue;
      }
      const digit = token.start + text.slice(token.start, token.end).search(/\d/);
      const other = otherReadings(ambiguousRunAt(text, digit), token, options.decimal, uri);
      if (ruleLines && rule.kind !== 'all' && token.label === undefined) {
        const why = ruleLines.refused ?? l10n.t('Left out by the rule: {0}', whyLeftOut(rule));
        leftOut.push({ range, hoverMessage: appendWords(hover(), why).appendMarkdown(other) });
      } else {
        const hoverMessage = whatWasTaken(token).appendMarkdown(other);
        taken[colours.of(token.label ?? '', token.unit ?? '')]?.push({ range, hoverMessage });
      }
    }
  }
  return { taken, leftOut, skipped };
}

/** A token, with its label if the rule reads it. */
type Token = NumberToken & { readonly label?: string };

/** The tokens of a line, with labels where the rule reads them. */
function tokensOf(
  line: number,
  ruleLines: RuleLines | RedrawnLines | undefined,
  explain: () => readonly NumberToken[],
): readonly Token[] {
  if (ruleLines instanceof RedrawnLines) return ruleLines.tokens(line);
  return ruleLines ? byRule(explain(), ruleLines.explain(line)) : explain();
}

/** What a rule reads from a line, and the tokens that it leaves out, in order. */
function byRule(tokens: readonly NumberToken[], readings: readonly PlacedReading[]): Token[] {
  const apart = tokens.filter(
    ({ start, end }) => !readings.some(reading => reading.start < end && start < reading.end),
  );
  return [...apart, ...readings].sort((a, b) => a.start - b.start);
}

function whyLeftOut(rule: Exclude<Rule, { kind: 'all' }>): string {
  switch (rule.kind) {
    case 'labelled':
      return l10n.t('it has no label.');
    case 'table':
      return l10n.t('it is an identifier, an error or a sum, or it stands below no heading.');
    case 'column':
      return typeof rule.column === 'number'
        ? l10n.t('it is not the number of column {0}.', String(rule.column))
        : l10n.t('it is not the number of the column “{0}”.', rule.column);
    case 'group':
      return l10n.t('it is not what is grouped, or its line has nothing to group it by.');
    case 'pattern':
      return l10n.t('the pattern does not find it.');
  }
}

function whySkipped(reason: NonNullable<NumberToken['skipped']>, uri: string): vscode.MarkdownString {
  const text = hover().appendMarkdown(l10n.t('Skipped: {0}', SKIP_REASONS[reason]));
  if (reason === 'notFinite' || reason === 'tooLong') return text;
  return text.appendMarkdown(
    `\n\n${link(l10n.t('Take what is: {0}', SKIP_REASONS[reason]), uri, { take: [reason] })}`,
  );
}

function whatWasTaken({ value = 0, unit = '', label = '' }: Token): vscode.MarkdownString {
  const taken = withUnit(write(value), unit);
  if (label === '') return hover().appendMarkdown(l10n.t('Median Watch takes **{0}**', taken));
  // The label is text from outside, which no markup may be made of: it goes in by itself.
  const [before = '', after = ''] = l10n.t('Median Watch takes **{0}** under {1}', taken, '{1}').split('{1}');
  return appendWords(hover().appendMarkdown(before), label).appendMarkdown(after);
}

/** Links to the other ways to read a comma; empty if no comma is ambiguous. */
function otherReadings(
  run: AmbiguousRun | undefined,
  { value = 0 }: NumberToken,
  decimal: NumberOptions['decimal'],
  uri: string,
): string {
  if (!run) return '';
  const isDecimal = decimal === ',';
  const isGrouped = !isDecimal && Math.abs(value) === run.grouped;
  const separated = l10n.list(run.separated.map(write));
  const links = [
    (isDecimal || isGrouped) &&
      link(l10n.t('A comma separates: {0}', separated), uri, { grouping: 'off', decimal: '.' }),
    !isGrouped &&
      link(l10n.t('A comma groups digits: {0}', write(run.grouped)), uri, { grouping: ',', decimal: '.' }),
    !isDecimal && link(l10n.t('A comma is decimal'), uri, { grouping: '.', decimal: ',' }),
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
