import { crc32 as zipCrc32 } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { crc32, useNative } from '../../../../src/watch/journal/crc32';
import { randomFrom } from '../../../support/random';

const bytesOf = (text: string) => Uint8Array.from(text, sign => sign.charCodeAt(0));

describe('The CRC-32', () => {
  afterEach(() => useNative(undefined));

  it.each([
    ['', 0],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('of %j is the known one', (text, sum) => {
    expect(crc32(bytesOf(text))).toBe(sum);
  });

  it('is the one of zip, whole and in two parts', () => {
    const random = randomFrom(7);
    for (let length = 0; length < 300; length++) {
      const bytes = Uint8Array.from({ length }, () => random() * 256);
      const cut = Math.floor(random() * length);
      expect(crc32(bytes)).toBe(zipCrc32(bytes));
      expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(crc32(bytes));
    }
  });

  it('of long bytes is left to the machine where that can tell it, and of short ones is not', () => {
    const asked: number[] = [];
    useNative((bytes, before) => {
      asked.push(bytes.length);
      return zipCrc32(bytes, before);
    });
    const random = randomFrom(8);
    const bytes = Uint8Array.from({ length: 4096 }, () => random() * 256);
    expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(zipCrc32(bytes));
    expect(asked).toEqual([4092]);
  });
});
