import { spawn } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Tail, tail } from '../../../../src/node/files/tail';

let folder: string;
let file: string;
let followed: Tail;
let said: string[];
/** Called with each text. */
let hear: (text: string) => void;
let seconds: number;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'median-rotated-'));
  file = path.join(folder, 'app.log');
  said = [];
  hear = () => {};
  seconds = 1_000_000;
});

afterEach(() => {
  followed.dispose();
  rmSync(folder, { recursive: true });
});

const beside = (name: string) => path.join(folder, name);

/** Writes a file, a second after the one before. */
function write(text: string, name = 'app.log'): void {
  writeFileSync(beside(name), text);
  utimesSync(beside(name), ++seconds, seconds);
}

const move = (from: string, to: string) => renameSync(beside(from), beside(to));

/** Follows a file with this text, and has read it. */
async function follow(text: string): Promise<void> {
  write(text);
  followed = tail(file, 0, {
    text: chunk => {
      said.push(chunk);
      hear(chunk);
    },
    restarted: (why, isPast) => void said.push(isPast ? `${why}, past` : why),
    missed: () => void said.push('missed'),
    failed: reason => void said.push(reason),
  });
  await followed.readNow();
}

/** Goes on in a new file, as most programs do: the newest of the old ones is number 1. */
function rotate(text: string, kept: number, nameOf = (number: number) => `app.log.${number}`): void {
  for (let number = kept - 1; number >= 1; number--) {
    try {
      move(nameOf(number), nameOf(number + 1));
    } catch {
      // There are fewer.
    }
  }
  move('app.log', nameOf(1));
  write(text);
}

/** Reads what is there, and does something before the first look at the folder, before the second, and so on. */
async function readNowWhile(...acts: (() => void)[]): Promise<void> {
  const { readdir } = fs;
  const look = vi.spyOn(fs, 'readdir');
  for (const act of acts)
    look.mockImplementationOnce((...given) => {
      act();
      return readdir(...given);
    });
  syncBuiltinESMExports();
  await followed.readNow();
  look.mockRestore();
  syncBuiltinESMExports();
}

const FALLING = ['app.log.#', 'app.#.log', 'app-#.log', 'app#.log'];
const RISING = [...FALLING, 'app.log.2026-01-0#', 'app.log-2026010#', 'app-2026-01-0#T10:00:00.log'];

describe('A tail, where a file is rotated several times between two looks,', () => {
  it.each(FALLING)('reads the files in between, the newest being number 1 (%s)', async form => {
    const nameOf = (number: number) => form.replace('#', String(number));
    write('7', nameOf(2));
    write('8', nameOf(1));
    await follow('1');
    for (const text of ['2', '3', '4']) rotate(text, 9, nameOf);
    await followed.readNow();
    expect(said).toEqual(['1', 'rotated, past', '2', 'rotated, past', '3', 'rotated', '4']);
  });

  it.each(RISING)('reads the files in between, the newest having the highest number (%s)', async form => {
    const nameOf = (number: number) => form.replace('#', String(number));
    write('7', nameOf(1));
    write('8', nameOf(2));
    await follow('1');
    for (const number of [3, 4, 5]) {
      move('app.log', nameOf(number));
      write(String(number - 1));
    }
    await followed.readNow();
    expect(said).toEqual(['1', 'rotated, past', '2', 'rotated, past', '3', 'rotated', '4']);
  });

  it('orders ten and more by number', async () => {
    await follow('0');
    for (let number = 1; number <= 11; number++) rotate(String(number), 20);
    await followed.readNow();
    expect(said.filter(each => !each.startsWith('rotated')).join(' ')).toBe('0 1 2 3 4 5 6 7 8 9 10 11');
  });

  it.each([
    ['falling', (number: number) => rotate(String(number), 9)],
    [
      'rising',
      (number: number) => {
        move('app.log', `app.log.${number}`);
        write(String(number));
      },
    ],
  ])('reads each once though the clock of the file system stands still (%s)', async (_, next) => {
    const stop = () => {
      seconds = 1_000_000;
    };
    await follow('0');
    let number = 0;
    for (const times of [1, 3, 1, 2]) {
      for (let time = 0; time < times; time++) {
        stop();
        next(++number);
      }
      await followed.readNow();
    }
    expect(said.filter(each => !each.startsWith('rotated')).join(' ')).toBe('0 1 2 3 4 5 6 7');
  });

  it('reads what is rotated while it reads', async () => {
    await follow('0');
    const last = 30;
    hear = text => {
      const number = Number(text);
      if (number % 3 === 0 && number < last) for (let i = 1; i <= 3; i++) rotate(String(number + i), 40);
    };
    rotate('1', 40);
    rotate('2', 40);
    rotate('3', 40);
    await vi.waitFor(() => expect(said.at(-1)).toBe(String(last)), 20_000);
    const texts = said.filter(each => !each.startsWith('rotated'));
    expect(texts).toEqual(Array.from({ length: last + 1 }, (_, i) => String(i)));
  });

  it('says that files are missing where they go while it looks which there are', async () => {
    await follow('1');
    rotate('2', 2);
    await readNowWhile(() => {
      for (const text of ['3', '4', '5']) rotate(text, 2);
    });
    expect(said).toEqual(['1', 'rotated, past', 'missed', '3', 'rotated, past', '4', 'rotated', '5']);
  });

  it('reads none in an order that it does not find at a second look', async () => {
    await follow('1');
    unlinkSync(file);
    write('2', 'app.log.3');
    write('3', 'app.log.2');
    write('4', 'app.log.1');
    write('5');
    // As if that of another file had been read before this one got its name.
    utimesSync(beside('app.log.1'), 1_000_001, 1_000_001);
    await readNowWhile(
      () => {},
      () => utimesSync(beside('app.log.1'), seconds, seconds),
    );
    const past = ['1', 'rotated, past', 'missed', '2', 'rotated, past', '3', 'rotated, past', '4'];
    expect(said).toEqual([...past, 'rotated', '5']);
  });

  it('reads files in between that are deleted while it reads the first of them', async () => {
    await follow('1');
    for (const text of ['2', '3', '4', '5']) rotate(text, 9);
    hear = text => {
      if (text === '2') for (const number of [1, 2, 3]) unlinkSync(beside(`app.log.${number}`));
    };
    await followed.readNow();
    const past = ['1', 'rotated, past', '2', 'rotated, past', '3', 'rotated, past', '4'];
    expect(said.slice(0, past.length)).toEqual(past);
    expect(said.at(-1)).toBe('5');
  });

  it('reads the files in between while the new one is empty', async () => {
    await follow('1');
    rotate('2', 9);
    rotate('', 9);
    await followed.readNow();
    expect(said).toEqual(['1', 'rotated, past', '2']);
    write('3');
    await followed.readNow();
    expect(said).toEqual(['1', 'rotated, past', '2', 'rotated', '3']);
  });

  it('says that files are missing once more came than are kept, and reads the others', async () => {
    await follow('1');
    for (const text of ['2', '3', '4', '5']) rotate(text, 2);
    await followed.readNow();
    expect(said).toEqual(['1', 'rotated, past', 'missed', '3', 'rotated, past', '4', 'rotated', '5']);
  });

  it('says that files are missing which are packed already', async () => {
    await follow('1');
    rotate('2', 9);
    rotate('3', 9);
    rotate('4', 9);
    move('app.log.2', 'app.log.2.gz');
    await followed.readNow();
    expect(said).toEqual(['1', 'rotated, past', 'missed', '3', 'rotated', '4']);
  });

  it('misses nothing where the file that was read is packed', async () => {
    await follow('1');
    rotate('2', 9);
    rotate('3', 9);
    unlinkSync(beside('app.log.2'));
    writeFileSync(beside('app.log.2.gz'), 'packed');
    utimesSync(beside('app.log.2.gz'), 1_000_001, 1_000_001);
    await followed.readNow();
    expect(said).toEqual(['1', 'rotated, past', '2', 'rotated', '3']);
    unlinkSync(beside('app.log.1'));
    rotate('4', 9);
    unlinkSync(beside('app.log.1'));
    write('packed', 'app.log.1.gz');
    await followed.readNow();
    expect(said.slice(5)).toEqual(['rotated', '4']);
  });

  it('takes a file that is being packed for one', async () => {
    await follow('1');
    rotate('2', 9);
    write('packed', 'app.log.1.gz');
    await followed.readNow();
    expect(said).toEqual(['1', 'rotated', '2']);
  });

  it('reads no older file again where another has the name of a deleted one', async () => {
    write('0', 'app.log.1');
    await follow('1');
    unlinkSync(file);
    write('2');
    await followed.readNow();
    expect(said).toEqual(['1', 'replaced', '2']);
  });

  it('takes no file for a rotated one that a program names with a number of itself', async () => {
    await follow('1');
    unlinkSync(file);
    write('7', 'app2.log');
    write('8', 'app.log.old');
    write('2');
    await followed.readNow();
    expect(said).toEqual(['1', 'replaced', '2']);
  });
});

/**
 * Writes lines of ascending numbers as `RotatingFileHandler` of Python's logging does: 2 KB a file, and of the old ones as
 * many as are to be kept.
 */
const LOGGER = `
const fs = require('node:fs');
const [file, lines, kept] = [process.argv[1], +process.argv[2], +process.argv[3]];
let stream = fs.openSync(file, 'a'), size = 2;
for (let i = 3; i <= lines; i++) {
  const line = i + '\\n';
  if (size + line.length >= 2048) {
    fs.closeSync(stream);
    for (let k = kept - 1; k >= 1; k--) {
      if (!fs.existsSync(file + '.' + k)) continue;
      fs.rmSync(file + '.' + (k + 1), { force: true });
      fs.renameSync(file + '.' + k, file + '.' + (k + 1));
    }
    fs.rmSync(file + '.1', { force: true });
    fs.renameSync(file, file + '.1');
    [stream, size] = [fs.openSync(file, 'a'), 0];
  }
  size += fs.writeSync(stream, line);
}`;

describe('A tail of a flood of small files', () => {
  const lines = 30_000;

  /** The numbers that were read, once the last one has been. */
  async function flood(kept: number): Promise<number[]> {
    await follow('1\n');
    rotate('2\n', kept);
    await followed.readNow();
    const args = ['-e', LOGGER, file, String(lines), String(kept)];
    const logger = spawn(process.execPath, args, { stdio: 'inherit' });
    const exited = new Promise(resolve => logger.once('exit', resolve));
    const last = `${lines}\n`;
    await vi.waitFor(() => expect(said.at(-1)?.endsWith(last)).toBe(true), {
      timeout: 100_000,
      interval: 50,
    });
    expect(await exited).toBe(0);
    const texts = said.filter(each => /^\d/.test(each));
    return texts.join('').trimEnd().split('\n').map(Number);
  }

  it('reads each number once, in order', { timeout: 120_000 }, async () => {
    expect(await flood(200)).toEqual(Array.from({ length: lines }, (_, i) => i + 1));
    expect(said).not.toContain('missed');
    expect(said).not.toContain('replaced');
  });

  it('reads none twice, and says so where some are gone', { timeout: 120_000 }, async () => {
    const numbers = await flood(3);
    expect(numbers.filter((number, i) => i > 0 && number <= (numbers[i - 1] as number))).toEqual([]);
    expect(numbers.length === lines || said.includes('missed')).toBe(true);
    expect(said).not.toContain('replaced');
  });
});
