import type { Half } from '../../protocol';

export type { Half };

export const HALVES: readonly Half[] = ['lower', 'upper'];

/** Something for each half. */
export type PerHalf<T> = Readonly<Record<Half, T>>;

/** Makes something for each half. */
export function perHalf<T>(make: (half: Half) => T): PerHalf<T> {
  return { lower: make('lower'), upper: make('upper') };
}

export function otherHalf(half: Half): Half {
  return half === 'lower' ? 'upper' : 'lower';
}

// A heap in level order: the root has index 0, the children of i are 2i + 1 and 2i + 2.

export function parentOf(index: number): number {
  return (index - 1) >> 1;
}

/** The level of a node: 0 for the root. */
export function levelOf(index: number): number {
  return 31 - Math.clz32(index + 1);
}

/** Levels in a heap of this size. */
export function levelCount(size: number): number {
  return size === 0 ? 0 : levelOf(size - 1) + 1;
}

/** Numbers in the first levels of a heap of this size. */
export function sizeOfTop(size: number, levels: number): number {
  return Math.min(size, 2 ** levels - 1);
}

/** The position of a node within its level, from 0. */
export function placeInLevel(index: number): number {
  return index + 1 - 2 ** levelOf(index);
}
