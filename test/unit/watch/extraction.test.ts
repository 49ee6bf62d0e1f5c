import { describe, expect, it } from 'vitest';
import { fingerprint as fingerprintOf } from '../../../src/watch/extraction';
import type { Batch } from '../../../src/watch/series/batch';

/** Plain numbers under a label. */
function batch(values: Float64Array, label = ''): Batch {
  return { label, dimension: '', unit: 0, mixed: false, values };
}

/** The key of these batches at a place. */
function fingerprint(place: string, batches: readonly Batch[]): string {
  return fingerprintOf({ uri: place, spans: [], batches });
}

describe('A fingerprint', () => {
  const values = Float64Array.of(1, 2, 3);

  it('is the same for the same place and numbers, whatever memory they lie in', () => {
    const view = Float64Array.of(0, 1, 2, 3).subarray(1);
    expect(fingerprint('a', [batch(view)])).toBe(fingerprint('a', [batch(values)]));
  });

  it.each([
    ['another place', 'b', [1, 2, 3]],
    ['another number', 'a', [1, 2, 4]],
    ['another order', 'a', [3, 2, 1]],
    ['fewer numbers', 'a', [1, 2]],
    ['the other zero in place of a number', 'a', [1, 2, 0]],
    ['a number that differs in its last bit', 'a', [1, 2, 3 + 2 ** -51]],
  ])('differs for %s', (_, place, others) => {
    expect(fingerprint(place, [batch(Float64Array.from(others))])).not.toBe(
      fingerprint('a', [batch(values)]),
    );
  });

  it('differs for another stretch of the same text', () => {
    const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 9 } });
    const batches = [batch(values)];
    const [one, other] = [1, 2].map(line => fingerprintOf({ uri: 'a', spans: [at(line)], batches }));
    expect(one).not.toBe(other);
  });

  it('differs for another label', () => {
    expect(fingerprint('a', [batch(values, 'loss')])).not.toBe(fingerprint('a', [batch(values)]));
  });

  it('does not collide among 100,000 neighbours', () => {
    const prints = new Set<string>();
    for (let i = 0; i < 100_000; i++) prints.add(fingerprint('a', [batch(Float64Array.of(i / 8, i))]));
    expect(prints.size).toBe(100_000);
  });
});
