import { resized } from '../resized';
import { DIGIT, kindBeyond, kindOf, LETTER, NEWLINE, START, TOKEN } from './characters';

/** Before the first byte and after the last one stands a line's end. */
const OUTSIDE = NEWLINE;

/**
 * The stretch of clean UTF-8 that is being read, with looks at single characters that note when they fall
 * behind the end of what has arrived. Every look costs O(1).
 */
export class Text {
  bytes = new Uint8Array(1 << 10);
  /** The same memory, for looks at several bytes from any index on. */
  view = new DataView(this.bytes.buffer);
  /** The text is `bytes[0, end)`. */
  end = 0;
  /** Whether nothing will follow. */
  ended = false;
  /** Whether a look went past the end although more may come: what was concluded from it may not be used. */
  short = false;

  /** Makes room for so many bytes in all. */
  reserve(size: number): void {
    if (size <= this.bytes.length) return;
    this.bytes = resized(this.bytes, Math.max(size, this.bytes.length * 2));
    this.view = new DataView(this.bytes.buffer);
  }

  /** The byte at an index; a line's end outside the text. */
  at(index: number): number {
    if (index < this.end) return index < 0 ? OUTSIDE : (this.bytes[index] as number);
    if (!this.ended) this.short = true;
    return OUTSIDE;
  }

  /** The kinds of the character that starts at an index. */
  kindAt(index: number): number {
    const byte = this.at(index);
    return byte < 0x80 ? kindOf(byte) : kindBeyond(this.pointAt(index));
  }

  /** The kinds of the character that ends before an index. */
  kindBefore(index: number): number {
    const byte = this.at(index - 1);
    return byte < 0x80 ? kindOf(byte) : kindBeyond(this.pointAt(this.before(index)));
  }

  /** Where the character that ends before an index starts. */
  before(index: number): number {
    let start = index - 1;
    while (start > 0 && index - start < 4 && (this.at(start) & 0xc0) === 0x80) start--;
    return start;
  }

  /** Where the character after the one at an index starts. */
  after(index: number): number {
    const byte = this.at(index);
    if (byte < 0xc0) return index + 1;
    return index + (byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4);
  }

  /** The code point of the character that starts at an index. */
  pointAt(index: number): number {
    const byte = this.at(index);
    if (byte < 0xc0) return byte;
    let point = byte < 0xe0 ? byte & 0x1f : byte < 0xf0 ? byte & 0x0f : byte & 0x07;
    for (let next = index + 1; next < this.after(index); next++)
      point = (point << 6) | (this.at(next) & 0x3f);
    return point;
  }

  /** Whether a letter or a digit starts at an index. */
  isWordAt(index: number): boolean {
    return (this.kindAt(index) & (LETTER | DIGIT)) !== 0;
  }

  /** Whether a number, and so its sign, can start at an index. */
  canStartAt(index: number): boolean {
    return (this.kindBefore(index) & START) !== 0;
  }

  /** Where the token around an index starts, at most `limit` bytes before it (then one more). */
  tokenStart(index: number, limit: number): number {
    let start = index;
    while (index - start <= limit && (this.kindBefore(start) & TOKEN) !== 0) start = this.before(start);
    return start;
  }

  /** Where the token that goes on at an index ends, at most `limit` bytes after it (or a little more). */
  tokenEnd(index: number, limit: number): number {
    let end = index;
    while (end - index <= limit && (this.kindAt(end) & TOKEN) !== 0) end = this.after(end);
    return end;
  }

  /** Whether the ASCII bytes of `word` stand at an index. */
  startsWith(word: string, index: number): boolean {
    for (let i = 0; i < word.length; i++) {
      if (this.at(index + i) !== word.charCodeAt(i)) return false;
    }
    return true;
  }

  /** The ASCII text of a range; for short ranges. */
  ascii(start: number, end: number): string {
    let text = '';
    for (let i = start; i < end; i++) text += String.fromCharCode(this.at(i));
    return text;
  }
}
