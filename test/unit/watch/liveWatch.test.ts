import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/numbers/rules';
import type { Journal, State, WatchMetadata } from '../../../src/watch/journal/journal';
import { LiveWatch } from '../../../src/watch/liveWatch';
import { OpenWatches } from '../../../src/watch/openWatches';
import { restore } from '../../../src/watch/restore';
import type { Batch } from '../../../src/watch/series/batch';
import type { WatchSpec } from '../../../src/watch/spec';
import { streamReader } from '../../../src/watch/stream/streamReader';
import { extractionOf } from './extractions';

const SPEC: WatchSpec = { kind: 'terminal', name: 'bash', source: 'Terminal bash', target: { name: 'bash' } };

function newWatch({ rule, ...more }: Partial<WatchSpec & { rule: Rule }> = {}): LiveWatch {
  return new LiveWatch({ ...SPEC, ...more }, streamReader(rule, {}));
}

/** `loss 0.25 of 3; …`. */
function told({ series }: Pick<LiveWatch, 'series'>): string {
  return series.all.map(({ label, median, count }) => `${label} ${median} of ${count}`.trim()).join('; ');
}

/** Keeps what it is told, as a file would. */
class Memory implements Journal {
  batches: Batch[] = [];
  told: WatchMetadata | undefined;
  removed = false;
  flushed = 0;
  #at = 0;
  numbers(batches: readonly Batch[]): void {
    this.batches.push(...batches.map(batch => ({ ...batch, values: batch.values.slice(), at: this.#at })));
  }
  time(at: number): void {
    this.#at = at;
  }
  cleared(): void {
    this.batches = [];
  }
  changed(_: State, tell: () => WatchMetadata): void {
    this.told = JSON.parse(JSON.stringify(tell()));
  }
  remove(): void {
    this.removed = true;
  }
  flush(): void {
    this.flushed++;
  }
  dispose(): void {}
}

describe('A live watch', () => {
  it('counts what it reads, as its first lines say', () => {
    const watch = newWatch();
    watch.read('loss=0.5\nlo');
    watch.read('ss=0.25\n');
    expect(told(watch)).toBe('loss 0.375 of 2');
    expect(watch.reading).toBe('Numbers with labels are read, a series a label. The first lines told so.');
  });

  it('has nothing in its name and source that could make them look like others', () => {
    const spec = { ...SPEC, name: 'a\u202egol.txt\u0007', source: 'File \u2066a\u0000.log' };
    const { name, source } = new LiveWatch(spec, streamReader(undefined, {}));
    expect([name, source]).toEqual(['agol.txt', 'File a.log']);
  });

  it('takes nothing while it is paused, and goes on with a text of its own', () => {
    const watch = newWatch();
    watch.read('1\n2');
    watch.pause();
    watch.read('99\n');
    watch.resume();
    watch.read('3\n');
    expect(told(watch)).toBe('2 of 3');
    expect(watch.state).toBe('running');
    expect(watch.text.kept).toBeUndefined();
  });

  it('counts a number whole or not at all where it is paused or resumed in the middle of it', () => {
    const watch = newWatch({ rule: { kind: 'all' } });
    watch.read('7 x 12');
    watch.pause();
    watch.read('34 utf8 56');
    watch.resume();
    watch.read('78 9\n');
    watch.endText();
    expect([...(watch.series.main?.batch().values ?? [])].sort((a, b) => a - b)).toEqual([7, 9, 5678]);
    expect(watch.skipped).toEqual({});
  });

  it('keeps what it takes over where its first lines then tell another rule', () => {
    const before = newWatch();
    before.read('1\n2\n3\n');
    const watch = newWatch();
    watch.read('5\n');
    watch.absorb(before);
    watch.read('loss=6\nloss=7\n');
    expect(told(watch)).toBe('4 of 6');
  });

  describe('whose text ends, while another begins', () => {
    const begin = (watch: LiveWatch) => {
      watch.endText();
      watch.beginText(options => streamReader(undefined, options));
    };

    it('reads each as its own first lines tell', () => {
      const watch = newWatch();
      watch.read('loss=0.5\nloss=0.25\n');
      begin(watch);
      watch.read('1\n2\n3\n');
      begin(watch);
      watch.read('loss=0.75\n');
      expect(told(watch)).toBe('loss 0.5 of 3; 2 of 3');
      expect(watch.leftOut).toBe(0);
    });

    it('keeps the numbers of those before where later lines of one tell another rule, each at its time', () => {
      const memory = new Memory();
      const watch = new LiveWatch(SPEC, streamReader(undefined, {}), () => memory);
      watch.read('1\n2\n');
      begin(watch);
      watch.read('7\n8 x\n');
      expect(told(watch)).toBe('4.5 of 4');
      watch.read('loss=0.5\nloss=0.25\nloss=0.75\n');
      expect(told(watch)).toBe('1.5 of 2; loss 0.5 of 3');
      expect(
        memory.batches.flatMap(({ label, values }) => Array.from(values, value => `${label}${value}`)),
      ).toEqual(['1', '2', 'loss0.5', 'loss0.25', 'loss0.75']);
      expect(watch.leftOut).toBe(2);
    });

    it('keeps the text of all of them, to be read in another way', () => {
      const watch = newWatch();
      watch.read('loss=1 7\n');
      begin(watch);
      watch.read('2 8\n');
      watch.readBy(streamReader({ kind: 'all' }, {}));
      expect(told(watch)).toBe('4.5 of 4');
    });

    it('stays with the rule that the user has chosen', () => {
      const watch = newWatch({ rule: { kind: 'labelled' } });
      watch.read('loss=0.5\n');
      begin(watch);
      watch.read('1\n2\n');
      expect(told(watch)).toBe('loss 0.5 of 1');
      expect(watch.leftOut).toBe(2);
    });

    it('is not read again where that would count very many numbers again', () => {
      const watch = newWatch();
      const values = new Float64Array(2 ** 20 + 1).fill(7);
      watch.add([{ label: '', dimension: '', unit: 0, mixed: false, values }]);
      begin(watch);
      watch.read('1\n');
      watch.read('loss=0.5\nloss=0.25\n');
      expect(told(watch)).toBe(`7 of ${values.length + 3}`);
    });
  });

  it('has no text of before it came back, though it had no number in it', async () => {
    const reader = streamReader({ kind: 'all' }, {});
    const watch = await restore({ ...newWatch().metadata, ...SPEC }, [], reader);
    expect(watch.text.kept).toBeUndefined();
  });

  it('counts a number that still waited when its source ended, and takes no more', () => {
    const watch = newWatch();
    watch.read('1\n7');
    watch.end('exit code 0');
    watch.read('100\n');
    expect(told(watch)).toBe('4 of 2');
    expect([watch.state, watch.detail]).toEqual(['ended', 'exit code 0']);
    watch.fail('too late');
    expect(watch.state).toBe('ended');
  });

  it.each([
    ['runs', () => {}, 'running', false],
    ['is paused', (watch: LiveWatch) => watch.pause(), 'paused', false],
    ['has ended', (watch: LiveWatch) => watch.end(), 'ended', true],
    ['has failed', (watch: LiveWatch) => watch.fail('No more.'), 'failed', true],
  ] as const)('is either open or over: it %s', (_, act, state, isOver) => {
    const watch = newWatch();
    act(watch);
    expect([watch.state, watch.isOver, watch.isOpen]).toEqual([state, isOver, !isOver]);
    watch.follow({ dispose() {} });
    expect(watch.isOpen).toBe(true);
  });

  it('lets go of what fed it when it ends, once', () => {
    let disposed = 0;
    const watch = newWatch();
    watch.follow({ dispose: () => void disposed++ });
    watch.end();
    watch.end();
    watch.dispose();
    expect(disposed).toBe(1);
    expect(watch.follower).toBeUndefined();
  });

  it('runs again where something feeds it again', () => {
    const watch = newWatch();
    watch.read('1\n');
    watch.end();
    watch.follow({ dispose() {} });
    watch.read('3\n');
    expect(told(watch)).toBe('2 of 2');
  });

  it('is read by another rule from its beginning, while its text is kept', () => {
    const watch = newWatch();
    watch.read('a=1 b=2\n');
    watch.endText();
    watch.read('a=3 b=4\n');
    expect(told(watch)).toBe('a 2 of 2; b 3 of 2');
    watch.readBy(streamReader({ kind: 'all' }, {}));
    expect(told(watch)).toBe('2.5 of 4');
    watch.read('9\n');
    expect(told(watch)).toBe('3 of 5');
    watch.readBy(streamReader(undefined, {}));
    expect(told(watch)).toBe('a 2 of 2; b 3 of 2');
  });

  it('does not keep more text than a megabyte', () => {
    const watch = newWatch();
    watch.read(`${'7 '.repeat(1 << 18)}\n`);
    expect(watch.text.kept).toBeDefined();
    watch.read(`${'7 '.repeat(1 << 18)}\n`);
    expect(watch.text.kept).toBeUndefined();
    expect(watch.series.count).toBe(2 ** 19);
  });

  it('forgets its numbers when it is cleared, and what they would have told', () => {
    const watch = newWatch();
    watch.read('utf8, 5\n');
    watch.clear();
    watch.read('x=1 y=2\nx=3 y=4\n');
    expect(told(watch)).toBe('2.5 of 4');
    expect(watch.skipped).toEqual({});
    watch.read('x64\n');
    expect(watch.skipped).toEqual({ word: 1 });
  });

  it('takes over the numbers of another, and what that had to say', () => {
    const [first, second] = [newWatch(), newWatch()];
    first.read('1 2 x64\n');
    first.note('Something was lost.');
    second.read('10\n');
    second.absorb(first);
    expect(told(second)).toBe('2 of 3');
    expect(second.skipped).toEqual({ word: 1 });
    expect(second.notes).toEqual(['Something was lost.']);
  });

  it('leaves out as warm-up, where it takes over another, the first numbers of that', () => {
    const [first, second] = [newWatch({ warmUp: 2 }), newWatch({ warmUp: 2 })];
    first.read('100 90 1 2\n');
    second.read('3\n');
    second.absorb(first);
    expect(told(second)).toBe('2 of 3');
    second.leaveOut(0);
    expect(told(second)).toBe('3 of 5');
    second.leaveOut(2);
    expect(told(second)).toBe('2 of 3');
  });

  it('says what is left out as its warm-up, and what is beyond the most labels', () => {
    const watch = newWatch({ warmUp: 1, rule: { kind: 'labelled' } });
    watch.read('a=100 a=2\n');
    expect(told(watch)).toBe('a 2 of 1');
    expect(watch.leftOut).toBe(0);
    expect(watch.notes).toEqual(['Of each series the first 1 are left out as its warm-up.']);
    for (let i = 0; i < 300; i++) watch.read(`label${i}x=1 label${i}x=2\n`);
    expect(watch.beyond).toBeGreaterThan(0);
    expect(watch.notes.at(-1)).toMatch(/more than 256 labels/);
    expect(watch.series.all.map(({ label }) => label)).toContain('other labels');
  });

  it('loses no number however many labels and dimensions there are, and shows one with a name first', () => {
    const watch = newWatch({ rule: { kind: 'labelled' } });
    for (let i = 0; i < 300; i++) watch.read(`label${i}x=${i}ms label${i}x=${i}MB\nlabel${i}x=${i}\n`);
    expect(watch.series.count).toBe(900);
    const others = watch.series.all.filter(({ label }) => label === 'other labels');
    expect(others.map(({ dimension }) => dimension).sort()).toEqual(['', 'bytes', 'time']);
    expect(others.reduce((sum, { count }) => sum + count, 0)).toBe(watch.beyond);
    expect(watch.series.main?.label).toMatch(/^label/);
  });
});

describe('The journal of a live watch', () => {
  it('has each number before a view can show it', () => {
    const journal = new Memory();
    const watch = new LiveWatch(SPEC, streamReader(undefined, {}), () => journal);
    watch.onDidChange(() => {
      const kept = journal.batches.reduce((sum, { values }) => sum + values.length, 0);
      const before = journal.flushed;
      expect(kept).toBe(watch.series.count);
      expect(journal.flushed).toBeGreaterThan(before);
    });
    watch.read('1 2\n');
    watch.read('a=3 b=4\na=5 b=6\n');
    watch.clear();
    watch.read('a=7\n');
    expect(journal.batches.flatMap(({ values }) => [...values])).toEqual([7]);
  });

  it('brings the watch back: ended, with its numbers, its warm-up and what it had to say', async () => {
    const journal = new Memory();
    const spec = { ...SPEC, warmUp: 1 };
    const watch = new LiveWatch(spec, streamReader(undefined, {}), () => journal);
    watch.read('loss=9 utf8\nloss=1\nloss=3\n');
    watch.note('Something was lost.');
    watch.rename('Trai\u202ening\u0007');
    const metadata = journal.told as WatchMetadata;
    const back = await restore(
      { ...metadata, kind: 'terminal' },
      [journal.batches],
      streamReader(metadata.rule, metadata.options),
    );
    expect(told(back)).toBe(told(watch));
    expect([back.id, back.name, back.state, back.detail]).toEqual([
      watch.id,
      'Training',
      'ended',
      'the window was closed',
    ]);
    expect(back.notes).toEqual(watch.notes);
    expect(back.skipped).toEqual(watch.skipped);
    back.leaveOut(0);
    expect(told(back)).toBe('loss 3 of 3');
  });
});

describe('Open watches', () => {
  const shown = ({ shown, shownSeries }: OpenWatches) => shown && `${shown.kind} ${shownSeries?.median}`;

  it('show a watch as soon as it is opened, the selection while it lasts, and the watch again', () => {
    const watches = new OpenWatches();
    const watch = watches.open(SPEC, streamReader(undefined, {}));
    watch.read('5\n');
    expect(shown(watches)).toBe('terminal 5');
    watches.follow(extractionOf([1, 2, 3]), watches.act);
    expect(shown(watches)).toBe('selection 2');
    watches.follow(undefined, watches.act);
    expect(shown(watches)).toBe('terminal 5');
    expect(watches.shownLive).toBe(watch);
  });

  it('tell each change of each watch', () => {
    const watches = new OpenWatches();
    const watch = watches.open(SPEC, streamReader(undefined, {}));
    let changes = 0;
    watches.onDidChange(() => void changes++);
    watch.read('5\n');
    watch.pause();
    expect(changes).toBeGreaterThanOrEqual(2);
  });

  it('show the collection again where the watch that was shown is closed', () => {
    const watches = new OpenWatches();
    watches.add(extractionOf([10, 20, 30]));
    const journal = new Memory();
    watches.journal = () => journal;
    const watch = watches.open(SPEC, streamReader(undefined, {}));
    watch.read('5\n');
    watches.close(watch);
    expect(shown(watches)).toBe('collection 20');
    expect(watches.live).toEqual([]);
    expect(journal.removed).toBe(true);
  });

  it('show again what a watch took the place of, where that watch is closed', () => {
    const watches = new OpenWatches();
    const first = watches.open(SPEC, streamReader(undefined, {}));
    first.read('5\n');
    const second = watches.open({ ...SPEC, kind: 'clipboard' }, streamReader(undefined, {}));
    second.read('7\n');
    expect(shown(watches)).toBe('clipboard 7');
    watches.close(second);
    expect(shown(watches)).toBe('terminal 5');
    watches.close(first);
    expect(shown(watches)).toBeUndefined();
  });

  it('show the series of a watch that is asked for', () => {
    const watches = new OpenWatches();
    const watch = watches.open(SPEC, streamReader(undefined, {}));
    watch.read('a=1 b=2\na=3 b=4\n');
    watches.show(watch, watch.series.all[1]);
    expect(shown(watches)).toBe('terminal 3');
    watches.show(watches.collection);
    expect(shown(watches)).toBeUndefined();
  });

  it('give the numbers of a watch back that were cleared, beside those that came since', () => {
    const watches = new OpenWatches();
    const journal = new Memory();
    watches.journal = () => journal;
    const watch = watches.open({ ...SPEC, warmUp: 1 }, streamReader({ kind: 'all' }, {}));
    watch.read('100 1 utf8 2 3\n');
    const undo = watches.clearLive(watch);
    expect(watch.series.count).toBe(0);
    watch.read('50 60\n');
    expect(told(watch)).toBe('60 of 1');
    undo();
    expect(told(watch)).toBe('3 of 5');
    expect(watch.skipped).toEqual({ word: 1 });
    expect(journal.batches.flatMap(({ values }) => [...values])).toEqual([100, 1, 2, 3, 50, 60]);
    expect(watches.live).toEqual([watch]);
  });

  it('bring a watch back that was removed: ended, with its numbers, and kept again', () => {
    const watches = new OpenWatches();
    const journals: Memory[] = [];
    watches.journal = () => {
      const journal = new Memory();
      journals.push(journal);
      return journal;
    };
    const watch = watches.open(SPEC, streamReader(undefined, {}));
    watch.read('loss=1 acc=5\nloss=3 acc=7\n');
    watch.note('Something was lost.');
    const undo = watches.remove(watch);
    expect(watches.live).toEqual([]);
    const again = undo();
    expect(watches.live).toEqual([again]);
    expect(told(again)).toBe('loss 2 of 2; acc 6 of 2');
    expect([again.name, again.state, again.detail, ...again.notes]).toEqual([
      'bash',
      'ended',
      'stopped',
      'Something was lost.',
    ]);
    expect(again.id).not.toBe(watch.id);
    expect(again.text.rule).toEqual({ kind: 'labelled' });
    expect(journals.map(({ removed }) => removed)).toEqual([true, false]);
    expect(journals[1]?.batches.flatMap(({ values }) => [...values])).toEqual([1, 3, 5, 7]);
  });

  it('set the numbers of a watch aside as an ended watch of its own, and go on showing the one that runs', () => {
    const watches = new OpenWatches();
    const watch = watches.open({ ...SPEC, warmUp: 1 }, streamReader({ kind: 'all' }, {}));
    watch.read('100 1 x64 2 3\n');
    const aside = watches.setAside(watch, 'bash, as read before', 'read in another way since');
    watch.readBy(streamReader({ kind: 'labelled' }, {}));
    watch.read('a=9 a=10\n');
    expect(told(aside)).toBe('2 of 3');
    expect([aside.name, aside.state, aside.warmUp]).toEqual(['bash, as read before', 'ended', 1]);
    expect(aside.skipped).toEqual({ word: 1 });
    expect(told(watch)).toBe('a 10 of 1');
    expect(watch.skipped).toEqual({});
    expect(watches.shownLive).toBe(watch);
    expect(watches.live).toEqual([watch, aside]);
  });
});
