import { once } from 'node:events';
import fs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { PLACE_NAME } from '../../../../src/node/life/hostProcess';
import { Silence } from '../../../../src/node/life/silence';
import { positionAfter, START } from '../../../../src/node/recorded/positions';
import { OutputReader } from '../../../../src/node/recorded/reader';
import { isRunning, looseRuns, stopRun } from '../../../../src/node/recorded/runs';
import {
  isTyped,
  jobFile,
  readStatus,
  type Status,
  segmentFile,
  takeStop,
  writeStatus,
  writeStop,
} from '../../../../src/node/recorder/job';
import { isRead, markRead, markWatched } from '../../../../src/node/recorder/readers';
import { DEAF } from '../recorded/deaf';
import { standIn } from '../standIn';
import { lines, outputIn, Recording } from './recording';
import { SmallDisk } from './smallDisk';

const recording = new Recording();
beforeAll(() => recording.build());
afterAll(() => recording.dispose());

describe('The recorder', () => {
  it('loses nothing of what a program prints that ends at once, in 30 of 30 runs', async () => {
    const wanted = lines(200_000);
    const runs = Array.from({ length: 30 }, (_, i) => i + 1);
    // Three at a time: a busy machine loses sooner what can be lost.
    const lane = async () => {
      for (let run = runs.shift(); run !== undefined; run = runs.shift()) {
        const { status, output } = await recording.run('seq 1 200000');
        expect(output === wanted, `run ${run} has ${output.length} of ${wanted.length} characters`).toBe(
          true,
        );
        expect(status).toMatchObject({ way: 'pty', exitCode: 0, bytes: wanted.length });
      }
    };
    await Promise.all([lane(), lane(), lane()]);
    expect(runs).toEqual([]);
  }, 300_000);

  it('loses nothing of 30 programs at once', async () => {
    const runs = await Promise.all(Array.from({ length: 30 }, () => recording.run('seq 1 2000')));
    expect(runs.filter(({ output, status }) => output !== lines(2000) || status?.exitCode !== 0)).toEqual([]);
  }, 300_000);

  it.each([
    ['goes on to a file, too', 'seq 1 3000 | tee "$PWD/teed"', lines(3000)],
    [
      'is followed as it grows',
      'f=$PWD/grown; echo 1 >$f; (sleep 0.3; seq 2 500 >>$f) & tail -n +1 -f $f | head -n 500; wait',
      lines(500),
    ],
    ['has 3,000 numbers on a line', 'seq -s " " 1 3000', `${lines(3000).trim().replaceAll('\r\n', ' ')}\r\n`],
  ])(
    'loses nothing of what %s',
    async (_, line, wanted) => {
      expect((await recording.run(line)).output).toBe(wanted);
    },
    60_000,
  );

  it.each([
    ['exit 3', { exitCode: 3 }],
    ['kill -9 $$', { signal: 'SIGKILL' }],
  ])('says how `%s` ends', async (line, ending) => {
    const { status } = await recording.run(line);
    expect(status).toMatchObject(ending);
  });

  it('tells of programs that were left in the background', async () => {
    const wanted = process.platform === 'linux' ? true : undefined;
    // One that the end of its terminal ends, too, may be gone before anybody can look.
    const { status, output } = await recording.run('trap "" HUP; sleep 60 & echo $!');
    expect(output).toMatch(/^\d+\r\n$/);
    process.kill(Number(output), 'SIGKILL');
    expect([status?.exitCode, status?.left]).toEqual([0, wanted]);
    expect((await recording.run('(sleep 0.1; echo 99) & echo 6; wait')).status?.left).toBeUndefined();
  });

  it('gives the program a terminal, and on Linux also without the binary', async () => {
    const line = 'test -t 0 && test -t 1 && echo 1; echo 2';
    expect((await recording.run(line)).output).toBe(lines(2));
    if (process.platform !== 'linux') return;
    const { status, output } = await recording.run(`${line}; exit 5`, { way: 'script' });
    expect(status).toMatchObject({ way: 'script', exitCode: 5 });
    expect(output).toMatch(/2\r\n$/);
  });

  it('reads pipes as the last resort, and says so', async () => {
    const { status, output } = await recording.run('test -t 1 || echo 7; echo 8 >&2; exit 6', {
      way: 'pipe',
    });
    expect(status).toMatchObject({ way: 'pipe', exitCode: 6 });
    expect(output.split('\n').toSorted().join(' ')).toBe(' 7 8');
  });

  it('says in a sentence what is not there', async () => {
    const { status } = await recording.run('', { file: 'no-such-shell' });
    expect(status?.failed).toBe('The program “no-such-shell” was not found.');
  });

  it.each([
    [
      'no program',
      (file: string) => writeFileSync(file, 'echo 3\n', { mode: 0o644 }),
      /may not be run as a program: mark/,
    ],
    ['a folder', (file: string) => mkdirSync(file), /is a folder, not a program/],
    [
      'a program whose interpreter is missing',
      (file: string) => writeFileSync(file, '#!/no/such/interpreter 3\n', { mode: 0o755 }),
      /^The system can’t run this program: .+\.$/,
    ],
  ])('says in a sentence that %s can’t be run, and keeps no number of it', async (_, make, sentence) => {
    const file = path.join(mkdtempSync(path.join(recording.folder, 'odd-')), 'program');
    make(file);
    const { status, output } = await recording.run('', { file, args: [] });
    expect(status?.failed).toMatch(sentence);
    expect(output).toBe('');
  });

  it('names the signal where `script` runs the program', async () => {
    if (process.platform !== 'linux') return;
    const { status } = await recording.run('kill -9 $$', { way: 'script' });
    expect(status).toMatchObject({ way: 'script', signal: 'SIGKILL' });
  });

  it('ends with its program though the terminal has changed letters', async () => {
    const { status, output } = await recording.run('stty olcuc; echo 5');
    expect([output, status?.exitCode]).toEqual(['5\r\n', 0]);
  });

  it('ends with its program though the terminal was stopped by Ctrl+S', async () => {
    const { folder, child } = recording.start(
      'echo 5; while [ ! -e stopped ]; do sleep 0.05; done; kill -9 $$',
    );
    await vi.waitFor(() => expect(outputIn(folder)).toContain('5'), 20_000);
    child.stdin?.write('\x13');
    // By then it is passed on.
    await vi.waitFor(() => expect(isTyped(folder)).toBe(true), 20_000);
    writeFileSync(path.join(recording.folder, 'stopped'), '');
    await vi.waitFor(() => expect(readStatus(folder)?.signal).toBe('SIGKILL'), 20_000);
    expect(outputIn(folder)).toBe('5\r\n');
    child.stdin?.end();
    await once(child, 'exit');
  });

  it('lets the program run on where its folder was removed, and passes keys on', async () => {
    const { folder, child } = recording.start('trap "exit 7" INT; echo 1; read x; echo "$x" >got; sleep 60');
    await vi.waitFor(() => expect(outputIn(folder)).toContain('1'), 20_000);
    rmSync(folder, { recursive: true });
    child.stdin?.write('key\r');
    const got = path.join(recording.folder, 'got');
    await vi.waitFor(() => expect(readFileSync(got, 'utf8')).toBe('key\n'), 20_000);
    child.stdin?.write('\x03');
    child.stdin?.end();
    await once(child, 'exit');
    expect(existsSync(folder)).toBe(false);
  });

  it('lets the program run on where the disk is full, keeps whole chunks, and says so', async () => {
    // Where no disk may be mounted, the system's limit of a file's size stands in: then there is room for the status.
    const disk = SmallDisk.mount(recording.folder);
    const line = 'seq 1 100000; read x; echo "$x" >got-full';
    const where = disk ? { among: disk.folder } : { fileSize: 64 };
    const { folder, child } = recording.start(line, {}, where);
    const why = disk ? 'the disk is full' : 'the file has reached the size that the system allows';
    await vi.waitFor(() => expect(readStatus(folder)?.lost).toContain(`can’t be kept: ${why}.`), 20_000);
    // Its first key is noted in the status, for which there is hardly any room.
    child.stdin?.write('key\r');
    const got = path.join(recording.folder, 'got-full');
    await vi.waitFor(() => expect(readFileSync(got, 'utf8')).toBe('key\n'), 20_000);
    child.stdin?.end();
    await once(child, 'exit');
    const kept = outputIn(folder);
    expect(kept.length).toBeGreaterThan(10_000);
    expect(lines(100_000).startsWith(kept)).toBe(true);
    expect(readStatus(folder)).toMatchObject({ exitCode: 0, typed: true });
  });

  it('keeps nothing of a chunk for which there is no room', async () => {
    const room = 64;
    const count = Math.floor((room * 1024 - 14) / 3);
    const line = `yes 7 | head -n ${count}; printf 1234; while [ ! -e more ]; do sleep 0.05; done; printf '%0200d\\n' 5`;
    const { folder, child } = recording.start(line, {}, { fileSize: room });
    const kept = '7\r\n'.repeat(count) + 1234;
    await vi.waitFor(() => expect(outputIn(folder)).toHaveLength(kept.length), 20_000);
    writeFileSync(path.join(recording.folder, 'more'), '');
    await vi.waitFor(() => expect(readStatus(folder)?.ended).toBeDefined(), 20_000);
    expect(readStatus(folder)).toMatchObject({ exitCode: 0, lost: expect.stringContaining('can’t be kept') });
    expect(outputIn(folder) === kept).toBe(true);
    child.stdin?.end();
    await once(child, 'exit');
  });

  it('loses nothing where the disk takes long for each piece, and its program has ended meanwhile', async () => {
    const slowDisk = path.join(recording.folder, 'slowDisk.cjs');
    writeFileSync(
      slowDisk,
      `const fs = require('node:fs');
      const { writeSync } = fs;
      const nobody = new Int32Array(new SharedArrayBuffer(4));
      fs.writeSync = (...what) => (Atomics.wait(nobody, 0, 0, 1500), writeSync(...what));`,
    );
    const { folder, child } = recording.start('seq 1 3000', {}, { options: ['--require', slowDisk] });
    await vi.waitFor(() => expect(readStatus(folder)?.ended).toBeDefined(), 60_000);
    expect(outputIn(folder) === lines(3000)).toBe(true);
    child.stdin?.end();
    await once(child, 'exit');
  }, 90_000);

  it('says how it is once that can be written again', async () => {
    const { folder, child } = recording.start('read x; read y');
    await vi.waitFor(() => expect(readStatus(folder)).toBeDefined(), 20_000);
    const inTheWay = path.join(folder, 'status.json.new');
    mkdirSync(inTheWay);
    child.stdin?.write('key\r');
    await vi.waitFor(() => expect(outputIn(folder)).toContain('key'), 20_000);
    expect(isTyped(folder)).toBe(false);
    rmdirSync(inTheWay);
    await vi.waitFor(() => expect(isTyped(folder)).toBe(true), 20_000);
    child.stdin?.end('\r');
    await once(child, 'exit');
  });

  it('asks the program to end, first as Ctrl+C does', async () => {
    const { folder, child } = recording.start(
      'trap "echo 9; exit 4" INT; echo ready; while :; do sleep 0.1; done',
    );
    await vi.waitFor(() => expect(outputIn(folder)).toContain('ready'), 20_000);
    child.kill('SIGTERM');
    await vi.waitFor(() => expect(readStatus(folder)?.ended).toBeDefined(), 20_000);
    expect(readStatus(folder)).toMatchObject({ exitCode: 4 });
    expect(outputIn(folder)).toContain('9\r\n');
    child.stdin?.end();
    await once(child, 'exit');
  });

  it('is asked to end by a file where no signal can be sent', async () => {
    const { folder, child } = recording.start('trap "exit 4" INT; echo ready; while :; do sleep 0.1; done');
    await vi.waitFor(() => expect(outputIn(folder)).toContain('ready'), 20_000);
    writeStop(folder);
    await vi.waitFor(() => expect(readStatus(folder)).toMatchObject({ exitCode: 4 }), 20_000);
    expect(takeStop(folder)).toBe(false);
    child.stdin?.end();
    await once(child, 'exit');
  });

  it('shows now and then that it lives', async () => {
    const { folder, child } = recording.start('read x');
    await vi.waitFor(() => expect(readStatus(folder)?.place).toBe(PLACE_NAME), 20_000);
    utimesSync(jobFile(folder), 1, 1);
    await vi.waitFor(() => expect(statSync(jobFile(folder)).mtimeMs).toBeGreaterThan(1000), 20_000);
    child.stdin?.end('\n');
    await once(child, 'exit');
  }, 45_000);

  it('tells who reads that the program waits for it', async () => {
    const { folder, child } = recording.start('seq 1 300000; while [ ! -e read ]; do sleep 0.05; done', {
      segment: 100_000,
      most: 4,
    });
    await vi.waitFor(() => expect(readStatus(folder)?.isHeld).toBe(true), 20_000);
    const read = reading(folder, 0);
    await vi.waitFor(() => expect(readStatus(folder)?.isHeld).toBe(false), 20_000);
    writeFileSync(path.join(recording.folder, 'read'), '');
    const { held } = await read;
    expect([held[0], held.at(-1)]).toEqual([true, false]);
    child.stdin?.end('\n');
    await once(child, 'exit');
  }, 60_000);

  it('runs a program on unrecorded where nobody reads it any more, and nobody will', async () => {
    const { folder, child } = recording.start(
      'seq 1 300000; while [ ! -e go ]; do sleep 0.05; done; seq 1 300000',
      { segment: 100_000, most: 4, unread: 300, cwd: recording.folder },
    );
    let shown = '';
    child.stdout?.on('data', chunk => {
      shown += chunk;
    });
    const unmark = markRead(folder);
    await vi.waitFor(() => expect(readStatus(folder)?.isHeld).toBe(true), 20_000);
    expect(isRead(folder)).toBe(true);
    await vi.waitFor(() => expect(shown).toContain('it waits until some of it has been read'), 20_000);
    unmark();
    await vi.waitFor(
      () => expect(shown).toContain('numbers are not kept on the disk (medianWatch.storage.keep)'),
      20_000,
    );
    await vi.waitFor(() => expect(outputIn(folder)).toBe(''), 20_000);
    await vi.waitFor(() => expect(readStatus(folder)?.isHeld).toBe(false), 20_000);
    writeFileSync(path.join(recording.folder, 'go'), '');
    await vi.waitFor(() => expect(readStatus(folder)).toMatchObject({ exitCode: 0 }), 20_000);
    expect(outputIn(folder)).toBe('');
    child.stdin?.end('\n');
    await once(child, 'exit');
  }, 60_000);

  it('is gone with its terminal, although the program waited for its reader', async () => {
    const { folder, child } = recording.start('seq 1 100000000', { segment: 100_000, most: 4 });
    await vi.waitFor(() => expect(readStatus(folder)?.isHeld).toBe(true), 20_000);
    const gone = once(child, 'exit');
    child.kill('SIGHUP');
    await gone;
    expect(readStatus(folder)).toMatchObject({ signal: 'SIGHUP' });
  }, 45_000);

  it('holds a program up rather than lose or pile up what nobody reads', async () => {
    const { folder, child } = recording.start('seq 1 300000', { segment: 100_000, most: 4 });
    await vi.waitFor(() => expect(outputIn(folder).length).toBeGreaterThan(300_000), 20_000);
    const read = await reading(folder, 0);
    expect(read.text === lines(300_000)).toBe(true);
    expect(read.status).toMatchObject({ exitCode: 0 });
    // What was read is gone from the disk, but for the last file.
    expect(outputIn(folder)).toBe('');
    child.stdin?.end();
    await once(child, 'exit');
  }, 60_000);
});

/** Reads the output of a run to its end. */
function reading(
  folder: string,
  kept: number,
  from = START,
): Promise<{ text: string; status: Status | undefined; held: readonly boolean[] }> {
  return new Promise((resolve, reject) => {
    let text = '';
    const held: boolean[] = [];
    const reader = new OutputReader(folder, from, kept, {
      held: isHeld => void held.push(isHeld),
      text: async (piece, begin) => {
        begin();
        text += piece.slice();
      },
      began: () => {},
      lost: () => {},
      ended: status => {
        reader.dispose();
        resolve({ text, status, held });
      },
      failed: reject,
      counted: () => text.length,
    });
  });
}

describe('A run', () => {
  it('leaves none of its variables on the disk, and nothing that others may read', async () => {
    const { folder, child } = recording.start('echo "$SECRET" | wc -c; read x', {
      env: { SECRET: 'hush-hush' },
    });
    await vi.waitFor(() => expect(outputIn(folder)).toContain('10'), 20_000);
    for (const name of readdirSync(folder)) {
      const file = path.join(folder, name);
      expect(readFileSync(file, 'latin1')).not.toContain('hush');
      if (process.platform !== 'win32') expect([name, statSync(file).mode & 0o077]).toEqual([name, 0]);
    }
    child.stdin?.end('\n');
    await once(child, 'exit');
  });

  it('is running though the clock has jumped since it started', async () => {
    const { folder, child } = recording.start('read x');
    await vi.waitFor(() => expect(readStatus(folder)).toBeDefined(), 20_000);
    const status = { ...readStatus(folder), pid: child.pid ?? 0, way: 'pty' as const, started: 0 };
    expect(isRunning(folder, status)).toBe(process.platform === 'linux');
    child.stdin?.end('\n');
    await once(child, 'exit');
    expect(isRunning(folder, status)).toBe(false);
  });

  it('is stopped without a fault where its recorder goes before it can be told', async () => {
    const { folder, child } = recording.start('echo 1; read x');
    await vi.waitFor(() => expect(outputIn(folder)).toContain('1'), 20_000);
    const kill = vi.spyOn(process, 'kill').mockImplementation((_, signal) => {
      if (signal !== 0) throw Object.assign(new Error('kill ESRCH'), { code: 'ESRCH' });
      return true;
    });
    onTestFinished(() => kill.mockRestore());
    expect(stopRun(folder)).toBe(true);
    if (process.platform === 'linux') expect(kill).toHaveBeenLastCalledWith(child.pid, 'SIGTERM');
    kill.mockRestore();
    expect(stopRun(folder)).toBe(true);
    await vi.waitFor(() => expect(readStatus(folder)?.signal).toBe('SIGINT'), 20_000);
    child.stdin?.end('\n');
    await once(child, 'exit');
  });

  it('of another machine is running for as long as it shows life', () => {
    const folder = mkdtempSync(path.join(recording.folder, 'away-'));
    let time = 0;
    const signs = new Silence(120_000, () => time);
    const later = (milliseconds: number) => {
      time += milliseconds;
      return isRunning(folder, { pid: 1, place: 'ffffffff-eeeeeeee-dddddddd' }, signs);
    };
    for (let sign = 1; sign < 30; sign++) {
      writeFileSync(jobFile(folder), '{}');
      utimesSync(jobFile(folder), sign, sign);
      expect(later(50_000)).toBe(true);
    }
    expect([later(50_000), later(50_000), later(50_000)]).toEqual([true, true, false]);
  });

  it('is told by its signs of life where the system tells nothing of the process that has its id now', () => {
    const platform = Object.getOwnPropertyDescriptor(process, 'platform');
    Object.defineProperty(process, 'platform', { ...platform, value: 'darwin' });
    onTestFinished(() => void Object.defineProperty(process, 'platform', platform ?? {}));
    const folder = mkdtempSync(path.join(recording.folder, 'killed-'));
    writeFileSync(jobFile(folder), '{}');
    let time = 0;
    const signs = new Silence(120_000, () => time);
    const looks = [0, 50_000, 100_000, 150_000].map(at => {
      time = at;
      return isRunning(folder, { pid: process.pid, place: PLACE_NAME }, signs);
    });
    expect(looks).toEqual([true, true, true, false]);
  });

  it('is told by its signs of life, and stopped by a file, where the system does not tell for now whose its id is', () => {
    const folder = mkdtempSync(path.join(recording.folder, 'untold-'));
    writeFileSync(jobFile(folder), '{}');
    const status = { pid: process.pid, place: PLACE_NAME, way: 'pty', started: 1 } as const;
    writeStatus(folder, status);
    const { readFileSync: read } = fs;
    const tries = { count: 0 };
    standIn(
      vi.spyOn(fs, 'readFileSync').mockImplementation(((file: string, how: 'utf8') => {
        if (file !== `/proc/${process.pid}/cmdline`) return read(file, how);
        tries.count++;
        throw Object.assign(new Error('EMFILE'), { code: 'EMFILE' });
      }) as typeof read),
    );
    const kill = vi.spyOn(process, 'kill');
    onTestFinished(() => kill.mockRestore());
    let time = 0;
    const signs = new Silence(120_000, () => time);
    const looks = [0, 50_000, 100_000, 150_000].map(at => {
      time = at;
      return isRunning(folder, status, signs);
    });
    expect(looks).toEqual([true, true, true, false]);
    expect(stopRun(folder)).toBe(true);
    expect(takeStop(folder)).toBe(true);
    expect(kill.mock.calls.filter(([, signal]) => signal !== 0)).toEqual([]);
    if (process.platform === 'linux') expect(tries.count).toBeGreaterThan(0);
  });

  it('is left alone for days before it is cleared away, however the clock jumps', async () => {
    const folder = path.join(recording.folder, 'left', 'run');
    mkdirSync(folder, { recursive: true });
    const year = Date.now() / 1000 - 365 * 86_400;
    utimesSync(folder, year, year);
    const root = path.dirname(folder);
    expect(looseRuns(root, new Set())).toEqual([folder]);
    expect(looseRuns(root, new Set(), 2)).toEqual([]);
    expect(looseRuns(root, new Set(['run']), 0)).toEqual([]);
    expect(looseRuns(root, new Set(), 0.5)).toEqual([folder]);
  });

  it('is not cleared away while a window reads it, and says what was wrong where it is gone', async () => {
    const { folder, child } = recording.start('echo 1');
    child.stdin?.end();
    await once(child, 'exit');
    const root = path.dirname(folder);
    let reason = '';
    let goOn = () => {};
    const heldUp = new Promise<void>(resolve => {
      goOn = resolve;
    });
    const reader = new OutputReader(folder, START, 100, {
      ...DEAF,
      text: () => heldUp,
      failed: why => {
        reason = why;
      },
    });
    expect(looseRuns(root, new Set())).not.toContain(folder);
    rmSync(folder, { recursive: true });
    await vi.waitFor(
      () => expect(reason).toBe('Its output was removed from the disk while it was read.'),
      20_000,
    );
    goOn();
    reader.dispose();
  });

  it('has no status where its file holds none', () => {
    const folder = mkdtempSync(path.join(recording.folder, 'odd-'));
    for (const text of ['', '{', 'null']) {
      writeFileSync(path.join(folder, 'status.json'), text);
      expect(readStatus(folder)).toBeUndefined();
    }
  });

  it('is loose again when its window no longer reads it, nor has a watch of it', async () => {
    const { folder, child } = recording.start('echo 1');
    child.stdin?.end();
    await once(child, 'exit');
    const loose = () => looseRuns(path.dirname(folder), new Set()).includes(folder);
    for (const mark of [markRead, markWatched]) {
      const unmark = mark(folder);
      expect(loose()).toBe(false);
      unmark();
      expect(loose()).toBe(true);
    }
  });

  it('that a host of another machine has a watch of is cleared away after some days alone', () => {
    const folder = path.join(recording.folder, 'far', 'run');
    mkdirSync(folder, { recursive: true });
    const root = path.dirname(folder);
    writeFileSync(path.join(folder, '7-7-ffffffff-eeeeeeee-dddddddd.watching'), '');
    expect(looseRuns(root, new Set())).toEqual([]);
    expect(looseRuns(root, new Set(), -1)).toEqual([folder]);
    markWatched(folder);
    expect(looseRuns(root, new Set(), -1)).toEqual([]);
  });
});

describe('A reader of output', () => {
  it('goes on in the next file though one that it has read can’t be removed', async () => {
    const folder = mkdtempSync(path.join(recording.folder, 'stuck-'));
    mkdirSync(segmentFile(folder, 0));
    writeFileSync(segmentFile(folder, 1), '1\n2\n');
    writeFileSync(segmentFile(folder, 2), '3\n');
    writeStatus(folder, { pid: 1, way: 'pty', started: 1, ended: 2, exitCode: 0 });
    const { text } = await reading(folder, 0, { segment: 1, at: 0, line: 0 });
    expect(text).toBe('1\n2\n3\n');
    expect(existsSync(segmentFile(folder, 1))).toBe(false);
  });

  it('reads all of what waits on a disk that is full', async () => {
    const disk = SmallDisk.mount(recording.folder);
    // A folder stands where the places are written that were read, where no disk may be mounted.
    const folder = disk?.folder ?? mkdtempSync(path.join(recording.folder, 'full-'));
    writeFileSync(segmentFile(folder, 0), lines(3000));
    writeFileSync(segmentFile(folder, 1), lines(6000).slice(lines(3000).length));
    writeStatus(folder, { pid: 1, way: 'pty', started: 1, ended: 2, exitCode: 0 });
    if (disk) disk.fill();
    else mkdirSync(path.join(folder, 'places'));
    const { text } = await reading(folder, 100);
    expect(text === lines(6000)).toBe(true);
  });

  it('hands over in one piece what is at hand once another thread reads', async () => {
    const folder = mkdtempSync(path.join(recording.folder, 'burst-'));
    writeFileSync(segmentFile(folder, 0), lines(60_000));
    writeStatus(folder, { pid: 1, way: 'pty', started: 1, ended: 2, exitCode: 0 });
    const pieces: number[] = [];
    await new Promise<void>((resolve, reject) => {
      const reader = new OutputReader(folder, START, 0, {
        text: async (piece, begin) => {
          begin();
          pieces.push(piece.length);
        },
        isAway: () => pieces.length >= 2,
        began: () => {},
        lost: reject,
        ended: () => {
          reader.dispose();
          resolve();
        },
        failed: reject,
        counted: () => pieces.length,
      });
    });
    const all = lines(60_000).length;
    expect(all).toBeGreaterThan(6 << 16);
    expect([pieces.length, pieces.reduce((sum, each) => sum + each, 0)]).toEqual([3, all]);
  });

  it('goes on where it was, however many of its numbers were kept', async () => {
    const { folder, child } = recording.start('seq 1 100000', { segment: 100_000 });
    child.stdin?.end();
    await once(child, 'exit');
    const { text } = await reading(folder, 100);
    expect(text === lines(100_000)).toBe(true);
    // Here each character counts as a number, so that what was kept tells the byte.
    const place = positionAfter(folder, text.length);
    expect(place?.segment).toBeGreaterThan(0);
    expect(positionAfter(folder, text.length + 1)).toEqual(place);
    expect(positionAfter(folder, 17)).toBeUndefined();
  });

  it('tells how much waits, and that the program has ended, while it is held up', async () => {
    const { folder, child } = recording.start('seq 1 100000; read line', { segment: 100_000 });
    let goOn = () => {};
    const heldUp = new Promise<void>(resolve => {
      goOn = resolve;
    });
    let begun = 0;
    let isEnded = false;
    const reader = new OutputReader(folder, START, 100, {
      ...DEAF,
      text: (piece, begin) => {
        begin();
        begun ||= piece.length;
        return heldUp;
      },
      ended: () => {
        isEnded = true;
      },
    });
    const patience = { timeout: 20_000 };
    try {
      await vi.waitFor(() => expect(reader.behind).toBe(lines(100_000).length - begun), patience);
      expect(reader.isOver).toBe(false);
      child.stdin?.end('\n');
      await vi.waitFor(() => expect(reader.isOver).toBe(true), patience);
      goOn();
      await vi.waitFor(() => expect(isEnded).toBe(true), patience);
      expect(reader.behind).toBe(0);
    } finally {
      reader.dispose();
    }
  });
});
