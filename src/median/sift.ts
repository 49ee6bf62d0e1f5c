import { type Cells, HEAD, MASK, SHIFT } from './cells';

/** Lets the number of a place rise to where it belongs in a max-heap; returns that place. A step a level. */
export function siftUp({ segments }: Cells, from: number): number {
  let hole = from;
  let cells = segments[hole >> SHIFT] as Float64Array;
  const num = cells[hole & MASK] as number;
  for (;;) {
    const parent = hole >> 1;
    const above = segments[parent >> SHIFT] as Float64Array;
    const smaller = above[parent & MASK] as number;
    if (smaller >= num) break;
    cells[hole & MASK] = smaller;
    hole = parent;
    cells = above;
  }
  cells[hole & MASK] = num;
  return hole;
}

/**
 * Lets the number of a place sink to where it belongs in a max-heap of `size` numbers; returns that place. A
 * step a level. The cell behind the last holds -Infinity.
 */
export function siftDown({ head, segments }: Cells, size: number, from: number): number {
  let hole = from;
  let cells = segments[hole >> SHIFT] as Float64Array;
  const num = cells[hole & MASK] as number;
  let child = hole << 1;
  const end = Math.min(size, HEAD - 1);
  if (child <= end) {
    // Two levels at once: the grandchildren need not wait to be fetched until the children are compared.
    while (child < end >> 1) {
      const ofLeft = largerOf(head, child << 1);
      const ofRight = largerOf(head, (child << 1) + 2);
      const isRight = +((head[child + 1] as number) > (head[child] as number));
      child = (child + isRight) | 0;
      const larger = head[child] as number;
      if (larger <= num) {
        head[hole] = num;
        return hole;
      }
      head[hole] = larger;
      hole = child;
      child = (ofLeft + Math.imul(isRight, ofRight - ofLeft)) | 0;
      const next = head[child] as number;
      if (next <= num) {
        head[hole] = num;
        return hole;
      }
      head[hole] = next;
      hole = child;
      child = hole << 1;
    }
    // What is left of the head is a level or two.
    while (child <= end) {
      child = largerOf(head, child);
      const larger = head[child] as number;
      if (larger <= num) {
        head[hole] = num;
        return hole;
      }
      head[hole] = larger;
      hole = child;
      child = hole << 1;
    }
    cells = segments[hole >> SHIFT] as Float64Array;
  }
  for (; child <= size; child = hole << 1) {
    const below = segments[child >> SHIFT] as Float64Array;
    const at = largerOf(below, child & MASK);
    const larger = below[at] as number;
    if (larger <= num) break;
    cells[hole & MASK] = larger;
    hole = (child & ~MASK) | at;
    cells = below;
  }
  cells[hole & MASK] = num;
  return hole;
}

/**
 * Sifts down the number of each place from `last` back to `first`, below which there are few levels. Each
 * is taken along to the bottom, what is larger staying above, with no branch to mispredict; numbers are
 * chosen by products, so all of them are finite.
 */
export function siftDownEach({ segments }: Cells, size: number, first: number, last: number): void {
  for (let hole = last; hole >= first; hole--) {
    let cells = segments[hole >> SHIFT] as Float64Array;
    let at = hole & MASK;
    let num = cells[at] as number;
    for (let child = hole << 1; child <= size; child <<= 1) {
      const below = segments[child >> SHIFT] as Float64Array;
      const left = child & MASK;
      const next = largerOf(below, left);
      const larger = below[next] as number;
      const sinks = +(larger > num);
      const stays = 1 - sinks;
      cells[at] = larger * sinks + num * stays;
      num = num * sinks + larger * stays;
      cells = below;
      at = next;
      child += next - left;
    }
    cells[at] = num;
  }
}

/** The larger of two siblings' places, by adding a comparison: no branch to mispredict. */
function largerOf(cells: Float64Array, left: number): number {
  return (left + +((cells[left + 1] as number) > (cells[left] as number))) | 0;
}
