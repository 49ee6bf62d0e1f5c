import { describe, expect, it, vi } from 'vitest';
import { AsciiText } from '../../../../src/node/files/asciiText';
import type { WorkerThread } from '../../../../src/node/reading/workerThread';
import type { Rule } from '../../../../src/numbers/rules';
import type { Journal } from '../../../../src/watch/journal/journal';
import { LiveWatch } from '../../../../src/watch/liveWatch';
import { batchReader } from '../../../../src/watch/stream/batchReader';
import type { StreamRead } from '../../../../src/watch/stream/stream';
import { streamReader } from '../../../../src/watch/stream/streamReader';
import { ALONE } from '../../../../src/watch/watchHost';
import { randomFrom } from '../../../support/random';
import { sharedBytes } from '../../../support/shared';
import { cut, headedText, strangeText } from '../../numbers/texts';
import { REDRAWN } from '../../watch/stream/redrawn';
import { DEADLY, threads } from './program';

const samples = ['loss=1 b=2 ms\n', 'a b c\n', '1 2 3\n', '4 5 6\n', 'x: 1,5 took 3 s\n'];

const RULES: readonly (Rule | undefined)[] = [
  undefined,
  { kind: 'all' },
  { kind: 'labelled' },
  { kind: 'table' },
  { kind: 'column', column: 'b' },
  { kind: 'group', column: 2, by: 1 },
  { kind: 'pattern', pattern: '=\\s*(\\S+)' },
];

const newThread = threads();

/** A watch, and all that its journal was told in order. */
function watchOf(rule: Rule | undefined, thread?: WorkerThread) {
  const told: string[] = [];
  const journal: Journal = {
    numbers: batches => {
      for (const { label, unit, mixed, values } of batches) told.push([label, unit, mixed, ...values].join());
    },
    time: () => {},
    flush: () => {},
    cleared: () => void told.push('cleared'),
    changed: () => {},
    remove: () => {},
    dispose: () => {},
  };
  const spec = { kind: 'command', name: 'a', source: 'a', target: {} } as const;
  const host = { ...ALONE, now: () => 0, ...(thread && { thread: async () => thread }) };
  const watch = new LiveWatch(spec, streamReader(rule, {}), () => journal, host);
  return { watch, told };
}

/** What can be known of a watch from outside, with what its journal was told. */
function allOf({ watch, told }: ReturnType<typeof watchOf>) {
  const series = watch.series.all.map(({ label, dimension, unit, count, median }) => ({
    label,
    dimension,
    unit,
    count,
    median,
  }));
  const { state, skipped, leftOut, beyond, reading, notes, counted, text } = watch;
  return { told, series, state, skipped, leftOut, beyond, reading, notes, counted, latest: text.latest };
}

/** Resolves once what was asked for waits for its answer, which can't be there before the turn has ended. */
async function underWay(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

/** Reads a text, or its end, away from here, or says that this could not be. */
async function away(watch: LiveWatch, text?: string, channel = ''): Promise<void> {
  if (await watch.readAway(text, channel)) return;
  if (text === undefined) watch.endText();
  else watch.read(text, channel);
}

describe('A text that another thread reads', () => {
  it.each(RULES)('is as one that is read here, whatever happens meanwhile: %j', async rule => {
    const random = randomFrom(5);
    const thread = newThread();
    for (let round = 0; round < 4; round++) {
      const [there, here] = [watchOf(rule, thread), watchOf(rule)];
      const lines = Array.from({ length: 22 }, (_, i) => `loss=${i} b=${i % 7} ms took ${random()} s\n`).join(
        '',
      );
      const pieces = cut(
        random() < 0.5 ? headedText(random, samples) : `${lines}${strangeText(random, 60)}\n${lines}`,
        random,
      );
      for (const piece of pieces) {
        const channel = random() < 0.2 ? 'stderr' : '';
        const what = random();
        for (const { watch } of [there, here]) {
          if (what < 0.03) watch.clear();
          else if (what < 0.06) watch.pause();
          else if (what < 0.12) watch.resume();
          else if (what < 0.15) watch.read('7 x=8\n', channel);
          else if (what < 0.18) await away(watch);
          await away(watch, piece, channel);
        }
        if (what > 0.996) thread.end();
      }
      for (const { watch } of [there, here]) {
        await away(watch);
        watch.end();
      }
      expect(allOf(there), JSON.stringify(pieces)).toEqual(allOf(here));
    }
  });

  it('is as one that is read here where a program redraws, in memory that threads share too', async () => {
    const thread = newThread();
    let shared = 0;
    for (const { name, rule, text } of REDRAWN) {
      const told = streamReader(rule, {});
      told.push(text);
      const [there, here] = [watchOf(told.rule, thread), watchOf(told.rule)];
      for (const piece of text.match(/(?:[^\n]*\n){1,3}|[^\n]+$/g) ?? []) {
        const lines = AsciiText.linesOf(sharedBytes(piece));
        const isShared = lines?.length === piece.length;
        if (isShared) shared++;
        expect(await there.watch.readAway(isShared ? lines : piece, '')).toBe(true);
        here.watch.read(piece);
      }
      for (const { watch } of [there, here]) {
        await away(watch);
        watch.end();
      }
      expect(allOf(there), name).toEqual(allOf(here));
    }
    expect(shared).toBeGreaterThan(100);
  });

  it('is not read here to end what has ended there', async () => {
    const reader = streamReader({ kind: 'all' }, {});
    const values: number[] = [];
    const take = ({ batches }: StreamRead) => values.push(...batches.flatMap(batch => [...batch.values]));
    const thread = newThread();
    for (const piece of [{ text: '1\n2', channel: '' }, 'end'] as const)
      expect(await reader.readAway(thread, piece, () => true, take)).toBe(true);
    take(reader.end());
    expect([reader.isAway, reader.kept]).toEqual([false, [{ text: '1\n2', channel: '' }, 'end']]);
    take(reader.push('3\n'));
    expect(values).toEqual([1, 2, 3]);
  });

  it('loses nothing where its thread dies, however long it is', async () => {
    const reports: string[] = [];
    const thread = newThread(what => reports.push(what));
    const [there, here] = [watchOf(undefined, thread), watchOf(undefined)];
    let number = 0;
    for (let i = 0; i < 15; i++) {
      const lines = Array.from(
        { length: 4000 },
        () => `step ${++number}: loss=${number / 8} took ${number % 97} ms\n`,
      );
      // Cut in the middle of a number.
      const text = `${lines.join('').slice(i > 0 ? 3 : 0)}ste`;
      const piece = i % 7 === 6 ? `${text.slice(0, -3)}${DEADLY}\nste` : text;
      for (const { watch } of [there, here]) await away(watch, piece);
    }
    for (const { watch } of [there, here]) {
      expect(watch.text.kept).toBeUndefined();
      await away(watch);
      watch.end();
    }
    expect(reports).toEqual(Array(2).fill('The thread that reads has died'));
    expect(allOf(there)).toEqual(allOf(here));
    expect(there.watch.series.all.map(({ label, count }) => [label, count])).toEqual([
      ['step', number],
      ['loss', number],
    ]);
  });

  it('loses nothing and keeps its order where the next piece is on the way while its thread dies or is left', async () => {
    const thread = newThread();
    const [there, here] = [watchOf({ kind: 'all' }, thread), watchOf({ kind: 'all' })];
    let before: Promise<void> = Promise.resolve();
    let number = 0;
    for (let i = 0; i < 40; i++) {
      const lines = Array.from({ length: 50 }, () => `${++number}\n`).join('');
      const text = `${lines}${i % 17 === 5 ? DEADLY : ''}\n`;
      here.watch.read(text);
      const ascii = i % 3 === 0 ? AsciiText.linesOf(sharedBytes(text)) : undefined;
      const read = async (earlier: Promise<void>) => {
        const isRead = await there.watch.readAway(ascii ?? text);
        await earlier;
        if (!isRead) there.watch.read(text);
      };
      const earlier = before;
      const { isAway } = there.watch.text;
      before = read(earlier);
      await (isAway ? earlier : before);
      if (i % 11 === 7) for (const { watch } of [there, here]) watch.endText();
    }
    await before;
    expect(there.told.join()).toBe(here.told.join());
    expect(there.watch.counted).toBe(number);
  });

  it('is read here once its threads have died too often', async () => {
    const thread = newThread();
    const { watch } = watchOf({ kind: 'all' }, thread);
    const reads: boolean[] = [];
    for (let i = 0; i < 6; i++) {
      reads.push(await watch.readAway(`${DEADLY}\n`), await watch.readAway('1\n'));
      watch.read('2\n');
    }
    expect(reads).toEqual([...Array(4).fill([false, true]).flat(), ...Array(4).fill(false)]);
    expect(watch.counted).toBe(4 + 6);
  });

  it('is not taken where nobody wants it any more', async () => {
    const thread = newThread();
    const { watch } = watchOf({ kind: 'all' }, thread);
    expect(await watch.readAway('1 2\n')).toBe(true);
    expect(await watch.readAway('3\n', '', () => false)).toBe(false);
    const late = watch.readAway('x=4\n');
    await underWay();
    watch.readBy(streamReader({ kind: 'labelled' }, {}));
    expect([await late, watch.counted]).toEqual([false, 0]);
    const last = watch.readAway('x=5\n');
    await underWay();
    watch.end();
    expect([await last, watch.counted]).toEqual([false, 0]);
  });
});

describe('A thread that reads', () => {
  it('starts with its first reader and ends when it has had none for some seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const thread = newThread();
      expect(thread.isAlive).toBe(false);
      const [one, other] = [watchOf({ kind: 'all' }, thread).watch, watchOf({ kind: 'all' }, thread).watch];
      expect([await one.readAway('1\n'), await other.readAway('1\n')]).toEqual([true, true]);
      one.end();
      vi.advanceTimersByTime(60_000);
      expect(thread.isAlive).toBe(true);
      other.dispose();
      vi.advanceTimersByTime(9_000);
      expect(thread.isAlive).toBe(true);
      vi.advanceTimersByTime(1_000);
      expect(thread.isAlive).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });

  it('reads a text as one that is read here', async () => {
    const random = randomFrom(6);
    const thread = newThread();
    for (const rule of RULES) {
      if (!rule) continue;
      const here = batchReader(rule, {});
      const there = thread.openText({ rule, options: {} });
      for (let text = 0; text < 3; text++) {
        for (const piece of cut(headedText(random, samples), random)) {
          here.push(piece);
          expect(await there?.read([{ text: piece, channel: '' }])).toEqual(here.drain());
        }
        here.end();
        expect(await there?.read(['end'])).toEqual(here.drain());
      }
      there?.close();
    }
  });
});
