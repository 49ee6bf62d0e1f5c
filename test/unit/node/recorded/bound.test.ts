import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { START } from '../../../../src/node/recorded/positions';
import { OutputReader } from '../../../../src/node/recorded/reader';
import { segmentFile, writeStatus } from '../../../../src/node/recorder/job';
import { LiveWatch } from '../../../../src/watch/liveWatch';
import type { Ascii } from '../../../../src/watch/stream/ascii';
import type { ReadingThread } from '../../../../src/watch/stream/readingThread';
import { streamReader } from '../../../../src/watch/stream/streamReader';
import { ALONE } from '../../../../src/watch/watchHost';
import { threads } from '../reading/program';

/** Characters of a piece, at most. */
const PIECE = 1 << 19;
const LINES = 800_000;

const newThread = threads();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'median-bound-'));
  writeFileSync(
    segmentFile(folder, 0),
    Array.from({ length: LINES }, (_, i) => `latency_ms=${i}\r\n`).join(''),
  );
  writeStatus(folder, { pid: process.pid, way: 'pty', started: 1, ended: 2, exitCode: 0 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The same thread, and how many characters it had at a time that were not answered yet, at most. */
function counted(thread: ReadingThread) {
  const most = { characters: 0, pieces: 0 };
  let characters = 0;
  const open: ReadingThread['open'] = how => {
    const reader = thread.open(how);
    return (
      reader && {
        close: () => reader.close(),
        read: async pieces => {
          const own = pieces.reduce(
            (sum, piece) => sum + (typeof piece === 'object' ? piece.text.length : 0),
            0,
          );
          characters += own;
          most.characters = Math.max(most.characters, characters);
          most.pieces++;
          try {
            return await reader.read(pieces);
          } finally {
            characters -= own;
          }
        },
      }
    );
  };
  return {
    most,
    thread: { open, openText: (how: Parameters<ReadingThread['openText']>[0]) => thread.openText(how) },
  };
}

describe('Output of which much is on the disk', () => {
  it('is with another thread two pieces at a time at most, so that the memory for it is bounded', async () => {
    const { most, thread } = counted(newThread());
    const spec = { kind: 'command', name: 'a', source: 'a', target: {} } as const;
    const host = { ...ALONE, thread: async () => thread };
    const watch = new LiveWatch(spec, streamReader(undefined, {}), undefined, host);
    const follower: { reader?: OutputReader } = {};
    let before: Promise<void> = Promise.resolve();
    await new Promise<void>((resolve, reject) => {
      const count = async (text: string | Ascii, begin: () => void, earlier: Promise<void>) => {
        const isRead = await watch.readAway(text, '', () => {
          begin();
          return true;
        });
        await earlier;
        if (isRead) return;
        begin();
        watch.read(text.slice());
      };
      const reader = new OutputReader(folder, START, 0, {
        text: async (text, begin) => {
          const earlier = before;
          const { isAway } = watch.text;
          before = count(text, begin, earlier);
          await (isAway ? earlier : before);
        },
        isAway: () => watch.text.isAway,
        settled: () => before,
        began: () => {},
        lost: reject,
        failed: reject,
        ended: () => {
          reader.dispose();
          resolve();
        },
        counted: () => watch.counted,
      });
      follower.reader = reader;
    });
    expect(watch.counted).toBe(LINES);
    expect(watch.series.main?.median).toBe((LINES - 1) / 2);
    expect(most.pieces).toBeGreaterThan(20);
    expect(most.characters).toBeGreaterThan(PIECE);
    expect(most.characters).toBeLessThanOrEqual(2 * PIECE);
    expect(follower.reader?.behind).toBe(0);
    expect(watch.text.kept).toBeUndefined();
  });
});
