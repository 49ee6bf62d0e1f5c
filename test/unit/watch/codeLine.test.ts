import { describe, expect, it } from 'vitest';
import { lineIn, movedLine } from '../../../src/watch/codeLine';
import { LiveWatch } from '../../../src/watch/liveWatch';
import { OpenWatches } from '../../../src/watch/openWatches';
import type { WatchSpec } from '../../../src/watch/spec';
import { streamReader } from '../../../src/watch/stream/streamReader';
import { randomFrom } from '../../support/random';

const change = (from: [number, number], to: [number, number], text: string) => ({
  range: { start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] } },
  text,
});
const SPEC: WatchSpec = {
  kind: 'logpoint',
  name: 'v',
  source: 'v at line 4 of a.js',
  target: { uri: 'file:///a.js', line: 3, expression: 'v' },
};

describe('A line of code', () => {
  it.each([
    ['stays where text is added below it', change([4, 0], [4, 0], 'x\ny\n'), 3],
    ['stays where its own text changes', change([3, 2], [3, 9], 'x'), 3],
    ['stays where a line is split behind its start', change([3, 5], [3, 5], '\n'), 3],
    ['goes down with lines that are added above it', change([0, 0], [0, 0], 'x\r\ny\n'), 5],
    ['goes down with a line that is added at its start', change([3, 0], [3, 0], '\n'), 4],
    ['goes down where the line above is split', change([2, 7], [2, 7], '\n  '), 4],
    ['goes up with lines that are taken away above it', change([0, 0], [2, 0], ''), 1],
    ['goes up where it is joined to the line above', change([2, 7], [3, 0], ' '), 2],
    ['is where the text begins in which it is taken away', change([1, 4], [5, 2], ''), 1],
  ])('%s', (_, one, wanted) => {
    expect(movedLine(3, [one])).toBe(wanted);
  });

  it('goes with several changes at once, each with the places of before', () => {
    expect(movedLine(10, [change([8, 0], [9, 0], ''), change([0, 0], [0, 0], 'a\nb\n')])).toBe(11);
  });

  it('is where its text is, whatever is added and taken away around it', () => {
    for (const seed of Array(200).keys()) {
      const random = randomFrom(seed);
      const upTo20 = () => Math.floor(random() * 20);
      const [at, from, count, added] = [upTo20(), upTo20(), upTo20(), upTo20()] as const;
      const lines = Array.from({ length: 40 }, (_, i) => `line ${i}`);
      const line = at + 10;
      const last = Math.min(lines.length - 1, from + count);
      if (line >= from && line < last) continue;
      const edit = change([from, 0], [last, 0], 'new\n'.repeat(added));
      const edited = lines.toSpliced(from, last - from, ...Array(added).fill('new'));
      expect(edited[movedLine(line, [edit])], `seed ${seed}`).toBe(`line ${line}`);
    }
  });

  it('is that of a watch’s target, and is kept, handed on and copied where it has moved', () => {
    expect(lineIn({ name: 'bash' })).toBeUndefined();
    const watches = new OpenWatches();
    const watch = watches.open(SPEC, streamReader(undefined, {}));
    expect(watch.codeLine).toEqual({ uri: 'file:///a.js', line: 3 });
    let changes = 0;
    watch.onDidChange(() => changes++);
    watch.codeLine = { uri: 'file:///a.js', line: 3 };
    expect(changes).toBe(0);
    watch.codeLine = { uri: 'file:///a.js', line: 7 };
    expect(changes).toBe(1);
    expect(watch.metadata.target).toEqual({ uri: 'file:///a.js', line: 7, expression: 'v' });
    expect(watches.succeed(watch, streamReader(undefined, {})).codeLine?.line).toBe(7);
    watch.read('1\n');
    expect(watches.setAside(watch, 'aside', 'apart').codeLine?.line).toBe(7);
    const again = new LiveWatch(watch.metadata as WatchSpec, streamReader(undefined, {}));
    expect(again.codeLine?.line).toBe(7);
  });
});
