import type { Series } from '../series/series';
import type { SeriesEnds } from '../series/seriesSet';

/** Characters between two points at first, and how many of these there are at most. */
const GAP = 1 << 20;
const MOST_POINTS = 128;

/** How many numbers a series had when so many characters of a text had been read. */
export interface TextPoint {
  readonly characters: number;
  readonly count: number;
}

/**
 * Tells about where in a long text a number stands, so that it is looked for from there: at most {@link MOST_POINTS}
 * points, at first {@link GAP} characters apart and twice as far each time that they are full. Where lines wait for their
 * ends, the point is where the last that was counted has ended.
 */
export class TextIndex {
  #points: { readonly characters: number; readonly ends: SeriesEnds }[] = [];
  #characters = 0;
  #gap = GAP;

  /** So many characters have been read. @param ends gives how many numbers each series has now */
  pass(characters: number, ends: () => SeriesEnds): void {
    this.#characters += characters;
    if (this.#characters < (this.#points.at(-1)?.characters ?? 0) + this.#gap) return;
    this.#points.push({ characters: this.#characters, ends: ends() });
    if (this.#points.length < MOST_POINTS) return;
    this.#points = this.#points.filter((_, i) => i % 2 === 1);
    this.#gap *= 2;
  }

  /** The last point before a number of a series; undefined where that is the text's start. */
  before(series: Series, place: number): TextPoint | undefined {
    const countAt = (ends: SeriesEnds) => ends.get(series) ?? 0;
    const point = this.#points.findLast(({ ends }) => countAt(ends) <= place);
    return point && { characters: point.characters, count: countAt(point.ends) };
  }
}
