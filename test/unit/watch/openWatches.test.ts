import { describe, expect, it } from 'vitest';
import { OpenWatches } from '../../../src/watch/openWatches';
import { readsNothing } from '../../../src/watch/stream/stream';
import { streamReader } from '../../../src/watch/stream/streamReader';
import { lookingAt } from '../../../src/watch/watch';
import { extractionOf } from './extractions';

/** What is shown, in short: `selection 2` or nothing. */
function shown({ shown, shownSeries }: OpenWatches): string | undefined {
  return shown && `${shown.kind} ${shownSeries?.median}`;
}

const ALL = { rule: { kind: 'all' }, options: {} } as const;

describe('What is shown', () => {
  it('is nothing at first', () => {
    expect(shown(new OpenWatches())).toBeUndefined();
  });

  it('is the selection while it lasts, and then the collection again', () => {
    const watches = new OpenWatches();
    watches.add(extractionOf([10, 20, 30]));
    watches.follow(extractionOf([1, 2, 3]), watches.act);
    expect(shown(watches)).toBe('selection 2');
    watches.follow(undefined, watches.act);
    expect(shown(watches)).toBe('collection 20');
  });

  it('is the collection as soon as something was added, although the selection is still there', () => {
    const watches = new OpenWatches();
    watches.follow(extractionOf([1, 2, 3]), watches.act);
    const act = watches.act;
    watches.add(extractionOf([1, 2, 3]));
    expect(shown(watches)).toBe('collection 2');
    watches.follow(extractionOf([1, 2, 3]), act);
    expect(shown(watches)).toBe('collection 2');
    watches.follow(extractionOf([7, 8, 9]), watches.act);
    expect(shown(watches)).toBe('selection 8');
  });

  it('is a selection of very many numbers as if it had been counted at once, though that takes steps', () => {
    const numbers = Array.from({ length: 70_000 }, (_, i) => (i * 7919) % 70_001);
    const many = extractionOf(
      numbers,
      'a.txt',
      numbers.map(number => (number % 2 === 0 ? 's' : 'ms')),
    );
    const [atOnce, inSteps] = [new OpenWatches(), new OpenWatches()];
    atOnce.follow(many, atOnce.act);
    const looking = lookingAt(many);
    let steps = 0;
    let step = looking.next();
    for (; !step.done; step = looking.next()) steps++;
    expect(steps).toBeGreaterThan(3);
    inSteps.follow(many, inSteps.act, step.value);
    expect(shown(inSteps)).toBe(shown(atOnce));
    expect(inSteps.shownSeries?.count).toBe(70_000);
    expect(inSteps.shownSeries?.mixed).toBe(true);
  });

  it('is a look that was asked for until another is asked for or something is added', () => {
    const watches = new OpenWatches();
    watches.add(extractionOf([10, 20, 30]));
    watches.look(extractionOf([4, 5, 6]));
    watches.follow(undefined, watches.act);
    expect(shown(watches)).toBe('selection 5');
    watches.look(extractionOf([7, 8, 9]));
    expect(shown(watches)).toBe('selection 8');
    watches.add(extractionOf([40, 50]));
    expect(shown(watches)).toBe('collection 30');
  });

  it('is the series with the most numbers, or the one that was chosen where there is one', () => {
    const watches = new OpenWatches();
    watches.look(extractionOf([1, 2, 3, 100], 'a.txt', ['ms', 'ms', 'ms', 'MiB']));
    expect(shown(watches)).toBe('selection 2');
    const bytes = watches.shown?.series.all[1];
    if (bytes) watches.choose(bytes);
    expect(shown(watches)).toBe('selection 100');
    watches.look(extractionOf([7, 8, 9], 'a.txt', ['ms', 'ms', 'ms']));
    expect(shown(watches)).toBe('selection 8');
    watches.look(extractionOf([7, 8, 9], 'a.txt', ['ms', 'ms', 'GiB']));
    expect(shown(watches)).toBe('selection 9');
  });

  it('is the watch of a source that starts over where the one before was, behind a selection too', () => {
    const watches = new OpenWatches();
    const open = (name: string) =>
      watches.open({ kind: 'debug', name, source: name, target: {} }, readsNothing(ALL));
    const before = open('before');
    const next = watches.succeed(before, readsNothing(ALL));
    expect(next.name).toBe('before');
    expect(watches.shown).toBe(next);
    watches.follow(extractionOf([1, 2, 3]), watches.act);
    const third = watches.succeed(next, readsNothing(ALL), 'third');
    expect(shown(watches)).toBe('selection 2');
    watches.follow(undefined, watches.act);
    expect(watches.shown).toBe(third);
    watches.close(third);
    expect(watches.shown).toBe(next);
    const other = open('other');
    watches.succeed(before, readsNothing(ALL));
    expect(watches.shown).toBe(other);
  });

  it('stays the watch that was asked for where a selection covers it, but for a look and the collection', () => {
    const watches = new OpenWatches();
    const watch = watches.open({ kind: 'debug', name: 'a', source: 'a', target: {} }, readsNothing(ALL));
    watches.follow(extractionOf([1, 2, 3]), watches.act);
    expect([watches.shownLive, watches.askedLive]).toEqual([undefined, watch]);
    watches.look(extractionOf([4, 5]));
    expect(watches.askedLive).toBeUndefined();
    watches.show(watch);
    expect(watches.askedLive).toBe(watch);
    watches.add(extractionOf([4, 5]));
    expect(watches.askedLive).toBeUndefined();
  });

  it('is what a source that starts over has brought already, and what comes goes on with it', () => {
    const watches = new OpenWatches();
    const spec = { kind: 'terminal', name: 'bash', source: 'Terminal bash', target: {} } as const;
    const before = watches.open(spec, streamReader(undefined, {}));
    before.read('1\n2\n');
    const reader = streamReader(undefined, {});
    expect(reader.push('x64 no number\nloss=').batches).toEqual([]);
    const next = watches.succeed(before, reader, 'bash (2)', reader.push('0.5 acc=7\n'));
    next.read('loss=0.25 acc=9\n');
    expect([shown(watches), next.skipped, next.text.rule.kind]).toEqual(['terminal 0.375', {}, 'labelled']);
    expect(next.text.latest).toBe('x64 no number\nloss=0.5 acc=7\nloss=0.25 acc=9\n');
    expect(before.series.count).toBe(2);
  });

  it('stays while paused, but follows commands', () => {
    const watches = new OpenWatches();
    watches.follow(extractionOf([1, 2, 3]), watches.act);
    watches.paused = true;
    watches.follow(extractionOf([7, 8, 9]), watches.act);
    watches.follow(undefined, watches.act);
    expect(shown(watches)).toBe('selection 2');
    watches.add(extractionOf([10]));
    expect(shown(watches)).toBe('collection 10');
  });

  it('is nothing after clearing, which can be undone', () => {
    const watches = new OpenWatches();
    watches.add(extractionOf([10, 20, 30]));
    watches.look(extractionOf([4, 5, 6]));
    watches.leave();
    expect(shown(watches)).toBe('collection 20');
    watches.clearCollection();
    expect(shown(watches)).toBeUndefined();
    watches.undo();
    expect(shown(watches)).toBe('collection 20');
  });

  it('is told to listeners at each change, and only then', () => {
    const watches = new OpenWatches();
    let told = 0;
    const listener = watches.onDidChange(() => told++);
    watches.follow(undefined, watches.act);
    watches.paused = false;
    expect(watches.undo()).toBeUndefined();
    expect(told).toBe(0);
    watches.follow(extractionOf([1, 2]), watches.act);
    watches.paused = true;
    watches.add(extractionOf([1]));
    expect(told).toBe(3);
    listener.dispose();
    watches.clearCollection();
    expect(told).toBe(3);
  });
});

describe('The halves of the collection', () => {
  it('do not change when only the selection does', () => {
    const watches = new OpenWatches();
    watches.add(extractionOf([10, 20, 30]));
    watches.look(extractionOf([1]));
    watches.follow(extractionOf([1, 2, 3]), watches.act);
    const heaps = watches.collection.series.main?.heaps;
    expect([...(heaps?.lower() ?? [])]).toEqual([20, 10]);
    expect([...(heaps?.upper() ?? [])]).toEqual([30]);
  });
});
