import type { Snapshot } from '../../protocol';
import { type Half, levelOf, type PerHalf, perHalf, placeInLevel } from './heap';

// A branch is a heap too: its places count from 0 for the node that it begins with.

/** What of a heap is in view: from one of its nodes on. */
export interface InView {
  /** The place of that node in its heap; 0 for the whole heap. */
  readonly root: number;
  /** Numbers of the branch, and the first of them in level order. */
  readonly size: number;
  readonly top: Float64Array;
}

/** The place in its heap of what has this place in the branch of a node. */
export function placeInHeap(root: number, place: number): number {
  return (root + 1) * 2 ** levelOf(place) - 1 + placeInLevel(place);
}

/** The place in the branch of a node of what has this place in its heap; undefined for what is not in the branch. */
export function placeInBranch(root: number, place: number): number | undefined {
  const depth = levelOf(place) - levelOf(root);
  if (depth < 0 || (place + 1) >>> depth !== root + 1) return undefined;
  return 2 ** depth - 1 + (place + 1 - (root + 1) * 2 ** depth);
}

/** Numbers of a heap that are in the branch of a node: O(log n). */
export function branchSize(root: number, size: number): number {
  let count = 0;
  for (let first = root, width = 1; first < size; first = 2 * first + 1, width *= 2)
    count += Math.min(width, size - first);
  return count;
}

/** What of each heap is in view: the branch that the host was asked for, or the whole heap. */
export function inView(snapshot: Snapshot): PerHalf<InView> {
  const { looked } = snapshot;
  return perHalf((half: Half) => {
    const { size, top } = snapshot[half];
    const branch = looked?.kind === 'tree' ? looked[half] : undefined;
    if (!branch || branch.root === 0) return { root: 0, size, top };
    return { root: branch.root, size: branchSize(branch.root, size), top: branch.top };
  });
}
