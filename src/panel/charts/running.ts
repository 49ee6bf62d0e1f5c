import * as l10n from '../../l10n';
import type { NumberWriter } from '../../numberWriter';
import { type ChartData, MOST_DOTS, type RunningMedian } from '../../protocol';
import { Segments } from '../segments';
import { drawAxis } from './axis';
import { type Drawing, dot, line, px } from './drawing';
import { Figure, type Surroundings } from './figure';
import { Plot, type Spot, type Spots } from './plot';
import { linear, type Scale } from './scale';
import { seriesName } from './seriesName';
import { textWidth } from './textWidth';
import { ticksOf } from './tickLabels';
import { ticksIn } from './ticks';
import { timeTicks, writeTime } from './time';
import { runningSentence, type Words, wordsFor } from './words';

/** Height in px where no other picture stands beside it, and of the axis below. */
const HEIGHT = 190;
/** The most that its height is of its width where several pictures stand beside it. */
const TALLEST = 0.7;
const AXIS = 22;
/** Px for a tick and its label. */
const TICK = { across: 44, time: 88, down: 36 };
/** Room above and below what is drawn, and at the end of the line. */
const ROOM = 6;
/** Px for the name of a line. */
const NAME = 15;
/** Up to so many points the line has steps: the median stays until a number comes. */
const MOST_STEPS = 100;

export type Along = 'arrival' | 'time';

/** How the median moved: of the series that is shown, with numbers as dots, and of those laid over it. */
export class RunningView {
  readonly root: HTMLElement;
  readonly #figure: Figure;
  readonly #plot: Plot;
  readonly #along: Segments<Along>;
  readonly #goTo: Surroundings['goTo'];

  constructor(around: Surroundings, resized: () => void) {
    this.#figure = new Figure(l10n.t('Running median'), around, resized);
    this.#plot = new Plot(around.say);
    this.#goTo = around.goTo;
    this.#figure.arrange([this.#plot]);
    this.root = this.#figure.root;
    const words = [
      ['arrival', l10n.t('Arrival')],
      ['time', l10n.t('Time')],
    ] as const;
    this.#along = new Segments<Along>(l10n.t('Along the axis'), words, resized);
    this.#figure.addControl(this.#along.root);
  }

  /** @param beside the height of the pictures beside it, one for each series; undefined where there are none */
  draw(all: readonly ChartData[], writer: NumberWriter, beside?: number): void {
    const { width } = this.#figure;
    const [data] = all;
    if (width === 0 || !data) return;
    const height =
      all.length === 1
        ? (beside ?? HEIGHT)
        : Math.max(HEIGHT + namesHeight(all), Math.min(beside ?? 0, Math.floor(width * TALLEST)));
    const words = wordsFor(data, writer.locale, writer);
    const { drawing } = this.#plot;
    this.#along.root.hidden = !hasTimes(data);
    drawing.begin(width, height);
    const chart = new Chart(all, data, this.#along.current, width, height, writer);
    const spots = chart.draw(drawing, words, this.#goTo);
    drawing.end();
    this.#plot.show(runningSentence(data, words), spots);
    this.#figure.note(chart.note(words));
  }
}

/** The points of a line: where each stands across, and the median there. */
interface Line {
  readonly data: ChartData;
  readonly across: readonly number[];
  readonly medians: readonly number[];
}

class Chart {
  readonly #all: readonly ChartData[];
  readonly #data: ChartData;
  readonly #along: Along;
  readonly #x: Scale;
  readonly #y: Scale;
  readonly #lines: readonly Line[];
  readonly #width: number;
  readonly #axis: number;
  readonly #writer: NumberWriter;
  readonly #down: ReturnType<typeof ticksOf>;
  readonly #left: number;

  constructor(
    all: readonly ChartData[],
    data: ChartData,
    along: Along,
    width: number,
    height: number,
    writer: NumberWriter,
  ) {
    this.#all = all;
    this.#data = data;
    this.#writer = writer;
    this.#width = width;
    this.#axis = height - AXIS;
    this.#along = along === 'time' && all.every(hasTimes) ? 'time' : 'arrival';
    this.#lines = all.map(each => lineOf(each, this.#along));
    const range = yRange(all.filter(({ unit }) => unit === data.unit));
    this.#y = linear(range.low, range.high, this.#axis - ROOM, ROOM + 4 + namesHeight(all));
    const most = Math.max(3, Math.floor(this.#axis / TICK.down));
    this.#down = ticksOf(this.#y, most, data.median, writer);
    this.#left = Math.max(0, ...this.#down.labels.map(label => textWidth(label))) + 8;
    const ends = this.#lines.flatMap(({ across }) => [across[0] ?? 0, across.at(-1) ?? 0]);
    const first = this.#along === 'arrival' && data.count > MOST_DOTS ? 0 : Math.min(...ends);
    const last = Math.max(...ends);
    this.#x = linear(first, last > first ? last : first + 1, this.#left + ROOM, width - ROOM);
  }

  note(words: Words): string {
    const { running } = this.#data;
    if (!running) return l10n.t('is being worked out…');
    const isOwn = this.#all.some(({ unit }) => unit !== this.#data.unit);
    return [
      running.stride > 1
        ? l10n.t('dots are one number in {0}', words.count(running.stride))
        : this.#along === 'time'
          ? l10n.t('dots are the numbers')
          : l10n.t('dots are the numbers in order of arrival'),
      this.#along === 'time' ? l10n.t('by time') : '',
      this.#down.relative ? l10n.t('axis shows the difference from the median') : '',
      isOwn ? l10n.t('other units each on a scale of its own') : '',
    ]
      .filter(Boolean)
      .join(', ');
  }

  draw(drawing: Drawing, words: Words, goTo: Surroundings['goTo']): Spots {
    this.#drawGrid(drawing);
    // Few dots stand before the line, which would hide those that it goes through.
    const isBehind = this.#data.count > MOST_DOTS;
    if (isBehind) this.#drawDots(drawing);
    this.#lines.forEach((each, i) => {
      if (i > 0) this.#drawLine(drawing, each, i);
    });
    const [own] = this.#lines;
    if (own) this.#drawLine(drawing, own, 0);
    if (!isBehind) this.#drawDots(drawing);
    if (this.#all.length > 1) this.#drawNames(drawing);
    return this.#spots(words, goTo);
  }

  #drawGrid(drawing: Drawing): void {
    this.#down.values.forEach((value, i) => {
      const y = this.#y.place(value);
      drawing.path('grid', line(this.#left, y, this.#width, y));
      drawing.text('label soft', this.#left - 8, y + 4, this.#down.labels[i] ?? '', 'end');
    });
    drawAxis(drawing, this.#acrossTicks(), this.#x, this.#axis, this.#width);
  }

  #acrossTicks() {
    const { low, high, from, to } = this.#x;
    if (this.#along === 'time')
      return timeTicks(low, high, Math.max(2, Math.floor((to - from) / TICK.time) + 1), this.#writer.locale);
    const room = textWidth(this.#writer.brief(high)) + TICK.across;
    const most = Math.max(2, Math.floor((to - from) / room) + 1);
    const { values } = ticksIn(low, high, most, { times: 1, exponent: 0 });
    return { values, labels: values.map(value => this.#writer.brief(value)), relative: false };
  }

  #drawDots(drawing: Drawing): void {
    const { running, count, lowerTop } = this.#data;
    const [own] = this.#lines;
    if (!running || !own) return;
    // What has left the window is in neither half.
    const gone = running.count - count;
    const groups = { gone: '', lower: '', upper: '' };
    running.values.forEach((value, i) => {
      if (value < this.#y.low || value > this.#y.high) return;
      const group = (i + 1) * running.stride <= gone ? 'gone' : value <= lowerTop ? 'lower' : 'upper';
      groups[group] += dot(this.#x.place(own.across[i] ?? 0), this.#y.place(value));
    });
    const size = running.count <= MOST_DOTS ? 'middling' : 'small';
    for (const group of ['gone', 'lower', 'upper'] as const)
      drawing.path(`dots ${group} ${size}`, groups[group]);
  }

  #drawLine(drawing: Drawing, { data, across, medians }: Line, index: number): void {
    const y = this.#yOf(data);
    const isStepped = medians.length <= MOST_STEPS;
    let d = '';
    medians.forEach((median, i) => {
      const [left, top] = [px(this.#x.place(across[i] ?? 0)), px(clampedTo(y, median))];
      d += i === 0 ? `M${left} ${top}` : isStepped ? `H${left}V${top}` : `L${left} ${top}`;
    });
    drawing.path('halo', d);
    drawing.path(`line series-${index}`, d);
    const [x, end] = [this.#x.place(across.at(-1) ?? 0), clampedTo(y, medians.at(-1) ?? 0)];
    drawing.path('halo', dot(x, end));
    drawing.path(`end series-${index}`, dot(x, end));
  }

  #drawNames(drawing: Drawing): void {
    this.#all.forEach((data, i) => {
      const y = 12 + i * NAME;
      drawing.path(`line series-${i}`, line(this.#left + 8, y - 4, this.#left + 36, y - 4));
      const { measured } = wordsFor(data, this.#writer.locale, this.#writer);
      const name = seriesName(data);
      const brief = name.length > 40 ? `${name.slice(0, 39)}…` : name;
      drawing.text('label', this.#left + 42, y, `${brief}: ${measured(data.median)}`);
    });
  }

  /** The scale of a series: its own where its unit is another. */
  #yOf(data: ChartData): Scale {
    if (data.unit === this.#data.unit) return this.#y;
    const { low, high } = yRange([data]);
    return linear(low, high, this.#y.from, this.#y.to);
  }

  #spots(words: Words, goTo: Surroundings['goTo']): Spots {
    const { running, lowerTop, seriesId } = this.#data;
    const [own] = this.#lines;
    if (!running || !own) return { count: 0, nearest: () => -1, at: () => ({ x: 0, lines: [] }) };
    const { across, medians } = own;
    const xs = across.map(each => this.#x.place(each));
    const at = (i: number): Spot => {
      const median = medians[i] ?? 0;
      const place = Math.min(running.count, (i + 1) * running.stride);
      const time = running.times?.[i];
      const value = running.values[i];
      const from = running.first + i * running.stride;
      return {
        x: xs[i] ?? 0,
        y: clampedTo(this.#y, median),
        ...(value !== undefined && {
          goTo: () => goTo(seriesId, { which: 'arrived', value, from, to: from + running.stride }),
        }),
        lines: [
          time
            ? l10n.t('after {0}, {1}', words.numbers(place), writeTime(time, this.#writer.locale))
            : l10n.t('after {0}', words.numbers(place)),
          l10n.t('median {0}', words.measured(median)),
          ...(value === undefined
            ? []
            : [numberWords(running.stride > 1, value <= lowerTop, words.measured(value))]),
          ...this.#lines.slice(1).map(each => this.#otherAt(each, across[i] ?? 0)),
        ],
      };
    };
    const nearest = (x: number) =>
      xs.reduce((best, each, i) => (Math.abs(each - x) < Math.abs((xs[best] ?? 0) - x) ? i : best), 0);
    return { count: xs.length, nearest, at };
  }

  #otherAt({ data, across, medians }: Line, place: number): string {
    const behind = across.findIndex(each => each >= place);
    const median = medians[behind < 0 ? medians.length - 1 : behind] ?? data.median;
    return `${seriesName(data)}: ${wordsFor(data, this.#writer.locale, this.#writer).measured(median)}`;
  }
}

/** Px above the lines where their names stand. */
function namesHeight(all: readonly ChartData[]): number {
  return all.length > 1 ? all.length * NAME : 0;
}

/** Whether its numbers did not all come at once. */
function hasTimes({ running }: ChartData): boolean {
  const times = running?.times;
  return times !== undefined && (times.at(-1) ?? 0) > (times[0] ?? 0);
}

function clampedTo({ place, low, high }: Scale, value: number): number {
  return place(Math.min(high, Math.max(low, value)));
}

function lineOf(data: ChartData, along: Along): Line {
  const { running, median } = data;
  if (!running) return { data, across: [], medians: [] };
  const { medians, stride, count, times } = running;
  const places = Array.from(medians, (_, i) => (i + 1) * stride);
  const isOpen = (places.at(-1) ?? 0) < count || medians.length === 0;
  const across = along === 'time' && times ? [...times] : places;
  const last = along === 'time' ? (across.at(-1) ?? 0) : count;
  // A window of time may have let numbers go since the last came.
  const now = isOpen ? [...medians, median] : [...medians.slice(0, -1), median];
  return { data, across: isOpen ? [...across, last] : across, medians: now };
}

/** From the quartiles and the line, and not from the extremes: an outlier must not spoil the picture. */
export function yRange(all: readonly ChartData[]): { low: number; high: number } {
  const lows: number[] = [];
  const highs: number[] = [];
  for (const { running, distribution, median } of all) {
    const { low, high, q1, q3, numbers } = distribution ?? {
      low: median,
      high: median,
      q1: median,
      q3: median,
    };
    const reach = (q3 - q1) / 2;
    const isAll = numbers !== undefined;
    lows.push(isAll ? low : Math.max(low, q1 - reach));
    highs.push(isAll ? high : Math.min(high, q3 + reach));
    const medians = lineWithin(running, distribution ? { low, high } : undefined);
    lows.push(...medians.slice(0, 1));
    highs.push(...medians.slice(-1));
  }
  const [low, high] = [Math.min(...lows), Math.max(...highs)];
  const pad = low === high ? Math.abs(low) * 0.05 || 0.5 : (high / 2 - low / 2) * 0.12;
  return { low: Math.max(-Number.MAX_VALUE, low - pad), high: Math.min(Number.MAX_VALUE, high + pad) };
}

/** The least and the largest of a line's medians, as far as they lie where the numbers do. */
function lineWithin(running: RunningMedian | undefined, range?: { low: number; high: number }): number[] {
  const inside = [...(running?.medians ?? [])].filter(
    median => !range || (median >= range.low && median <= range.high),
  );
  return inside.length === 0 ? [] : [Math.min(...inside), Math.max(...inside)];
}

/** The number behind a dot, and the half that it is in. */
function numberWords(isOneOfThem: boolean, isLower: boolean, number: string): string {
  if (isOneOfThem)
    return isLower
      ? l10n.t('one of them {0}, lower half', number)
      : l10n.t('one of them {0}, upper half', number);
  return isLower ? l10n.t('number {0}, lower half', number) : l10n.t('number {0}, upper half', number);
}
