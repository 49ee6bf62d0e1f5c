/** A step that people count in: 1, 2 or 5 times a power of ten. */
export interface Step {
  readonly times: 1 | 2 | 5;
  readonly exponent: number;
}

/** The smallest step that is no smaller than a size; the smallest double's for one that is not positive. */
export function stepAtLeast(size: number): Step {
  const exponent = Math.floor(Math.log10(size > 0 ? size : Number.MIN_VALUE));
  // What rounding alone makes larger is not.
  const isEnough = (times: number, power: number) => Number(`${times}e${power}`) >= size * (1 - 1e-12);
  for (const times of [1, 2, 5] as const) if (isEnough(times, exponent)) return { times, exponent };
  return { times: 1, exponent: exponent + 1 };
}

/** So many of a step: the double that is nearest to the decimal. */
export function multiple(index: number, { times, exponent }: Step): number {
  return Number(`${index * times}e${exponent}`);
}

/** Round values from `low` to `high`, at most so many and one at least where the range has one. */
export interface Ticks {
  readonly step: Step;
  readonly values: readonly number[];
}

export function ticksIn(low: number, high: number, most: number, least?: Step): Ticks {
  // By parts: the whole may be larger than all doubles.
  const room = high / most - low / most;
  // Rounding up may leave fewer than there is room for.
  let step = stepAtLeast(room / 2.5);
  if (least && multiple(1, step) < multiple(1, least)) step = least;
  for (;;) {
    const unit = multiple(1, step);
    const first = firstFrom(low, step);
    const last = -firstFrom(-high, step);
    const count = last - first + 1;
    if (!(count > most)) {
      const values = Array.from({ length: Math.max(0, count) }, (_, i) => multiple(first + i, step));
      return { step, values };
    }
    step = stepAtLeast(unit * 1.5);
  }
}

/** The least index whose multiple of a step is no less than a value, whatever their quotient is rounded to. */
function firstFrom(value: number, step: Step): number {
  const guess = Math.ceil(value / multiple(1, step));
  if (multiple(guess - 1, step) >= value) return guess - 1;
  return multiple(guess, step) >= value ? guess : guess + 1;
}
