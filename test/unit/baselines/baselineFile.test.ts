import { describe, expect, it } from 'vitest';
import { baselineBytes, baselineFrom } from '../../../src/baselines/baselineFile';
import type { Baseline } from '../../../src/watch/compare/baseline';
import { codeOf } from '../watch/compare/samples';

const baseline = (more: Partial<Baseline> = {}): Baseline => ({
  name: 'before',
  label: 'latency',
  unit: codeOf('ms'),
  made: 1_763_800_000_000,
  source: 'Terminal zsh',
  values: Float64Array.of(1.5, -2, 0.1 + 0.2, Number.MAX_VALUE, Number.MIN_VALUE),
  ...more,
});

describe('The file of a baseline', () => {
  it.each([
    baseline(),
    baseline({ name: 'ä “…” 数', label: '', unit: 0, source: '' }),
    baseline({ name: 'n', values: Float64Array.of(1) }),
    baseline({ name: '12345678', values: Float64Array.from({ length: 1000 }, (_, i) => i / 7) }),
  ])('gives $name back, bit for bit, wherever its bytes lie', whole => {
    const bytes = baselineBytes(whole);
    expect(baselineFrom(bytes)).toEqual(whole);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(baselineFrom(shifted.subarray(3))).toEqual(whole);
  });

  it('takes 8 bytes a number beside its heading', () => {
    const bytes = (count: number) => baselineBytes(baseline({ values: new Float64Array(count) })).length;
    expect(bytes(9000) - bytes(1000)).toBe(8 * 8000);
  });

  it('is refused wherever it is cut, and where it is of another kind', () => {
    const bytes = baselineBytes(baseline());
    for (let length = 0; length < bytes.length; length++)
      expect(baselineFrom(bytes.subarray(0, length))).toBeUndefined();
    expect(baselineFrom(Uint8Array.of(...bytes, 0))).toBeUndefined();
    expect(baselineFrom(bytes.with(3, 50))).toBeUndefined();
    expect(baselineFrom(new TextEncoder().encode('{"name":"before"} and more of it'))).toBeUndefined();
  });

  it('is refused where a number of it is none', () => {
    const bytes = baselineBytes(baseline({ values: Float64Array.of(1, Number.NaN) }));
    expect(baselineFrom(bytes)).toBeUndefined();
  });
});
