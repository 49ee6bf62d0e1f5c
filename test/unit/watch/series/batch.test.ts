import { describe, expect, it } from 'vitest';
import { unitCode } from '../../../../src/numbers/units';
import { type Batch, batchByDimension, convert, inUnit, unitOf } from '../../../../src/watch/series/batch';

function batchesOf(...readings: readonly (readonly [number, string])[]): string[] {
  const values = Float64Array.from(readings, ([value]) => value);
  const units = Uint16Array.from(readings, ([, symbol]) => unitCode(symbol) ?? 0xffff);
  return batchByDimension(values, units).map(inShort);
}

function inShort(batch: Batch): string {
  const { dimension, unit, values, mixed } = inUnit(batch, batch.unit);
  return `${dimension}: ${values.join(' ')} ${unitOf(unit).symbol}${mixed ? ' mixed' : ''}`;
}

describe('Numbers are pooled by dimension', () => {
  it.each([
    [
      'plain numbers',
      [
        [1, ''],
        [2, ''],
      ],
      [': 1 2 '],
    ],
    [
      'one unit, as it is written',
      [
        [120, 'ms'],
        [35, 'ms'],
      ],
      ['time: 120 35 ms'],
    ],
    [
      'units of one dimension, told in the largest',
      [
        [950, 'µs'],
        [1.2, 'ms'],
        [0.003, 's'],
      ],
      ['time: 0.00095 0.0012 0.003 s mixed'],
    ],
    [
      'two dimensions, never pooled',
      [
        [5, 'ms'],
        [7, 'MiB'],
        [6, 'ms'],
      ],
      ['time: 5 6 ms', 'bytes: 7 MiB'],
    ],
    [
      'numbers with and without a unit, never pooled',
      [
        [5, 'ms'],
        [7, ''],
      ],
      ['time: 5 ms', ': 7 '],
    ],
    [
      'powers of ten and of two',
      [
        [1, 'KiB'],
        [1, 'kB'],
      ],
      ['bytes: 1 0.9765625 KiB mixed'],
    ],
    [
      'spellings of one unit, which are no mixture',
      [
        [1, 's'],
        [2, 'sec'],
      ],
      ['time: 1 2 s'],
    ],
    ['nothing', [], []],
  ] as const)('%s', (_, readings, batches) => {
    expect(batchesOf(...readings)).toEqual(batches);
  });

  it('and a conversion to the largest unit cannot overflow', () => {
    expect(batchesOf([Number.MAX_VALUE, 'h'], [Number.MAX_VALUE, 'ns'])).toEqual([
      `time: ${Number.MAX_VALUE} ${Number.MAX_VALUE * (1e-9 / 3600)} h mixed`,
    ]);
  });
});

describe('A conversion', () => {
  it('is the number itself within one unit', () => {
    const ms = unitCode('ms') ?? 0;
    expect(convert(0.1, ms, ms)).toBe(0.1);
  });

  it.each([
    [5, 'us', 's', 0.000_005],
    [5, 's', 'us', 5_000_000],
    [0.07, 'ms', 'ns', 70_000],
    [36, 'ns', 'h', 1e-11],
    [90, '/min', '/s', 1.5],
    [1, 'kB', 'KiB', 0.976_562_5],
    [36, 'km/h', 'm/s', 10],
  ])('of %f %s into %s is %f', (value, from, to, converted) => {
    expect(convert(value, unitCode(from) ?? 255, unitCode(to) ?? 255)).toBe(converted);
  });

  it('refuses a code that is no unit', () => {
    expect(() => convert(1, 0, 0xffff)).toThrow(/No unit has the code 65535: codes go from 0 to \d+\./);
  });
});
