import { areIds } from './labels/labelIds';
import { LabelledReader } from './labels/labelled';
import { UNNAMED_RATE } from './labels/vocabulary';
import type { NumberOptions } from './options';
import type { Rule } from './rules';
import { Lines } from './scan/lines';
import { NumberScanner } from './scanner';
import { readAsTable, type TableSample } from './tables/tellTable';
import { OPEN } from './text/characters';
import { decode } from './text/utf8';
import { LineHeads } from './tokens/lineHeads';
import { UNITS } from './units';

export { detectNumberFormat, type NumberFormat } from './numberFormat';
export { headingAbove } from './tables/headingAbove';

/** So much of a document is looked at, in characters and in lines. */
const SAMPLE = 1 << 18;
const LINES = 2000;

/**
 * The rule for a text, from its first lines: a table where rows stand below headings and lines with keys do not hold more
 * numbers than they, labelled where most lines with numbers carry labels, else all. A key that comes again makes its line a
 * labelled one, whatever else there is in it.
 */
export function chooseRule(sample: string, options: NumberOptions = {}): Rule {
  const lines = linesOf(sample);
  const table = readAsTable(lines, options);
  if (table.isClear && holdsMost(table, options)) return { kind: 'table' };
  const { labelled, plain, keyed, numbers } = linesByLabels(lines, options);
  // Where there are as many lines of either, what most numbers stand behind decides.
  if (labelled < plain || (labelled === plain && keyed * 2 <= numbers)) return { kind: 'all' };
  return areIds(lines.join('\n'), options) ? { kind: 'all' } : { kind: 'labelled' };
}

/** Whether a document is a table: where rows stand below headings and hold more of its numbers than its other lines. */
export function tellsTable(sample: string, options: NumberOptions = {}): boolean {
  const table = readAsTable(linesOf(sample), options);
  return table.isClear && table.count > numbersIn(table.others, options);
}

/** The first lines of a text, without their escape sequences. */
function linesOf(sample: string): string[] {
  const batch = new Lines();
  const lines: string[] = [];
  const take = () => {
    const { text, starts, ends, count } = batch;
    for (let i = 0; i < count; i++) lines.push(decode(text.bytes, starts[i] as number, ends[i] as number));
  };
  batch.push(sample.slice(0, SAMPLE), take);
  batch.end(take);
  return lines.slice(0, LINES);
}

/** A table has so many numbers around it, for each of its own, at most: what a tool says before and behind it. */
const MOST_AROUND = 4;

/** How many numbers there are in lines. */
function numbersIn(lines: readonly string[], options: NumberOptions): number {
  const reader = new NumberScanner(options);
  return reader.push(lines.join('\n')).length + reader.end().length;
}

/** Whether a table holds what a text is about: more than the keys around it, and not one row among many numbers. */
function holdsMost({ count, others }: TableSample, options: NumberOptions): boolean {
  return count * MOST_AROUND >= numbersIn(others, options) && count >= linesByLabels(others, options).keyed;
}

/** Whether two numbers and more stand in the first brackets of a line. */
function hasNumbersInBrackets(line: string): boolean {
  return (/\([^)]*\)/.exec(line)?.[0].match(/\d[\d.,]*/g) ?? []).length > 1;
}

/**
 * Of lines how many carry labels and how many only bare numbers, of which a remark is half a line, how many numbers there
 * are, and how many behind keys.
 */
interface LabelCounts {
  labelled: number;
  plain: number;
  keyed: number;
  numbers: number;
}

/** A number of a line; its label's number is below zero where it has none. */
interface FoundNumber {
  readonly label: number;
  readonly unit: number;
  readonly start: number;
}

function linesByLabels(lines: readonly string[], options: NumberOptions): Readonly<LabelCounts> {
  const batch = new Lines();
  const reader = new LabelledReader(batch, options);
  const heads = new LineHeads(batch.text);
  const keys = new Set<string>();
  const counts: LabelCounts = { labelled: 0, plain: 0, keyed: 0, numbers: 0 };
  const read = () => {
    const found: FoundNumber[] = [];
    reader.read(batch, {
      isPlaced: true,
      add: (label, _, unit, start) => found.push({ label, unit, start }),
      leaveOut: (start = 0) => found.push({ label: -1, unit: 0, start }),
    });
    let next = 0;
    for (let line = 0; line < batch.count; line++) {
      const [start, end] = [batch.starts[line] as number, batch.ends[line] as number];
      const first = next;
      while (next < found.length && (found[next] as FoundNumber).start < end) next++;
      if (next === first) continue;
      const text = () => decode(batch.text.bytes, start, end);
      // It goes on about the one before, with numbers in brackets behind its head: `   (435.64 ns … 9.17 µs)   8.65 µs`.
      const isRemark = () =>
        hasNumbersInBrackets(text()) && heads.startsLine(batch.text.bytes.indexOf(OPEN, start));
      countLine(found.slice(first, next), text, isRemark, reader.names, keys, counts);
    }
  };
  batch.push(lines.join('\n'), read);
  batch.end(read);
  return counts;
}

/** Counts a line by its numbers; the keys of those before it become more. */
function countLine(
  numbers: readonly FoundNumber[],
  textOf: () => string,
  isRemark: () => boolean,
  names: readonly string[],
  keys: Set<string>,
  counts: LabelCounts,
): void {
  const labelled = numbers.filter(({ label }) => label >= 0);
  const labels = new Set(labelled.map(({ label }) => label));
  const keyed = labels.size > 0 ? keysIn(textOf(), labels, names) : [];
  // Behind one name many bare values stand in a row of a table rather than in a labelled line.
  const own = labelled.filter(({ label }) => !isUnwritten(names[label] ?? '', textOf));
  const series = new Set(own.map(({ label, unit }) => `${label} ${UNITS[unit]?.dimension}`));
  // Behind names with measures as many bare counts may stand: `GET /index 200 1.2 ms - 170`.
  const areMeasured =
    own.length * 2 >= numbers.length &&
    numbers[0] === labelled[0] &&
    numbers.every(({ label, unit }) => label >= 0 === unit > 0);
  // As many others may stand beside several names, running averages for example.
  const areNamed = series.size > 1 && own.length === series.size && series.size * 2 === numbers.length;
  const isLabelled =
    series.size * 2 > numbers.length || areNamed || areMeasured || keyed.some(name => keys.has(name));
  if (isLabelled) counts.labelled++;
  else if (!DRAWN.test(textOf())) counts.plain += isRemark() ? 0.5 : 1;
  counts.numbers += numbers.length;
  if (keyed.length > 0) counts.keyed += labelled.length;
  for (const name of keyed) keys.add(name);
}

/** A line of a histogram, `0.004 [219] |■■■■`, says how often rather than what. */
const DRAWN = /\|\W*$/;

/** Whether a name is that of what nothing names, and no word of its line. */
function isUnwritten(name: string, textOf: () => string): boolean {
  return name === UNNAMED_RATE && !textOf().includes(name);
}

/** Of a line's labels so many, and so much of it, tell that it has keys. */
const MOST_LABELS = 64;
const LONGEST_LINE = 1 << 13;

/** The labels behind which a colon or an equals sign stands in a line, with no more than a count and a unit between. */
function keysIn(line: string, labels: ReadonlySet<number>, names: readonly string[]): string[] {
  const text = line.slice(0, LONGEST_LINE);
  return Array.from(labels)
    .slice(0, MOST_LABELS)
    .map(label => names[label] ?? '')
    .filter(name => {
      const own = name.slice(name.lastIndexOf('.') + 1);
      const at = text.indexOf(own);
      return at >= 0 && KEY_END.test(text.slice(at + own.length));
    });
}

const KEY_END = /^["']?\s*(?:\d+\s*)?(?:[([][^\s)\]]*[)\]]["']?\s*)?[:=]/;
