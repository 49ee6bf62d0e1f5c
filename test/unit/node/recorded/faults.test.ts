import fs, { appendFileSync, existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as atEndOfTurn } from 'node:timers';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { START } from '../../../../src/node/recorded/positions';
import { type OutputListener, OutputReader } from '../../../../src/node/recorded/reader';
import { readStatus, type Status, segmentFile, writeStatus } from '../../../../src/node/recorder/job';
import { standIn } from '../standIn';
import { DEAF } from './deaf';
import { saidOf } from './said';

const folder = mkdtempSync(path.join(tmpdir(), 'median-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Of a recorder that lives, as far as can be told. */
const STATUS: Status = { pid: 1, place: 'elsewhere', way: 'pty', started: 1 };

/** A run that has printed a text. */
function printed(text: string, status = STATUS): string {
  const run = mkdtempSync(path.join(folder, 'run-'));
  writeFileSync(segmentFile(run, 0), text);
  writeStatus(run, status);
  return run;
}

/** Nobody's patience ends, however long this process has no turn, until the test is over. */
function stopClock(): void {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
  onTestFinished(() => clock.mockRestore());
}

/** Lets no file be read, as of a disk of another machine; tells how often that was tried, and ends it. */
async function unreadable() {
  stopClock();
  const handle = await open(import.meta.filename);
  const read = vi.spyOn(Object.getPrototypeOf(handle), 'read');
  await handle.close();
  read.mockImplementation(() => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })));
  onTestFinished(() => read.mockRestore());
  return { tries: () => read.mock.calls.length, end: () => read.mockRestore() };
}

describe('Output that can’t be read for a moment', () => {
  it.each<[string, string, (run: string) => void]>([
    ['where it goes on in another file', '3\n', run => writeFileSync(segmentFile(run, 1), '3\n')],
    [
      'where its program has ended',
      'ended with 0',
      run => writeStatus(run, { ...STATUS, ended: 2, exitCode: 0 }),
    ],
  ])(
    'is read then, also %s',
    async (_, last, goOn) => {
      const run = printed('1\n');
      const said = saidOf(run);
      await vi.waitFor(() => expect(said).toEqual(['1\n']), 20_000);
      const disk = await unreadable();
      appendFileSync(segmentFile(run, 0), '2\n');
      goOn(run);
      await vi.waitFor(() => expect(disk.tries()).toBeGreaterThan(2), 20_000);
      disk.end();
      await vi.waitFor(() => expect(said.join('')).toBe(`1\n2\n${last}`), 20_000);
    },
    30_000,
  );

  it('is read then, also where it has just begun to go on in that file', async () => {
    const run = printed('1\n');
    const disk: { current?: Awaited<ReturnType<typeof unreadable>> } = {};
    const said = saidOf(run, {
      // Asked for between the last byte of one file and the first of the next.
      settled: async () => {
        disk.current ??= await unreadable();
      },
    });
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
    const status: Status = { pid: process.pid, way: 'pty', started: 1 };
    const run = printed('1\n', status);
    const look = vi.spyOn(process, 'kill').mockImplementation(() => {
      writeStatus(run, { ...status, lost: 'no room', ended: 2, exitCode: 0 });
      throw Object.assign(new Error('ESRCH'), { code: 'ESRCH' });
    });
    onTestFinished(() => look.mockRestore());
    const said = saidOf(run);
    await vi.waitFor(() => expect(said).toHaveLength(3), 20_000);
    expect(said.toSorted()).toEqual(['1\n', 'ended with 0', 'no room']);
    expect(look).toHaveBeenCalledOnce();
  });
});

describe('A file of output', () => {
  it('is removed once the numbers in it are kept, which happens at the end of the turn in which they were counted', async () => {
    const run = printed('1\n');
    const first = segmentFile(run, 0);
    writeFileSync(segmentFile(run, 1), '2\n');
    let kept = '';
    let keptBefore: string | undefined;
    standIn(vi.spyOn(fs, 'rmSync')).mockImplementation(file => {
      if (file === first) keptBefore ??= kept;
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

  it('is removed by whoever came last to read the run: another, whose numbers it has, may be ahead', async () => {
    const run = printed('1\n');
    const read = { first: '', last: '' };
    let goOn = () => {};
    const isHeldUp = new Promise<void>(resolve => {
      goOn = resolve;
    });
    const reads = (who: keyof typeof read, until: Promise<void>) => {
      const text: OutputListener['text'] = async (piece, begin) => {
        begin();
        read[who] += piece.slice();
        await until;
      };
      const reader = new OutputReader(run, START, 0, { ...DEAF, text });
      onTestFinished(() => reader.dispose());
    };
    reads('first', Promise.resolve());
    reads('last', isHeldUp);
    await vi.waitFor(() => expect(read).toEqual({ first: '1\n', last: '1\n' }), 20_000);
    writeFileSync(segmentFile(run, 1), '2\n');
    await vi.waitFor(() => expect(read.first).toBe('1\n2\n'), 20_000);
    expect(existsSync(segmentFile(run, 0))).toBe(true);
    goOn();
    await vi.waitFor(() => expect(read.last).toBe('1\n2\n'), 20_000);
    expect(existsSync(segmentFile(run, 0))).toBe(false);
  });
});

describe('Output that becomes shorter while it is read', () => {
  /** A reader that has read `1` and a part of `2345`, where there is no more than `1` by now. */
  async function shortened(isAtOnce = true) {
    const run = printed('1\n23');
    const said = saidOf(run);
    const says = (what: string) => vi.waitFor(() => expect(said.at(-1)).toBe(what), 20_000);
    await says('1\n23');
    if (isAtOnce) truncateSync(segmentFile(run, 0), 2);
    return { run, said, says, tell: (more: Partial<Status>) => writeStatus(run, { ...STATUS, ...more }) };
  }

  it('is that of a chunk for which there was no room: its recorder takes back what it wrote of it, and then tells so', async () => {
    stopClock();
    const { said, says, tell } = await shortened();
    // Longer than the tail takes to notice.
    await setTimeout(500);
    tell({ lost: 'no room' });
    await says('no room');
    tell({ lost: 'no room', ended: 2, exitCode: 0 });
    await says('ended with 0');
    expect(said).toEqual(['1\n23', 'no room', 'ended with 0']);
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
    standIn(vi.spyOn(fs, 'existsSync')).mockImplementation(file => {
      if (file === segmentFile(run, 1) && readStatus(run)?.ended !== undefined)
        truncateSync(segmentFile(run, 0), 2);
      return existsSync(file);
    });
    tell({ ended: 2, exitCode: 0 });
    await says('Its output was changed by another program');
    expect(said).toHaveLength(2);
  });
});
