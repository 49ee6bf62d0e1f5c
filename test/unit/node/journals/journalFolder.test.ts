import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { buildSync } from 'esbuild';
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { Home, type KnownHome } from '../../../../src/node/journals/home';
import { JournalFolder } from '../../../../src/node/journals/journalFolder';
import { journalNumbers, scanJournal } from '../../../../src/node/journals/readJournal';
import { hostName, isHostName } from '../../../../src/node/life/hostProcess';
import type { Batch } from '../../../../src/watch/series/batch';
import { ABOUT, batchOf, told } from '../../watch/journal/journals';
import { makeUnreachable } from '../files/unreachable';

const scratch = mkdtempSync(path.join(tmpdir(), 'median-journals-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let root = '';
let roots = 0;
beforeEach(() => {
  root = path.join(scratch, `${++roots}`);
});

const folderOf = (limit = 1e9) => new JournalFolder(root, { limit: () => limit });
const silent = () => {};
const DAY = 86_400_000;

/** A window that opens each day, so many days from now. */
function onDay(day: number): JournalFolder {
  return new JournalFolder(root, { limit: () => 1e9, now: () => Date.now() + day * DAY });
}

/** As if the host with a folder of its own were of another machine. */
function moveAway(): string {
  const [name = ''] = readdirSync(root).filter(isHostName);
  const [id, mark] = name.split('-');
  const away = `${id}-${mark}-ffffffff-eeeeeeee-dddddddd`;
  renameSync(path.join(root, name), path.join(root, away));
  return away;
}

async function numbersIn(file: string): Promise<string[]> {
  const batches: Batch[] = [];
  for await (const piece of journalNumbers(file, await scanJournal(file))) batches.push(...piece);
  return told(batches);
}

/**
 * Another process that keeps a watch with the numbers 1, 2 and 3, and waits.
 * @param pace milliseconds to the next three
 * @param hasWindow whether it stays where it is asked
 */
async function otherHost({ pace = 1e6, hasWindow = false } = {}) {
  const bundle = path.join(scratch, 'node.cjs');
  if (!existsSync(bundle)) {
    const entry = path.join(import.meta.dirname, '../../../../src/node/node.ts');
    buildSync({ entryPoints: [entry], outfile: bundle, bundle: true, platform: 'node', format: 'cjs' });
  }
  const program = `
    const { JournalFolder } = require(${JSON.stringify(bundle)});
    const folder = new JournalFolder(${JSON.stringify(root)}, { limit: () => 1e9, asked: () => ${hasWindow} || folder.leave() });
    const journal = folder.open(${JSON.stringify(ABOUT)}, sentence => console.log(sentence));
    const batch = { label: '', dimension: '', unit: 0, mixed: false, values: Float64Array.of(1, 2, 3) };
    journal.numbers([batch]);
    journal.flush();
    console.log('ready');
    setInterval(() => journal.numbers([batch]), ${pace});`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  /** The next line that it prints, or has printed while nobody asked. */
  const says = async (): Promise<string> => (await lines.next()).value ?? '';
  expect(await says()).toBe('ready');
  return {
    says,
    async kill() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

describe('The journals of a workspace', () => {
  it('are for the user alone, and no pipe of such a name holds them up', () => {
    // As an older version has left it.
    mkdirSync(root, { mode: 0o755 });
    const folder = folderOf();
    folder.open(ABOUT, silent)?.flush();
    const [own = ''] = readdirSync(root);
    const [name = ''] = readdirSync(path.join(root, own));
    const modeOf = (...names: string[]) => statSync(path.join(root, ...names)).mode & 0o777;
    if (process.platform !== 'win32') {
      const modes = [modeOf(), modeOf(own), modeOf(own, name)];
      expect(modes.map(mode => mode.toString(8))).toEqual(['700', '700', '600']);
      execFileSync('mkfifo', [path.join(root, 'pipe.mwj')]);
    }
    expect(folder.stored().files).toBe(1);
    folder.dispose();
    expect(folderOf().adopt(7)).toHaveLength(1);
  });

  it('are kept and come back beside a file of such a name of which nobody can tell what it is', () => {
    const before = folderOf();
    before.open(ABOUT, silent)?.flush();
    before.dispose();
    makeUnreachable(path.join(root, 'loop.mwj'));
    const after = folderOf();
    expect(after.adopt(7)).toHaveLength(1);
    const notes: string[] = [];
    expect(after.open(ABOUT, note => notes.push(note))).toBeDefined();
    expect([after.stored().files, notes]).toEqual([2, []]);
    after.dispose();
  });

  it('are handed on by a window that closes to the next one', async () => {
    const before = folderOf();
    const journal = before.open(ABOUT, silent);
    journal?.numbers([batchOf([1, 2])]);
    before.dispose();
    const after = folderOf();
    const [file = ''] = after.adopt(7);
    expect(await numbersIn(file)).toEqual([' : 1 2']);
    expect(after.idOf(file)).toBe(ABOUT.id);
    expect(after.adopt(7)).toEqual([]);
    expect(after.isExpecting).toBe(false);
  });

  it('stay with the host that writes them while it lives, and come over when it was killed', async () => {
    const other = await otherHost();
    const folder = folderOf();
    expect(folder.adopt(7)).toEqual([]);
    expect(folder.isExpecting).toBe(true);
    await other.kill();
    const [file = ''] = folder.adopt(7);
    expect(await numbersIn(file)).toEqual([' : 1 2 3']);
    expect(folder.isExpecting).toBe(false);
  });

  it('come over from a host that lives, where it is asked and leaves them', async () => {
    const other = await otherHost();
    const folder = folderOf();
    folder.adopt(7);
    folder.ask();
    expect(await other.says()).toContain('Another window has taken this watch over');
    const [file = ''] = folder.adopt(7);
    expect(await numbersIn(file)).toEqual([' : 1 2 3']);
    await other.kill();
    folder.dispose();
  });

  it('of a window that stays are no other window’s, not even once it is gone: it may be loaded anew', async () => {
    const other = await otherHost({ hasWindow: true });
    const [name = ''] = readdirSync(root);
    const folder = folderOf();
    expect(folder.adopt(7)).toEqual([]);
    folder.ask();
    await expect.poll(() => readdirSync(path.join(root, name)), { timeout: 20_000 }).toHaveLength(1);
    expect(folder.adopt(7)).toEqual([]);
    expect(folder.isExpecting).toBe(false);
    await other.kill();
    expect(folderOf().adopt(7)).toHaveLength(1);
  });

  it('are expected while a host leaves, however the looks fall between', async () => {
    const other = await otherHost();
    const folder = folderOf();
    folder.adopt(7);
    folder.ask();
    await other.says();
    // By now the other one has left: what the last look found is what counts.
    expect(folder.isExpecting).toBe(true);
    expect(folder.adopt(7)).toHaveLength(1);
    expect(folder.isExpecting).toBe(false);
    await other.kill();
  });

  it('stay with a host of another machine that takes the question away', async () => {
    const other = await otherHost();
    const name = moveAway();
    let time = 0;
    const folder = new JournalFolder(root, { limit: () => 1e9, steady: () => time });
    expect(folder.adopt(7)).toEqual([]);
    expect(folder.isExpecting).toBe(true);
    folder.ask();
    for (const question of readdirSync(path.join(root, name)).filter(file => !file.endsWith('.mwj')))
      rmSync(path.join(root, name, question));
    for (let look = 0; look < 20; look++, time += 60_000) {
      expect(folder.adopt(7)).toEqual([]);
      expect(folder.isExpecting).toBe(false);
    }
    await other.kill();
  });

  it('come over from a host of another machine that does not answer for minutes; what it then writes harms nothing', async () => {
    const other = await otherHost({ pace: 5 });
    const name = moveAway();
    let time = 0;
    const folder = new JournalFolder(root, { limit: () => 1e9, steady: () => time });
    // While the machine sleeps, nobody can answer: a look after that tells of a minute at most.
    for (const step of [0, 1000, 100_000_000]) {
      time += step;
      expect(folder.adopt(7)).toEqual([]);
      folder.ask();
    }
    for (let look = 0; look < 2; look++) {
      time += 60_000;
      folder.ask();
      if (look === 0) expect(folder.adopt(7)).toEqual([]);
    }
    const [file = ''] = folder.adopt(7);
    expect(existsSync(path.join(root, name))).toBe(false);
    const taken = await numbersIn(file);
    expect(taken[0]).toMatch(/^ : 1 2 3/);
    expect(await other.says()).toMatch(/taken its file away: numbers that come here are not kept/);
    expect(await numbersIn(file)).toEqual(taken);
    await other.kill();
    folder.dispose();
  });

  it('stay with a host that is silent as long as they can’t be copied, and keep no other from coming', async () => {
    const other = await otherHost();
    moveAway();
    await other.kill();
    const loose = path.join(root, 'loose.mwj');
    let time = 0;
    const folder = new JournalFolder(root, { limit: () => 1e9, steady: () => time });
    for (let look = 0; look < 4; look++) {
      expect(folder.adopt(7)).toEqual([]);
      folder.ask();
      time += 60_000;
    }
    writeFileSync(loose, '');
    const copy = path.join(root, hostName(), `${ABOUT.id}.mwj.new`);
    mkdirSync(copy, { recursive: true });
    expect(folder.adopt(7).map(folder.idOf)).toEqual(['loose']);
    rmdirSync(copy);
    const [file = ''] = folder.adopt(7);
    expect(await numbersIn(file)).toEqual([' : 1 2 3']);
    folder.dispose();
  });

  it('are brought over from where they were, once their host has left there', async () => {
    const other = await otherHost();
    const [host = ''] = readdirSync(root).filter(isHostName);
    const stranger = path.join(root, `1-1-ffffffff-eeeeeeee-dddddddd`);
    mkdirSync(stranger);
    writeFileSync(path.join(stranger, 'theirs.mwj'), '');
    const before = path.join(scratch, `${roots}-before`, 'extension');
    mkdirSync(before, { recursive: true });
    symlinkSync(root, path.join(before, 'watches'));
    const here = path.join(scratch, `${roots}-after`, 'extension');
    const next = path.join(here, 'watches');
    let remembered: KnownHome | undefined;
    const home = new Home({
      root: here,
      known: { root: before, earlier: [], host },
      remember: known => {
        remembered = known;
      },
      shared: path.join(scratch, 'shared'),
      folders: [],
      isList: false,
    });
    const folder = new JournalFolder(next, { limit: () => 1e9, home });
    expect(folder.adopt(7)).toEqual([]);
    expect([folder.isExpecting, folder.isElsewhere, remembered]).toEqual([true, true, undefined]);
    folder.ask();
    expect(await other.says()).toContain('Another window has taken this watch over');
    const [file = ''] = folder.adopt(7);
    expect(path.relative(next, file)).not.toMatch(/^\.\./);
    expect(await numbersIn(file)).toEqual([' : 1 2 3']);
    expect([folder.isExpecting, folder.isElsewhere]).toEqual([false, false]);
    expect(remembered).toMatchObject({ root: here, earlier: [before] });
    // What another window leaves there later is its own.
    writeFileSync(path.join(root, 'later.mwj'), '');
    expect(folder.adopt(7)).toEqual([]);
    expect(existsSync(path.join(stranger, 'theirs.mwj'))).toBe(true);
    await other.kill();
    folder.dispose();
  });

  it('go each to one host only', () => {
    const before = folderOf();
    for (let i = 0; i < 5; i++) before.open({ ...ABOUT, id: `watch-${i}` }, silent);
    before.dispose();
    const [a, b] = [folderOf(), folderOf()];
    expect([...a.adopt(7), ...b.adopt(7)]).toHaveLength(5);
  });

  it('never take the place of another that has the same name', async () => {
    for (const value of [1, 2]) {
      const folder = folderOf();
      folder.open(ABOUT, silent)?.numbers([batchOf([value])]);
      folder.dispose();
    }
    const files = folderOf().adopt(7);
    expect((await Promise.all(files.map(numbersIn))).flat().sort()).toEqual([' : 1', ' : 2']);
  });

  it('are removed once they were left alone for so many days', () => {
    const before = folderOf();
    before.open({ ...ABOUT, id: 'old' }, silent);
    before.open({ ...ABOUT, id: 'new' }, silent);
    before.dispose();
    const kept = (day: number) => {
      const folder = onDay(day);
      const files = folder.adopt(7).map(file => folder.idOf(file));
      folder.dispose();
      return files;
    };
    for (let day = 1; day <= 7; day++) {
      expect(kept(day)).toEqual(['new', 'old']);
      const changed = (Date.now() + day * DAY) / 1000;
      if (day === 3) utimesSync(path.join(root, 'new.mwj'), changed, changed);
    }
    expect(kept(8)).toEqual(['new']);
    expect(kept(9)).toEqual(['new']);
    expect(kept(10)).toEqual(['new']);
    expect(kept(11)).toEqual([]);
  });

  it.each([
    ['forwards', 365],
    ['backwards', -365],
  ])('stay where the clock jumps %s by a year', (_, days) => {
    const before = folderOf();
    before.open(ABOUT, silent);
    before.dispose();
    for (const day of [days, 0, days, 0]) {
      const folder = onDay(day);
      expect(folder.adopt(7)).toHaveLength(1);
      folder.dispose();
    }
  });

  it('stay where they have not ended, however long a window was open before it was closed', () => {
    const long = folderOf();
    for (const [id, more] of Object.entries({
      collection: { kind: 'collection', state: 'ended' },
      running: { state: 'running' },
      ended: { state: 'ended' },
    } as const))
      long.open({ ...ABOUT, ...more, id }, silent);
    const age = Date.now() / 1000 - 8 * 86_400;
    const [own = ''] = readdirSync(root);
    for (const name of readdirSync(path.join(root, own))) utimesSync(path.join(root, own, name), age, age);
    for (let day = 1; day <= 7; day++) onDay(day).adopt(7);
    long.dispose();
    const folder = onDay(8);
    expect(folder.adopt(7).map(file => folder.idOf(file))).toEqual(['collection', 'running']);
  });

  it('share one limit, which those that are there already count for', () => {
    const before = folderOf();
    before.open(ABOUT, silent)?.numbers([batchOf(Array.from({ length: 1000 }, (_, i) => i))]);
    before.dispose();
    const notes: string[] = [];
    const folder = folderOf(9000);
    folder
      .open({ ...ABOUT, id: 'next' }, note => notes.push(note))
      ?.numbers([batchOf(Array.from({ length: 100 }, (_, i) => i))]);
    expect(notes[0]).toContain('after the storage limit of 0.009 MB was reached');
    folder.dispose();
  });

  it('count for the limit also where a window goes on with them', async () => {
    const before = folderOf();
    before.open(ABOUT, silent)?.numbers([batchOf(Array.from({ length: 1000 }, (_, i) => i))]);
    before.dispose();
    const folder = folderOf(9000);
    const [file = ''] = folder.adopt(7);
    const notes: string[] = [];
    const journal = folder.goOn(file, ABOUT, await scanJournal(file), note => notes.push(note));
    journal.numbers([batchOf(Array.from({ length: 200 }, (_, i) => i))]);
    expect(notes[0]).toContain('after the storage limit of 0.009 MB was reached');
    folder.dispose();
  });

  it('have the room again that others gave back, however little came since', () => {
    const folder = folderOf(30_000);
    const notes: string[] = [];
    const [one, other] = ['one', 'other'].map(id => folder.open({ ...ABOUT, id }, note => notes.push(note)));
    other?.numbers([batchOf(Array.from({ length: 3000 }, (_, i) => i))]);
    other?.dispose();
    const file = path.join(root, readdirSync(root).find(isHostName) ?? '', 'other.mwj');
    folder.setAside(file);
    one?.numbers([batchOf([1])]);
    folder.removeAside();
    one?.numbers([batchOf(Array.from({ length: 3000 }, (_, i) => i))]);
    expect(notes).toEqual([]);
    folder.dispose();
  });

  it('can be cut off and set aside', async () => {
    const before = folderOf();
    before.open(ABOUT, silent)?.numbers([batchOf([1, 2])]);
    before.dispose();
    const original = path.join(root, `${ABOUT.id}.mwj`);
    writeFileSync(original, 'torn', { flag: 'a' });
    const folder = folderOf();
    const [file = ''] = folder.adopt(7);
    const facts = await scanJournal(file);
    expect(facts.ending).toBe('torn');
    const copy = folder.setAside(file, true);
    folder.cutOff(file, facts);
    expect((await scanJournal(file)).ending).toBe('whole');
    expect((await scanJournal(copy)).ending).toBe('torn');
    expect(path.basename(folder.setAside(file))).not.toBe(path.basename(copy));
    expect(existsSync(file)).toBe(false);
    folder.removeAside();
    expect(folder.stored().files).toBe(0);
  });

  it('say why where they can’t be written', () => {
    mkdirSync(scratch, { recursive: true });
    root = path.join(scratch, 'a-file');
    writeFileSync(root, '');
    const notes: string[] = [];
    expect(folderOf().open(ABOUT, note => notes.push(note))).toBeUndefined();
    expect(notes[0]).toMatch(/^Its numbers are not kept on the disk \(E/);
  });

  it('leave what others put there alone', () => {
    mkdirSync(path.join(root, 'else'), { recursive: true });
    writeFileSync(path.join(root, 'else', 'x.mwj'), '');
    writeFileSync(path.join(root, 'notes.txt'), '');
    const folder = folderOf();
    expect(folder.adopt(7)).toEqual([]);
    folder.dispose();
    expect(readdirSync(root).sort()).toEqual(['else', 'notes.txt']);
  });
});

describe('A journal of many numbers', () => {
  it('is read in chunks, with every number in its place', async () => {
    const folder = folderOf();
    const journal = folder.open(ABOUT, silent);
    const count = 200_000;
    for (let i = 0; i < count; i += 1000)
      journal?.numbers([
        batchOf(
          Array.from({ length: 1000 }, (_, each) => i + each),
          i % 3 ? 'a' : 'b',
        ),
      ]);
    folder.dispose();
    const [file = ''] = folderOf().adopt(7);
    const facts = await scanJournal(file);
    expect(facts).toMatchObject({ count, ending: 'whole' });
    const read: Record<string, number[]> = { a: [], b: [] };
    let pieces = 0;
    for await (const batches of journalNumbers(file, facts)) {
      pieces++;
      for (const { label, values } of batches) for (const value of values) read[label]?.push(value);
    }
    const written = Array.from({ length: count }, (_, i) => i);
    const isB = (i: number) => (i - (i % 1000)) % 3 === 0;
    expect(read['a']).toEqual(written.filter(i => !isB(i)));
    expect(read['b']).toEqual(written.filter(isB));
    expect(pieces).toBeGreaterThan(5);
  });
});
