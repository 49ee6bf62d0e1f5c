import { readFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { movingPng } from '../../support/movingPng';

const icon = readFileSync(path.join(import.meta.dirname, '../../../media/icon.png'));

/** The chunks of a PNG, the checksum of each of which is right. */
function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks = [];
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

describe('A moving PNG', () => {
  it('has each picture in turn, whole, for 2.5 s', () => {
    const chunks = chunksOf(movingPng([icon, icon, icon]));
    expect(chunks.map(({ type }) => type)).toEqual([
      'IHDR',
      'acTL',
      'fcTL',
      'IDAT',
      'fcTL',
      'fdAT',
      'fcTL',
      'fdAT',
      'IEND',
    ]);
    const dataOf = (wanted: string) => chunks.filter(({ type }) => type === wanted).map(({ data }) => data);
    const image = Buffer.concat(chunksOf(icon).flatMap(({ type, data }) => (type === 'IDAT' ? [data] : [])));
    expect(dataOf('IDAT')).toEqual([image]);
    expect(dataOf('fdAT').map(data => data.subarray(4))).toEqual([image, image]);
    const numbered = chunks.filter(({ type }) => /^f[cd]/.test(type));
    expect(numbered.map(({ data }) => data.readUInt32BE(0))).toEqual([0, 1, 2, 3, 4]);
    for (const data of dataOf('fcTL')) {
      expect(data.subarray(4, 12)).toEqual(icon.subarray(16, 24));
      expect(data.readUInt16BE(20) / data.readUInt16BE(22)).toBe(2.5);
    }
    expect(dataOf('acTL')).toEqual([Buffer.from([0, 0, 0, 3, 0, 0, 0, 0])]);
  });

  it('is refused where its pictures differ in size, and where there are none', () => {
    const other = Buffer.from(icon);
    other.writeUInt32BE(1, 16);
    expect(() => movingPng([icon, other])).toThrow('differ in size');
    expect(() => movingPng([])).toThrow(RangeError);
  });
});
