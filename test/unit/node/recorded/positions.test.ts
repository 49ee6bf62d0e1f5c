import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { positionAfter, ReadLog, START } from '../../../../src/node/recorded/positions';
import { slicesOf } from '../../../../src/node/recorded/slices';
import { SmallDisk } from '../recorder/smallDisk';

const root = mkdtempSync(path.join(tmpdir(), 'median-places-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folder = () => mkdtempSync(path.join(root, 'run-'));
const at = (byte: number) => ({ segment: 0, at: byte, line: byte });

describe('The places of an output', () => {
  it('tell where to read on from how many numbers are kept', () => {
    const run = folder();
    const places = new ReadLog(run);
    for (let i = 0; i < 1000; i++)
      places.begin({ from: at(i * 100), to: at(i * 100 + 100), counted: i * 10 });
    places.dispose();
    expect(positionAfter(run, 9990)).toEqual(at(99_900));
    expect(positionAfter(run, 9980)).toEqual(at(99_800));
    // The last piece was read and kept.
    expect(positionAfter(run, 9997)).toEqual(at(100_000));
    expect(positionAfter(run, 9985)).toBeUndefined();
    expect(positionAfter(run, 3)).toBeUndefined();
  });

  it('go on in a file that is there, and forget what came before a clearing', () => {
    const run = folder();
    const first = new ReadLog(run);
    first.begin({ from: at(0), to: at(50), counted: 0 });
    first.dispose();
    const next = new ReadLog(run);
    next.begin({ from: at(50), to: at(50), counted: 0 });
    next.dispose();
    expect(positionAfter(run, 0)).toEqual(at(50));
  });

  it('are those of whoever came last, though another that counts otherwise reads on', () => {
    const run = folder();
    const first = new ReadLog(run);
    const read = (log: ReadLog, piece: number, counted: number) =>
      log.begin({ from: at(piece * 100), to: at(piece * 100 + 100), counted });
    for (let piece = 0; piece < 10; piece++) read(first, piece, piece * 10);
    // It has the numbers from here on, and is cleared.
    const last = new ReadLog(run);
    for (let piece = 10; piece < 20; piece++) {
      read(last, piece, (piece - 10) * 10);
      read(first, piece, piece * 10);
    }
    first.dispose();
    last.dispose();
    expect([0, 10, 90, 97].map(counted => positionAfter(run, counted)?.at)).toEqual([1000, 1100, 1900, 2000]);
  });

  it('are those of whoever came last, though nothing had been read before', () => {
    const run = folder();
    const [first, last] = [new ReadLog(run), new ReadLog(run)];
    last.begin({ from: at(0), to: at(50), counted: 0 });
    last.begin({ from: at(50), to: at(90), counted: 7 });
    for (const counted of [0, 3, 5, 7]) first.begin({ from: at(0), to: at(90), counted });
    first.dispose();
    last.dispose();
    expect(positionAfter(run, 7)).toEqual(at(50));
  });

  it('tell no old place after a time when the disk was full', () => {
    const disk = SmallDisk.mount(root);
    // A path that is a folder can't be written either.
    const run = disk?.folder ?? folder();
    disk?.fill();
    if (!disk) mkdirSync(path.join(run, 'places'));
    const places = new ReadLog(run);
    places.begin({ from: at(0), to: at(50), counted: 0 });
    places.begin({ from: at(50), to: at(90), counted: 7 });
    expect(positionAfter(run, 9)).toBeUndefined();
    disk?.free();
    rmSync(path.join(run, 'places'), { recursive: true, force: true });
    places.begin({ from: at(90), to: at(120), counted: 9 });
    expect(positionAfter(run, 9)).toEqual(at(90));
    places.dispose();
  });

  it('are written on a disk that fills up', () => {
    const disk = SmallDisk.mount(root);
    const run = disk?.folder ?? folder();
    const places = new ReadLog(run);
    places.begin({ from: at(0), to: at(50), counted: 0 });
    disk?.fill();
    for (let i = 1; i < 1000; i++)
      places.begin({ from: at(i * 100), to: at(i * 100 + 100), counted: i * 10 });
    for (const read of [999, 900, 800])
      expect(positionAfter(run, read * 10), `read ${read}`).toEqual(at(read * 100));
    places.dispose();
  });

  it('are the start where nothing was read', () => {
    expect(positionAfter(folder(), 0)).toEqual(START);
    expect(positionAfter(folder(), 5)).toBeUndefined();
  });
});

describe('The slices of an output', () => {
  it.each([
    ['lines', 'α 12.5\n'.repeat(40_000)],
    ['one line', '7 '.repeat(100_000)],
    ['pairs of surrogates', '😀'.repeat(50_000)],
  ])('are the whole text, and each ends at its byte: %s', (_name, text) => {
    const bytes = Buffer.from(text);
    let joined = '';
    let before = 100;
    for (const { text: slice, to } of slicesOf(text, { segment: 3, at: 100, line: 90 }, 100 + bytes.length)) {
      expect(bytes.subarray(before - 100, to.at - 100).toString()).toBe(slice);
      expect(to.line).toBeLessThanOrEqual(to.at);
      before = to.at;
      joined += slice;
    }
    expect(joined).toBe(text);
    expect(before).toBe(100 + bytes.length);
  });

  it('stay one where bytes were no text', () => {
    const slices = [...slicesOf('\ufffd'.repeat(100_000), START, 100_000)];
    expect(slices.map(({ to }) => to.at)).toEqual([100_000]);
  });
});
