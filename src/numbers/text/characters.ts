/**
 * What a character means to the reader of numbers. ASCII goes by table; what lies beyond by its code point,
 * since only the neighbours of a digit are ever asked about.
 */

import {
  BEYOND,
  BLANK,
  COLON,
  DIGIT,
  JOINER,
  LETTER,
  NEWLINE,
  RETURN,
  START,
  UNDERSCORE,
  ZERO,
} from './bytes';

export * from './bytes';

/** The kinds of each byte. */
export const KIND = new Uint8Array(256);
KIND.fill(BLANK | START, 0, 0x21);
KIND[0x7f] = BLANK | START;
KIND.fill(DIGIT, ZERO, ZERO + 10);
KIND.fill(LETTER, 0x41, 0x5b);
KIND.fill(LETTER, 0x61, 0x7b);
KIND[UNDERSCORE] = LETTER;
KIND.fill(BEYOND, 0x80);
for (const mark of '([{"\'`,;=<>|/*^~') KIND[mark.charCodeAt(0)] = START;
for (const mark of '.-+@') KIND[mark.charCodeAt(0)] = JOINER;
KIND[COLON] = JOINER | START;

/** The kinds of a byte; 0 for none. */
export function kindOf(byte: number): number {
  return KIND[byte] as number;
}

export function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= 0x39;
}

export function isHexDigit(byte: number): boolean {
  return isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);
}

/** Whether a byte is one of some characters of ASCII. */
export function isOneOf(characters: string, byte: number): boolean {
  return characters.includes(String.fromCharCode(byte));
}

export function isLineEnd(byte: number): boolean {
  return byte === NEWLINE || byte === RETURN;
}

/**
 * Kinds of a character beyond ASCII. Scripts that put no blank between words (Chinese, Japanese, Thai) do not
 * make a word of a number beside them, nor do Korean's particles; every other letter does.
 */
export function kindBeyond(point: number): number {
  if (point < 0xa0) return BLANK | START;
  if (point < 0x2000) return kindBelow2000(point);
  if (point < 0x2c00) return kindOfSymbol(point);
  if (point < 0x2e00) return LETTER;
  if (point < 0x3000) return 0;
  if (point < 0x3020) return START;
  if (point < 0xa000) return 0;
  if (point < 0xac00) return LETTER;
  if (point < 0xfb00) return 0;
  if (point < 0xfe00) return LETTER;
  if (point === 0xfeff) return BLANK | START;
  if (point < 0xff10) return START;
  if (point < 0xff66) return isFullWidthLetter(point) ? LETTER : START;
  return point >= 0x10000 && point < 0x1f000 ? LETTER : 0;
}

function kindBelow2000(point: number): number {
  if (point === 0xa0 || point === 0x1680) return BLANK | START;
  if (point === 0xab || point === 0xbb) return START;
  if (point < 0xc0) return SUPERSCRIPT_OR_LETTER.has(point) ? LETTER : 0;
  if (point === 0xd7 || point === 0xf7) return 0;
  return point >= 0x0e00 && point < 0x0f00 ? 0 : LETTER;
}

/** ª ² ³ µ ¹ º and the fractions: `10²` is not 10. */
const SUPERSCRIPT_OR_LETTER = new Set([0xaa, 0xb2, 0xb3, 0xb5, 0xb9, 0xba, 0xbc, 0xbd, 0xbe]);

function kindOfSymbol(point: number): number {
  if (point <= 0x200b || point === 0x2028 || point === 0x2029 || point === 0x202f || point === 0x205f) {
    return BLANK | START;
  }
  if (point >= 0x2018 && point <= 0x201f) return START;
  if (point === 0x2039 || point === 0x203a) return START;
  if (point === 0x2010 || point === 0x2011) return JOINER;
  if (point >= 0x2070 && point < 0x20a0) return LETTER;
  if (point >= 0x2100 && point < 0x2190) return LETTER;
  return point >= 0x2500 && point < 0x2580 ? START : 0;
}

function isFullWidthLetter(point: number): boolean {
  if (point <= 0xff19) return true;
  return (point >= 0xff21 && point <= 0xff3a) || (point >= 0xff41 && point <= 0xff5a);
}
