import { describe, expect, it } from 'vitest';
import { TempoMeter } from '../../../src/panel/tempo';

/** A meter that has seen these counts, each so many milliseconds after the one before; and the time then. */
function seen(counts: readonly number[], gap: number) {
  const meter = new TempoMeter();
  meter.restart(0, 0);
  counts.forEach((count, i) => {
    meter.note(count, 5000 + i * gap);
  });
  return { meter, now: 5000 + (counts.length - 1) * gap };
}

describe('How much of an insertion is shown', () => {
  it.each([
    ['the first after a rest, its way', [1], 0, 'step'],
    ['of two a second, their ways', [1, 2, 3, 4, 5, 6], 500, 'step'],
    ['of two that follow each other quickly, where the second came to rest', [1, 2], 100, 'place'],
    ['of ten a second, where they came to rest', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 100, 'place'],
    ['of a hundred a second, nothing', [10, 20, 30, 40, 50, 60, 70], 100, 'none'],
    ['of a hundred a second in a window without focus, nothing', [100, 200, 300, 400], 1000, 'none'],
    ['of many that came at once, the way of the last', [5000], 0, 'step'],
  ] as const)('is %s', (_, counts, gap, tempo) => {
    const { meter, now } = seen(counts, gap);
    expect(meter.tempo(now)).toBe(tempo);
  });

  it('is told with the rate: what came with the first change is not counted', () => {
    const { meter, now } = seen([500, 600, 700, 800, 900, 1000, 1100], 100);
    expect(meter.rate(now)).toBeCloseTo(1000);
  });

  it('is the way again once no more come, and of another series', () => {
    const { meter, now } = seen([100, 200, 300, 400, 500, 600, 700], 100);
    expect(meter.tempo(now + 1600)).toBe('step');
    meter.restart(7, now);
    expect(meter.tempo(now)).toBe('step');
  });

  it('begins anew where numbers were cleared', () => {
    const { meter, now } = seen([100, 200, 300, 400, 500, 600, 700], 100);
    meter.note(2, now + 100);
    expect(meter.rate(now + 100)).toBe(0);
  });
});
