import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { positionAfter, START } from '../../../../src/node/recorded/positions';
import { OutputReader } from '../../../../src/node/recorded/reader';
import { readStatus, type Status } from '../../../../src/node/recorder/job';
import { lines, outputIn, Recording } from './recording';

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

  it.each([
    ['exit 3', { exitCode: 3 }],
    ['kill -9 $$', { signal: 'SIGKILL' }],
  ])('says how `%s` ends', async (line, ending) => {
    const { status } = await recording.run(line);
    expect(status).toMatchObject(ending);
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
function reading(folder: string, kept: number): Promise<{ text: string; status: Status | undefined }> {
  return new Promise((resolve, reject) => {
    let text = '';
    const reader = new OutputReader(folder, START, kept, {
      text: async piece => {
        text += piece;
      },
      began: () => {},
      ended: status => {
        reader.dispose();
        resolve({ text, status });
      },
      failed: reject,
      counted: () => text.length,
    });
  });
}

describe('A reader of output', () => {
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
      text: piece => {
        begun ||= piece.length;
        return heldUp;
      },
      began: () => {},
      ended: () => {
        isEnded = true;
      },
      failed: () => {},
      counted: () => 0,
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
