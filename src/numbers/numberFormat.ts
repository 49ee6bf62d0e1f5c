import * as l10n from '../l10n';
import { type Delimiter, divide } from './columns/fields';
import { explainNumbers } from './explain';
import type { NumberOptions } from './options';
import { OTHER_REASONS, type SkipReason } from './reasons';
import { unitCode } from './units';

/** How a document writes its numbers, and a sentence that says why it is thought so. */
export interface NumberFormat {
  readonly options: NumberOptions;
  readonly reason: string;
}

/** The languages whose commas separate whatever stands between them. */
const JSON_LANGUAGES = new Set(['json', 'jsonc', 'jsonl', 'json5', 'ndjson']);
const TABLE_LANGUAGES = new Map([
  ['csv', 'CSV'],
  ['tsv', 'TSV'],
  ['dynamic csv', 'CSV'],
]);

/** So much of a document is looked at, in characters and in lines. */
const SAMPLE = 1 << 18;
const LINES = 2000;

/** `1.234,56` and no more marks; `2.5,7`, where neither mark groups. */
const DECIMAL_COMMA = /(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+,\d+(?![\d.,])/;
const TWO_FIELDS = /(?<![\d.,])\d+\.(?:\d{1,2}|\d{4,}),\d/;
/** `0,5 s`, `12,50 €`, `12345,678 ±`: a comma that cannot group, in a number with a unit or a deviation behind it. */
const MEASURED =
  /(?<![\d.,])(?:0,\d+|[1-9]\d*,(?:\d{1,2}|\d{4,})|\d{4,},\d+)\s?(±|%|\p{Sc}|°?\p{L}{1,3}(?:\/s)?)(?![\p{L}\p{N}_])/gu;
/** Columns of percentages and the like, two digits each behind the comma. */
const COLUMNS_OF_DECIMALS = /(?:^|\s)(?:\d+,\d\d\s+0,\d\d|0,\d\d\s+\d+,\d\d)(?=\s|$)/m;
const DECIMAL_POINT = /\d\.\d/;
/** `1,234`, `-1,234,567.50`. */
const GROUPS = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?(?![\d.,]*\d)/g;
/** `1,25,000`, with the sign of the rupee if there is one. */
const INDIAN_GROUPS = /₹?(?<![\d.,])[1-9]\d?(?:,\d\d)+,\d{3}(?:\.\d+)?(?![\d.,]*\d)/g;
/**
 * `1 234 567 ops/s`: two blanks before three digits each, or one where they start with a zero, and a rate; `12 345 ops/s` may
 * be the twelfth of several.
 */
const SPACED_GROUPS = /(?<!\d[ .,]?)[1-9]\d{0,2}(?:(?: \d{3}){2,}| 0\d\d) \p{L}+\/s(?![\p{L}\p{N}_])/u;
/** A comma between digits where no group of three follows, or where more than three digits come before. */
const ILL_FORMED = /\d,(?:\d{1,2}|\d{4,})(?!\d)|\d{4},\d|(?<!\d|\d,)0\d*,\d|\.\d+,\d/;
/** Nothing but fields of three digits, which would be groups if they came alone. */
const THREES = /^\s*\d{3}(?:,\d{3}){2,}\s*$/;

/**
 * How the numbers of a whole document are written, from its language and its lines. The caller hands the options to
 * all readers, so that they agree. Only what can be a number has a say: dates, times, versions, addresses and words
 * have points and commas of their own.
 */
export function detectNumberFormat(text: string, languageId = ''): NumberFormat {
  if (JSON_LANGUAGES.has(languageId)) return separate(l10n.t('In JSON commas separate.'));
  const sample = withoutSkipped(text.slice(0, SAMPLE));
  const lines = sample.split(/[\r\n]+/, LINES).filter(line => line.trim() !== '');
  const delimiter = delimiterOf(lines);
  if (delimiter && hasDecimalFields(lines, delimiter)) {
    return decimal(l10n.t('A comma is decimal: other marks separate the fields.'));
  }
  const name = TABLE_LANGUAGES.get(languageId);
  if (name && !delimiter) return separate(l10n.t('In {0} commas separate.', name));
  const seen = DECIMAL_COMMA.exec(sample)?.[0];
  if (seen && !TWO_FIELDS.test(sample)) return decimal(l10n.t('{0} is written with a decimal comma.', seen));
  const measured = DECIMAL_POINT.test(sample) ? undefined : decimalIn(sample);
  if (measured) return decimal(l10n.t('{0} is written with a decimal comma.', measured));
  const indian = indianGroups(sample);
  if (indian) return { options: { grouping: ',' }, reason: l10n.t('In {0} commas group.', indian) };
  const spaced = SPACED_GROUPS.exec(sample)?.[0];
  if (spaced) return { options: { grouping: ' ' }, reason: l10n.t('In {0} blanks group.', spaced) };
  const reason = tableReason(lines);
  if (reason) return separate(reason);
  return { options: {}, reason: l10n.t('The point is decimal; a comma groups only where its line says so.') };
}

function separate(reason: string): NumberFormat {
  return { options: { grouping: 'off' }, reason };
}

function decimal(reason: string): NumberFormat {
  return { options: { grouping: '.', decimal: ',' }, reason };
}

/** What is skipped by these reasons may hold commas and points that say nothing of numbers. */
const OTHERS = new Set<SkipReason | undefined>(OTHER_REASONS);

/** A text with `#` for each character that belongs to no number; of the same length. Linear. */
function withoutSkipped(text: string): string {
  if (!/\d,\d/.test(text)) return text;
  let sample = '';
  let at = 0;
  for (const { start, end, skipped } of explainNumbers(text, { grouping: 'off' })) {
    // `1.234.567,89` is no version.
    if (!OTHERS.has(skipped) || (skipped === 'version' && /^,\d/.test(text.slice(end, end + 2)))) continue;
    sample += text.slice(at, start) + '#'.repeat(end - start);
    at = end;
  }
  return sample + text.slice(at);
}

/** A piece of a text whose comma can only be decimal. */
function decimalIn(sample: string): string | undefined {
  for (const [measured, unit = ''] of sample.matchAll(MEASURED)) {
    if (unit === '±' || unitCode(unit)) return measured;
  }
  return COLUMNS_OF_DECIMALS.exec(sample)?.[0].trim().replace(/\s+/g, ' ');
}

/** A number that is grouped as in India beyond doubt, where no comma says otherwise. */
function indianGroups(sample: string): string | undefined {
  const runs = sample.match(INDIAN_GROUPS) ?? [];
  const sure = runs.find(run => run.startsWith('₹') || /,0/.test(run));
  return ILL_FORMED.test(sample.replace(INDIAN_GROUPS, '')) ? undefined : sure;
}

/** Why lines are a table whose commas separate; undefined where they are none. A comma in groups is no mark of a field. */
function tableReason(lines: readonly string[]): string | undefined {
  if (lines.length > 1 && lines.every(line => THREES.test(line)))
    return l10n.t('Each line has as many fields of three digits.');
  if (fewest(lines.map(line => fieldsOf(line.replace(GROUPS, '1')))) >= 3) {
    return l10n.t('Each line has three or more fields, so commas separate.');
  }
  const rows = lines.map(fieldsOf);
  if (fewest(rows) < 2) return undefined;
  if (lines.some(line => /(?:^|,)\s*"[^"]*"\s*(?:,|$)/.test(line)))
    return l10n.t('Fields are quoted, so commas separate.');
  if (rows.length > 1 && rows[0]?.every(isHeading))
    return l10n.t('The first line is a heading, so commas separate.');
  const ill = lines.find(line => ILL_FORMED.test(line));
  return (
    ill &&
    l10n.t('In {0} the comma cannot group, so commas separate.', JSON.stringify(ill.trim().slice(0, 40)))
  );
}

function fewest(rows: readonly string[][]): number {
  return rows.reduce((least, row) => Math.min(least, row.length), rows.length > 0 ? Infinity : 0);
}

/** A line's fields; a comma before a blank is punctuation. */
function fieldsOf(line: string): string[] {
  return divide(line.replace(/, /g, '  '), ',').fields.map(({ text }) => text);
}

function isHeading(field: string): boolean {
  return /^[\p{L}_][^,]*$/u.test(field);
}

/** The tab or the semicolon that each line has, and a heading no comma beside it. */
function delimiterOf(lines: readonly string[]): Delimiter | undefined {
  const [first = ''] = lines;
  return (['\t', ';'] satisfies Delimiter[]).find(
    mark =>
      lines.every(line => line.includes(mark)) && first !== '' && !(mark === ';' && /^[^\d]*,/.test(first)),
  );
}

/**
 * Whether the fields of a table have decimal commas: some cannot group, or, since who separates by semicolons does so for the
 * comma's sake, each has one comma only.
 */
function hasDecimalFields(lines: readonly string[], delimiter: Delimiter): boolean {
  const fields = lines.flatMap(line => divide(line, delimiter).fields.map(({ text }) => text));
  if (fields.some(field => /^[-+]?\d+\.\d{1,2}$|^[-+]?\d+(?:,\d{3})+[.,]\d+$/.test(field))) return false;
  const isDecimal = (field: string) =>
    /^[-+]?[\d.]*\d,\d+$/.test(field) && (delimiter === ';' || ILL_FORMED.test(field));
  return fields.some(isDecimal);
}
