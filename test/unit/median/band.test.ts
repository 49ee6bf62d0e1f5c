import { describe, expect, it } from 'vitest';
import { Band, settle } from '../../../src/median/band';
import { BandedHeap } from '../../../src/median/bandedHeap';
import { Cells } from '../../../src/median/cells';

const START = 3;

/** A band of these numbers, what its cells are, and where it ends. */
function made(...nums: number[]): { cells: Cells; band: Band; end: number } {
  const cells = new Cells();
  cells.reserve(100);
  cells.write(START, Float64Array.from(nums));
  return { cells, band: new Band(START, Number.POSITIVE_INFINITY, 0), end: START + nums.length };
}

describe('The last numbers of a band that are sorted, the largest first,', () => {
  it.each([
    [[9, 8, 8, 2], 0],
    [[9, 8, 9, 2], 2],
    [[9, 8, 2, 3], 3],
    [[9], 0],
  ])('of %j begin at %i', (nums, from) => {
    const { cells, band, end } = made(...nums);
    expect(band.sortedFrom(cells, end)).toBe(START + from);
    expect(band.sortedFrom(cells, end)).toBe(START + from);
  });

  it('are found anew where others came, and begin where they began before if those go on', () => {
    const { cells, band, end } = made(9, 8, 2);
    expect(band.sortedFrom(cells, end)).toBe(START);
    cells.write(end, Float64Array.of(2, 1));
    expect(band.sortedFrom(cells, end + 2)).toBe(START);
    cells.write(end + 2, Float64Array.of(5, 4));
    expect(band.sortedFrom(cells, end + 4)).toBe(end + 2);
    cells.write(end + 4, Float64Array.of(3));
    expect(band.sortedFrom(cells, end + 5)).toBe(end + 2);
  });

  it('are looked at once', () => {
    const { cells, band, end } = made(9, 8, 2);
    band.sortedFrom(cells, end);
    cells.set(START + 1, 10);
    expect(band.sortedFrom(cells, end)).toBe(START);
  });

  it('are not those that come to stand before them, unless they go on to the front', () => {
    const { cells, band, end } = made(9, 8, 2);
    band.sortedFrom(cells, end);
    cells.set(START - 1, 5);
    band.moveTo(START - 1);
    expect(band.sortedFrom(cells, end)).toBe(START);
    cells.set(START - 2, 5);
    band.moveTo(START - 2);
    cells.set(START - 1, 9);
    expect(band.sortedFrom(cells, end)).toBe(START - 1);
  });

  it('are fewer where the first have left, whatever comes to stand there then', () => {
    const { cells, band, end } = made(9, 8, 2, 1);
    band.sortedFrom(cells, end);
    band.start = START + 2;
    cells.write(START, Float64Array.of(1, 1));
    band.moveTo(START);
    expect(band.sortedFrom(cells, end)).toBe(START + 2);
  });

  it('are found anew where the last have gone to the front, and others have come in their place', () => {
    const { cells, band, end } = made(9, 8, 7, 6);
    band.sortedFrom(cells, end);
    cells.copy(end - 2, START - 2, 2);
    band.rotate(-2, end);
    expect(band.start).toBe(START - 2);
    cells.write(end - 2, Float64Array.of(3, 5, 4));
    expect(band.sortedFrom(cells, end + 1)).toBe(end - 1);
  });

  it('are found anew in what was brought into heap order', () => {
    const { cells, band, end } = made(1, 2, 9, 8, 7, 6);
    band.sortedFrom(cells, end);
    settle(cells, band, end);
    cells.write(START, Float64Array.of(9, 8, 3, 7, 5, 4));
    expect(band.sortedFrom(cells, end)).toBe(START + 3);
  });

  it('stay so where all move', () => {
    const { cells, band, end } = made(9, 8, 7);
    band.sortedFrom(cells, end);
    cells.copy(START, START - 2, 3);
    band.shift(-2, end);
    expect([band.start, band.ordered, band.orderedEnd]).toEqual([START - 2, START - 2, end - 2]);
    cells.set(end - 2, 6);
    expect(band.sortedFrom(cells, end - 1)).toBe(START - 2);
    cells.set(end - 1, 7);
    expect(band.sortedFrom(cells, end)).toBe(end - 1);
  });

  it('stay so where all move, of which the first are not', () => {
    const { cells, band, end } = made(8, 9, 7);
    band.sortedFrom(cells, end);
    cells.write(START + 1, cells.read(START, 3));
    band.shift(1, end);
    expect([band.ordered, band.orderedEnd]).toEqual([START + 1, START + 1]);
    expect(band.sortedFrom(cells, end + 1)).toBe(START + 2);
  });

  it.each([
    [[9, 8], [7, 6], 0],
    [[8, 9], [7, 6], 1],
    [[9, 8], [6, 7], 3],
    [[9, 8], [7, 5, 6], 4],
    [[9, 8], [6, 7, 5], 3],
  ])('of %j and %j, joined, begin at %i', (first, second, from) => {
    const { cells, band: before, end } = made(...first, ...second);
    const band = new Band(START + first.length, 7, 0);
    before.sortedFrom(cells, band.start);
    band.sortedFrom(cells, end);
    band.join(before);
    expect([band.start, band.bound]).toEqual([START, Number.POSITIVE_INFINITY]);
    expect(band.sortedFrom(cells, end)).toBe(START + from);
  });
});

describe('A heap of sorted numbers', () => {
  it('is one still where the number that was followed was put at its end', () => {
    const heap = new BandedHeap(1);
    heap.fill(Float64Array.of(5, 5, 5, 3));
    heap.settle(Number.NaN);
    const place = heap.settle(5);
    expect(heap.at(place)).toBe(5);
    expect(heap.top).toBe(5);
  });
});
