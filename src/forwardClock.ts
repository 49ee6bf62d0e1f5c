/**
 * Milliseconds since 1970 that never go back. Where the date leaps ahead, as after a machine's sleep, they follow; where it
 * is set back, they go on as time passes, so that numbers go on leaving a window of time.
 *
 * @param steady milliseconds by a clock that does not jump
 */
export function forwardClock(
  date: () => number = Date.now,
  steady: () => number = () => performance.now(),
): () => number {
  let told = date();
  let at = steady();
  return () => {
    const now = steady();
    told = Math.max(date(), told + now - at);
    at = now;
    return Math.floor(told);
  };
}
