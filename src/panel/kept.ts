import { SEGMENTS, type Seen, type Segment } from './heaps';

/** What the panel keeps over reloads. */
export interface Kept extends Seen {
  /** Whether all figures are shown. */
  readonly isUnfolded: boolean;
}

/**
 * What was kept, as far as it is sound: anything may have been.
 *
 * @param segment what is seen where nothing was kept
 */
export function keptFrom(kept: unknown, segment: Segment): Kept {
  const parts: { readonly [key in keyof Kept]?: unknown } = isObject(kept) ? kept : {};
  const { segment: asked, trails, isUnfolded } = parts;
  const { lower, upper }: { lower?: unknown; upper?: unknown } = isObject(trails) ? trails : {};
  return {
    segment: SEGMENTS.map(([name]) => name).find(name => name === asked) ?? segment,
    trails: { lower: trailFrom(lower), upper: trailFrom(upper) },
    isUnfolded: isUnfolded === true,
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function trailFrom(trail: unknown): readonly number[] {
  const isPlace = (place: unknown) => Number.isSafeInteger(place) && Number(place) > 0;
  return Array.isArray(trail) && trail.every(isPlace) ? trail.map(Number) : [];
}
