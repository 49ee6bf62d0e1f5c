import { isDigit, POINT } from '../text/characters';
import { FIRST_PREFIX, UNITS } from '../units';
import * as Mark from './marks';
import { MARK } from './marks';
import { isName } from './wordList';

const BLANK = 0x20;
const COLON = 0x3a;
const DOLLAR = 0x24;
/** What may stand before a value's first digit: `+`, `-`, `.` and `$`. */
const SIGNS: ReadonlySet<number> = new Set([0x2b, 0x2d, 0x2e, 0x24]);
const PREFIXES: ReadonlySet<number> = new Set(
  UNITS.slice(FIRST_PREFIX).map(({ symbol }) => symbol.charCodeAt(0)),
);
/** No index has more digits. */
const LONGEST = 6;

/** Whether a number behind a word tells which of several things a key names, as in `Sensor 1: 23.5`. */
export function isIndex(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[end] !== COLON || bytes[end + 1] !== BLANK || bytes[start - 1] !== BLANK) return false;
  if (end - start > LONGEST) return false;
  for (let i = start; i < end; i++) if (!isDigit(bytes[i] as number)) return false;
  let value = end + 1;
  while (bytes[value] === BLANK) value++;
  return isDigit(bytes[SIGNS.has(bytes[value] as number) ? value + 1 : value] as number);
}

/** Whether a number is in brackets within a key, as in `p(95)=12ms`. */
export function isInKey(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start - 1] !== 0x28 || bytes[end] !== 0x29) return false;
  const mark = MARK[bytes[end + 1] as number];
  return mark === Mark.EQUALS || mark === Mark.COLON;
}

/** Where a number in square brackets ends that belongs to the word before, as in `x[0]=1.5` and `sshd[1234]: 12`, else 0. */
export function indexedEnd(bytes: Uint8Array, index: number): number {
  if (bytes[index] !== 0x5b) return 0;
  let at = index + 1;
  while (isDigit(bytes[at] as number)) at++;
  if (at === index + 1 || bytes[at] !== 0x5d) return 0;
  const mark = MARK[bytes[at + 1] as number];
  return mark === Mark.EQUALS || mark === Mark.COLON || mark === Mark.BLANK ? at + 1 : 0;
}

/**
 * Whether a word with digits names nothing: a result of a debugger, `$1`, and but as a key a number with a bare prefix,
 * an amount such as `12.3M`.
 */
export function namesNothing(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] === DOLLAR) return true;
  let at = start;
  while (isDigit(bytes[at] as number) || bytes[at] === POINT) at++;
  if (at === start || !PREFIXES.has(bytes[at] as number)) return false;
  const mark = MARK[bytes[end] as number];
  return at + 1 === end && mark !== Mark.EQUALS && mark !== Mark.COLON;
}

/** The label of a number as that of those behind it, as in `x: 1 2 3`, for as long as only marks follow that carry it on. */
export class CarriedLabel {
  #label = 0;
  #isBehindComma = false;

  /** 0 where none is carried on. */
  set(label: number): void {
    this.#label = label;
    this.#isBehindComma = false;
  }

  passComma(): void {
    this.#isBehindComma = true;
  }

  /** The label of a number that ends at an index; behind a comma it has none if a word follows: `x: 1, 2 failed`. */
  to(bytes: Uint8Array, end: number, lineEnd: number): number {
    if (!this.#isBehindComma) return this.#label;
    const next = bytes[end] === BLANK ? end + 1 : end;
    return next < lineEnd && isName(bytes, next, next + 1) ? 0 : this.#label;
  }
}
