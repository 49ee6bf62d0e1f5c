import { NAMES } from './marks';

/** In a tail, for each run of letters and digits; no byte of UTF-8. */
export const ANY_WORD = 0xfc;
export const SPACE = 0x20;
/** Of the hash. */
export const PRIME = 0x01000193;
const TAB = 0x09;
const EQUALS = 0x3d;
const COLON = 0x3a;

/** Of a long text the last four bytes are looked at, and one of so many before. */
const STRIDE = 7;
const SHORT = 6;

/** Where a shape goes on behind the text `[from, to)` of a line, -1 where it has another. */
export function passed(shape: Uint8Array, start: number, line: Uint8Array, from: number, to: number): number {
  let at = start;
  for (let i = from; i < to; i++) {
    const byte = line[i];
    if (shape[at] === byte) at++;
    else if (byte !== SPACE || at < 2 || shape[at - 1] !== SPACE || shape[at - 2] !== SPACE) return -1;
  }
  return at;
}

/** The same for the tail of a line, in which one byte stands for each run of letters and digits. */
export function passedTail(
  shape: Uint8Array,
  start: number,
  line: Uint8Array,
  from: number,
  to: number,
): number {
  let at = start;
  for (let i = from; i < to; i++) {
    const byte = line[i] as number;
    const own = NAMES[byte] === 0 ? byte : ANY_WORD;
    if (shape[at] === own) at++;
    else if (own !== ANY_WORD || shape[at - 1] !== ANY_WORD) return -1;
  }
  return at;
}

/**
 * Where the tail of a line starts whose last number ends at an index: behind the first `=` or `:` from there on, since
 * what follows is no name of that number. A line that ends in a colon has none, for it may be the head of a section.
 */
export function tailOf(line: Uint8Array, index: number, end: number): number {
  let last = end - 1;
  while (last > index && line[last] === SPACE) last--;
  if (line[last] === COLON) return end;
  let at = index;
  while (at < end && line[at] !== COLON && line[at] !== EQUALS) at++;
  return at;
}

/** Mixes a sample of the text `[start, end)` into a hash, of which blanks are no part. */
export function sampled(line: Uint8Array, start: number, end: number, hash: number): number {
  let mixed = hash;
  if (end - start <= SHORT) {
    for (let i = start; i < end; i++)
      if (line[i] !== SPACE) mixed = Math.imul(mixed ^ (line[i] as number), PRIME);
    return mixed;
  }
  const last =
    (line[end - 1] as number) |
    ((line[end - 2] as number) << 8) |
    ((line[end - 3] as number) << 16) |
    ((line[end - 4] as number) << 24);
  mixed = Math.imul(mixed ^ last ^ (last >>> 13), PRIME);
  for (let i = start + 1; i < end; i += STRIDE)
    if (line[i] !== SPACE) mixed = Math.imul(mixed ^ (line[i] as number), PRIME);
  return mixed;
}

/** How many blanks a line `[start, end)` starts with. */
export function indentOf(line: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && (line[at] === SPACE || line[at] === TAB)) at++;
  return at - start;
}
