import type { Rule } from '../numbers/rules';

/** A rule in a sentence; empty for the plain one, which takes every number. */
export function describeRule(rule: Rule): string {
  switch (rule.kind) {
    case 'all':
      return '';
    case 'labelled':
      return 'Numbers with labels are read, a series a label.';
    case 'column':
      return typeof rule.column === 'number'
        ? `Column ${rule.column} is read.`
        : `The column “${rule.column}” is read.`;
    case 'pattern':
      return `Numbers that /${rule.pattern}/${rule.flags ?? ''} finds are read.`;
  }
}
