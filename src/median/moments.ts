import { finiteList, requireFinite } from './finite';

/**
 * Powers of two that numbers are multiplied by so that neither they nor the squares of their differences
 * leave the range of doubles, each with the magnitude from which on the next one is needed. Such a product
 * is exact, but for numbers beside which what is lost does not count.
 */
const SCALES = [
  { scale: 2 ** 600, limit: 2 ** -400 },
  { scale: 1, limit: 2 ** 400 },
  { scale: 2 ** -600, limit: Number.POSITIVE_INFINITY },
] as const;

const one = new Float64Array(1);

/**
 * Count, least, largest, sum, mean and deviation of the numbers added so far: O(1) a number, none is kept.
 *
 * The sum is compensated, so that what rounding takes from it comes back; squares are gathered around the
 * running mean. Numbers as large or as small as doubles go give true figures: the mean of the largest
 * double twice is that double. Sum and deviation are infinite where they are too large for a double.
 *
 * Sources: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54
 * (1974); B. P. Welford, "Note on a Method for Calculating Corrected Sums of Squares and Products",
 * Technometrics 4 (1962).
 */
export class Moments {
  #count = 0;
  #min = Number.POSITIVE_INFINITY;
  #max = Number.NEGATIVE_INFINITY;
  /** Index in {@link SCALES}; it only ever rises. */
  #step = 0;
  #scale: number = SCALES[0].scale;
  #limit: number = SCALES[0].limit;
  /** Scaled, as all that follows: the sum, and what rounding took from it. */
  #sum = 0;
  #lost = 0;
  /** The first number: distances are measured from it, lest a large common part cost them their digits. */
  #origin = 0;
  /** The mean's distance from the origin, and the sum of squared distances from the mean. */
  #drift = 0;
  #squares = 0;

  /** Adds a number. RangeError unless it is finite; then nothing has changed. */
  add(num: number): void {
    if (!Number.isFinite(num)) requireFinite(num);
    one[0] = num;
    this.addFinite(one);
  }

  /** The same as `add` on each; all or nothing: a RangeError means that nothing has changed. */
  addAll(nums: ArrayLike<number>): void {
    this.addFinite(finiteList(nums));
  }

  /** The same of numbers that are known to be finite. */
  addFinite(nums: Float64Array): void {
    for (let from = 0; from < nums.length; ) {
      from = this.#addInScale(nums, from);
      if (from < nums.length) this.#coarsen();
    }
  }

  /**
   * The same as if all numbers of another were added, but for the rounding: O(1).
   *
   * Source: T. F. Chan, G. H. Golub and R. J. LeVeque, "Updating Formulae and a Pairwise Algorithm for Computing
   * Sample Variances", Stanford report STAN-CS-79-773 (1979).
   */
  merge(other: Moments): void {
    if (other.#count === 0) return;
    while (this.#step < other.#step) this.#coarsen();
    const factor = this.#scale / other.#scale;
    const count = this.#count + other.#count;
    if (other.#min < this.#min) this.#min = other.#min;
    if (other.#max > this.#max) this.#max = other.#max;

    this.#addScaled(other.#sum * factor);
    this.#addScaled(other.#lost * factor);

    const squares = other.#squares * factor * factor;
    if (this.#count === 0) {
      this.#origin = other.#origin * factor;
      this.#drift = other.#drift * factor;
      this.#squares = squares;
    } else {
      const gap = other.#origin * factor - this.#origin + (other.#drift * factor - this.#drift);
      this.#squares += squares + gap * gap * this.#count * (other.#count / count);
      this.#drift += gap * (other.#count / count);
    }
    this.#count = count;
  }

  clear(): void {
    this.#count = 0;
    this.#min = Number.POSITIVE_INFINITY;
    this.#max = Number.NEGATIVE_INFINITY;
    this.#rescale(0);
    this.#sum = 0;
    this.#lost = 0;
    this.#origin = 0;
    this.#drift = 0;
    this.#squares = 0;
  }

  get count(): number {
    return this.#count;
  }

  get min(): number | undefined {
    return this.#count === 0 ? undefined : this.#min;
  }

  get max(): number | undefined {
    return this.#count === 0 ? undefined : this.#max;
  }

  /** Infinite where it is too large for a double. */
  get sum(): number | undefined {
    return this.#count === 0 ? undefined : (this.#sum + this.#lost) / this.#scale + 0;
  }

  get mean(): number | undefined {
    if (this.#count === 0) return undefined;
    const mean = (this.#sum + this.#lost) / this.#count / this.#scale;
    // Rounding may carry it past the numbers that it is of.
    return Math.min(this.#max, Math.max(this.#min, mean)) + 0;
  }

  /** The sample's standard deviation, with n - 1 below the line; undefined below two numbers. */
  get deviation(): number | undefined {
    if (this.#count < 2) return undefined;
    return Math.sqrt(this.#squares / (this.#count - 1)) / this.#scale;
  }

  /** Adds numbers from an index on, up to one that needs the next scale; returns how far it came. */
  #addInScale(nums: Float64Array, from: number): number {
    const scale = this.#scale;
    const limit = this.#limit;
    let min = this.#min;
    let max = this.#max;
    let sum = this.#sum;
    let lost = this.#lost;
    let origin = this.#origin;
    let drift = this.#drift;
    let squares = this.#squares;
    let count = this.#count;
    let at = from;
    for (; at < nums.length; at++) {
      const num = (nums[at] as number) + 0;
      if (Math.abs(num) >= limit) break;
      if (num < min) min = num;
      if (num > max) max = num;

      const scaled = num * scale;
      const longer = sum + scaled;
      lost += Math.abs(sum) >= Math.abs(scaled) ? sum - longer + scaled : scaled - longer + sum;
      sum = longer;

      if (++count === 1) origin = scaled;
      const fromOrigin = scaled - origin;
      const fromMean = fromOrigin - drift;
      // A product, since what divides waits for all before it.
      drift += fromMean * (1 / count);
      squares += fromMean * (fromOrigin - drift);
    }
    this.#min = min;
    this.#max = max;
    this.#sum = sum;
    this.#lost = lost;
    this.#origin = origin;
    this.#drift = drift;
    this.#squares = squares;
    this.#count = count;
    return at;
  }

  #addScaled(scaled: number): void {
    const sum = this.#sum + scaled;
    this.#lost +=
      Math.abs(this.#sum) >= Math.abs(scaled) ? this.#sum - sum + scaled : scaled - sum + this.#sum;
    this.#sum = sum;
  }

  /** Goes on to the next scale and takes what was gathered along. */
  #coarsen(): void {
    const before = this.#scale;
    this.#rescale(this.#step + 1);
    const factor = this.#scale / before;
    this.#sum *= factor;
    this.#lost *= factor;
    this.#origin *= factor;
    this.#drift *= factor;
    // In two steps: the square of the factor is too small for a double.
    this.#squares = this.#squares * factor * factor;
  }

  #rescale(step: number): void {
    const { scale, limit } = SCALES[step] ?? SCALES[2];
    this.#step = step;
    this.#scale = scale;
    this.#limit = limit;
  }
}
