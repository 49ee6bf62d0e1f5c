import type { MaxHeap } from './maxHeap';

/** Numbers that there is room for. */
export const WIDTH = 64;

/** A short sorted row: the numbers around the median. */
export class Middle {
  /** None until the first number comes: many finders never hold one. */
  #row = new Float64Array();
  size = 0;

  /** The number of an index; the least has 0. */
  at(index: number): number {
    return this.#row[index] as number;
  }

  /** Adds a number where it belongs: O(WIDTH). There must be room. */
  insert(num: number): void {
    this.#reserve();
    const row = this.#row;
    let hole = this.size++;
    for (; hole > 0; hole--) {
      const before = row[hole - 1] as number;
      if (before <= num) break;
      row[hole] = before;
    }
    row[hole] = num;
  }

  /** Takes the `count` largest numbers of the heap of those below, all of which it holds no number under. */
  takeBelow(heap: MaxHeap, count: number): void {
    this.#reserve();
    this.#row.copyWithin(count, 0, this.size);
    heap.take(count, this.#row, count - 1, 1);
    this.size += count;
  }

  /** The same from above, where the heap has all numbers negated. */
  takeAbove(heap: MaxHeap, count: number): void {
    this.#reserve();
    heap.take(count, this.#row, this.size, -1);
    this.size += count;
  }

  /** Puts the `count` least behind the heap of those below. */
  giveBelow(heap: MaxHeap, count: number): void {
    for (let i = 0; i < count; i++) heap.append(this.#row[i] as number);
    this.#row.copyWithin(0, count, this.size);
    this.size -= count;
  }

  /** Puts the `count` largest, negated, behind the heap of those above. */
  giveAbove(heap: MaxHeap, count: number): void {
    for (let i = 0; i < count; i++) heap.append(0 - (this.#row[--this.size] as number));
  }

  /** A copy of all, ascending. */
  nums(): Float64Array {
    return this.#row.slice(0, this.size);
  }

  clear(): void {
    this.size = 0;
  }

  #reserve(): void {
    if (this.#row.length === 0) this.#row = new Float64Array(WIDTH);
  }
}
