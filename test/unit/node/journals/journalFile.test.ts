import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { JournalFile, resumedFrom } from '../../../../src/node/journals/journalFile';
import { Quota } from '../../../../src/node/journals/quota';
import type { WatchMetadata } from '../../../../src/watch/journal/journal';
import { ABOUT, batchOf, readJournal, told } from '../../watch/journal/journals';
import { makeUnreachable } from '../files/unreachable';
import { SmallDisk } from '../recorder/smallDisk';

const folder = mkdtempSync(path.join(tmpdir(), 'median-journal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const newFile = () => path.join(folder, `${++files}.mwj`);
const endOfTurn = () => new Promise(resolve => setImmediate(resolve));

interface Kept {
  readonly file: string;
  readonly journal: JournalFile;
  readonly notes: string[];
  /** What was told with the notes. */
  readonly errors: unknown[];
  readonly quota: Quota;
}

function keep(file = newFile(), limit = 1e9): Kept {
  const notes: string[] = [];
  const quota = new Quota(() => limit);
  const errors: unknown[] = [];
  const note = (sentence: string, error?: unknown) => {
    notes.push(sentence);
    if (error !== undefined) errors.push(error);
  };
  const journal = new JournalFile(file, quota, note, { metadata: ABOUT });
  return { file, journal, notes, errors, quota };
}

const tell = (journal: JournalFile, metadata: WatchMetadata) =>
  journal.changed(metadata.state, () => metadata);
const read = (file: string) => readJournal(readFileSync(file));
const numbersIn = (file: string) => told(read(file).batches);

describe('A journal on the disk', () => {
  it('is there as soon as its watch is, and says which watch it is', () => {
    const { file } = keep();
    expect(read(file).facts).toMatchObject({ metadata: ABOUT, ending: 'whole' });
  });

  it('has all numbers at the end of the turn in which they came, and before that where they are looked at', async () => {
    const { file, journal } = keep();
    journal.numbers([batchOf([1, 2], 'loss', 'ms')]);
    journal.flush();
    expect(numbersIn(file)).toEqual(['loss ms: 1 2']);
    journal.numbers([batchOf([3], 'loss', 'ms')]);
    await endOfTurn();
    expect(numbersIn(file)).toEqual(['loss ms: 1 2 3']);
    journal.dispose();
  });

  it('writes what comes in one turn at once, 8 bytes a number, and much as soon as it is much', () => {
    const { file, journal } = keep();
    const before = statSync(file).size;
    for (let i = 0; i < 8000; i++) journal.numbers([batchOf([i])]);
    expect(statSync(file).size).toBe(before);
    for (let i = 0; i < 8000; i++) journal.numbers([batchOf([i])]);
    expect(statSync(file).size).toBeGreaterThan(before + 8 * 8000);
    journal.dispose();
    expect(statSync(file).size).toBeLessThan(before + 8 * 16_000 + 100);
    expect(read(file).facts.count).toBe(16_000);
  });

  it('is left where its file is gone, and not where that can’t be looked for', () => {
    const { file, journal, notes } = keep();
    const end = makeUnreachable(file);
    journal.leaveIfGone();
    expect([journal.closed, notes]).toEqual([false, []]);
    end();
    journal.leaveIfGone();
    expect(journal.closed).toBe(false);
    rmSync(file);
    journal.leaveIfGone();
    expect([journal.closed, notes.length]).toEqual([true, 1]);
  });

  it('has a change of state at once, and the newest of everything else when it ends', () => {
    const { file, journal } = keep();
    tell(journal, { ...ABOUT, detail: 'receiving…' });
    tell(journal, { ...ABOUT, detail: 'receiving… still' });
    expect(read(file).facts.metadata?.detail).toBe('');
    tell(journal, { ...ABOUT, state: 'paused' });
    expect(read(file).facts.metadata?.state).toBe('paused');
    tell(journal, { ...ABOUT, state: 'paused', name: 'Training' });
    journal.dispose();
    expect(read(file).facts.metadata?.name).toBe('Training');
  });

  it('forgets what is cleared, and gives its room back where it is much', () => {
    const { file, journal, quota } = keep();
    journal.numbers([batchOf([1, 2])]);
    journal.cleared();
    journal.numbers([batchOf([3])]);
    journal.flush();
    expect(numbersIn(file)).toEqual([' : 3']);
    journal.numbers([batchOf(Array.from({ length: 20_000 }, (_, i) => i))]);
    journal.cleared();
    expect(statSync(file).size).toBeLessThan(1000);
    journal.numbers([batchOf([4], 'loss', 'ms')]);
    journal.flush();
    expect(numbersIn(file)).toEqual(['loss ms: 4']);
    expect(read(file).facts.metadata).toEqual(ABOUT);
    expect(quota.used).toBe(statSync(file).size);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
    journal.dispose();
  });

  it('stops where its room ends, says so once, and keeps what it has', () => {
    const { file, journal, notes } = keep(newFile(), 2000);
    journal.numbers([batchOf(Array.from({ length: 100 }, (_, i) => i))]);
    journal.numbers([batchOf(Array.from({ length: 100 }, (_, i) => i))]);
    journal.numbers([batchOf([1])]);
    expect(notes).toEqual([
      'Numbers that came after the storage limit of 0.002 MB was reached are not kept on the disk and are lost with the window.',
    ]);
    tell(journal, { ...ABOUT, notes });
    journal.dispose();
    expect(read(file).facts).toMatchObject({ count: 100, ending: 'whole', metadata: { notes } });
  });

  it('takes no more than its room together with others, whatever waits, is called and becomes known', () => {
    const limit = 500_000;
    let [others, othersAt] = [0, 0];
    const measure = () => {
      for (const { journal } of journals) journal.flush();
      return others + journals.reduce((sum, { file }) => sum + statSync(file).size, 0);
    };
    const quota = new Quota(() => limit, measure);
    const notes: string[] = [];
    const journals = [1, 2, 3].map(() => {
      const file = newFile();
      return { file, journal: new JournalFile(file, quota, note => notes.push(note), { metadata: ABOUT }) };
    });
    for (let i = 0; i < 20_000; i++) {
      const { journal } = journals[i % 3] as (typeof journals)[number];
      journal.time(i * 1000);
      journal.numbers([batchOf([i], `a label that has many letters, and its number ${i % 5000}`)]);
      // Another window writes, too.
      if (i % 100 === 0) others += 500;
      if (notes.length < 3) othersAt = others;
      if (i % 1000 === 0) for (const each of journals) each.journal.flush();
    }
    for (const { journal } of journals) journal.dispose();
    expect(notes).toHaveLength(3);
    const used = measure();
    expect(used - others).toBeGreaterThan(limit / 2);
    expect(used - (others - othersAt)).toBeLessThanOrEqual(limit);
  });

  it('has room again after it is cleared', () => {
    const { file, journal } = keep(newFile(), 200_000);
    for (let i = 0; i < 3; i++) journal.numbers([batchOf(Array.from({ length: 10_000 }, (_, each) => each))]);
    journal.cleared();
    journal.numbers([batchOf([5])]);
    journal.dispose();
    expect(numbersIn(file)).toEqual([' : 5']);
  });

  it('says once that a disk is full, and does not throw', () => {
    // Linux has a file on a disk that is always full; elsewhere a folder can't be written to.
    const full = existsSync('/dev/full') ? '/dev/full' : newFile();
    if (full !== '/dev/full') mkdirSync(full);
    const { journal, notes, errors } = keep(full);
    journal.numbers([batchOf([1])]);
    journal.flush();
    tell(journal, { ...ABOUT, state: 'ended' });
    journal.dispose();
    expect(notes).toHaveLength(1);
    expect(errors).toMatchObject([{ code: expect.stringMatching(/^(ENOSPC|EISDIR)$/) }]);
    expect(notes[0]).toMatch(/^Numbers that came after writing failed \((ENOSPC|EISDIR)/);
  });

  it('keeps each number under its own label when it is cleared on a full disk, which then has room again', () => {
    const disk = SmallDisk.mount(folder);
    if (!disk) return expect(existsSync('/dev/full'), 'neither a small disk nor a full one').toBe(true);
    const { file, journal } = keep(path.join(disk.folder, 'kept.mwj'));
    journal.numbers([batchOf([1], 'loss', 'ms'), batchOf([2], 'rate', 'ms')]);
    journal.flush();
    disk.fill();
    journal.numbers([
      batchOf(
        Array.from({ length: 5000 }, (_, i) => i),
        'new',
        'ms',
      ),
    ]);
    journal.flush();
    journal.cleared();
    disk.free();
    journal.numbers([batchOf([3], 'rate', 'ms'), batchOf([4], 'loss', 'ms')]);
    journal.dispose();
    expect(numbersIn(file)).toEqual(['rate ms: 3', 'loss ms: 4']);
  });

  it('is gone when its watch is removed, and takes no more', async () => {
    const { file, journal, quota } = keep();
    journal.numbers([batchOf([1])]);
    journal.remove();
    journal.numbers([batchOf([2])]);
    tell(journal, { ...ABOUT, state: 'ended' });
    journal.flush();
    journal.dispose();
    await endOfTurn();
    expect(existsSync(file)).toBe(false);
    expect(quota.used).toBe(0);
  });

  it('goes on where it was left', () => {
    const { file, journal, quota } = keep();
    journal.numbers([batchOf([1, 2], 'loss', 'ms'), batchOf([3])]);
    journal.dispose();
    const { facts } = read(file);
    const begun = resumedFrom(facts, ABOUT);
    const again = new JournalFile(file, quota, () => {}, begun);
    const { mtimeMs } = statSync(file);
    tell(again, ABOUT);
    again.numbers([batchOf([4], 'loss', 'ms')]);
    tell(again, { ...ABOUT, state: 'ended' });
    again.dispose();
    expect(numbersIn(file)).toEqual(['loss ms: 1 2 4', ' : 3']);
    expect(read(file).facts.metadata).toEqual({ ...ABOUT, state: 'ended' });
    expect(statSync(file).mtimeMs).toBeGreaterThanOrEqual(mtimeMs);
  });
});
