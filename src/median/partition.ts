import { type Cells, MASK, SEGMENT, SHIFT } from './cells';

/**
 * Brings the numbers above the pivot (or, with `equals` 1, those that equal it too) to the front of the cells
 * from `first` up to `end`, and returns where the others start: O(end - first). The index moves by a
 * comparison's value: no branch to mispredict.
 *
 * Source: N. Lomuto's partition, in J. Bentley, "Programming Pearls" (1986).
 */
export function partition(
  { segments }: Cells,
  first: number,
  end: number,
  pivot: number,
  equals: 0 | 1,
): number {
  let middle = first;
  for (let i = first; i < end; ) {
    const source = segments[i >> SHIFT] as Float64Array;
    const target = segments[middle >> SHIFT] as Float64Array;
    const start = i & MASK;
    let to = middle & MASK;
    // As far as neither side leaves its segment.
    const stop = start + Math.min(end - i, SEGMENT - start, SEGMENT - to);
    i += stop - start;
    middle -= to;
    if (equals === 1) {
      for (let from = start; from < stop; from++) {
        const num = source[from] as number;
        source[from] = target[to] as number;
        target[to] = num;
        to = (to + +(num >= pivot)) | 0;
      }
    } else {
      for (let from = start; from < stop; from++) {
        const num = source[from] as number;
        source[from] = target[to] as number;
        target[to] = num;
        to = (to + +(num > pivot)) | 0;
      }
    }
    middle += to;
  }
  return middle;
}
