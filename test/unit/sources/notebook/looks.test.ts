import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../../../src/sources/notebook/cellText';
import { Looks } from '../../../../src/sources/notebook/looks';

/** Bytes that are read of a text that comes in so many parts, none of them at another time than the one before. */
function readOf(parts: number, bytes: number): number {
  const looks = new Looks();
  let read = 0;
  for (let part = 1; part <= parts; part++) {
    const size = part * bytes;
    if (looks.waitFor(size, part === parts) > 0) continue;
    looks.looked(size);
    read += size;
  }
  return read;
}

describe('The output of a cell', () => {
  it.each([
    [1, 100],
    [1000, 100],
    [100_000, 7],
  ])('of %i parts is read no more than eleven times in all', (parts, bytes) => {
    expect(readOf(parts, bytes)).toBeLessThanOrEqual(11 * parts * bytes);
  });

  it('is looked at at once where it begins, has grown much, was cut or emptied, or is complete', () => {
    const looks = new Looks();
    expect(looks.waitFor(1, false)).toBe(0);
    looks.looked(800);
    expect([801, 899, 900, 799, 0].map(size => looks.waitFor(size, false) === 0)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(looks.waitFor(801, true)).toBe(0);
    expect(looks.waitFor(801, false)).toBeGreaterThan(0);
  });

  it('has the bytes of all its items', () => {
    const item = (text: string) => ({ mime: 'text/plain', data: new TextEncoder().encode(text) });
    expect(sizeOf([{ items: [item('ab'), item('µ')] }, { items: [] }, { items: [item('c')] }])).toBe(5);
  });
});
