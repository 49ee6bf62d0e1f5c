import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { jobFile, segmentFile } from '../../../../src/node/recorder/job';
import { RecorderOutput } from '../../../../src/node/recorder/output';
import { makeUnreachable } from '../files/unreachable';

const scratch = mkdtempSync(path.join(tmpdir(), 'median-output-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(scratch, 'run-'));
  writeFileSync(jobFile(folder), '{}');
});

const textIn = (index: number) => readFileSync(segmentFile(folder, index), 'utf8');

describe('What the recorder keeps', () => {
  it('goes on in another file at the end of a line, but for a line without an end', () => {
    const output = new RecorderOutput(folder, 10);
    for (const text of ['1234567890', 'abc', 'de\nfg', 'hi\n']) output.write(Buffer.from(text));
    expect([textIn(0), textIn(1)]).toEqual(['1234567890abcde\n', 'fghi\n']);
    expect([output.bytes, output.waiting]).toEqual([21, 2]);
  });

  it.each([
    ['its last byte comes later', [2]],
    ['all but its first byte come later', [1]],
    ['its bytes come one by one', [1, 2]],
  ])('cuts no character of a line without an end where a file is full and %s', (_, cuts) => {
    const output = new RecorderOutput(folder, 10);
    const line = `${'a'.repeat((1 << 20) + 10)}−5`;
    const bytes = Buffer.from(line);
    const places = [0, ...cuts.map(at => line.length - 2 + at), bytes.length];
    for (const [i, at] of places.entries()) output.write(bytes.subarray(at, places[i + 1]));
    output.write(Buffer.from('6\n'));
    expect([textIn(0).slice(-3), textIn(1)]).toEqual(['aa−', '56\n']);
  });

  it('leaves the disk where nobody wants it any more, and what comes then is not kept', () => {
    const output = new RecorderOutput(folder, 4);
    for (const text of ['1234\n', '5678\n']) output.write(Buffer.from(text));
    expect(output.isWanted).toBe(true);
    rmSync(jobFile(folder));
    expect(output.isWanted).toBe(false);
    output.drop();
    output.write(Buffer.from('9\n'));
    expect([0, 1].map(index => existsSync(segmentFile(folder, index)))).toEqual([false, false]);
  });

  it('is wanted as long as it can’t be told whether somebody does', () => {
    const output = new RecorderOutput(folder, 100);
    const end = makeUnreachable(jobFile(folder));
    expect(output.isWanted).toBe(true);
    end();
    rmSync(jobFile(folder));
    expect(output.isWanted).toBe(false);
  });

  it('ends no program where it can’t be removed', () => {
    const output = new RecorderOutput(folder, 100);
    output.write(Buffer.from('1\n'));
    rmSync(segmentFile(folder, 0));
    mkdirSync(segmentFile(folder, 0));
    output.drop();
    output.write(Buffer.from('2\n'));
    expect(output.isWanted).toBe(false);
  });
});
