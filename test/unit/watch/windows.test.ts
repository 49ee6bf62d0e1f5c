import { describe, expect, it } from 'vitest';
import { JournalEncoder } from '../../../src/watch/journal/encoder';
import type { Journal } from '../../../src/watch/journal/journal';
import { JournalNumbers, JournalScanner } from '../../../src/watch/journal/reader';
import { LiveWatch } from '../../../src/watch/liveWatch';
import { OpenWatches } from '../../../src/watch/openWatches';
import { STEP } from '../../../src/watch/series/counted';
import { ALL } from '../../../src/watch/series/window';
import type { WatchSpec } from '../../../src/watch/spec';
import { streamReader } from '../../../src/watch/stream/streamReader';
import type { WatchHost } from '../../../src/watch/watchHost';

const SPEC: WatchSpec = { kind: 'terminal', name: 'bash', source: 'Terminal bash', target: { name: 'bash' } };
const reader = () => streamReader({ kind: 'all' }, {});

/** A clock that is set by hand, with its timers. */
class Clock implements WatchHost {
  time = 1_000_000;
  mostKept = 1e6;
  readonly #timers = new Set<{ readonly at: number; readonly work: () => void }>();

  readonly now = () => this.time;
  readonly most = () => this.mostKept;
  readonly window = () => ALL;
  readonly later = (work: () => void, milliseconds: number) => {
    const timer = { at: this.time + milliseconds, work };
    this.#timers.add(timer);
    return { dispose: () => void this.#timers.delete(timer) };
  };

  get waiting(): number {
    return this.#timers.size;
  }

  /** Lets time pass, and what falls due meanwhile happen in its order. */
  pass(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (;;) {
      const due = [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#timers.delete(due);
      this.time = Math.max(this.time, due.at);
      due.work();
    }
    this.time = end;
  }
}

function told({ series }: Pick<LiveWatch, 'series'>): string {
  return series.all.map(({ label, median, count }) => `${label} ${median} of ${count}`.trim()).join('; ');
}

describe('A watch with a window', () => {
  it('counts the last numbers of each series, and all again where it is asked to', () => {
    const watch = new LiveWatch(
      { ...SPEC, window: { kind: 'last', count: 3 } },
      streamReader({ kind: 'labelled' }, {}),
    );
    watch.read('a=1 b=10\na=2 b=20\na=3\na=4\na=9\n');
    expect(told(watch)).toBe('a 4 of 3; b 15 of 2');
    watch.look(ALL);
    expect(told(watch)).toBe('a 3 of 5; b 15 of 2');
  });

  it('lets numbers go that have become too old, though none comes, and only while it runs', () => {
    const clock = new Clock();
    const watch = new LiveWatch(
      { ...SPEC, window: { kind: 'time', seconds: 30 } },
      reader(),
      undefined,
      clock,
    );
    let changes = 0;
    watch.onDidChange(() => changes++);
    watch.read('1\n');
    clock.pass(20_000);
    watch.read('5 7\n');
    expect(told(watch)).toBe('5 of 3');
    expect(changes).toBe(2);
    clock.pass(10_500);
    expect(told(watch)).toBe('6 of 2');
    expect(changes).toBe(3);
    watch.pause();
    clock.pass(100_000);
    expect(told(watch)).toBe('6 of 2');
    watch.resume();
    clock.pass(1000);
    expect(told(watch)).toBe('');
    expect(watch.counted).toBe(3);
    watch.read('8\n');
    watch.end();
    clock.pass(100_000);
    expect(told(watch)).toBe('8 of 1');
    expect(clock.waiting).toBe(0);
  });

  it('ages by the window that it has now, after another and after an undone clearing', () => {
    const clock = new Clock();
    const watches = new OpenWatches(clock);
    const watch = watches.open({ ...SPEC, window: { kind: 'time', seconds: 60 } }, reader());
    watch.read('1\n');
    clock.pass(2000);
    watch.read('3\n');
    watch.look({ kind: 'time', seconds: 5 });
    clock.pass(3500);
    expect(told(watch)).toBe('3 of 1');
    watch.look({ kind: 'time', seconds: 10 });
    expect(told(watch)).toBe('2 of 2');
    const undo = watches.clearLive(watch);
    clock.pass(3000);
    watch.read('5\n');
    undo();
    expect(told(watch)).toBe('3 of 3');
    clock.pass(1800);
    expect(told(watch)).toBe('4 of 2');
  });

  it('keeps no more than one timer, however many numbers come, and none once it is disposed', () => {
    const clock = new Clock();
    const watch = new LiveWatch(
      { ...SPEC, window: { kind: 'time', seconds: 5 } },
      reader(),
      undefined,
      clock,
    );
    for (let i = 0; i < 50; i++) watch.read(`${i}\n`);
    expect(clock.waiting).toBe(1);
    watch.dispose();
    expect(clock.waiting).toBe(0);
  });

  it('counts from a mark on, in series that come after it too', () => {
    const clock = new Clock();
    const watch = new LiveWatch(SPEC, streamReader({ kind: 'labelled' }, {}), undefined, clock);
    watch.read('a=1\na=2\n');
    watch.mark();
    expect(told(watch)).toBe('');
    watch.read('a=7\nb=5\n');
    expect(told(watch)).toBe('a 7 of 1; b 5 of 1');
    expect(watch.window).toEqual({ kind: 'since', at: clock.time + 1 });
    watch.mark();
    watch.read('b=6\n');
    expect(told(watch)).toBe('b 6 of 1');
    watch.look(ALL);
    expect(told(watch)).toBe('a 2 of 3; b 5.5 of 2');
  });

  it('counts many numbers anew in turns, and tells of it at the end of each', () => {
    const clock = new Clock();
    const watch = new LiveWatch({ ...SPEC, window: { kind: 'last', count: 2 } }, reader(), undefined, clock);
    const count = 10 * STEP;
    watch.read(`${Array.from({ length: count }, (_, i) => i).join(' ')}\n`);
    watch.look(ALL);
    expect([watch.window, watch.series.main?.window]).toEqual([ALL, { kind: 'last', count: 2 }]);
    expect(told(watch)).toBe(`${count - 1.5} of 2`);
    clock.pass(1);
    expect(told(watch)).toBe(`${(count - 1) / 2} of ${count}`);
  });

  it.each([
    ['in a few turns', 0, 2],
    ['in turns of one step where each takes long', 5, 9],
  ])('counts many numbers anew %s', (_, milliseconds, turns) => {
    const clock = new Clock();
    let waits = 0;
    const host: WatchHost = {
      ...clock,
      now: () => {
        clock.time += milliseconds;
        return clock.time;
      },
      later: (work, wait) => {
        waits += +(wait === 0);
        return clock.later(work, wait);
      },
    };
    const watch = new LiveWatch({ ...SPEC, window: { kind: 'last', count: 2 } }, reader(), undefined, host);
    watch.read(`${'1 '.repeat(10 * STEP)}\n`);
    watch.look(ALL);
    clock.pass(1000);
    expect(told(watch)).toBe(`1 of ${10 * STEP}`);
    expect(waits).toBe(turns);
  });

  it('keeps the newest numbers, and says so, where more come than may be kept', () => {
    const clock = new Clock();
    clock.mostKept = 1000;
    const watch = new LiveWatch(SPEC, reader(), undefined, clock);
    watch.read(`${Array.from({ length: 1000 }, (_, i) => i).join(' ')}\n`);
    expect([told(watch), watch.notes]).toEqual(['499.5 of 1000', []]);
    watch.read('5000 6000 7000\n');
    expect(told(watch)).toBe('502.5 of 1000');
    expect(watch.notes).toEqual([
      'Of each series the last 1,000 numbers are kept and count; older ones are forgotten. The setting medianWatch.mostNumbers says how many.',
    ]);
    expect(watch.counted).toBe(1003);
  });

  it('hands its window on to the watch of a source that starts over', () => {
    const watches = new OpenWatches(new Clock());
    const before = watches.open(SPEC, reader());
    before.look({ kind: 'last', count: 1 });
    const next = watches.succeed(before, reader());
    next.read('1 2 3\n');
    expect(told(next)).toBe('3 of 1');
  });

  it('takes over numbers with their times, so that an undone clearing changes nothing', () => {
    const clock = new Clock();
    const watches = new OpenWatches(clock);
    const watch = watches.open({ ...SPEC, window: { kind: 'time', seconds: 10 } }, reader());
    watch.read('1\n');
    clock.pass(8000);
    watch.read('2\n');
    const undo = watches.clearLive(watch);
    clock.pass(1000);
    watch.read('4\n');
    undo();
    expect(told(watch)).toBe('2 of 3');
    clock.pass(2000);
    expect(told(watch)).toBe('3 of 2');
  });
});

/** A journal in memory, as a file has it. */
class Bytes implements Journal {
  readonly encoder = new JournalEncoder();
  constructor() {
    this.encoder.begin();
  }
  numbers: Journal['numbers'] = batches => this.encoder.numbers(batches);
  time: Journal['time'] = at => this.encoder.time(at);
  cleared: Journal['cleared'] = () => this.encoder.cleared();
  changed: Journal['changed'] = (_, newest) => this.encoder.metadata(newest());
  flush(): void {}
  remove(): void {}
  dispose(): void {}
}

describe('What a journal has kept of a watch with a window', () => {
  it.each([0, 1, 2, 3])('brings back what counted, for window %i', async which => {
    const clock = new Clock();
    const journal = new Bytes();
    const watch = new LiveWatch(SPEC, streamReader({ kind: 'labelled' }, {}), () => journal, clock);
    const turn = (text: string) => {
      watch.read(text);
      clock.pass(3000);
    };
    turn('a=1 b=2\n');
    watch.look(
      [ALL, { kind: 'last', count: 2 } as const, { kind: 'time', seconds: 5 } as const, ALL][which] ?? ALL,
    );
    turn('a=3\n');
    if (which === 3) watch.mark();
    turn('a=4\nb=9\n');
    // A window of time that comes back reaches from the newest number.
    watch.read('a=8\n');
    watch.end();
    const bytes = journal.encoder.drain().slice();
    const scanner = new JournalScanner();
    scanner.push(bytes);
    const facts = scanner.end();
    expect(facts.ending).toBe('whole');
    const numbers = new JournalNumbers(facts).push(bytes.subarray(facts.from));
    const { metadata } = facts;
    if (!metadata) throw new Error('The journal has no metadata.');
    const again = await new OpenWatches(clock).reopen({ ...metadata, kind: 'terminal' }, [numbers], reader());
    expect(again.window).toEqual(watch.window);
    expect(told(again)).toBe(told(watch));
    watch.look(ALL);
    again.look(ALL);
    expect(told(again)).toBe(told(watch));
  });

  it('counts as come when the watch was opened where an older version has kept no times', async () => {
    const clock = new Clock();
    const opened = clock.time - 60_000;
    const metadata = { ...new LiveWatch({ ...SPEC, opened }, reader()).metadata, kind: 'terminal' as const };
    const batch = { label: '', dimension: '', unit: 0, mixed: false, values: Float64Array.of(1, 2) };
    const watch = await new OpenWatches(clock).reopen(
      { ...metadata, window: undefined },
      [[batch]],
      reader(),
    );
    expect(told(watch)).toBe('1.5 of 2');
    watch.look({ kind: 'since', at: opened + 1 });
    expect(told(watch)).toBe('');
  });
});
