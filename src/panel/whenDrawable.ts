/** A hidden page gets no animation frames; it still draws within this many milliseconds. */
const HIDDEN_MS = 250;

/** Calls back in the next animation frame, or soon if a hidden page gets none. */
export function whenDrawable(draw: () => void): void {
  const once = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    draw();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, HIDDEN_MS);
}
