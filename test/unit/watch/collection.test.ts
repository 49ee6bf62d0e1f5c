import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/median/steps';
import { Collection } from '../../../src/watch/collection';
import { summaryOf } from '../../../src/watch/series/summary';
import { extractionOf } from './extractions';

function summaryOfMain({ series: { main } }: Collection) {
  return main && summaryOf(main);
}

describe('A collection', () => {
  it('starts empty and has nothing to undo', () => {
    const collection = new Collection();
    expect(collection.series.count).toBe(0);
    expect(collection.series.main?.median).toBeUndefined();
    expect(summaryOfMain(collection)).toBeUndefined();
    expect(collection.undo()).toBeUndefined();
  });

  it('holds the numbers of all additions', () => {
    const collection = new Collection();
    collection.add(extractionOf([5, 1]));
    collection.add(extractionOf([9], 'b.txt'));
    expect(collection.series.main?.median).toBe(5);
    expect(collection.series.count).toBe(3);
  });

  it('takes many numbers in steps as it takes them at once', () => {
    const many = extractionOf(
      Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 50_000),
      'a.txt',
      Array.from({ length: 50_000 }, (_, i) => (i % 3 === 0 ? 's' : 'ms')),
    );
    const [inSteps, atOnce] = [new Collection(), new Collection()];
    atOnce.add(many);
    const steps = [...inSteps.adding(many)];
    expect(steps.length).toBeGreaterThan(2);
    expect(inSteps.extractions).toEqual([many]);
    expect(summaryOfMain(inSteps)).toEqual(summaryOfMain(atOnce));
    expect(inSteps.series.main?.unit).toBe(atOnce.series.main?.unit);
  });

  it('has nothing of an addition of which a later step has a number that is not finite in its unit', () => {
    const collection = new Collection();
    collection.add(extractionOf([2], 'a.txt', ['ms']));
    const values = Array.from({ length: 50_000 }, (_, i) => (i === 49_999 ? 1e308 : i));
    const adding = collection.adding(
      extractionOf(
        values,
        'b.txt',
        values.map(() => 'h'),
      ),
    );
    expect(adding.next().done).toBe(false);
    expect(() => finish(adding)).toThrow(RangeError);
    expect([collection.series.count, collection.extractions.length]).toEqual([1, 1]);
  });

  it.each([
    ['undone', (collection: Collection) => collection.undo(), 0],
    [
      'cleared and brought back',
      (collection: Collection) => {
        collection.clear();
        collection.undo();
      },
      50_000,
    ],
  ])('has all or none of what it takes in steps where that is %s meanwhile', (_, act, count) => {
    const collection = new Collection();
    const steps = collection.adding(extractionOf(Array.from({ length: 50_000 }, (_, i) => i)));
    steps.next();
    act(collection);
    finish(steps);
    expect(collection.series.count).toBe(count);
  });

  it('undoes its additions one by one, the newest first', () => {
    const collection = new Collection();
    const first = extractionOf([1, 2, 3]);
    const second = extractionOf([100, 200, 300, 400], 'b.txt');
    collection.add(first);
    collection.add(second);
    expect(collection.undo()).toEqual({ kind: 'addition', extraction: second });
    expect(collection.series.main?.median).toBe(2);
    expect(summaryOfMain(collection)).toMatchObject({ count: 3, min: 1, max: 3, sum: 6 });
    expect(collection.undo()).toEqual({ kind: 'addition', extraction: first });
    expect(collection.series.count).toBe(0);
    expect(collection.undo()).toBeUndefined();
  });

  it('brings back what was cleared, also behind later additions', () => {
    const collection = new Collection();
    collection.add(extractionOf([1, 2, 3]));
    collection.clear();
    expect(collection.series.count).toBe(0);
    expect(collection.undo()).toEqual({ kind: 'clear' });
    expect(collection.series.main?.median).toBe(2);

    collection.clear();
    const later = extractionOf([7]);
    collection.add(later);
    expect(collection.undo()).toEqual({ kind: 'addition', extraction: later });
    expect(collection.series.count).toBe(0);
    expect(collection.undo()).toEqual({ kind: 'clear' });
    expect(collection.series.main?.median).toBe(2);
  });

  it('keeps what was cleared when an empty collection is cleared again', () => {
    const collection = new Collection();
    collection.add(extractionOf([1, 2, 3]));
    collection.clear();
    collection.clear();
    expect(collection.undo()).toEqual({ kind: 'clear' });
    expect(collection.series.count).toBe(3);
  });

  it('knows the very same take again, and only that', () => {
    const collection = new Collection();
    collection.add(extractionOf([1, 2, 3]));
    expect(collection.has(extractionOf([1, 2, 3]))).toBe(true);
    expect(collection.has(extractionOf([1, 2, 4]))).toBe(false);
    expect(collection.has(extractionOf([1, 2, 3], 'b.txt'))).toBe(false);
    collection.undo();
    expect(collection.has(extractionOf([1, 2, 3]))).toBe(false);
  });

  it('keeps numbers of another dimension in a series of their own', () => {
    const collection = new Collection();
    collection.add(extractionOf([30, 40, 50], 'a.txt', ['ms', 'ms', 'ms']));
    collection.add(extractionOf([7, 1], 'b.txt', ['MiB', 's']));
    const series = collection.series.all.map(({ dimension, count, median }) => [dimension, count, median]);
    expect(series).toEqual([
      ['time', 4, 45],
      ['bytes', 1, 7],
    ]);
    expect(collection.series.main?.dimension).toBe('time');
    expect(collection.series.count).toBe(5);
  });

  it('takes all numbers of an addition or none', () => {
    const collection = new Collection();
    collection.add(extractionOf([1, 2, 3]));
    expect(() => collection.add(extractionOf([4, Number.NaN]))).toThrow(RangeError);
    expect(summaryOfMain(collection)).toMatchObject({ count: 3, median: 2, sum: 6 });
    expect(collection.extractions).toHaveLength(1);
  });

  it('takes none of an addition of which one series refuses its numbers', () => {
    const collection = new Collection();
    collection.add(extractionOf([1], 'a.txt', ['ns']));
    expect(() => collection.add(extractionOf([7, 1e300], 'b.txt', ['MiB', 'h']))).toThrow(RangeError);
    expect(collection.series.all.map(({ dimension, count }) => [dimension, count])).toEqual([['time', 1]]);
    expect(collection.extractions).toHaveLength(1);
  });

  it.each([
    [[], 'Nothing collected'],
    [['a.txt'], 'Collected from a.txt'],
    [['a.txt', 'a.txt'], 'Collected from a.txt'],
    [['a.txt', 'b.txt'], 'Collected from a.txt and b.txt'],
    [['a.txt', 'b.txt', 'c.txt', 'd.txt'], 'Collected from a.txt, b.txt and 2 more'],
  ])('says that the numbers of %j are “%s”', (sources, words) => {
    const collection = new Collection();
    for (const source of sources) collection.add(extractionOf([1], source));
    expect(collection.source).toBe(words);
  });

  it('adds up what was skipped', () => {
    const collection = new Collection();
    collection.add({ ...extractionOf([1]), skipped: { notFinite: 1, date: 2 } });
    collection.add({ ...extractionOf([2]), skipped: { date: 3 } });
    expect(collection.skipped).toEqual({ notFinite: 1, date: 5 });
  });
});
