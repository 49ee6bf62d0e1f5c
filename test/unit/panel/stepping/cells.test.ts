import { describe, expect, it } from 'vitest';
import { type Cell, cellsOf } from '../../../../src/panel/stepping/cells';

const shown = (cells: readonly Cell[]) =>
  cells.map(cell => ('index' in cell ? cell.index : `(${cell.left})`)).join(' ');

describe('The cells of an array', () => {
  it.each([
    [0, [], 5, ''],
    [3, [], 5, '0 1 2'],
    [5, [4], 5, '0 1 2 3 4'],
    [9, [], 5, '0 1 2 3 (4) 8'],
    [9, [6], 5, '0 (4) 5 6 7 8'],
    [100, [50, 25], 9, '0 1 (22) 24 25 26 (22) 49 50 51 (47) 99'],
    [100, [99], 4, '0 1 (96) 98 99'],
    [4, [7], 9, '0 1 2 3'],
  ] as const)('of %i numbers with %j touched, at most about %i: %s', (size, touched, most, cells) => {
    expect(shown(cellsOf(size, touched, most))).toBe(cells);
  });
});
