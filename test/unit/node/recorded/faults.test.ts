import fs, { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as atEndOfTurn } from 'node:timers';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { START } from '../../../../src/node/recorded/positions';
import { OutputReader } from '../../../../src/node/recorded/reader';
import { readStatus, type Status, segmentFile, writeStatus } from '../../../../src/node/recorder/job';
import { DEAF } from './deaf';

const folder = mkdtempSync(path.join(tmpdir(), 'median-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lets no file be read, as of a disk of another machine; tells how often that was tried, and ends it. */
async function unreadable() {
  const handle = await open(import.meta.filename);
  const read = vi.spyOn(Object.getPrototypeOf(handle), 'read');
  await handle.close();
  read.mockImplementation(() => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })));
  onTestFinished(() => read.mockRestore());
  return { tries: () => read.mock.calls.length, end: () => read.mockRestore() };
}

describe('Output that can’t be read for a moment', () => {
  it.each<[string, string, (run: string, status: Status) => void]>([
    ['where it goes on in another file', '3\n', run => writeFileSync(segmentFile(run, 1), '3\n')],
    [
      'where its program has ended',
      '',
      (run, status) => writeStatus(run, { ...status, ended: 2, exitCode: 0 }),
    ],
  ])(
    'is read then, also %s',
    async (_, more, goOn) => {
      const run = mkdtempSync(path.join(folder, 'run-'));
      // Its recorder lives, as far as can be told.
      const status: Status = { pid: 1, place: 'elsewhere', way: 'pty', started: 1 };
      writeFileSync(segmentFile(run, 0), '1\n');
      writeStatus(run, status);
      const said: string[] = [];
      const reader = new OutputReader(run, START, 3, {
        ...DEAF,
        text: async (text, begin) => {
          begin();
          said.push(text.slice());
        },
        ended: () => {
          said.push('ended');
          reader.dispose();
        },
        failed: reason => void said.push(reason),
      });
      await vi.waitFor(() => expect(said).toEqual(['1\n']), 20_000);
      const disk = await unreadable();
      appendFileSync(segmentFile(run, 0), '2\n');
      goOn(run, status);
      await vi.waitFor(() => expect(disk.tries()).toBeGreaterThan(2), 20_000);
      disk.end();
      await vi.waitFor(() => expect(said.join('')).toBe(`1\n2\n${more}${more ? '' : 'ended'}`), 20_000);
      reader.dispose();
    },
    30_000,
  );

  it('is read then, also where it has just begun to go on in that file', async () => {
    const run = mkdtempSync(path.join(folder, 'run-'));
    writeFileSync(segmentFile(run, 0), '1\n');
    writeStatus(run, { pid: 1, place: 'elsewhere', way: 'pty', started: 1 });
    const said: string[] = [];
    const disk: { current?: Awaited<ReturnType<typeof unreadable>> } = {};
    const reader = new OutputReader(run, START, 3, {
      ...DEAF,
      text: async (text, begin) => {
        begin();
        said.push(text.slice());
      },
      // Asked for between the last byte of one file and the first of the next.
      settled: async () => {
        disk.current ??= await unreadable();
      },
      failed: reason => void said.push(reason),
    });
    onTestFinished(() => reader.dispose());
    await vi.waitFor(() => expect(said).toEqual(['1\n']), 20_000);
    writeFileSync(segmentFile(run, 1), '2\n');
    await vi.waitFor(() => expect(disk.current?.tries()).toBeGreaterThan(2), 20_000);
    disk.current?.end();
    await vi.waitFor(() => expect(said.at(-1)).not.toBe('1\n'), 20_000);
    expect(said).toEqual(['1\n', '2\n']);
  }, 30_000);
});

describe('The end of a program', () => {
  it('is told as its recorder told it, though that went right before it was looked for', async () => {
    const run = mkdtempSync(path.join(folder, 'run-'));
    const status: Status = { pid: process.pid, way: 'pty', started: 1 };
    writeFileSync(segmentFile(run, 0), '1\n');
    writeStatus(run, status);
    const look = vi.spyOn(process, 'kill').mockImplementation(() => {
      writeStatus(run, { ...status, lost: 'no room', ended: 2, exitCode: 0 });
      throw Object.assign(new Error('ESRCH'), { code: 'ESRCH' });
    });
    onTestFinished(() => look.mockRestore());
    const said: string[] = [];
    const reader = new OutputReader(run, START, 3, {
      ...DEAF,
      text: async (text, begin) => {
        begin();
        said.push(text.slice());
      },
      lost: why => void said.push(why),
      ended: end => {
        said.push(`ended with ${end?.exitCode}`);
        reader.dispose();
      },
    });
    await vi.waitFor(() => expect(said).toHaveLength(3), 20_000);
    expect(said.toSorted()).toEqual(['1\n', 'ended with 0', 'no room']);
    expect(look).toHaveBeenCalledOnce();
  });
});

describe('A file of output', () => {
  it('is removed once the numbers in it are kept, which happens at the end of the turn in which they were counted', async () => {
    const run = mkdtempSync(path.join(folder, 'run-'));
    const first = segmentFile(run, 0);
    writeFileSync(first, '1\n');
    writeFileSync(segmentFile(run, 1), '2\n');
    writeStatus(run, { pid: 1, place: 'elsewhere', way: 'pty', started: 1 });
    let kept = '';
    let keptBefore: string | undefined;
    const remove = vi.spyOn(fs, 'rmSync').mockImplementation(file => {
      if (file === first) keptBefore ??= kept;
    });
    syncBuiltinESMExports();
    onTestFinished(() => {
      remove.mockRestore();
      syncBuiltinESMExports();
    });
    let count = () => {};
    const reader = new OutputReader(run, START, 0, {
      ...DEAF,
      // As another thread reads: what it has read is counted some time later.
      isAway: () => true,
      text: async (text, begin) => {
        count = () => {
          begin();
          atEndOfTurn(() => {
            kept += text.slice();
          });
        };
      },
      settled: async () => {
        await setTimeout(10);
        count();
      },
    });
    onTestFinished(() => reader.dispose());
    await vi.waitFor(() => expect(keptBefore).toBe('1\n'), 20_000);
  });
});

describe('Output that becomes shorter while it is read', () => {
  /** A reader that has read `1` and a part of `2345`, where there is no more than `1` by now. */
  async function shortened(isAtOnce = true) {
    const run = mkdtempSync(path.join(folder, 'run-'));
    const status: Status = { pid: 1, place: 'elsewhere', way: 'pty', started: 1 };
    writeFileSync(segmentFile(run, 0), '1\n23');
    writeStatus(run, status);
    const said: string[] = [];
    const reader = new OutputReader(run, START, 3, {
      ...DEAF,
      text: async (text, begin) => {
        begin();
        said.push(text.slice());
      },
      lost: why => void said.push(why),
      ended: () => void said.push('ended'),
      failed: reason => {
        said.push(reason);
        reader.dispose();
      },
    });
    onTestFinished(() => reader.dispose());
    const says = (what: string) => vi.waitFor(() => expect(said.at(-1)).toBe(what), 20_000);
    await says('1\n23');
    if (isAtOnce) truncateSync(segmentFile(run, 0), 2);
    return { run, said, says, tell: (more: Partial<Status>) => writeStatus(run, { ...status, ...more }) };
  }

  it('is that of a chunk for which there was no room: its recorder takes back what it wrote of it, and then tells so', async () => {
    const { said, says, tell } = await shortened();
    // Longer than the tail takes to notice.
    await setTimeout(500);
    tell({ lost: 'no room' });
    await says('no room');
    tell({ lost: 'no room', ended: 2, exitCode: 0 });
    await says('ended');
    expect(said.slice(0, 3)).toEqual(['1\n23', 'no room', 'ended']);
  });

  it.each<[string, Partial<Status>]>([
    ['where nothing is told for some time', {}],
    ['where the program ends without that', { ended: 2, exitCode: 0 }],
  ])(
    'was changed by another program %s',
    async (_, more) => {
      const { said, says, tell } = await shortened();
      tell(more);
      await says('Its output was changed by another program');
      expect(said).toHaveLength(2);
    },
    30_000,
  );

  it('was changed by another program where that happens once the program has ended', async () => {
    const { run, said, says, tell } = await shortened(false);
    const { existsSync } = fs;
    // Asked for by the look that has found the end, right before it reads the last of the output.
    const look = vi.spyOn(fs, 'existsSync').mockImplementation(file => {
      if (file === segmentFile(run, 1) && readStatus(run)?.ended !== undefined)
        truncateSync(segmentFile(run, 0), 2);
      return existsSync(file);
    });
    syncBuiltinESMExports();
    onTestFinished(() => {
      look.mockRestore();
      syncBuiltinESMExports();
    });
    tell({ ended: 2, exitCode: 0 });
    await says('Its output was changed by another program');
    expect(said).toHaveLength(2);
  });
});
