export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** How a text is encoded, from its first bytes: UTF-16 carries a mark there. */
export function encodingOf(start: Uint8Array): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** Whether bytes are no text: a zero stands among them. */
export function isBinary(start: Uint8Array): boolean {
  return encodingOf(start) === 'utf-8' && start.includes(0);
}

/** Bytes up to the end of the last whole character; what is no character at all counts as one. */
export function wholeLength(bytes: Uint8Array, encoding: Encoding): number {
  const { length } = bytes;
  if (encoding !== 'utf-8') {
    const even = length - (length % 2);
    const high = bytes[encoding === 'utf-16le' ? even - 1 : even - 2] ?? 0;
    return high >= 0xd8 && high < 0xdc ? even - 2 : even;
  }
  for (let back = 1; back <= Math.min(3, length); back++) {
    const byte = bytes[length - back] as number;
    if (byte < 0x80) return length;
    if (byte < 0xc0) continue;
    const needed = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return needed > back ? length - back : length;
  }
  return length;
}
