/** Leads values to places in px, and back. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
  place(value: number): number;
  value(place: number): number;
}

/** A linear scale: `low` is at `from` and `high` at `to`. Ranges beyond all doubles are no matter. */
export function linear(low: number, high: number, from: number, to: number): Scale {
  const range = high / 2 - low / 2;
  return {
    low,
    high,
    from,
    to,
    place: value => from + ((value / 2 - low / 2) / range) * (to - from),
    value: place => {
      const share = (place - from) / (to - from);
      return low * (1 - share) + high * share;
    },
  };
}
