import type { OutputPosition } from './positions';

/** A slice of output, and the position after it. */
export interface OutputSlice {
  readonly text: string;
  readonly to: OutputPosition;
}

/** Characters in a slice that is read where others wait: a millisecond's work or two. */
export const SLICE = 1 << 16;
/** Bytes of a line that are read again when reading continues in the middle of it. */
const MOST_OF_LINE = 1 << 12;

/**
 * Cuts a text that lies in its file between two bytes into slices, after line ends where possible. Text with invalid
 * UTF-8 stays in one piece, since the byte offsets within it are unknown.
 *
 * @param size of the next slice in characters, asked for before each
 */
export function* slicesOf(
  text: string,
  from: OutputPosition,
  end: number,
  size: () => number = () => SLICE,
): Generator<OutputSlice> {
  let place = from;
  const isPlain = text.length > size() && Buffer.byteLength(text) === end - from.at;
  for (let start = 0; start < text.length; ) {
    const to = isPlain ? cut(text, start, size()) : text.length;
    const piece = text.slice(start, to);
    const at = to === text.length ? end : place.at + Buffer.byteLength(piece);
    place = { segment: from.segment, at, line: lineStart(piece, place, at) };
    yield { text: piece, to: place };
    start = to;
  }
}

function cut(text: string, start: number, size: number): number {
  if (text.length - start <= size) return text.length;
  const line = text.lastIndexOf('\n', start + size - 1) + 1;
  if (line > start) return line;
  const code = text.charCodeAt(start + size);
  // Not between the two halves of a surrogate pair.
  return start + size + (code >= 0xdc00 && code < 0xe000 ? 1 : 0);
}

function lineStart(piece: string, before: OutputPosition, at: number): number {
  const line = Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf('\r')) + 1;
  const start = line > 0 ? at - Buffer.byteLength(piece.slice(line)) : before.line;
  return Math.max(start, at - MOST_OF_LINE);
}
