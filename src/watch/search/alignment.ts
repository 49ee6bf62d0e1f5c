import { type Sought, Surroundings } from './sought';

/** Stretches of indices that are remembered where the same numbers stand again and again. */
const MOST_STRETCHES = 10_000;
/** Numbers of the series that are fetched at a time. */
const BLOCK = 1 << 13;

/** Where in the numbers of a text one is, and how many places look the same. */
export interface Aligned {
  readonly index: number;
  readonly alike: number;
}

/**
 * Tells which number of a text is one of a series, though the series may lack some of the text's, as those that came
 * while it was paused. Where it has all from the start on, the number has the same place in both; else it is where the
 * numbers around it stand too and, of several such places, the one that is as far from the text's end as from that of the
 * series. Linear.
 */
export class Alignment {
  readonly #sought: Sought;
  readonly #around: Surroundings;
  /** Numbers of the text so far. */
  #count = 0;
  #isSame = true;
  /** The last numbers, as many as stand around the one that is sought. */
  #tail: Float64Array = new Float64Array(0);
  /** Where the numbers around the sought one stand too: the first and the last of indices that follow each other. */
  readonly #stretches: { readonly first: number; last: number }[] = [];
  #alike = 0;
  #block: Float64Array = new Float64Array(0);
  #blockFrom = 0;

  /** @param count how many numbers of the text, all of the series, are passed already */
  constructor(sought: Sought, count = 0) {
    this.#sought = sought;
    this.#around = new Surroundings(sought);
    this.#isSame = !sought.hasGaps;
    this.#count = count;
  }

  /** Whether all numbers of the text so far are those of the series, in its order. */
  get isSame(): boolean {
    return this.#isSame;
  }

  get count(): number {
    return this.#count;
  }

  /** The next numbers of the text. Where the number is, once that is certain. */
  push(values: Float64Array): number | undefined {
    if (values.length === 0) return undefined;
    if (this.#isSame) this.#compare(values);
    this.#collect(values);
    const { place } = this.#sought;
    return this.#isSame && this.#count > place ? place : undefined;
  }

  /** Where the number is, all told; undefined where it is not in the text. */
  end(): Aligned | undefined {
    const { numbers, place } = this.#sought;
    const fromEnd = this.#count - (numbers.end - place);
    if (this.#stretches.some(({ first, last }) => first <= fromEnd && fromEnd <= last))
      return { index: fromEnd, alike: 1 };
    const [first] = this.#stretches;
    return first && { index: first.first, alike: this.#alike };
  }

  #compare(values: Float64Array): void {
    const { start, place, numbers } = this.#sought;
    const last = Math.min(values.length, Math.min(numbers.end, place + 1) - this.#count);
    for (let i = Math.max(0, start - this.#count); i < last; i++)
      if (values[i] !== this.#own(this.#count + i)) {
        this.#isSame = false;
        return;
      }
  }

  /** The number at a place of the series. */
  #own(place: number): number | undefined {
    if (place < this.#blockFrom || place >= this.#blockFrom + this.#block.length) {
      this.#block = this.#sought.numbers.copy(place, place + BLOCK);
      this.#blockFrom = place;
    }
    return this.#block[place - this.#blockFrom];
  }

  /** Notes where the surroundings are complete with these numbers. */
  #collect(values: Float64Array): void {
    const { at, behind } = this.#around;
    const wanted = this.#around.values[at];
    const all = new Float64Array(this.#tail.length + values.length);
    all.set(this.#tail);
    all.set(values, this.#tail.length);
    const first = this.#count - this.#tail.length;
    const from = Math.max(at, this.#tail.length - behind);
    for (let i = from; i < all.length - behind; i++) {
      if (all[i] !== wanted || !this.#around.areAt(all, i)) continue;
      this.#note(first + i);
    }
    this.#count += values.length;
    this.#tail = all.slice(Math.max(0, all.length - at - behind));
  }

  #note(index: number): void {
    this.#alike++;
    const last = this.#stretches.at(-1);
    if (last?.last === index - 1) last.last = index;
    else {
      // What came last is what a series most likely has.
      if (this.#stretches.length === MOST_STRETCHES) this.#stretches.shift();
      this.#stretches.push({ first: index, last: index });
    }
  }
}
