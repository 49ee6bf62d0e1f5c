import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { JournalFile, resumedFrom } from '../../../../src/node/journals/journalFile';
import { Quota } from '../../../../src/node/journals/quota';
import type { Batch } from '../../../../src/watch/series/batch';
import { OTHER_LABELS } from '../../../../src/watch/series/leftCounts';
import { randomFrom } from '../../../support/random';
import { ABOUT, batchOf, readJournal } from '../../watch/journal/journals';
import { SmallDisk } from '../recorder/smallDisk';

const folder = mkdtempSync(path.join(tmpdir(), 'median-compaction-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const newFile = () => path.join(folder, `${++files}.mwj`);
const turn = () => new Promise(resolve => setImmediate(resolve));

/** Numbers with the times at which they came, and how many came before them. */
interface Held {
  readonly numbers: [value: number, at: number | undefined][];
  dropped: number;
}

/** What a journal on the disk has, series by series in the order in which they appear. */
function held(file: string): Map<string, Held> {
  const { batches, facts } = readJournal(readFileSync(file));
  expect(facts.ending).toBe('whole');
  expect(facts.metadata).toBeDefined();
  return heldIn(batches);
}

function heldIn(batches: readonly Batch[]): Map<string, Held> {
  const found = new Map<string, Held>();
  for (const { label, values, at, dropped = 0 } of batches) {
    const series = found.get(label) ?? { numbers: [], dropped: 0 };
    for (const value of values) series.numbers.push([value, at]);
    series.dropped += dropped;
    found.set(label, series);
  }
  return found;
}

describe('A journal of a stream without an end', () => {
  it('keeps the newest numbers of each series with their times, and how many came before them, at any point', async () => {
    const random = randomFrom(5);
    for (let round = 0; round < 12; round++) {
      const most = 5 + Math.floor(random() * 200);
      const file = newFile();
      const keeping = { most, worth: 2000 };
      let journal = new JournalFile(file, new Quota(() => 1e9), () => {}, { metadata: ABOUT }, keeping);
      const came = new Map<string, Held['numbers']>();
      let at: number | undefined;
      let next = 0;
      const add = (label: string, count: number) => {
        const values = Array.from({ length: count }, () => ++next);
        journal.numbers([batchOf(values, label, 'ms')]);
        const all = came.get(label) ?? [];
        all.push(...values.map(value => [value, at] as Held['numbers'][number]));
        came.set(label, all);
      };
      const check = () => {
        journal.flush();
        const kept = held(file);
        for (const [label, all] of came) {
          const { numbers, dropped } = kept.get(label) ?? { numbers: [], dropped: 0 };
          expect(dropped + numbers.length).toBe(all.length);
          expect(numbers.length).toBeGreaterThanOrEqual(Math.min(all.length, most));
          expect(numbers).toEqual(all.slice(dropped));
        }
        expect([...kept.keys()]).toEqual([...came.keys()]);
      };
      for (let step = 0; step < 250; step++) {
        const act = random();
        if (act < 0.01) {
          journal.cleared();
          came.clear();
          at = undefined;
        } else if (act < 0.02) {
          journal.dispose();
          const start = resumedFrom(readJournal(readFileSync(file)).facts, ABOUT);
          journal = new JournalFile(file, new Quota(() => 1e9), () => {}, start, keeping);
        } else if (act < 0.1) {
          at = (at ?? 1e12) + Math.floor(random() * 1e4);
          journal.time(at);
        } else {
          const label = ['a', 'b', 'c'][Math.floor(random() ** 2 * 3)] ?? '';
          add(label, 1 + Math.floor(random() * 60));
        }
        if (random() < 0.7) await turn();
        if (random() < 0.3) check();
      }
      const kept = () => [...held(file).values()].reduce((sum, { numbers }) => sum + numbers.length, 0);
      const isShort = () => kept() < 4.5 * most + 1500;
      // What came while the file was made anew stays in it, however long that took, until more comes.
      for (let i = 0; i < 20_000 && !isShort(); i++) {
        add('a', 1);
        await turn();
      }
      expect(isShort()).toBe(true);
      check();
      if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
      journal.dispose();
      // One that is given up while its file is made removes it then.
      const unfinished = () => readdirSync(folder).filter(name => name.endsWith('.new'));
      await expect.poll(unfinished, { timeout: 20_000 }).toEqual([]);
    }
  });

  it.each([
    ['where nothing comes meanwhile', [2000]],
    ['where a record is longer than what is read of it at a time', [150_000]],
    ['once more where much came meanwhile', [2000, 40_000]],
  ])('is made anew %s', async (_, counts) => {
    const file = newFile();
    const keeping = { most: 10, worth: 10_000 };
    const journal = new JournalFile(file, new Quota(() => 1e9), () => {}, { metadata: ABOUT }, keeping);
    let count = 0;
    for (const length of counts) {
      journal.numbers([batchOf(Array.from({ length }, () => count++))]);
      journal.flush();
    }
    expect(statSync(file).size).toBeGreaterThan(8 * count);
    await expect.poll(() => statSync(file).size, { timeout: 20_000 }).toBeLessThan(1000);
    const { numbers = [], dropped } = held(file).get('') ?? {};
    expect(numbers.map(([value]) => value)).toEqual(Array.from({ length: 10 }, (_, i) => count - 10 + i));
    expect(dropped).toBe(count - 10);
    journal.dispose();
  });

  it.each([
    ['once it can be', 0],
    ['though much has come since', 200_000],
  ])('that could not be made anew when it was cleared is so %s', async (_, more) => {
    const file = newFile();
    const keeping = { most: 100_000, worth: 10_000 };
    const quota = new Quota(() => 1e9);
    const journal = new JournalFile(file, quota, () => {}, { metadata: ABOUT }, keeping);
    journal.numbers([batchOf(Array.from({ length: 100_000 }, (_, i) => -i))]);
    // Nothing else can be written there.
    mkdirSync(`${file}.new`);
    journal.cleared();
    rmdirSync(`${file}.new`);
    journal.numbers([batchOf(Array.from({ length: 1 + more }, (_, i) => i))]);
    journal.flush();
    expect(statSync(file).size).toBeGreaterThan(8 * (100_000 + more));
    const kept = Math.min(1 + more, 100_000);
    await expect.poll(() => statSync(file).size, { timeout: 20_000 }).toBeLessThan(8 * kept + 1000);
    const { numbers = [], dropped } = held(file).get('') ?? {};
    expect(numbers.map(([value]) => value)).toEqual(
      Array.from({ length: kept }, (_, i) => more + 1 - kept + i),
    );
    expect(dropped).toBe(more + 1 - kept);
    expect(quota.used).toBe(statSync(file).size);
    journal.dispose();
  });

  it('has the numbers of labels beyond the most in the series that they are in', async () => {
    const file = newFile();
    const quota = new Quota(() => 1e9);
    const journal = new JournalFile(file, quota, () => {}, { metadata: ABOUT }, { most: 10, worth: 1000 });
    for (let i = 0; i < 9000; i++) {
      journal.numbers([batchOf([i], `label ${i % 300}`)]);
      if (i % 100 === 0) await turn();
    }
    const size = () => {
      journal.time(1e12);
      journal.flush();
      return statSync(file).size;
    };
    await expect.poll(size, { timeout: 20_000 }).toBeLessThan(150_000);
    journal.flush();
    const kept = held(file);
    const beyond = [...kept].filter(([label]) => label === OTHER_LABELS || Number(label.slice(6)) >= 256);
    const sum = (of: (held: Held) => number) => beyond.reduce((all, [, each]) => all + of(each), 0);
    expect(sum(({ dropped, numbers }) => dropped + numbers.length)).toBe(44 * 30);
    expect(sum(({ numbers }) => numbers.length)).toBeLessThan(44 * 30);
    const { numbers = [], dropped = 0 } = kept.get('label 7') ?? {};
    expect(dropped).toBeGreaterThan(0);
    expect(dropped + numbers.length).toBe(30);
    expect(quota.used).toBe(statSync(file).size);
    journal.dispose();
  });

  it('drops what was known of its watch before, too', async () => {
    const file = newFile();
    const journal = new JournalFile(
      file,
      new Quota(() => 1e9),
      () => {},
      { metadata: ABOUT },
      { most: 1e9, worth: 5000 },
    );
    journal.numbers([batchOf([1, 2, 3], 'loss')]);
    // What is written while the file is made anew stays in it, however long that takes.
    const isShort = () => statSync(file).size < 16_000;
    for (let i = 0; i % 2 === 1 || i < 400 || (i < 20_000 && !isShort()); i++) {
      const state = i % 2 ? 'paused' : 'running';
      journal.changed(state, () => ({ ...ABOUT, state, detail: `${i} ${'x'.repeat(50)}` }));
      await turn();
    }
    expect(isShort()).toBe(true);
    expect(readJournal(readFileSync(file)).facts).toMatchObject({ count: 3, metadata: { state: 'paused' } });
    journal.dispose();
  });

  it('drops that also where it became known in many windows, a little in each', async () => {
    const file = newFile();
    const keeping = { most: 1e9, worth: 5000 };
    const quota = new Quota(() => 1e9);
    new JournalFile(file, quota, () => {}, { metadata: ABOUT }, keeping).dispose();
    const isShort = () => statSync(file).size < 16_000;
    for (let window = 0; window < 100; window++) {
      const start = resumedFrom(readJournal(readFileSync(file)).facts, ABOUT);
      const journal = new JournalFile(file, quota, () => {}, start, keeping);
      for (const state of ['paused', 'running'] as const)
        journal.changed(state, () => ({ ...ABOUT, state, detail: `${window} ${'x'.repeat(300)}` }));
      if (window === 99) await expect.poll(isShort, { timeout: 20_000 }).toBe(true);
      else await turn();
      journal.dispose();
    }
    expect(readJournal(readFileSync(file)).facts).toMatchObject({
      ending: 'whole',
      metadata: { state: 'running' },
    });
  });

  it('stays as it is where the disk has no room for another, and is written on', async () => {
    const disk = SmallDisk.mount(folder);
    // Where no disk may be mounted, a folder stands where the new file would be written.
    const file = disk ? path.join(disk.folder, 'kept.mwj') : newFile();
    const notes: string[] = [];
    const journal = new JournalFile(
      file,
      new Quota(() => 1e9),
      note => notes.push(note),
      { metadata: ABOUT },
      { most: 5000, worth: 10_000 },
    );
    for (let i = 0; i < 12; i++) {
      journal.numbers([batchOf(Array.from({ length: 800 }, (_, each) => 800 * i + each))]);
      journal.flush();
      if (i === 6) disk?.fill();
      if (i === 6) break;
      await turn();
    }
    await turn();
    disk?.free();
    journal.numbers([batchOf([-1])]);
    journal.dispose();
    const { numbers = [], dropped = 0 } = held(file).get('') ?? {};
    expect(numbers.length + dropped).toBe(7 * 800 + 1);
    expect(numbers.at(-1)?.[0]).toBe(-1);
    expect(notes).toEqual([]);
  });

  it('loses no number that was told as kept, whenever the process is killed', async () => {
    const bundle = path.join(folder, 'journalFile.cjs');
    const contents = `export * from './journalFile'; export * from './quota';`;
    const resolveDir = path.join(import.meta.dirname, '../../../../src/node/journals');
    const stdin = { contents, resolveDir };
    buildSync({ stdin, outfile: bundle, bundle: true, platform: 'node', format: 'cjs' });
    const random = randomFrom(9);
    // The file is made anew from some 70,000 numbers on.
    const least = 20_000;
    const most = 400_000;
    let compacted = 0;
    for (let round = 0; round < 12; round++) {
      const file = newFile();
      const program = `
        const { JournalFile, Quota } = require(${JSON.stringify(bundle)});
        const keeping = { most: 40_000, worth: 200_000 };
        const journal = new JournalFile(${JSON.stringify(file)}, new Quota(() => 1e9), console.error, { metadata: ${JSON.stringify(ABOUT)} }, keeping);
        let next = 0;
        const write = () => {
          const values = Float64Array.from({ length: 997 }, () => ++next);
          journal.numbers([{ label: '', dimension: '', unit: 0, mixed: false, values }]);
          journal.flush();
          require('node:fs').writeSync(1, next + '\\n');
          if (next < ${most}) setImmediate(write);
          else setTimeout(write, 20);
        };
        write();`;
      const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
      let told = '';
      const newest = () => Number(told.slice(0, told.lastIndexOf('\n')).split('\n').at(-1));
      const last = least + random() * (most - least);
      let first: number | undefined;
      // Every other one is killed once its file was made anew.
      const isAnew = () => {
        const { ino } = statSync(file);
        first ??= ino;
        return round % 2 === 0 || ino !== first;
      };
      child.stdout.on('data', chunk => {
        told += chunk;
        if (isAnew() && newest() >= last) child.kill('SIGKILL');
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      await once(child, 'close');
      const { batches, facts } = readJournal(readFileSync(file));
      expect(['whole', 'torn']).toContain(facts.ending);
      const { numbers, dropped } = heldIn(batches).get('') ?? { numbers: [], dropped: 0 };
      expect(dropped + numbers.length).toBeGreaterThanOrEqual(newest());
      expect(numbers.length).toBeGreaterThanOrEqual(Math.min(newest(), 40_000));
      expect(numbers.every(([value], i) => value === dropped + i + 1)).toBe(true);
      if (dropped > 0) compacted++;
    }
    expect(compacted).toBeGreaterThanOrEqual(6);
  }, 120_000);
});
