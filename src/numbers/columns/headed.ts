import { isUnit, numberStart } from './cellNumber';
import type { Field, Row } from './fields';

/** Whether a character stands in a line so many times. */
export function hasMany(line: string, character: string, count: number): boolean {
  let at = -1;
  for (let i = 0; i < count; i++) {
    at = line.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Where a heading stands in a row: as it is written, else in any case. */
export function indexOfHeading(row: Row, heading: string): number {
  const exact = row.fields.findIndex(({ text }) => text === heading);
  const plain = heading.toLowerCase();
  return exact >= 0 ? exact : row.fields.findIndex(({ text }) => text.toLowerCase() === plain);
}

export function isHeading({ text }: Field): boolean {
  return /\p{L}/u.test(text);
}

/** The field below a heading: the one that shares most characters' places with it. */
export function below(fields: readonly Field[], heading: Field | undefined): Field | undefined {
  if (heading === undefined) return undefined;
  const shared = ({ start, end }: Field) => Math.min(end, heading.end) - Math.max(start, heading.start);
  const best = fields.reduce<Field | undefined>(
    (found, field) => (found === undefined || shared(field) > shared(found) ? field : found),
    undefined,
  );
  return best !== undefined && shared(best) > 0 ? best : undefined;
}

/** Fields in which a number and the unit one blank behind it are one. */
export function withUnits(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field, i) => {
    const next = fields[i + 1];
    const before = fields[i - 1];
    if (before && isUnitOf(field, before)) return [];
    return next && isUnitOf(next, field)
      ? { ...field, text: `${field.text} ${next.text}`, end: next.end }
      : field;
  });
}

function isUnitOf({ text, start }: Field, number: Field): boolean {
  return start - number.end === 1 && isUnit(text) && numberStart(number.text) === 0;
}
