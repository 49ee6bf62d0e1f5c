let newest = 0;

/**
 * Milliseconds since 1970, by which what was opened is sorted, in a later window too: later than all that was opened or
 * brought back before, though the date was set back since.
 */
export function openedNow(): number {
  newest = Math.max(Date.now(), newest + 1);
  return newest;
}

/** This was opened then, in an earlier window. */
export function openedAt(time: number): number {
  newest = Math.max(newest, time);
  return time;
}
