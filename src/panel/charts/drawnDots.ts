import * as l10n from '../../l10n';
import type { NumberShown } from '../../protocol';
import { ROOM } from './axis';
import { labelRows, stackDots } from './dots';
import { type Drawing, dot } from './drawing';
import type { Spot, Spots } from './plot';
import type { Scale } from './scale';
import { textWidth } from './textWidth';
import type { Words } from './words';

/** The height of the dots with their labels, in px. */
export const DOTS = 92;
/** Numbers up to which each dot has a label. */
const MOST_LABELLED = 16;

/** Leads to where a number came from. */
export type GoTo = (number: NumberShown) => void;

/** A few numbers: a dot each. */
export function drawDots(
  drawing: Drawing,
  numbers: Float64Array,
  {
    scale,
    base,
    lowerSize,
    median,
    words,
    goTo,
  }: {
    readonly scale: Scale;
    readonly base: number;
    readonly lowerSize: number;
    /** Where its line stands. */
    readonly median: number;
    readonly words: Words;
    readonly goTo: GoTo;
  },
): Spots {
  const isLabelled = numbers.length <= MOST_LABELLED;
  const size = isLabelled ? 10 : 8;
  const inside = [...numbers].flatMap((value, i) =>
    value < scale.low || value > scale.high ? [] : { value, isLower: i < lowerSize },
  );
  const dots = stackDots(
    inside.map(({ value }) => scale.place(value)),
    size,
  );
  const rows = Math.max(1, ...dots.map(({ row }) => row + 1));
  const room = DOTS - (isLabelled ? 30 : 6);
  const pitch = Math.min(size, room / rows);
  const yOf = (row: number) => base - size / 2 - 4 - row * pitch;
  for (const half of ['lower', 'upper'] as const) {
    const own = dots.filter((_, i) => inside[i]?.isLower === (half === 'lower'));
    drawing.path(
      `dots ${half} ${isLabelled ? 'large' : ''}`,
      own.map(({ x, row }) => dot(x, yOf(row))).join(''),
    );
  }
  if (isLabelled)
    drawDotLabels(
      drawing,
      inside.map(({ value }) => value),
      dots.map(({ x }) => x),
      yOf(rows - 1) - size / 2 - 5,
      { scale, median, words },
    );
  const at = (i: number): Spot => {
    const { value = 0, isLower = true } = inside[i] ?? {};
    const { x = 0, row = 0 } = dots[i] ?? {};
    const nth = inside.slice(0, i).filter(other => other.value === value).length;
    return {
      x,
      y: yOf(row),
      lines: [words.measured(value), isLower ? l10n.t('lower half') : l10n.t('upper half')],
      goTo: () => goTo({ which: 'value', value, nth }),
    };
  };
  const nearest = (x: number) =>
    dots.reduce((best, each, i) => (Math.abs(each.x - x) < Math.abs((dots[best]?.x ?? 0) - x) ? i : best), 0);
  return { count: dots.length, nearest, at };
}

function drawDotLabels(
  drawing: Drawing,
  values: readonly number[],
  places: readonly number[],
  y: number,
  { scale: { to }, median, words }: { readonly scale: Scale; readonly median: number; readonly words: Words },
): void {
  const isNew = (i: number) => values[i] !== values[i - 1];
  const labels = values.map(value => words.value(value));
  const shown = places.map((x, i) => {
    const half = textWidth(labels[i] ?? '') / 2;
    return Math.min(to + ROOM - half, Math.max(half, x));
  });
  const distinct = shown.flatMap((x, i) => (isNew(i) ? { x, label: labels[i] ?? '' } : []));
  const rows = labelRows(
    distinct.map(({ x }) => x),
    distinct.map(({ label }) => textWidth(label)),
    2,
  );
  distinct.forEach(({ x, label }, i) => {
    const row = rows[i] ?? -1;
    // The median's line has its value above it.
    const isCrossed = Math.abs(x - median) < textWidth(label) / 2 + 2;
    if (row >= 0 && !isCrossed) drawing.text('label', x, y - row * 13, label, 'middle');
  });
}
