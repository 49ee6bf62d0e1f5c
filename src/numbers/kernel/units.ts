import {
  BESIDE_SPACE,
  ENDS_UNIT,
  IS_ATTACHED,
  IS_SURE,
  TEXT,
  UNIT_END,
  UNIT_NODES,
  UNIT_SECONDS,
  UNIT_STARTS,
} from '../scan/memoryLayout';
import { COLON, DIGIT, LETTER, POINT, SLASH } from '../text/bytes';
import { isLetter, kindsAt } from './kinds';

/** The code of the unit at an index, whose end goes to {@link UNIT_END}; 0 for none that is sure. */
declare function unitAt(index: i32): i32;
/** The code of the unit behind the blank at an index, 0 for none, -1 where more text must come first. */
declare function unitBehindBlank(index: i32): i32;

const BRACKET: u32 = 0x5b;
const PLUS: u32 = 0x2b;

/** The flags of the unit that was found last. */
let flags: u32 = 0;

/** The code of the unit at an address, whose end goes to {@link UNIT_END}; 0 for none that is sure. */
export function unitBehind(at: i32): i32 {
  const code = plainUnit(at);
  return code > 0 ? code : unitAt(at - TEXT);
}

/** The code of the unit behind the blank at an address, 0 for none, -1 where more text must come first. */
export function unitPastBlank(at: i32): i32 {
  const first: u32 = load<u8>(at + 1);
  // A bar of a box.
  if (first === 0xe2 && (load<u8>(at + 2) | 1) === 0x95) return 0;
  const code = first === PLUS || first === BRACKET ? -1 : plainUnit(at + 1);
  if (code === 0) return 0;
  if (code > 0) {
    if ((flags & IS_ATTACHED) !== 0) return 0;
    const end = TEXT + load<i32>(UNIT_END);
    const next: u32 = load<u8>(end);
    if (next !== POINT && next !== SLASH && next !== COLON && next < 0x80)
      return (load<u8>(BESIDE_SPACE + next) & ENDS_UNIT) !== 0 ? code : 0;
  }
  return unitBehindBlank(at - TEXT);
}

/** The code of the longest unit at an address, whose end goes to {@link UNIT_END}; 0 for none, -1 where that is not sure. */
function plainUnit(start: i32): i32 {
  let at = start;
  let found: i32 = 0;
  let byte: u32 = load<u8>(at);
  // Most words are told from units by their second letter.
  const second: u32 = load<u8>(at + 1);
  const mayFollow = byte >= 0x80 || ((load<u32>(UNIT_SECONDS + (byte << 2)) >> (second & 31)) & 1) !== 0;
  if (isLetter(second) && !mayFollow) return 0;
  let node: u32 = byte < 0x80 ? load<u16>(UNIT_STARTS + (byte << 1)) : 0;
  while (node !== 0) {
    byte = load<u8>(++at);
    if (byte >= 0x80) return -1;
    const place: i32 = UNIT_NODES + (node << 3);
    const code: i32 = load<u16>(place, 2);
    if (code !== 0 && (kindsAt(at) & (LETTER | DIGIT)) === 0) {
      found = code;
      flags = load<u8>(place, 1);
      store<i32>(UNIT_END, at - TEXT);
    }
    node = load<u16>(place, 4);
    while (node !== 0 && load<u8>(UNIT_NODES + (node << 3)) !== byte)
      node = load<u16>(UNIT_NODES + (node << 3), 6);
  }
  if (byte >= 0x80) return -1;
  return found === 0 || (flags & IS_SURE) !== 0 ? found : -1;
}
