import fs, { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { JournalFile } from '../../../../src/node/journals/journalFile';
import { Quota } from '../../../../src/node/journals/quota';
import { ABOUT, batchOf, readJournal, told } from '../../watch/journal/journals';
import { standIn } from '../standIn';

const folder = mkdtempSync(path.join(tmpdir(), 'median-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whether this process has a file open; false where the system does not tell. */
function isOpen(file: string): boolean {
  const DESCRIPTORS = '/proc/self/fd';
  try {
    return readdirSync(DESCRIPTORS).some(name => {
      try {
        return readlinkSync(path.join(DESCRIPTORS, name)) === file;
      } catch {
        return false;
      }
    });
  } catch {
    return false;
  }
}

/** As on Windows, lets no file take the place of one that is open, until the test is over. */
function keepOpenFiles(): void {
  const { renameSync } = fs;
  standIn(vi.spyOn(fs, 'renameSync')).mockImplementation((from, to) => {
    if (isOpen(String(to))) throw Object.assign(new Error('EPERM: rename'), { code: 'EPERM' });
    renameSync(from, to);
  });
}

describe('Where no file takes the place of one that is open, a journal', () => {
  it('is made anew, and gone on with', async () => {
    keepOpenFiles();
    const file = path.join(folder, 'kept.mwj');
    const keeping = { most: 10, worth: 10_000 };
    const journal = new JournalFile(file, new Quota(() => 1e9), () => {}, { metadata: ABOUT }, keeping);
    journal.numbers([batchOf(Array.from({ length: 2000 }, (_, i) => i))]);
    journal.flush();
    await expect.poll(() => statSync(file).size, { timeout: 20_000 }).toBeLessThan(1000);
    journal.numbers([batchOf([-1])]);
    journal.dispose();
    expect(told(readJournal(readFileSync(file)).batches).join(' ')).toMatch(/ 1998 1999 -1$/);
  });
});
