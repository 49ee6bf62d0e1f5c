import type { Snapshot } from '../../protocol';
import { type Half, levelOf, parentOf } from './heap';

/** The path of the newest number in the heap that grew: from its end up to its final position. */
export interface Landing {
  readonly half: Half;
  /** The node of its final position. */
  readonly index: number;
  /** The nodes on its path, from the deepest one known to the panel up to {@link index}. */
  readonly path: readonly number[];
}

/**
 * Finds where the newest number landed. A heap grows at its end and the new number sifts up from there: a number that
 * was added rose a known number of levels; one that crossed over is now the top. If others have moved since, only the
 * number's level is known, and the path is just its position. Undefined if it lies below what the panel knows.
 */
export function findLanding({ lastAdded, lower, upper }: Snapshot): Landing | undefined {
  if (lastAdded === undefined) return undefined;
  const { value, half, rose, crossed } = lastAdded;
  const grown = crossed?.to ?? half;
  const { size, top } = grown === 'lower' ? lower : upper;
  const number = crossed?.value ?? value;
  const line = lineToRoot(size - 1);
  const index = crossed ? 0 : line[rose];
  if (index === undefined) return undefined;
  if (top[index] === number) {
    return { half: grown, index, path: line.filter(at => at >= index && at < top.length) };
  }
  const levelStart = 2 ** levelOf(index) - 1;
  const inLevel = top.subarray(levelStart, 2 * levelStart + 1).indexOf(number);
  return inLevel === -1
    ? undefined
    : { half: grown, index: levelStart + inLevel, path: [levelStart + inLevel] };
}

/** The nodes from this one up to the root. */
function lineToRoot(index: number): number[] {
  const line = [];
  for (let at = index; at > 0; at = parentOf(at)) line.push(at);
  if (index >= 0) line.push(0);
  return line;
}
