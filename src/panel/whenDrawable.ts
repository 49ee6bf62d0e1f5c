/** A page that is hidden has no frames; it still answers within this time. */
const HIDDEN_MS = 250;

/** Calls back in the next frame, or soon where no frames come because nobody looks. */
export function whenDrawable(draw: () => void): void {
  const once = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    draw();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, HIDDEN_MS);
}
