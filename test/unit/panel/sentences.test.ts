import { describe, expect, it } from 'vitest';
import { NumberWriter } from '../../../src/numberWriter';
import { type Chip, lastAddedPieces, newestPieces } from '../../../src/panel/lastAdded';
import { makersOf, medianWords } from '../../../src/panel/stage/median';
import type { LastAdded } from '../../../src/protocol';
import { snapshotOf } from '../../support/preview/cases';

const writer = new NumberWriter('en');

describe('the words below the median', () => {
  it.each([
    [[], '–', 'half of all numbers will be below, half above', false, false],
    [[41], '41', 'the only number', true, false],
    [[41, 44], '42.5', 'halfway from 41 to 44', true, true],
    [[41, 41], '41', 'both tops are equal', true, true],
    [[5, 41, 97], '41', 'top of the lower half', true, false],
    [[-0.5, 1], '0.25', 'halfway from −0.5 to 1.0', true, true],
  ])('of %j say what made it', (numbers, numeral, under, lower, upper) => {
    const snapshot = snapshotOf(numbers);
    expect(medianWords(snapshot, writer)).toMatchObject({ numeral, under });
    expect(makersOf(snapshot)).toEqual({ lower, upper });
  });

  it('know an upper half that leads', () => {
    const { lower, upper, ...rest } = snapshotOf([5, 41, 97]);
    expect(medianWords({ ...rest, lower: upper, upper: lower }, writer).under).toBe('top of the upper half');
  });

  it('keep every digit for whoever asks', () => {
    expect(medianWords(snapshotOf([0.1 + 0.2]), writer)).toMatchObject({
      numeral: '0.3',
      full: '0.30000000000000004',
    });
  });
});

const saidOf = (pieces: readonly (string | Chip)[]) =>
  pieces.map(piece => (typeof piece === 'string' ? piece : `[${piece.number} ${piece.half}]`)).join('');

describe('the line on the newest number', () => {
  const cases: [LastAdded, string][] = [
    [{ value: 50, half: 'upper', rose: 0 }, 'Last added [50 upper] to the upper half.'],
    [{ value: 2 / 3, half: 'upper', rose: 0 }, 'Last added [0.66666667 upper] to the upper half.'],
    [{ value: 1234.5, half: 'lower', rose: 2 }, 'Last added [1,234.5 lower] to the lower half, up 2 levels.'],
    [
      { value: 50, half: 'upper', rose: 1, crossed: { value: 41, to: 'lower' } },
      'Last added [50 upper] to the upper half, up 1 level; then [41 lower] crossed to the lower half to keep the sizes even.',
    ],
  ];
  it.each([
    [snapshotOf([41, 35, 62]), 1042, '1,000 numbers a second. Single steps are shown below 4 a second.'],
    [snapshotOf([41, 62]), 0, 'Last added [62 upper] to the upper half.'],
    [
      { lower: snapshotOf([1]).lower, upper: snapshotOf([1]).upper },
      0,
      'Built at once: added one by one, the same numbers give the same halves in another order.',
    ],
    [{ lower: snapshotOf([]).lower, upper: snapshotOf([]).upper }, 0, ''],
  ] as const)('tells what can be told (%#)', (snapshot, rate, line) => {
    expect(saidOf(newestPieces(snapshot, rate, writer))).toBe(line);
  });

  it.each(cases)('of %j says where it went', (lastAdded, line) => {
    expect(saidOf(lastAddedPieces(lastAdded, writer))).toBe(line);
  });
});
