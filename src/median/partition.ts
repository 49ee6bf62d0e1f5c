import { type Cells, MASK, SEGMENT, SHIFT } from './cells';

/**
 * Brings the numbers above the pivot (or, with `equals` 1, those that equal it too) to the front of the cells
 * from `first` up to `end`, and returns where the others start: O(end - first). The index moves by a
 * comparison's value: no branch to mispredict. Others that come last stay where they are.
 *
 * Sources: N. Lomuto's partition, in J. Bentley, "Programming Pearls" (1986); that a number is held so that the others move
 * in a cycle is from O. Peters, "Branchless Lomuto Partitioning" (2023).
 */
export function partition(
  { segments }: Cells,
  first: number,
  end: number,
  pivot: number,
  equals: 0 | 1,
): number {
  if (first >= end) return first;
  let hole = first & MASK;
  let holed = segments[first >> SHIFT] as Float64Array;
  const held = holed[hole] as number;
  let middle = first;
  for (let i = first + 1; i < end; ) {
    const source = segments[i >> SHIFT] as Float64Array;
    const target = segments[middle >> SHIFT] as Float64Array;
    const start = i & MASK;
    let to = middle & MASK;
    // As far as neither side leaves its segment.
    const stop = start + Math.min(end - i, SEGMENT - start, SEGMENT - to);
    i += stop - start;
    middle -= to;
    let num = source[start] as number;
    holed[hole] = target[to] as number;
    for (let from = start + 1; from < stop; from++) {
      target[to] = num;
      to = (to + (+(num > pivot) | (+(num === pivot) & equals))) | 0;
      num = source[from] as number;
      source[from - 1] = target[to] as number;
    }
    target[to] = num;
    to += +(num > pivot) | (+(num === pivot) & equals);
    holed = source;
    hole = stop - 1;
    middle += to;
  }
  const target = segments[middle >> SHIFT] as Float64Array;
  holed[hole] = target[middle & MASK] as number;
  target[middle & MASK] = held;
  return middle + (+(held > pivot) | (+(held === pivot) & equals));
}
