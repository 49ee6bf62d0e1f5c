import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { START } from '../../../../src/node/recorded/positions';
import { OutputReader } from '../../../../src/node/recorded/reader';
import { type Status, segmentFile, writeStatus } from '../../../../src/node/recorder/job';
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
});
