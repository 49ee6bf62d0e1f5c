import { describe, expect, it } from 'vitest';
import { isPlainAscii } from '../../../src/numbers/ascii';
import { digitCount, digitsValue, eightAt, fourAt } from '../../../src/numbers/digits';
import { randomFrom } from '../../support/random';

const view = (bytes: Iterable<number>) => new DataView(Uint8Array.from(bytes).buffer);
const ascii = (text: string) => view(Array.from(text, character => character.charCodeAt(0)));

describe('four bytes at once', () => {
  it('tell how many digits stand first, whatever else stands there', () => {
    const random = randomFrom(1);
    const wrong: number[][] = [];
    for (let round = 0; round < 50_000; round++) {
      const bytes = Array.from({ length: 4 }, () =>
        random() < 0.6 ? 0x30 + Math.floor(random() * 10) : Math.floor(random() * 256),
      );
      const first = bytes.findIndex(byte => byte < 0x30 || byte > 0x39);
      const count = first < 0 ? 4 : first;
      const four = fourAt(view(bytes), 0);
      const value = count === 0 ? 0 : digitsValue(four, count);
      const written = String.fromCharCode(...bytes.slice(0, count));
      if (digitCount(four) !== count || value !== Number(written)) wrong.push(bytes);
    }
    expect(wrong).toEqual([]);
  });

  it('are found right beside a digit', () => {
    for (let byte = 0; byte < 256; byte++) {
      const isDigit = byte >= 0x30 && byte <= 0x39;
      expect(digitCount(fourAt(view([byte, 0x39, 0x39, 0x39]), 0))).toBe(isDigit ? 4 : 0);
      expect(digitCount(fourAt(view([0x39, byte, 0x39, 0x39]), 0))).toBe(isDigit ? 4 : 1);
    }
  });
});

it('eight digits are one number', () => {
  for (const digits of ['00000000', '99999999', '12345678', '00000001', '10000000']) {
    expect(eightAt(ascii(` ${digits}`), 1)).toBe(Number(digits));
  }
});

it('plain ASCII is told from escapes and from what lies beyond, wherever that stands', () => {
  for (const byte of [0, 0x1a, 0x1b, 0x1c, 0x3b, 0x7f, 0x80, 0x9b, 0x9c, 0xff]) {
    for (let at = 0; at < 40; at++) {
      const bytes = Uint8Array.from({ length: 40 }, (_, i) => (i === at ? byte : 0x1c));
      const isPlain = byte < 0x80 && byte !== 0x1b;
      expect(isPlainAscii(new DataView(bytes.buffer), 0, 40), `${byte} at ${at}`).toBe(isPlain);
      expect(isPlainAscii(new DataView(bytes.buffer), at + 1, 40)).toBe(true);
    }
  }
});
