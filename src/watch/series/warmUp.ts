/** Numbers that a series may leave out at its start, as its warm-up. */
export const MOST_WARM_UP = 1000;
