import { describe, expect, it } from 'vitest';
import { withoutMarks } from '../../../../src/sources/debug/mark';
import { DebugRun, MOST_REMEMBERED, type Printed } from '../../../../src/sources/debug/run';

type Session = DebugRun['root'];
const session = (id: string, parentSession?: Session) =>
  ({ id, type: 'pwa-node', parentSession }) as unknown as Session;

function printedBy(
  run: DebugRun,
  from: 'start' | 'now' = 'start',
): { pieces: Printed[]; ended: () => boolean } {
  const pieces: Printed[] = [];
  let ended = false;
  run.follow(
    {
      printed: more => pieces.push(...more),
      ended: () => {
        ended = true;
      },
    },
    from,
  );
  return { pieces, ended: () => ended };
}

describe('A run of a debugged program', () => {
  const root = session('root');
  const below = session('below', root);
  const begun = () => {
    const run = new DebugRun(root);
    run.join(below);
    return run;
  };
  const print = (run: DebugRun, output: string, category = 'stdout') =>
    run.hear(below, 'output', { output, category });

  it('remembers what was printed, stream by stream and in order', () => {
    const run = begun();
    print(run, '1');
    print(run, '2\n');
    print(run, '3\n', 'stderr');
    print(run, '4\n');
    const { pieces } = printedBy(run);
    expect(pieces.map(({ channel, text }) => [channel, text])).toEqual([
      ['below stdout', '12\n'],
      ['below stderr', '3\n'],
      ['below stdout', '4\n'],
    ]);
  });

  it('hands nothing on twice, and to one who follows from now on nothing of before', () => {
    const run = begun();
    print(run, '1\n');
    const first = printedBy(run);
    print(run, '2\n');
    const second = printedBy(run, 'now');
    print(run, '3\n');
    const third = printedBy(run);
    const all = [first, second, third].map(({ pieces }) => pieces.map(({ text }) => text).join(''));
    run.leave(below);
    run.leave(root);
    expect(all).toEqual(['1\n2\n3\n', '3\n', '1\n2\n3\n']);
  });

  it('forgets the oldest beyond its bound, and says how much', () => {
    const run = begun();
    const line = `${'x'.repeat(99)}\n`;
    const lines = (2 * MOST_REMEMBERED) / line.length;
    for (let i = 0; i < lines; i++) print(run, line);
    const { pieces } = printedBy(run);
    const kept = pieces.reduce((sum, { text }) => sum + text.length, 0);
    expect(kept + run.forgotten).toBe(Math.ceil(lines) * line.length);
    expect(kept).toBeLessThanOrEqual(MOST_REMEMBERED);
    expect(kept).toBeGreaterThan(MOST_REMEMBERED * 0.9);
  });

  it('ends with its last session, and ends the lines that are open', () => {
    const run = begun();
    const { pieces, ended } = printedBy(run);
    print(run, '1');
    run.leave(root);
    expect(ended()).toBe(false);
    run.leave(below);
    run.leave(below);
    expect(ended()).toBe(true);
    expect(pieces.map(({ text }) => text).join('')).toBe('1\n');
    expect(printedBy(run).ended()).toBe(true);
  });

  it('leaves out telemetry and what the JavaScript debugger says of itself', () => {
    const run = begun();
    run.hear(root, 'output', { category: 'console', output: 'node 20 app.js\n' });
    run.hear(root, 'output', { category: 'telemetry', output: 'x 1\n' });
    run.hear(root, 'output', { category: 'stdout', output: '5\n' });
    run.hear(below, 'output', { output: '6\n' });
    expect(printedBy(run).pieces.map(({ text }) => text)).toEqual(['5\n', '6\n']);
  });

  it('opens a table whose text does not follow', () => {
    const run = begun();
    const table = { category: 'stdout', output: '', variablesReference: 7 };
    run.hear(below, 'output', table);
    print(run, '┌───┐\n│ 1 │\n└───┘\n');
    run.hear(below, 'output', table);
    print(run, '2\n');
    expect(printedBy(run).pieces.map(({ text, reference }) => [text.slice(0, 1), reference])).toEqual([
      ['┌', 0],
      ['\n', 7],
      ['2', 0],
    ]);
  });

  it('knows where it stands still', () => {
    const run = begun();
    run.hear(below, 'stopped', { threadId: 3 });
    expect(run.stop).toEqual({ session: below, threadId: 3 });
    run.asked(below, 'evaluate');
    expect(run.stop).toBeDefined();
    run.asked(below, 'next');
    expect(run.stop).toBeUndefined();
    run.hear(below, 'stopped', {});
    run.hear(below, 'continued', { threadId: 3 });
    expect(run.stop).toBeUndefined();
  });
});

describe('The lines of logpoints', () => {
  it('are left out of what the program prints', () => {
    expect(withoutMarks('a 1\nmedian@abcdef: 2\n> median@abcdef: 3\nb 4')).toBe('a 1\nb 4');
    expect(withoutMarks('median@home: 5\n')).toBe('median@home: 5\n');
  });
});
