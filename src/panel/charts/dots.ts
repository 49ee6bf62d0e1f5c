/** A number as a dot. */
export interface Dot {
  readonly x: number;
  /** How many dots lie below it. */
  readonly row: number;
}

/** Puts dots with their centres at these places, ascending, side by side; where there is no room, on top of each other. */
export function stackDots(places: readonly number[], diameter: number): Dot[] {
  const ends: number[] = [];
  return places.map(x => {
    const free = ends.findIndex(end => x - end >= diameter);
    const row = free < 0 ? ends.length : free;
    ends[row] = x;
    return { x, row };
  });
}

/** Rows for labels that are centred at these places, ascending, so that none overlaps; -1 for one without room. */
export function labelRows(
  places: readonly number[],
  widths: readonly number[],
  most: number,
  gap = 4,
): number[] {
  const ends: number[] = [];
  return places.map((x, i) => {
    const half = (widths[i] ?? 0) / 2;
    for (let row = 0; row < most; row++) {
      if (x - half < (ends[row] ?? Number.NEGATIVE_INFINITY) + gap) continue;
      ends[row] = x + half;
      return row;
    }
    return -1;
  });
}
