import { labelRows } from './dots';
import { type Drawing, line } from './drawing';
import type { Scale } from './scale';
import { textWidth } from './textWidth';
import type { AxisTicks } from './tickLabels';

/** Room beside the first and the last dot, in px. */
export const ROOM = 10;

/** The axis below, with words below its ticks that stay within the picture. */
export function drawAxis(
  drawing: Drawing,
  { values, labels }: AxisTicks,
  scale: Scale,
  y: number,
  width: number,
): void {
  const places = values.map(value => scale.place(value));
  drawing.path(
    'axis',
    line(Math.max(0, scale.from - ROOM), y, width, y) + places.map(x => line(x, y, x, y + 4)).join(''),
  );
  const wide = labels.map(label => textWidth(label));
  const centres = places.map((x, i) => {
    const half = (wide[i] ?? 0) / 2;
    return Math.min(width - half, Math.max(half, x));
  });
  const rows = labelRows(centres, wide, 1, 8);
  centres.forEach((x, i) => {
    if (rows[i] === 0) drawing.text('label soft', x, y + 17, labels[i] ?? '', 'middle');
  });
}
