import { DIGIT, isDigit, isHexDigit, LETTER } from '../text/characters';
import type { Text } from '../text/text';
import { pastBlanks, pastDigits } from './around';

const CLOSE_SQUARE = 0x5d;
const OPEN_SQUARE = 0x5b;
/** A frame of CAN FD has at most so many bytes. */
const MOST_BYTES = 64;

/** Where the bytes end that a frame holds, whose count starts at an index: `3]  2A 36 61`; 0 where there are not as many. */
export function bytesEnd(text: Text, start: number): number {
  const past = pastDigits(text, start);
  const count = Number(text.ascii(start, past));
  if (text.at(past) !== CLOSE_SQUARE || count < 1 || count > MOST_BYTES) return 0;
  let at = past + 1;
  for (let i = 0; i < count; i++) {
    const byte = pastBlanks(text, at);
    const end = byte + 2;
    const isByte = byte > at && isHexDigit(text.at(byte)) && isHexDigit(text.at(byte + 1));
    if (!isByte || (text.kindAt(end) & (LETTER | DIGIT)) !== 0) return 0;
    at = end;
  }
  return at;
}

/** Where the identifier of a frame ends that starts at an index, before its bytes; 0 where it is none. */
export function frameIdEnd(text: Text, start: number): number {
  const end = pastDigits(text, start);
  const open = pastBlanks(text, end);
  const isBefore = open > end + 1 && text.at(open) === OPEN_SQUARE && isDigit(text.at(open + 1));
  return isBefore && bytesEnd(text, open + 1) > 0 ? end : 0;
}
