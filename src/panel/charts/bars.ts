import type { Bins } from './bins';
import { box, type Drawing } from './drawing';
import type { Spot, Spots } from './plot';
import type { Scale } from './scale';
import { binLines, type Words } from './words';

/** The height of the tallest bar, in px. */
export const BARS = 116;

/** Many numbers: a bar a bin. */
export function drawBars(
  drawing: Drawing,
  { bins }: Bins,
  scale: Scale,
  base: number,
  told: { readonly size: number; readonly whole: boolean; readonly words: Words },
): Spots {
  const most = Math.max(1, ...bins.map(({ lower, upper }) => lower + upper));
  const gap = scale.place(bins[0]?.to ?? 0) - scale.place(bins[0]?.from ?? 0) >= 3 ? 0.5 : 0;
  const tall = (count: number) => (count === 0 ? 0 : Math.max(1, (count / most) * BARS));
  let lowerBars = '';
  let upperBars = '';
  for (const { from, to, lower, upper } of bins) {
    const [x, end] = [scale.place(from) + gap, scale.place(to) - gap];
    const height = tall(lower + upper);
    // Side by side, as the median parts its numbers.
    const part = (end - x) * (lower / (lower + upper || 1));
    if (lower > 0) lowerBars += box(x, base - height, part, height);
    if (upper > 0) upperBars += box(x + part, base - height, end - x - part, height);
  }
  drawing.path('fill bar lower', lowerBars);
  drawing.path('fill bar upper', upperBars);
  const at = (i: number): Spot => {
    const bin = bins[i] ?? { from: 0, to: 0, lower: 0, upper: 0 };
    return {
      x: (scale.place(bin.from) + scale.place(bin.to)) / 2,
      lines: binLines(bin, told.size, told.whole, told.words),
    };
  };
  const nearest = (x: number) =>
    Math.min(
      bins.length - 1,
      Math.max(0, Math.floor(((x - scale.from) / (scale.to - scale.from)) * bins.length)),
    );
  return { count: bins.length, nearest, at };
}
