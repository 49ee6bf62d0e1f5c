import type { Rule } from './rules';

/** Each kind of rule as a setting holds it. */
export const RULE_EXAMPLES = [
  'all',
  'labelled',
  'table',
  'column 3',
  'column latency',
  '/took (\\S+) ms/i',
] as const;

/**
 * A rule from its text: `all`, `labelled`, `table`, `column 3`, `column latency` (in quotes where the heading is a number),
 * `/pattern/flags`. Undefined for what is none; whether a pattern can be used the reader tells.
 */
export function parseRule(text: string): Rule | undefined {
  if (text === 'all' || text === 'labelled' || text === 'table') return { kind: text };
  const column = /^column\s+(.*\S)\s*$/.exec(text)?.[1];
  if (column !== undefined) {
    if (/^[1-9]\d*$/.test(column)) return { kind: 'column', column: Number(column) };
    const heading = /^"(.*\S.*)"$/.exec(column)?.[1] ?? column;
    return { kind: 'column', column: heading };
  }
  const [, pattern, flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? [];
  return pattern === undefined ? undefined : { kind: 'pattern', pattern, ...(flags && { flags }) };
}

/** The text of a rule, which {@link parseRule} reads as the same. */
export function formatRule(rule: Rule): string {
  switch (rule.kind) {
    case 'all':
    case 'labelled':
    case 'table':
      return rule.kind;
    case 'column':
      return typeof rule.column === 'string' && /^\s*(?:[1-9]\d*|".*")\s*$/.test(rule.column)
        ? `column "${rule.column}"`
        : `column ${rule.column}`;
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
      return 'Numbers with labels are read, a series a label.';
    case 'table':
      return 'Tables are read, a series a heading.';
    case 'column':
      return typeof rule.column === 'number'
        ? `Column ${rule.column} is read.`
        : `The column “${rule.column}” is read.`;
    case 'pattern':
      return `Numbers that /${rule.pattern}/${rule.flags ?? ''} finds are read.`;
  }
}
