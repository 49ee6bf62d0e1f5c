import { branchSize, placeInBranch, placeInHeap } from './branch';
import { HALVES, type Half, type PerHalf, perHalf } from './heap';
import type { NodePosition } from './steps';

/** Nodes that were made the root of the view, one below the other, by their places in the heap; none at the top. */
export type Trails = PerHalf<readonly number[]>;

export const AT_TOP: Trails = { lower: [], upper: [] };

/** The node that each half is seen from. */
export function rootsOf(trails: Trails): PerHalf<number> {
  return perHalf(half => trails[half].at(-1) ?? 0);
}

/** Where a key or a click leads: what is seen then, and the node that has the focus. */
export interface Drilled {
  readonly trails: Trails;
  readonly focus: NodePosition;
}

/** Makes a node of what is in view its root; undefined where nothing would come below it. */
export function drillDown(
  trails: Trails,
  { half, index }: NodePosition,
  sizes: PerHalf<number>,
): Drilled | undefined {
  const root = placeInHeap(rootsOf(trails)[half], index);
  if (index === 0 || branchSize(root, sizes[half]) < 2) return undefined;
  return { trails: { ...trails, [half]: [...trails[half], root] }, focus: { half, index: 0 } };
}

/** Goes back to what was in view before, with the focus on the node that was its root; undefined at the top. */
export function goBack(trails: Trails, half: Half): Drilled | undefined {
  const left = trails[half].at(-1);
  if (left === undefined) return undefined;
  const before = { ...trails, [half]: trails[half].slice(0, -1) };
  const index = placeInBranch(rootsOf(before)[half], left) ?? 0;
  return { trails: before, focus: { half, index } };
}

/** Goes to the top of a half; undefined where it is there. */
export function goToTop(trails: Trails, half: Half): Drilled | undefined {
  if (trails[half].length === 0) return undefined;
  return { trails: { ...trails, [half]: [] }, focus: { half, index: 0 } };
}

/** Leaves out the nodes that heaps of these sizes do not have, and all below them. */
export function keepWithin(trails: Trails, sizes: PerHalf<number>): Trails {
  const isWithin = (half: Half) => trails[half].every(place => branchSize(place, sizes[half]) > 0);
  if (HALVES.every(isWithin)) return trails;
  return perHalf(half => trails[half].filter(place => branchSize(place, sizes[half]) > 0));
}
