/**
 * A max-heap of finite numbers each of which keeps a slot, by which it can be replaced wherever it stands.
 * Where the slots stand is written into a list that several heaps may share. The root has place 1.
 */
export class SlotHeap {
  #nums = new Float64Array(16);
  #slots = new Int32Array(16);
  size = 0;

  constructor() {
    this.#nums[0] = Number.POSITIVE_INFINITY;
  }

  /** The largest number; there must be one. */
  get top(): number {
    return this.#nums[1] as number;
  }

  /** The slot of the largest. */
  get topSlot(): number {
    return this.#slots[1] as number;
  }

  /** Makes room for so many numbers at once; it must be empty. */
  reserve(count: number): void {
    this.#nums = new Float64Array(Math.max(16, count + 2));
    this.#nums[0] = Number.POSITIVE_INFINITY;
    this.#slots = new Int32Array(this.#nums.length);
  }

  /** Adds a number: O(log n). */
  push(num: number, slot: number, places: Int32Array): void {
    if (this.size + 2 >= this.#nums.length) this.#grow();
    this.#rise(++this.size, num, slot, places);
  }

  /** Puts a number in the stead of the one in a place: O(log n). */
  replace(place: number, num: number, slot: number, places: Int32Array): void {
    if (num > (this.#nums[place >> 1] as number)) this.#rise(place, num, slot, places);
    else this.#sink(place, num, slot, places);
  }

  /** Takes out the number in a place: O(log n). */
  remove(place: number, places: Int32Array): void {
    const last = this.size--;
    if (place !== last) this.replace(place, this.#nums[last] as number, this.#slots[last] as number, places);
  }

  /** Gives each slot another name: O(n). */
  rename(name: (slot: number) => number): void {
    for (let place = 1; place <= this.size; place++) this.#slots[place] = name(this.#slots[place] as number);
  }

  /** A copy of `count` numbers in level order, the root first or the one `from` so many behind it. */
  slice(count = this.size, from = 0): Float64Array {
    return this.#nums.slice(1 + from, 1 + from + Math.max(0, Math.min(count, this.size - from)));
  }

  clear(): void {
    this.reserve(0);
    this.size = 0;
  }

  #rise(from: number, num: number, slot: number, places: Int32Array): void {
    const nums = this.#nums;
    const slots = this.#slots;
    let hole = from;
    for (let parent = hole >> 1; (nums[parent] as number) < num; parent = hole >> 1) {
      nums[hole] = nums[parent] as number;
      const moved = slots[parent] as number;
      slots[hole] = moved;
      places[moved] = hole;
      hole = parent;
    }
    nums[hole] = num;
    slots[hole] = slot;
    places[slot] = hole;
  }

  #sink(from: number, num: number, slot: number, places: Int32Array): void {
    const nums = this.#nums;
    const slots = this.#slots;
    const { size } = this;
    nums[size + 1] = Number.NEGATIVE_INFINITY;
    let hole = from;
    for (let child = hole << 1; child <= size; child = hole << 1) {
      child = (child + +((nums[child + 1] as number) > (nums[child] as number))) | 0;
      const larger = nums[child] as number;
      if (larger <= num) break;
      nums[hole] = larger;
      const moved = slots[child] as number;
      slots[hole] = moved;
      places[moved] = hole;
      hole = child;
    }
    nums[hole] = num;
    slots[hole] = slot;
    places[slot] = hole;
  }

  #grow(): void {
    const nums = new Float64Array(this.#nums.length * 2);
    nums.set(this.#nums);
    this.#nums = nums;
    const slots = new Int32Array(nums.length);
    slots.set(this.#slots);
    this.#slots = slots;
  }
}
