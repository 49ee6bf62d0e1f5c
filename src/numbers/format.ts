import { type Delimiter, divide } from './columns/fields';
import type { NumberOptions } from './options';
import { type Rule, RuleReader } from './rules';
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
/** `0,5 s`, `12,50 €`: a comma that cannot group, in a number that a unit or a sign of currency follows. */
const MEASURED =
  /(?<![\d.,])(?:0,\d+|[1-9]\d*,(?:\d{1,2}|\d{4,}))\s?(%|\p{Sc}|°?\p{L}{1,3}(?:\/s)?)(?![\p{L}\p{N}_])/gu;
/** Columns of percentages and the like, two digits each behind the comma. */
const COLUMNS_OF_DECIMALS = /(?:^|\s)(?:\d+,\d\d\s+0,\d\d|0,\d\d\s+\d+,\d\d)(?=\s|$)/m;
const DECIMAL_POINT = /\d\.\d/;
const TWO_FIELDS = /(?<![\d.,])\d+\.(?:\d{1,2}|\d{4,}),\d/;
/** A comma between digits where no group of three follows, or where more than three digits come before. */
const ILL_FORMED = /\d,(?:\d{1,2}|\d{4,})(?!\d)|\d{4},\d|(?<!\d)0\d*,\d|\.\d+,\d/;
/** A line that is one grouped number and what it counts. */
const COUNTED = /^\s*\p{Sc}?[-+]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?\s+[^\d\s,][^,]*$/u;

/**
 * How the numbers of a whole document are written, from its language and its lines. The caller hands the options to
 * all readers, so that they agree.
 */
export function detectNumberFormat(text: string, languageId = ''): NumberFormat {
  if (JSON_LANGUAGES.has(languageId)) return separate('In JSON commas separate.');
  const sample = text.slice(0, SAMPLE);
  const lines = sample.split(/[\r\n]+/, LINES).filter(line => line.trim() !== '');
  if (hasDecimalFields(lines)) return decimal('A comma is decimal: other marks separate the fields.');
  const name = TABLE_LANGUAGES.get(languageId);
  if (name) return separate(`In ${name} commas separate.`);
  const seen = DECIMAL_COMMA.exec(sample)?.[0];
  if (seen && !TWO_FIELDS.test(sample)) return decimal(`${seen} is written with a decimal comma.`);
  const measured = DECIMAL_POINT.test(sample) ? undefined : decimalIn(sample);
  if (measured) return decimal(`${measured} is written with a decimal comma.`);
  const reason = tableReason(lines);
  if (reason) return separate(reason);
  return { options: {}, reason: 'The point is decimal; a comma groups only where its line says so.' };
}

function separate(reason: string): NumberFormat {
  return { options: { grouping: 'off' }, reason };
}

function decimal(reason: string): NumberFormat {
  return { options: { grouping: '.', decimal: ',' }, reason };
}

/** A piece of a text whose comma can only be decimal. */
function decimalIn(sample: string): string | undefined {
  for (const [measured, unit] of sample.matchAll(MEASURED)) if (unitCode(unit ?? '')) return measured;
  return COLUMNS_OF_DECIMALS.exec(sample)?.[0].trim().replace(/\s+/g, ' ');
}

/** Why lines are a table whose commas separate; undefined where they are none. */
function tableReason(lines: readonly string[]): string | undefined {
  const rows = lines.map(fieldsOf);
  const fewest = rows.reduce((least, row) => Math.min(least, row.length), rows.length > 0 ? Infinity : 0);
  if (fewest >= 3 && !lines.every(line => COUNTED.test(line))) {
    return 'Each line has three or more fields, so commas separate.';
  }
  if (fewest < 2) return undefined;
  if (lines.some(line => /(?:^|,)\s*"[^"]*"\s*(?:,|$)/.test(line)))
    return 'Fields are quoted, so commas separate.';
  if (rows.length > 1 && rows[0]?.every(isHeading)) return 'The first line is a heading, so commas separate.';
  const ill = lines.find(line => ILL_FORMED.test(line));
  return ill && `In ${JSON.stringify(ill.trim().slice(0, 40))} the comma cannot group, so commas separate.`;
}

/** A line's fields; a comma before a blank is punctuation. */
function fieldsOf(line: string): string[] {
  return divide(line.replace(/, /g, '  '), ',').fields.map(({ text }) => text);
}

function isHeading(field: string): boolean {
  return /^[\p{L}_][^,]*$/u.test(field);
}

/** Whether semicolons or tabs separate fields such as `1,5`. */
function hasDecimalFields(lines: readonly string[]): boolean {
  const delimiter = ([';', '\t'] satisfies Delimiter[]).find(
    mark => lines.length > 0 && lines.every(line => line.includes(mark)),
  );
  if (delimiter === undefined) return false;
  const fields = lines.flatMap(line => divide(line, delimiter).fields.map(({ text }) => text));
  const isIllFormed = (field: string) => /^[-+]?[\d.]*\d,\d+$/.test(field) && ILL_FORMED.test(field);
  return fields.some(isIllFormed) && !fields.some(field => /^[-+]?\d+\.\d{1,2}$/.test(field));
}

/**
 * The rule for a stream, from its first lines: labelled where most lines with numbers carry labels, else all. A key that
 * comes again makes its line a labelled one, whatever else there is in it.
 */
export function chooseRule(sample: string, options: NumberOptions = {}): Rule {
  const reader = new RuleReader({ kind: 'labelled' }, options);
  const keys = new Set<string>();
  let labelled = 0;
  let plain = 0;
  for (const line of sample.slice(0, SAMPLE).split(/[\r\n]+/, LINES)) {
    const { leftOut } = reader;
    const { names, labels } = reader.pushColumns(`${line}\n`);
    const numbers = labels.length + reader.leftOut - leftOut;
    const distinct = new Set(labels);
    const keyed = Array.from(distinct, label => names[label] ?? '').filter(name => isKeyIn(line, name));
    // Behind one name many values stand in a row of a table rather than in a labelled line.
    if (distinct.size * 2 > numbers || keyed.some(name => keys.has(name))) labelled++;
    else if (numbers > 0) plain++;
    for (const name of keyed) keys.add(name);
  }
  return labelled > plain ? { kind: 'labelled' } : { kind: 'all' };
}

/** Whether a colon or an equals sign stands behind a name in a line, with no more than a count and a unit between. */
function isKeyIn(line: string, name: string): boolean {
  const own = name.slice(name.lastIndexOf('.') + 1);
  const at = line.indexOf(own);
  const rest = line.slice(at + own.length);
  return at >= 0 && /^["']?\s*(?:\d+\s*)?(?:[([][^\s)\]]*[)\]]["']?\s*)?[:=]/.test(rest);
}
