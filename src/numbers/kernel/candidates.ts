import { DIGIT, LETTER } from '../text/bytes';
import { isDigit } from './digits';
import { kindsAt } from './kinds';

/** `nan`, `inf`: what starts or ends nearer to the end of the text than this is looked at one by one. */
const WORD_LENGTH: i32 = 3;
/** So far ahead it looks at sixteen bytes at a time. */
const NEAR: i32 = 32;

/**
 * Where a number may stand at or after an address: the next digit, or the next `nan` or `inf` that may start a word;
 * `end` where none stands before it. Looks at 64 bytes at a time, so that prose costs next to nothing.
 */
export function nextCandidate(from: i32, end: i32): i32 {
  if (from >= end) return end;
  const near = max(from, end - WORD_LENGTH);
  let block = from;
  // Where there are many, the next one is near.
  for (; block < from + NEAR; block += 16) {
    const marks = i8x16.bitmask(Sixteen.marked(block));
    const first = block + ctz(marks);
    if (marks !== 0 && first <= near && isDigit(load<u8>(first))) return first;
    const found = marks === 0 ? 0 : candidateIn(<u64>marks, block, from, near);
    if (found !== 0) return found;
  }
  for (; block <= near; block += 64) {
    const a = Sixteen.marked(block);
    const b = Sixteen.marked(block + 16);
    const c = Sixteen.marked(block + 32);
    const d = Sixteen.marked(block + 48);
    if (!v128.any_true(v128.or(v128.or(a, b), v128.or(c, d)))) continue;
    const marks = Sixteen.bits(a, b) | (Sixteen.bits(c, d) << 32);
    const found = candidateIn(marks, block, from, near);
    if (found !== 0) return found;
  }
  for (let at = near; at < end; at++) {
    if (isDigit(load<u8>(at)) || lower(at) === 0x6e || lower(at) === 0x69) return at;
  }
  return end;
}

/** The first candidate of a block of which some bytes are marked; 0 for none before `near`, or at it. */
function candidateIn(marked: u64, block: i32, from: i32, near: i32): i32 {
  for (let marks = marked; marks !== 0; marks &= marks - 1) {
    const at = block + <i32>ctz(marks);
    // An `n` at `near` may belong to an `inf` before it.
    if (at > near) break;
    if (isDigit(load<u8>(at))) return at;
    const start = lower(at + 1) === 0x61 ? at : at - 1;
    if (start >= from && startsNotFinite(start)) return start;
  }
  return 0;
}

// biome-ignore lint/complexity/noStaticOnlyClass: the compiler inlines what is asked to be, and only a method can ask.
class Sixteen {
  /** Of sixteen bytes, the digits, and each `n` before an `a` or an `f`, as in `nan` and `inf`, in any case. */
  @inline
  static marked(at: i32): v128 {
    const bytes = v128.load(at);
    const digits = i8x16.le_u(i8x16.sub(bytes, i8x16.splat(0x30)), i8x16.splat(9));
    const cases = i8x16.splat(0x20);
    const next = v128.or(v128.load(at, 1), cases);
    const isLast = v128.or(i8x16.eq(next, i8x16.splat(0x61)), i8x16.eq(next, i8x16.splat(0x66)));
    return v128.or(digits, v128.and(i8x16.eq(v128.or(bytes, cases), i8x16.splat(0x6e)), isLast));
  }

  /** A bit for each byte of two vectors that is marked. */
  @inline
  static bits(a: v128, b: v128): u64 {
    return <u64>i8x16.bitmask(a) | ((<u64>i8x16.bitmask(b)) << 16);
  }
}

/** Whether `nan` or `inf` starts a word at an address, as far as ASCII tells. */
function startsNotFinite(at: i32): bool {
  const isInf = lower(at) === 0x69;
  if (lower(at + 1) !== (isInf ? 0x6e : 0x61) || lower(at + 2) !== (isInf ? 0x66 : 0x6e)) return false;
  const next = lower(at + 3);
  const goesOn = next >= 0x61 && next <= 0x7a && !(isInf && next === 0x69);
  return !goesOn && (kindsAt(at - 1) & (DIGIT | LETTER)) === 0;
}

function lower(at: i32): u32 {
  return load<u8>(at) | 0x20;
}
