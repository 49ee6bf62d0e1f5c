import { unitCode } from '../units';

/**
 * Opening marks, a number, what stands at it or behind blanks, and the rest. A sign or a currency may stand before
 * the digits.
 */
const NUMBER =
  /^([['"“‘(~≈<>]*\s*)([-+−]?\p{Sc}?(?:\d[\d.,'_\u00a0\u202f]*|\.\d+)(?:[eE][-+]?\d+)?)(\s*)(\S*)(.*)$/su;
/** `1.2.3` and no groups of three. */
const VERSION = /\d\.\d+\.\d/;
const GROUPS = /^\D*\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const CLOSING = /['"”’)\],;*]+$/;
/** What may follow a number without making words of it: an error, a bracket, a second number behind a slash. */
const BEHIND = /^(?:±|\+\/?-|[([/|]|$)/;
const COMPOUND = /^[\p{L}µμ%°]+\/\p{L}+$/u;

/** Whether a word is a unit, of those that are known or of the kind of `items/s`. */
export function isUnit(word: string): boolean {
  return unitCode(word) !== undefined ? word !== '' : COMPOUND.test(word);
}

/**
 * Where the number starts that a cell is, with its unit, its error or what stands in brackets behind it; -1 where the cell
 * is a text, a time, an address, a range or a count of something (`3 days ago`).
 */
export function numberStart(cell: string): number {
  if (!/\d/.test(cell)) return -1;
  const [, opening = '', digits = '', blank = '', behind = '', rest = ''] = NUMBER.exec(cell) ?? [];
  if (digits === '' || (VERSION.test(digits) && !GROUPS.test(digits))) return -1;
  const word = behind.replace(CLOSING, '');
  // `(3) You may` is an item of a list.
  if (word === '' && behind !== '' && /^\s*\p{L}/u.test(rest) && !isUnit(rest.trim().split(/\s/, 1)[0] ?? ''))
    return -1;
  if (isUnit(word)) return /^\s*[-+]?\d/.test(rest) ? -1 : opening.length;
  if (word === '' || BEHIND.test(word)) return blank === '' && word.startsWith('/') ? -1 : opening.length;
  return blank !== '' && rest.trim() === '' && /^\p{L}+$/u.test(word) ? opening.length : -1;
}

/** Whether a cell stands for a number that is not there, as `-` and `N/A` do. */
export function isMissing(cell: string): boolean {
  return /^(?:|[-–—.?*]+|n\/?a|<na>|missing|nan|null|nil|none|inf|infinity)$/i.test(
    cell.replace(/^['"]|['"]$/g, ''),
  );
}
