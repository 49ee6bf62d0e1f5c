import { expect, it } from 'vitest';
import { isPlainAscii } from '../../../../src/numbers/text/inputBuffer';

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
