import * as l10n from '../../l10n';
import type { NumberWriter } from '../../numberWriter';
import {
  type ChartData,
  type Distribution,
  LEVEL_COLUMNS,
  MOST_LEVELS,
  type NumberShown,
} from '../../protocol';
import { element, setText } from '../dom';
import { type Bins, binsOf } from './bins';
import { labelRows, stackDots } from './dots';
import { box, type Drawing, dot, line } from './drawing';
import { Figure, type Surroundings } from './figure';
import { Plot, type Spot, type Spots } from './plot';
import { linear, type Scale } from './scale';
import { seriesName } from './seriesName';
import { textWidth } from './textWidth';
import { type AxisTicks, ticksOf } from './tickLabels';
import { beyondWords, binLines, distributionSentence, type Words, wordsFor } from './words';

/** Heights in px. */
const BARS = 116;
const DOTS = 92;
const LEVEL = 5;
const LABELS = 18;
const STRIP = 22;
const AXIS = 22;
/** Numbers up to which each dot has a label. */
const MOST_LABELLED = 16;
/** Room beside the first and the last dot. */
const ROOM = 10;
/** Shades that levels are drawn in. */
const SHADES = 8;
/** Px for a tick and its label. */
const TICK = 64;

/** How the numbers are spread: of the series that is shown, and of those beside it. */
export class DistributionView {
  readonly root: HTMLElement;
  /** Of the first picture, in px. */
  height = 0;
  readonly #figure: Figure;
  readonly #around: Surroundings;
  readonly #plots: { readonly plot: Plot; readonly caption: HTMLElement }[] = [];

  constructor(around: Surroundings, resized: () => void) {
    this.#figure = new Figure(l10n.t('Distribution'), around, resized);
    this.#around = around;
    this.root = this.#figure.root;
  }

  /** @param all the series that is shown, and those beside it */
  draw(all: readonly ChartData[], writer: NumberWriter): void {
    const { width } = this.#figure;
    if (width === 0) return;
    while (this.#plots.length < all.length)
      this.#plots.push({ plot: new Plot(this.#around.say), caption: element('p', 'chart-caption') });
    let isRelative = false;
    all.forEach((data, i) => {
      const { plot, caption } = this.#plots[i] ?? {};
      if (!plot || !caption) return;
      const words = wordsFor(data.unit, writer.locale, writer);
      const { measured, numbers } = words;
      setText(
        caption,
        l10n.t('{0}: median {1} of {2}', seriesName(data), measured(data.median), numbers(data.count)),
      );
      const goTo: GoTo = number => this.#around.goTo(data.seriesId, number);
      const drawn = drawOne(plot, data, width, writer, words, sharedRange(all, data.unit), goTo);
      if (i > 0) return;
      this.height = drawn.height;
      isRelative = drawn.isRelative;
    });
    const shown = this.#plots.slice(0, all.length);
    this.#figure.arrange(
      shown.map(({ plot }) => plot),
      all.length > 1 ? shown.map(({ caption }) => caption) : [],
    );
    const [first] = all;
    const difference = isRelative ? l10n.t('axis shows the difference from the median') : '';
    if (first) this.#figure.note([howToRead(first), difference].filter(Boolean).join(', '));
  }
}

type GoTo = (number: NumberShown) => void;
type Range = Pick<Distribution, 'low' | 'high'>;

/** The range that holds those of all series with this unit. */
function sharedRange(all: readonly ChartData[], unit: string): Range {
  const ranges = all.flatMap(each => (each.unit === unit ? (each.distribution ?? []) : []));
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.max(...ranges.map(({ high }) => high)),
  };
}

function howToRead({ distribution }: ChartData): string {
  if (!distribution) return l10n.t('the numbers are being counted…');
  if (distribution.numbers) return l10n.t('each dot is one number');
  if (!distribution.levels) return '';
  const last = levelRows(distribution.levels).length - 1;
  return l10n.t('rows on top: heap levels 0 to {0}', String(last));
}

interface Drawn {
  readonly height: number;
  readonly isRelative: boolean;
}

function drawOne(
  plot: Plot,
  data: ChartData,
  width: number,
  writer: NumberWriter,
  words: Words,
  shared: Range,
  goTo: GoTo,
): Drawn {
  const { distribution, lowerSize, median, count } = data;
  const { drawing } = plot;
  if (!distribution) {
    drawing.begin(width, BARS);
    drawing.end();
    plot.show(distributionSentence(data, undefined, words), {
      count: 0,
      nearest: () => -1,
      at: () => ({ x: 0, lines: [] }),
    });
    return { height: BARS, isRelative: false };
  }
  const wanted = { ...distribution, ...shared };
  const bins = distribution.cells && binsOf(wanted, distribution.cells, lowerSize, width);
  const rows = distribution.levels ? levelRows(distribution.levels) : [];
  const scale = bins
    ? linear(bins.low, bins.high, 0, width)
    : linear(wanted.low, wanted.high, ROOM, width - ROOM);
  const outside = bins ?? outsideOf(distribution, scale);
  const beyond = fitting(beyondWords(outside, distribution, words), width);
  const label = l10n.t('median {0}', words.value(median));
  const at = clamped(scale.place(median), width);
  const labels = placeLabels(label, at, beyond, width);
  const top = rows.length * LEVEL;
  const base = top + labels.height + (bins ? BARS : DOTS);
  const strip = base + 3 + (STRIP - 3) / 2;
  const axis = base + STRIP;
  const height = axis + AXIS;

  drawing.begin(width, height);
  drawLevels(drawing, rows, distribution, scale, width);
  const spots = bins
    ? drawBars(drawing, bins, scale, base, { size: count, whole: distribution.cells?.whole ?? false, words })
    : drawDots(drawing, distribution.numbers ?? new Float64Array(), {
        scale,
        base,
        lowerSize,
        median: at,
        words,
        goTo,
      });
  drawing.path('median-line', line(at, rows.length > 0 ? 0 : labels.y - 4, at, strip + 8));
  drawStrip(drawing, distribution, median, scale, strip, count);
  const ticks = ticksOf(scale, Math.max(2, Math.floor(width / TICK)), median, writer);
  drawAxis(drawing, ticks, scale, axis, width);
  drawing.text('label strong', labels.x, labels.y + top, label);
  if (beyond.below) drawing.text('label soft', 0, labels.beyondY + top, beyond.below);
  if (beyond.above) drawing.text('label soft', width, labels.beyondY + top, beyond.above, 'end');
  drawing.end();
  plot.show(distributionSentence(data, bins ?? undefined, words), spots);
  return { height, isRelative: ticks.relative };
}

/** How many numbers lie beside an axis of dots. */
function outsideOf({ numbers = new Float64Array(), low, high }: Distribution, _scale: Scale): Bins {
  const below = numbers.filter(value => value < low).length;
  const above = numbers.filter(value => value > high).length;
  return { bins: [], low, high, below, above };
}

function clamped(x: number, width: number): number {
  return Math.min(width, Math.max(0, x));
}

/** The words on what lies beyond an end, without what is beyond the room for them. */
function fitting(beyond: { below: string; above: string }, width: number): { below: string; above: string } {
  const brief = (words: string) =>
    textWidth(words) > width ? words.replace(/,? (?:down|up) to [^→]+/u, ' ').trim() : words;
  return { below: brief(beyond.below), above: brief(beyond.above) };
}

/** Where the words stand above the bars: those on what lies beyond have a row of their own where they would meet the median's. */
function placeLabels(label: string, at: number, beyond: { below: string; above: string }, width: number) {
  const wide = textWidth(label, 600);
  const isLeft = at + 6 + wide > width;
  const [from, to] = isLeft ? [at - 6 - wide, at - 6] : [at + 6, at + 6 + wide];
  const below = beyond.below ? textWidth(beyond.below) + 8 : 0;
  const above = beyond.above ? textWidth(beyond.above) + 8 : 0;
  const meets = from < below || to > width - above || below + above > width;
  return {
    x: Math.max(0, from),
    y: 14,
    beyondY: meets ? 14 + LABELS : 14,
    height: meets ? 2 * LABELS + 4 : LABELS + 4,
  };
}

/** The densities of each level, of both halves. */
function levelRows(levels: Uint8Array): { readonly lower: Uint8Array; readonly upper: Uint8Array }[] {
  const row = (i: number) => levels.subarray(i * LEVEL_COLUMNS, (i + 1) * LEVEL_COLUMNS);
  const rows = Array.from({ length: MOST_LEVELS }, (_, i) => ({
    lower: row(i),
    upper: row(MOST_LEVELS + i),
  }));
  const isThere = (densities: Uint8Array) => densities.some(density => density > 0);
  const last = rows.findLastIndex(({ lower, upper }) => isThere(lower) || isThere(upper));
  return rows.slice(0, last + 1);
}

function drawLevels(
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

function drawBars(
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

function drawDots(
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

/** Least, quartiles, median and largest, as far as the axis goes. */
function drawStrip(
  drawing: Drawing,
  { min, q1, q3, max }: Distribution,
  median: number,
  scale: Scale,
  y: number,
  count: number,
): void {
  const place = (value: number) => Math.min(scale.to, Math.max(scale.from, scale.place(value)));
  if (count < 3) return;
  drawing.path('strip', line(place(min), y, place(q1), y) + line(place(q3), y, place(max), y));
  drawing.path('strip', box(place(q1), y - 6, Math.max(1, place(q3) - place(q1)), 12));
  drawing.path('strip-median', line(place(median), y - 6, place(median), y + 6));
}

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
