import { fieldsOf } from './columns';
import { readLabelled } from './labelled';
import type { NumberOptions } from './options';
import type { Rule } from './rules';

/** How a document writes its numbers, and a sentence that says why it is thought so. */
export interface NumberFormat {
  readonly options: NumberOptions;
  readonly reason: string;
}

/** The languages whose commas separate, whatever the text. */
const SEPARATING = new Map([
  ['csv', 'CSV'],
  ['tsv', 'TSV'],
  ['json', 'JSON'],
  ['jsonc', 'JSON'],
  ['jsonl', 'JSON'],
]);

/** Lines that are looked at. */
const LINES = 200;

/**
 * How the numbers of a whole document are written, from its language and its lines. What a caller hands to all
 * readers, so that they agree.
 */
export function detectNumberFormat(text: string, languageId?: string): NumberFormat {
  const name = SEPARATING.get(languageId ?? '');
  if (name) return { options: { grouping: 'off' }, reason: `In ${name} commas separate.` };
  const lines = text
    .split(/[\r\n]+/, LINES + 1)
    .filter(line => line.trim() !== '')
    .slice(0, LINES);
  if (lines.length > 1 && lines.every(line => fieldsOf(line, ',').length >= 3)) {
    return {
      options: { grouping: 'off' },
      reason: 'Each line has three or more fields, so commas separate.',
    };
  }
  if (/(?:^|\s)[1-9]\d{0,2}(?:\.\d{3})+,\d/m.test(text.slice(0, 1 << 16))) {
    return {
      options: { grouping: '.', decimal: ',' },
      reason: 'Numbers such as 1.234,56 make the comma decimal.',
    };
  }
  return { options: {}, reason: 'Points are decimal; a comma groups where its line says so.' };
}

/** The rule for a stream, from its first lines: labelled where most lines with numbers carry labels, else all. */
export function chooseRule(sample: string): Rule {
  let labelled = 0;
  let plain = 0;
  for (const line of sample.split(/[\r\n]+/, LINES)) {
    const { readings, leftOut } = readLabelled(line, undefined);
    if (readings.length > leftOut) labelled++;
    else if (leftOut > 0) plain++;
  }
  return labelled > plain ? { kind: 'labelled' } : { kind: 'all' };
}
