import * as l10n from '../l10n';
import type { Rule } from './rules';

/** Each kind of rule as a setting holds it. */
export const RULE_EXAMPLES = [
  'all',
  'labelled',
  'table',
  'column 3',
  'column latency',
  'group latency by endpoint',
  '/took (\\S+) ms/i',
] as const;

/**
 * A rule from its text: `all`, `labelled`, `table`, `column 3`, `column latency` (in quotes where the heading is a number),
 * `group latency by endpoint` (in quotes also where a heading has this “by”), `/pattern/flags`. Undefined for what is none; whether a pattern can be used the reader tells.
 */
export function parseRule(text: string): Rule | undefined {
  if (text === 'all' || text === 'labelled' || text === 'table') return { kind: text };
  const column = /^column\s+(.*\S)\s*$/.exec(text)?.[1];
  if (column !== undefined) {
    return { kind: 'column', column: parseColumn(column) };
  }
  const [, value, by] = /^group\s+(".*?"|.*?\S)\s+by\s+(.*\S)\s*$/.exec(text) ?? [];
  if (value !== undefined && by !== undefined)
    return { kind: 'group', column: parseColumn(value), by: parseColumn(by) };
  const [, pattern, flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? [];
  return pattern === undefined ? undefined : { kind: 'pattern', pattern, ...(flags && { flags }) };
}

/** A column as a rule names it: a number, or a heading, which may be in quotes. */
function parseColumn(text: string): number | string {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  return /^"(.*\S.*)"$/.exec(text)?.[1] ?? text;
}

function formatColumn(column: number | string): string {
  return typeof column === 'string' && /^\s*(?:[1-9]\d*|".*")\s*$|\sby\s/.test(column)
    ? `"${column}"`
    : String(column);
}

/** The text of a rule, which {@link parseRule} reads as the same. */
export function formatRule(rule: Rule): string {
  switch (rule.kind) {
    case 'all':
    case 'labelled':
    case 'table':
      return rule.kind;
    case 'column':
      return `column ${formatColumn(rule.column)}`;
    case 'group':
      return `group ${formatColumn(rule.column)} by ${formatColumn(rule.by)}`;
    case 'pattern':
      return `/${rule.pattern}/${rule.flags ?? ''}`;
  }
}

/** A rule in a sentence; empty for the plain one, which takes every number. */
export function describeRule(rule: Rule): string {
  switch (rule.kind) {
    case 'all':
      return '';
    case 'labelled':
      return l10n.t('Numbers with labels are read, a series a label.');
    case 'table':
      return l10n.t('Tables are read, a series a heading.');
    case 'column':
      return typeof rule.column === 'number'
        ? l10n.t('Column {0} is read.', String(rule.column))
        : l10n.t('The column “{0}” is read.', rule.column);
    case 'group':
      return l10n.t(
        'Of {0} each number is read, a series for each value of {1}.',
        columnWords(rule.column),
        columnWords(rule.by),
      );
    case 'pattern':
      return l10n.t('Numbers that /{0}/{1} finds are read.', rule.pattern, rule.flags ?? '');
  }
}

function columnWords(column: number | string): string {
  return typeof column === 'number' ? l10n.t('column {0}', String(column)) : l10n.quoted(column);
}
