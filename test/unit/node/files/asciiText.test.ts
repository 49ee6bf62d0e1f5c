import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AsciiText } from '../../../../src/node/files/asciiText';
import { TextFile } from '../../../../src/node/files/textFile';
import { sharedBytes } from '../../../support/shared';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'median-ascii-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('Lines of ASCII', () => {
  it.each([
    ['1\n2\n', '1\n2\n'],
    ['1\n2', '1\n'],
    ['12', undefined],
    ['', undefined],
    ['1 µs\n', undefined],
    ['1\nµ', undefined],
  ])('at the start of %j are %j', (text, lines) => {
    expect(AsciiText.linesOf(sharedBytes(text))?.slice()).toBe(lines);
  });

  it('are searched and cut as a string is', () => {
    const text = AsciiText.linesOf(sharedBytes('ab: 1\ncd\n'));
    expect([text?.includes(': '), text?.includes('d:'), text?.slice(-3, -1), text?.length]).toEqual([
      true,
      false,
      'cd',
      9,
    ]);
  });

  it.each([
    ['plain', '12345\n'],
    ['in UTF-8', '12345 µs\n'],
    ['both', '1\n2 µ\n'],
  ])('of a file that is %s come with the rest of it, in order, and it knows where each piece ends', async (_, line) => {
    const file = path.join(folder, 'a.txt');
    const text = `${line.repeat(200_000)}67`;
    writeFileSync(file, text);
    const opened = await TextFile.open(file, 0);
    let read = '';
    let hasLines = false;
    for (let piece = await opened.nextShared(); piece !== ''; piece = await opened.nextShared()) {
      if (typeof piece === 'symbol') throw new Error('It was not changed.');
      if (typeof piece === 'object') expect(piece.slice(-1)).toBe('\n');
      hasLines ||= typeof piece === 'object';
      read += piece.slice();
      expect(opened.position).toBe(Buffer.byteLength(read));
    }
    await opened.close();
    expect(read === text).toBe(true);
    expect(hasLines).toBe(line === '12345\n');
  });
});
