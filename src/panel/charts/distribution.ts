import * as l10n from '../../l10n';
import type { NumberWriter } from '../../numberWriter';
import type { ChartData, Distribution } from '../../protocol';
import { element, setText } from '../dom';
import { drawAxis, ROOM } from './axis';
import { BARS, drawBars } from './bars';
import { type Bins, binsOf } from './bins';
import { box, type Drawing, line } from './drawing';
import { DOTS, drawDots, type GoTo } from './drawnDots';
import { Figure, type Surroundings } from './figure';
import { drawLevels, LEVEL, levelRows } from './levels';
import { Plot } from './plot';
import { linear, type Scale } from './scale';
import { seriesName } from './seriesName';
import { textWidth } from './textWidth';
import { ticksOf } from './tickLabels';
import { beyondWords, distributionSentence, type Words, wordsFor } from './words';

/** Heights in px. */
const LABELS = 18;
const STRIP = 22;
const AXIS = 22;
/** Px for a tick and its label. */
const TICK = 64;

/** How the numbers are spread: of the series that is shown, and of those beside it. */
export class DistributionView {
  readonly root: HTMLElement;
  /** Of all pictures together, in px. */
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
    this.height = 0;
    all.forEach((data, i) => {
      const { plot, caption } = this.#plots[i] ?? {};
      if (!plot || !caption) return;
      const words = wordsFor(data, writer.locale, writer);
      const { measured, numbers } = words;
      setText(
        caption,
        l10n.t('{0}: median {1} of {2}', seriesName(data), measured(data.median), numbers(data.count)),
      );
      const goTo: GoTo = number => this.#around.goTo(data.seriesId, number);
      const drawn = drawOne(plot, data, width, writer, words, sharedRange(all, data.unit), goTo);
      this.height += drawn.height;
      if (i === 0) isRelative = drawn.isRelative;
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
  const outside = bins ?? outsideOf(distribution);
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
  const medianLine = labels.isOver
    ? (rows.length > 0 ? line(at, 0, at, top) : '') + line(at, top + labels.y + 4, at, strip + 8)
    : line(at, rows.length > 0 ? 0 : labels.y - 4, at, strip + 8);
  drawing.path('median-line', medianLine);
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
function outsideOf({ numbers = new Float64Array(), low, high }: Distribution): Bins {
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
    /** Whether there is no room beside the median's line. */
    isOver: from < 0,
    y: 14,
    beyondY: meets ? 14 + LABELS : 14,
    height: meets ? 2 * LABELS + 4 : LABELS + 4,
  };
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
