import {
  type Branch,
  type Half,
  type LevelRange,
  type Look,
  type Looked,
  SHOWN_PER_HEAP,
} from '../../protocol';
import type { Series } from '../../watch/series/series';
import type { Levels } from './liveLevels';

type Heaps = Series['heaps'];
type Tell = (value: number) => number;

/**
 * What is there of a series' heaps where the panel looks, without a copy of more than that.
 *
 * @param levels the ranges of the levels, as far as they are found
 * @param tell converts a value to the unit that is shown
 */
export function lookedAt(heaps: Heaps, look: Look, levels: () => Levels, tell: Tell): Looked {
  switch (look.kind) {
    case 'tree':
      return {
        kind: 'tree',
        lower: branchOf(heaps, 'lower', look.lower, tell),
        upper: branchOf(heaps, 'upper', look.upper, tell),
      };
    case 'levels': {
      const { lags, lower, upper } = levels();
      const told = (ranges: readonly LevelRange[]) =>
        ranges.map(({ least, most }) => ({ least: tell(least), most: tell(most) }));
      return {
        kind: 'levels',
        lags,
        ...(lower && { lower: told(lower) }),
        ...(upper && { upper: told(upper) }),
      };
    }
    case 'array': {
      const { from, count } = look;
      const rows = (half: Half) => heaps[half](count, from).map(tell);
      return { kind: 'array', from, lower: rows('lower'), upper: rows('upper') };
    }
  }
}

/** The first levels of a heap from a node on. */
function branchOf(heaps: Heaps, half: Half, asked: number, tell: Tell): Branch {
  const size = half === 'lower' ? heaps.lowerSize : heaps.upperSize;
  const root = asked < size ? asked : 0;
  const top = new Float64Array(SHOWN_PER_HEAP);
  let filled = 0;
  // The descendants of a node in one level stand side by side.
  for (let first = root, width = 1; filled < top.length && first < size; first = 2 * first + 1, width *= 2) {
    const level = heaps[half](width, first);
    top.set(level.map(tell), filled);
    filled += level.length;
  }
  return { root, top: top.slice(0, filled) };
}
