import { NAMING_REASONS } from '../reasons';
import { codeOf } from '../scanResult';
import { COLON, COMMA, HYPHEN, isOneOf, KIND, LETTER, NEWLINE, PLUS, SLASH, TOKEN } from '../text/characters';
import { POWERS as POWERS_OF_TEN } from '../tokens/decimal';
import { mayEndPhrase, startsUnit } from '../tokens/unitsBehind';
import { isUnitByContext } from '../tokens/unitText';
import { TRIE } from '../tokens/unitTrie';
import { ATTACHED } from '../units';
import {
  BEFORE,
  BEHIND,
  BESIDE_SPACE,
  COLON_BEFORE,
  COMMA_BEHIND,
  DATE,
  ENDING_BEHIND,
  ENDS_KEY,
  ENDS_NAME,
  ENDS_UNIT,
  EQUALS_BEFORE,
  FIVES,
  FOLLOWS_TIME,
  HASH,
  IS_ATTACHED,
  IS_SURE,
  KINDS,
  LARGEST_EXPONENT,
  MARK_BEFORE,
  MARK_BEHIND,
  MOST_UNIT_NODES,
  NAMING,
  OF_KEY,
  PLAIN,
  POWERS,
  QUOTE_BEFORE,
  REASON_CODES,
  SENTINEL,
  SIGN,
  SLASH_BEHIND,
  SPACE,
  SPACE_BEFORE,
  STARTS_MACHINE,
  STARTS_TERM,
  STARTS_UNIT,
  TEXT,
  TIME,
  UNIT,
  UNIT_NODES,
  UNIT_SECONDS,
  UNIT_STARTS,
  UNKNOWN,
  WHOLE_POWERS,
  WORD,
} from './memoryLayout';

/** The codes of the reasons for which the kernel skips, by its own numbers for them. */
export const SKIP_CODES: number[] = [];
SKIP_CODES[WORD] = codeOf('word');
SKIP_CODES[HASH] = codeOf('hash');
SKIP_CODES[DATE] = codeOf('date');
SKIP_CODES[TIME] = codeOf('time');

/** Whether what is skipped may yet be a name or a part of one, by the reason's code. */
export const MAY_BE_IN_A_NAME = new Uint8Array(32);
for (const reason of NAMING_REASONS) MAY_BE_IN_A_NAME[codeOf(reason)] = 1;

/** Writes what the kernel looks up into its memory. */
export function writeTables(memory: ArrayBuffer): void {
  const bytes = new Uint8Array(memory);
  bytes.set(KIND, KINDS);
  bytes.set(SKIP_CODES, REASON_CODES);
  bytes.set(MAY_BE_IN_A_NAME, NAMING);
  for (let byte = 0; byte < 256; byte++) {
    bytes[BEFORE + byte] = before(byte);
    bytes[BEHIND + byte] = behind(byte);
    bytes[BESIDE_SPACE + byte] = besideSpace(byte);
  }
  writeUnits(memory);
  // What stands before the text is another line to whoever looks back.
  bytes.fill(NEWLINE, TEXT - 64, TEXT);
  new Float64Array(memory, POWERS, POWERS_OF_TEN.length).set(POWERS_OF_TEN);
  const view = new DataView(memory);
  for (let power = 0; power <= 8; power++)
    view.setBigUint64(WHOLE_POWERS + power * 8, 10n ** BigInt(power), true);
  for (let exponent = -LARGEST_EXPONENT; exponent <= LARGEST_EXPONENT; exponent++) {
    const five = upperBits(exponent);
    const at = FIVES + (exponent + LARGEST_EXPONENT) * 16;
    view.setBigUint64(at, five >> 64n, true);
    view.setBigUint64(at + 8, BigInt.asUintN(64, five), true);
  }
}

function writeUnits(memory: ArrayBuffer): void {
  const starts = new Uint16Array(memory, UNIT_STARTS, 256);
  const nodes = new Uint16Array(memory, UNIT_NODES, 4 * MOST_UNIT_NODES);
  const seconds = new Uint32Array(memory, UNIT_SECONDS, 128);
  let first = 0;
  TRIE.walk((node, before, byte) => {
    const code = TRIE.code(node);
    const flags = (isUnitByContext(code) ? 0 : IS_SURE) | (ATTACHED.has(code) ? IS_ATTACHED : 0);
    nodes.set([byte | (flags << 8), code, 0, before === 0 ? 0 : (nodes[4 * before + 2] as number)], 4 * node);
    if (before === 0) {
      starts[byte] = node;
      first = byte;
    } else nodes[4 * before + 2] = node;
    if (starts[first] === before && byte >= 0x41)
      seconds[first] = (seconds[first] as number) | (1 << (byte & 31));
  });
}

/** What an ASCII byte means before a number. */
function before(byte: number): number {
  if (byte === HYPHEN || byte === PLUS) return SIGN;
  if (byte === COLON) return COLON_BEFORE;
  if (byte === 0x20) return SPACE_BEFORE;
  if (byte === 0x3d) return EQUALS_BEFORE;
  if (byte === 0x22) return QUOTE_BEFORE;
  if (isOneOf('[(/', byte)) return MARK_BEFORE;
  return byte >= 0x80 || isOneOf('$*^', byte) || ((KIND[byte] as number) & TOKEN) !== 0 ? UNKNOWN : PLAIN;
}

/** Zones, half days and ids behind a time. */
const FOLLOWERS = '+- 0123456789apABCEGHIJKMNPSUW';

/** The flags of a byte beside a space. */
function besideSpace(byte: number): number {
  const character = String.fromCharCode(byte);
  // `±` starts with 0xc2 and `×` with 0xc3.
  const term = byte === SENTINEL || byte >> 1 === 0x61 || '+-* bCeEx'.includes(character) ? STARTS_TERM : 0;
  const machine = 'bC'.includes(character) ? STARTS_MACHINE : 0;
  // `Columns 1`, `Column 1`, `repeats 1`, `exit status 1`, `(C) 2024`, `© 2024`, `Copyright 2024`, `pid 1`, `pid: 1`, `line 1`, `[min, 1`, `... 1`,
  // `<Buffer 1`, `<Buffer ff 1`.
  const name = byte >= 0x80 || 'sSn)tTdDeE:=,.rabcf-*'.includes(character) ? ENDS_NAME : 0;
  const key =
    ('dDtT" '.includes(character) ? ENDS_KEY : 0) | ('ptugoPTUGOiIrR'.includes(character) ? OF_KEY : 0);
  const follows = byte >= 0x80 || byte === SENTINEL || FOLLOWERS.includes(character) ? FOLLOWS_TIME : 0;
  return (
    (startsUnit(byte) ? STARTS_UNIT : 0) |
    (mayEndPhrase(byte) ? ENDS_UNIT : 0) |
    term |
    name |
    follows |
    key |
    machine
  );
}

/** What an ASCII byte means behind a number. What may join, group or name a unit is for the general reader. */
function behind(byte: number): number {
  const kinds = KIND[byte] as number;
  if (byte >= 0x80) return UNKNOWN;
  if (byte === 0x20) return SPACE;
  if (byte === COMMA) return COMMA_BEHIND;
  if (byte === SLASH) return SLASH_BEHIND;
  if (byte === 0x5d || byte === 0x3d) return MARK_BEHIND;
  if (byte === 0x28 || byte === 0x22) return ENDING_BEHIND;
  if (byte === 0x25 || ((kinds & LETTER) !== 0 && byte !== 0x5f)) return UNIT;
  if ((kinds & TOKEN) !== 0 || byte === 0x24 || byte === 0x27) return UNKNOWN;
  return PLAIN;
}

/**
 * The upper 128 bits of 5^exponent, the first of them a one. Of what has no end in binary, the last bit is rounded as the
 * algorithm wants it: up for the small powers, of which a middle between two doubles can be made (Lemire 2021,
 * section 6).
 */
function upperBits(exponent: number): bigint {
  const power = 5n ** BigInt(Math.abs(exponent));
  const length = bitLength(power);
  if (exponent >= 0) return length > 128 ? power >> BigInt(length - 128) : power << BigInt(128 - length);
  const shift = exponent >= -27 ? length + 127 : 2 * length + 128;
  const quotient = (1n << BigInt(shift)) / power + 1n;
  return quotient >> BigInt(bitLength(quotient) - 128);
}

function bitLength(number: bigint): number {
  return number.toString(2).length;
}
