import { isMissing, isUnit } from '../columns/cellNumber';
import { divide, type Field } from '../columns/fields';
import { unitCode } from '../units';

/** Whether words go on the headings above them: their units, or what stands in brackets. */
export function isContinuation(words: readonly Field[]): boolean {
  const own = words.filter(({ text }) => !/[:\]]$/.test(text));
  if (own.every(({ text }) => /^\(.+\)$/.test(text))) return own.length > 0;
  const isMeasure = (text: string) => text === '%' || (text.length > 1 && unitCode(text) !== undefined);
  const isKnown = (text: string) => isMeasure(text) || /^(?:[A-Z]{1,4}|idx|#)$/i.test(text);
  return own.every(({ text }) => isKnown(text)) && own.some(({ text }) => isMeasure(text));
}

/**
 * Columns with all that their headings say: those of the same heading have the name of their group before it, from the line
 * above, and the unit in the line below stands in brackets behind it.
 */
export function completeHeadings(
  columns: readonly Field[],
  below: readonly Field[],
  above: string,
): readonly Field[] {
  const units = unitsBelow(columns, below);
  const texts = columns.map(({ text }, i) => text + (units[i] ?? ''));
  const isTwice = (text: string) => texts.indexOf(text) !== texts.lastIndexOf(text);
  const groups = texts.some(isTwice) ? groupsOf(above, columns) : [];
  return columns.map((column, i) => {
    const whole = texts[i] as string;
    if (!isTwice(whole)) return { ...column, text: whole };
    const group = groups.find(({ start, end }) => isIn(column, { start, end }));
    const inGroup = group && texts.filter((text, j) => text === whole && isIn(columns[j] as Field, group));
    if (inGroup?.length === 1) return { ...column, text: `${group?.text} ${whole}` };
    const count = texts.slice(0, i).filter(text => text === whole).length;
    const label = count === 0 ? column.text : `${column.text} ${count + 1}`;
    return { ...column, text: label + (units[i] ?? '') };
  });
}

function isIn(column: Field, group: Pick<Field, 'start' | 'end'>): boolean {
  const middle = (column.start + column.end) / 2;
  return middle >= group.start && middle <= group.end;
}

/**
 * Names of groups of columns, each as wide as up to half the way to its neighbours, or to a bar; as wide as its words where
 * each stands above one column.
 */
function groupsOf(line: string, columns: readonly Field[]): Field[] {
  const parts = line.includes('|') ? divide(line, '|', false).fields : phraseFields(line);
  const isAbove = (part: Field) => (column: Field) => part.start < column.end && part.end > column.start;
  if (parts.every(part => columns.filter(isAbove(part)).length === 1))
    return parts.map(part => ({ ...(columns.find(isAbove(part)) ?? part), text: part.text }));
  return parts.map((part, i) => {
    const before = parts[i - 1];
    const next = parts[i + 1];
    const start = before ? middleOf(before, part, line) : 0;
    const end = next ? middleOf(part, next, line) : Number.MAX_SAFE_INTEGER;
    return { text: part.text.replace(/^[-=]+|[-=]+$/g, '').trim(), start, end };
  });
}

function middleOf(a: Field, b: Field, line: string): number {
  const bar = line.indexOf('|', a.end);
  return bar >= 0 && bar < b.start ? bar : (a.end + b.start) / 2;
}

export function phraseFields(line: string): Field[] {
  const parts = /--|==/.test(line) ? /\S+/g : /\S+(?: \S+)*/g;
  return Array.from(line.matchAll(parts), ({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

/** What stands below each heading, in brackets so that it is taken for a unit, or for more of the heading. */
function unitsBelow(columns: readonly Field[], words: readonly Field[]): readonly string[] {
  return columns.map((column, i) => {
    const below = (words.length === columns.length ? words[i] : sharing(column, words))?.text ?? '';
    const text = CELSIUS[below] ?? below.replace(/^\((.*)\)$/, '$1');
    const isTold = below.startsWith('(') || text === '%' || isUnit(text) || /^[A-Z]{2,4}$/.test(text);
    return isTold && !isMissing(text) ? ` (${text})` : '';
  });
}

const CELSIUS: Readonly<Record<string, string>> = { C: '°C', F: '°F' };

function sharing(column: Field, words: readonly Field[]): Field | undefined {
  return words.find(({ start, end }) => start < column.end && end > column.start);
}
