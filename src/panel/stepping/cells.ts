/** What of an array is shown: an index, or how many are left out between two. */
export type Cell = { readonly index: number } | { readonly left: number };

/** Indexes that are shown beside one that a move touches. */
const BESIDE = 1;

/**
 * Which indexes of an array are shown where not all have room: the first ones, those that a move touches with their
 * neighbours, and the last.
 *
 * @param most how many are shown before something is left out
 */
export function cellsOf(size: number, touched: readonly number[], most: number): Cell[] {
  const shown = new Set<number>();
  const near = touched.flatMap(index => [index - BESIDE, index, index + BESIDE]);
  for (const index of [...near, size - 1]) if (index >= 0 && index < size) shown.add(index);
  for (let index = 0; index < size && shown.size < most; index++) shown.add(index);
  const cells: Cell[] = [];
  let next = 0;
  for (const index of [...shown].sort((a, b) => a - b)) {
    if (index > next) cells.push({ left: index - next });
    cells.push({ index });
    next = index + 1;
  }
  return cells;
}
