import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/median/steps';
import type { Journal, WatchMetadata } from '../../../src/watch/journal/journal';
import { KeptCollection } from '../../../src/watch/keptCollection';
import { extractionOf as keptExtractionOf } from '../../../src/watch/keptExtraction';
import { OpenWatches } from '../../../src/watch/openWatches';
import type { Batch } from '../../../src/watch/series/batch';
import { extractionOf } from './extractions';

/** What of the collection is on the disk, by id, and windows that come back to it. */
class Disk {
  readonly files = new Map<string, { metadata: WatchMetadata; batches: Batch[] }>();
  /** Pauses that the last window made to bring all back. */
  pauses = 0;

  open(): OpenWatches {
    const watches = new OpenWatches();
    watches.journal = metadata => {
      const file = { metadata: JSON.parse(JSON.stringify(metadata)) as WatchMetadata, batches: [] };
      this.files.set(metadata.id, file);
      return this.#journal(metadata.id, file.batches);
    };
    const kept = new KeptCollection(watches, () => {});
    this.pauses = 0;
    for (const [id, { metadata, batches }] of [...this.files].sort(([a], [b]) => (a < b ? -1 : 1)))
      this.pauses += [
        ...kept.bringingBack(keptExtractionOf(metadata, batches), this.#journal(id, batches)),
      ].length;
    return watches;
  }

  #journal(id: string, kept: Batch[]): Journal {
    const nothing = () => {};
    return {
      // In pieces, as a file may have them.
      numbers: batches => {
        for (const batch of batches)
          for (const value of batch.values) kept.push({ ...batch, values: Float64Array.of(value) });
      },
      remove: () => this.files.delete(id),
      flush: nothing,
      cleared: nothing,
      changed: nothing,
      time: nothing,
      dispose: nothing,
    };
  }
}

const told = ({ collection }: OpenWatches) =>
  collection.series.all.map(({ label, unit, count, median }) => [label, unit, count, median]);

describe('The collection', () => {
  it('comes back in the next window as it was, in its order', () => {
    const disk = new Disk();
    const before = disk.open();
    before.add(extractionOf([1, 2, 30], 'a.txt', ['ms', 'ms', 'MiB']));
    for (let i = 0; i < 11; i++) before.add(extractionOf([100 + i], `b${i}.txt`));
    const after = disk.open();
    expect(told(after)).toEqual(told(before));
    expect(after.collection.extractions).toEqual(before.collection.extractions);
    expect(after.collection.source).toBe(before.collection.source);
    expect(after.collection.has(extractionOf([1, 2, 30], 'a.txt', ['ms', 'ms', 'MiB']))).toBe(true);
    expect(after.shown).toBe(after.collection);
    expect(after.act).toBe(0);
  });

  it('comes back with each number as it was written, to its last bit', () => {
    const disk = new Disk();
    const mixed = extractionOf([7, 5, 333.3, 5], 'a.txt', ['ms', 'us', 'ms', 's']);
    const before = disk.open();
    before.add(extractionOf([1], 'first.txt', ['min']));
    before.add(mixed);
    const after = disk.open();
    expect(told(after)).toEqual(told(before));
    const numbers = ({ collection }: OpenWatches) => collection.series.main?.batch().values.toSorted();
    expect(numbers(after)).toEqual(numbers(before));
    expect(after.collection.series.main?.mixed).toBe(true);
    expect(after.collection.has(mixed)).toBe(true);
    expect(after.collection.has(extractionOf([7, 5, 333.3, 5], 'a.txt', ['ms', 'ms', 'ms', 's']))).toBe(
      false,
    );
  });

  it('leaves the disk as it is cleared, and comes back to it with an undo', () => {
    const disk = new Disk();
    const watches = disk.open();
    watches.add(extractionOf([1, 2, 3]));
    watches.add(extractionOf([4, 5], 'b.txt'));
    expect(disk.files.size).toBe(2);
    watches.undo();
    expect(disk.files.size).toBe(1);
    watches.clearCollection();
    expect(disk.files.size).toBe(0);
    watches.undo();
    expect(told(disk.open())).toEqual([['', 0, 3, 2]]);
  });

  it('that came back can be taken back and cleared too', () => {
    const disk = new Disk();
    disk.open().add(extractionOf([1, 2, 3]));
    const next = disk.open();
    next.add(extractionOf([7]));
    next.undo();
    expect(told(next)).toEqual([['', 0, 3, 2]]);
    next.clearCollection();
    expect(disk.files.size).toBe(0);
    expect(disk.open().shown).toBeUndefined();
  });

  describe('that grows by many numbers', () => {
    const MANY = 100_000;
    const many = () => extractionOf(Array.from({ length: MANY }, (_, i) => (i * 7919) % MANY));
    const onDisk = ({ files }: Disk) => [...files.values()].map(({ batches }) => batches.length);

    it('is kept in steps, and before it is shown, and comes back in steps', () => {
      const disk = new Disk();
      const watches = disk.open();
      const atChanges: number[][] = [];
      watches.onDidChange(() => atChanges.push(onDisk(disk)));
      const kept = Array.from(watches.adding(many()), () => onDisk(disk)[0] ?? 0);
      kept.push(MANY);
      expect(atChanges).toEqual([[MANY]]);
      expect(Math.max(...kept.map((count, i) => count - (kept[i - 1] ?? 0)))).toBeLessThan(MANY / 5);
      expect(told(disk.open())).toEqual(told(watches));
      expect(disk.pauses).toBeGreaterThan(5);
    });

    it('is off the disk again where it was taken back meanwhile', () => {
      const disk = new Disk();
      const watches = disk.open();
      watches.add(extractionOf([1, 2, 3]));
      const steps = watches.adding(many());
      while (onDisk(disk).length < 2) steps.next();
      watches.undo();
      finish(steps);
      expect(onDisk(disk)).toEqual([3]);
      expect(told(disk.open())).toEqual([['', 0, 3, 2]]);
    });
  });

  it('is not kept where nothing is kept', () => {
    const watches = new OpenWatches();
    const kept = new KeptCollection(watches, () => {});
    watches.add(extractionOf([1, 2, 3]));
    expect(kept.count).toBe(0);
    expect(watches.collection.series.count).toBe(3);
  });
});
