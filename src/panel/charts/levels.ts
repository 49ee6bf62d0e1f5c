import { type Distribution, LEVEL_COLUMNS, MOST_LEVELS } from '../../protocol';
import { box, type Drawing } from './drawing';
import type { Scale } from './scale';

/** The height of a level, in px. */
export const LEVEL = 5;
/** Shades that levels are drawn in. */
const SHADES = 8;

/** The densities of each level, of both halves. */
export function levelRows(levels: Uint8Array): { readonly lower: Uint8Array; readonly upper: Uint8Array }[] {
  const row = (i: number) => levels.subarray(i * LEVEL_COLUMNS, (i + 1) * LEVEL_COLUMNS);
  const rows = Array.from({ length: MOST_LEVELS }, (_, i) => ({
    lower: row(i),
    upper: row(MOST_LEVELS + i),
  }));
  const isThere = (densities: Uint8Array) => densities.some(density => density > 0);
  const last = rows.findLastIndex(({ lower, upper }) => isThere(lower) || isThere(upper));
  return rows.slice(0, last + 1);
}

/** The heaps from above: a row a level, the denser the darker. */
export function drawLevels(
  drawing: Drawing,
  rows: ReturnType<typeof levelRows>,
  { low, high }: Distribution,
  scale: Scale,
  width: number,
): void {
  const from = scale.place(low);
  const wide = (scale.place(high) - from) / LEVEL_COLUMNS;
  for (const half of ['lower', 'upper'] as const) {
    const shades = Array.from({ length: SHADES + 1 }, () => '');
    rows.forEach((row, level) => {
      const shadeAt = (column: number) => Math.ceil(((row[half][column] ?? 0) / 255) * SHADES);
      for (let column = 0; column < LEVEL_COLUMNS; ) {
        const shade = shadeAt(column);
        let end = column + 1;
        while (end < LEVEL_COLUMNS && shadeAt(end) === shade) end++;
        if (shade > 0) {
          const x = Math.max(0, from + column * wide);
          shades[shade] += box(x, level * LEVEL, Math.min(width, from + end * wide) - x, LEVEL - 1);
        }
        column = end;
      }
    });
    shades.forEach((d, shade) => {
      drawing.path(`fill ${half}`, d, shade / SHADES);
    });
  }
}
