import { STRIDE, type Steps } from '../../median/steps';
import { keptOf } from './keptLists';
import { type Scale, scaleOf, toScale } from './scale';
import type { Series } from './series';

/** A number of a series, by what is known of it where it is seen. Values are as they are shown, in the unit of the scale. */
export type NumberWanted =
  | { readonly which: 'min' }
  | { readonly which: 'max' }
  | { readonly which: 'last' }
  /** The one that has come after so many others that count. */
  | { readonly which: 'nth'; readonly nth: number }
  /** Of those with a value the one that has come after so many of them. */
  | { readonly which: 'value'; readonly value: number; readonly nth: number }
  /** The first with a value from one place of arrival up to another, whether it counts still or not. */
  | { readonly which: 'arrived'; readonly value: number; readonly from: number; readonly to: number };

/**
 * The place in the order of arrival of a number that counts, in steps: O(n). Undefined where there is no such number any
 * more. Of several least or largest the first.
 */
export function* placing(series: Series, wanted: NumberWanted): Steps<number | undefined> {
  const kept = keptOf(series);
  const { end } = kept;
  const first = end - series.count;
  if (series.count === 0) return undefined;
  if (wanted.which === 'last') return end - 1;
  if (wanted.which === 'nth') return first + wanted.nth < end ? first + wanted.nth : undefined;
  if (wanted.which === 'min' || wanted.which === 'max') return yield* extreme(series, wanted.which);
  const scale = scaleOf(series);
  const [from, to] =
    wanted.which === 'value' ? [first, end] : [Math.max(series.dropped, wanted.from), wanted.to];
  let left = wanted.which === 'value' ? wanted.nth : 0;
  for (let start = from; start < Math.min(to, end); start += STRIDE) {
    const values = kept.copy(start, Math.min(start + STRIDE, to, end));
    for (let i = 0; i < values.length; i++)
      if (isShownAs(wanted.value, values[i] as number, scale) && left-- === 0) return start + i;
    yield;
  }
  return undefined;
}

/** Charts leave out the rounding that hides what a conversion has cost. */
function isShownAs(shown: number, value: number, scale: Scale): boolean {
  return value * scale.factor === shown || toScale(value, scale) === shown;
}

function* extreme(series: Series, which: 'min' | 'max'): Steps<number | undefined> {
  const kept = keptOf(series);
  const { end } = kept;
  let place: number | undefined;
  let best = 0;
  for (let start = end - series.count; start < end; start += STRIDE) {
    const values = kept.copy(start, Math.min(start + STRIDE, end));
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number;
      if (place !== undefined && (which === 'min' ? value >= best : value <= best)) continue;
      [place, best] = [start + i, value];
    }
    yield;
  }
  return place;
}
