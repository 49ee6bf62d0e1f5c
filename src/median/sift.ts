import type { Cells } from './cells';

/** Lets the number of a place sink to where it belongs in a max-heap that ends with the place `last`. */
export function siftDown(cells: Cells, last: number, from: number): number {
  const num = cells.at(from);
  let hole = from;
  for (let child = hole << 1; child <= last; child = hole << 1) {
    if (child < last) child += +(cells.at(child + 1) > cells.at(child));
    const larger = cells.at(child);
    if (larger <= num) break;
    cells.set(hole, larger);
    hole = child;
  }
  cells.set(hole, num);
  return hole;
}
