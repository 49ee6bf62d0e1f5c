import {
  CLOSE_SQUARE,
  DIGIT,
  DOLLAR,
  isDigit,
  isHexDigit,
  isLineEnd,
  LETTER,
  OPEN_SQUARE,
  SPACE,
} from '../text/characters';
import type { Text } from '../text/text';
import { isLetterAt, pastBlanks, pastDigits } from './around';

/** Node shows so many bytes of a buffer at most, with a blank each: as in `kernel/surroundings.ts`. */
const LONGEST_BUFFER = 150;
/** A frame of CAN FD has at most so many bytes. */
const MOST_BYTES = 64;
/** A sentence of NMEA has at most 82 characters. */
const LONGEST_SENTENCE = 90;

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

/** Where the two hexadecimal digits end that end a sentence of NMEA 0183: `$GPGGA,…*47`; 0 where it is none. */
export function checksumEnd(text: Text, start: number): number {
  if (!isHexDigit(text.at(start + 1)) || !isLineEnd(text.at(start + 2))) return 0;
  let at = start - 1;
  while (start - at < LONGEST_SENTENCE && !isLineEnd(text.at(at - 1))) at--;
  const first = text.at(at);
  if ((first !== DOLLAR && first !== 0x21) || !isLetterAt(text, at + 1)) return 0;
  return start + 2;
}

/** Where all ends that Node shows of a buffer, one of whose bytes stands at an index: `<Buffer ff 01 0a ... 9 more bytes>`; 0 for any other. */
export function bufferEnd(text: Text, start: number): number {
  if (!isHexDigit(text.at(start + 1))) return 0;
  let first = start;
  while (text.at(first - 1) === SPACE && start - first < LONGEST_BUFFER) first -= 3;
  if (text.at(first - 5) !== 0x3c || !text.startsWith('Buffer ', first - 4)) return 0;
  let end = start;
  while (text.at(end) !== 0x3e && !isLineEnd(text.at(end))) end++;
  return end;
}
