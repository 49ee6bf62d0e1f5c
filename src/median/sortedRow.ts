/** Puts a number where it belongs in the sorted part of a row from `start` up to `end`, which grows by one. */
export function insertSorted(row: Float64Array, start: number, end: number, num: number): void {
  let hole = end;
  for (; hole > start; hole--) {
    const before = row[hole - 1] as number;
    if (before <= num) break;
    row[hole] = before;
  }
  row[hole] = num;
}
