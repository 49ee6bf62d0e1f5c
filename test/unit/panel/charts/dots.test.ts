import { expect, it } from 'vitest';
import { labelRows, stackDots } from '../../../../src/panel/charts/dots';

it('Dots that would overlap stand on top of each other', () => {
  expect(stackDots([10, 14, 20, 20, 40], 10).map(({ row }) => row)).toEqual([0, 1, 0, 2, 0]);
});

it('Words that would overlap stand in rows, as far as there are some', () => {
  expect(labelRows([10, 20, 30, 100], [18, 18, 18, 18], 2)).toEqual([0, 1, -1, 0]);
});
