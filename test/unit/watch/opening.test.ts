import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { extractionOf, metadataOf } from '../../../src/watch/keptExtraction';
import { LiveWatch } from '../../../src/watch/liveWatch';
import { streamReader } from '../../../src/watch/stream/streamReader';
import { extractionOf as extracted } from './extractions';

const SPEC = { kind: 'terminal' as const, name: 'bash', source: 'Terminal bash', target: {} };
const YEAR = 365 * 86_400_000;

const open = (opened?: number) =>
  new LiveWatch(opened === undefined ? SPEC : { ...SPEC, opened }, streamReader({ kind: 'all' }, {}));

describe('What is opened after the date was set back', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  it('is later than what was opened before, by its time and its id', () => {
    // More than the digits that the ids of one moment have.
    const watches = Array.from({ length: 50 }, (_, i) => {
      vi.setSystemTime(Date.now() - i * 1000);
      return open();
    });
    const ids = watches.map(({ id }) => id);
    expect(ids.toSorted((a, b) => a.localeCompare(b))).toEqual(ids);
    const times = watches.map(({ opened }) => opened);
    expect(times.every((time, i) => i === 0 || time > (times[i - 1] as number))).toBe(true);
  });

  it('is later than a watch that has come back', () => {
    const before = open(Date.now() + YEAR);
    expect(before.opened).toBe(Date.now() + YEAR);
    expect(open().opened).toBeGreaterThan(before.opened);
  });

  it('is later than what has come back into the collection', () => {
    const metadata = { ...metadataOf(extracted([1, 2]), 1), opened: Date.now() + 2 * YEAR };
    extractionOf(metadata, []);
    expect(metadataOf(extracted([3, 4]), 1).opened).toBeGreaterThan(metadata.opened);
    expect(open().opened).toBeGreaterThan(metadata.opened);
  });
});
