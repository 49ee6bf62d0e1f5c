import { type InsertionRule, insertionMoves, type Move, MovedHeaps } from './insertion';

/**
 * The insertion of some numbers, move by move, forwards and backwards. A position counts the moves that were made, from
 * 0; going from one to another costs O(1) for each move between. Kept are the moves and no state but the present one.
 */
export class InsertionReplay {
  readonly nums: Float64Array;
  readonly rule: InsertionRule;
  readonly #heaps = new MovedHeaps();
  readonly #moves: Move[] = [];
  /** The position behind the last move of each number, and the median there. */
  readonly #ends: number[] = [];
  readonly #medians: number[] = [];
  #at = 0;
  /** The most numbers that a half holds at any position. */
  readonly largest: number;

  /** RangeError at a number that is not finite. */
  constructor(nums: ArrayLike<number>, rule: InsertionRule) {
    this.nums = Float64Array.from(nums);
    this.rule = rule;
    let largest = 0;
    const { lower, upper } = this.#heaps;
    for (const move of insertionMoves(this.nums, rule, this.#heaps)) {
      this.#moves.push(move);
      this.#ends[move.input] = this.#moves.length;
      this.#medians[move.input] = this.#heaps.median() as number;
      largest = Math.max(largest, lower.length, upper.length);
    }
    this.largest = largest;
    this.#at = this.#moves.length;
    this.go(0);
  }

  /** How many moves there are in all. */
  get length(): number {
    return this.#moves.length;
  }

  get at(): number {
    return this.#at;
  }

  /** Goes to a position; to the nearest one there is. */
  go(position: number): void {
    const target = Math.min(Math.max(0, Math.trunc(position)), this.length);
    while (this.#at < target) this.#heaps.make(this.#moves[this.#at++] as Move);
    while (this.#at > target) this.#heaps.takeBack(this.#moves[--this.#at] as Move);
  }

  /** The move that led to a position; undefined for the first. */
  move(position = this.#at): Move | undefined {
    return this.#moves[position - 1];
  }

  get lower(): readonly number[] {
    return this.#heaps.lower;
  }

  get upper(): readonly number[] {
    return this.#heaps.upper;
  }

  get inHand(): number | undefined {
    return this.#heaps.inHand;
  }

  /** How many numbers are in with all their moves. */
  get inserted(): number {
    const move = this.move();
    return move === undefined ? 0 : move.input + (this.isEnd ? 1 : 0);
  }

  /** Whether the last move of a number has just been made, or none yet: only there the heaps have a median. */
  get isEnd(): boolean {
    const move = this.move();
    return move === undefined || this.#ends[move.input] === this.#at;
  }

  /** The median of the numbers that are in with all their moves. */
  get median(): number | undefined {
    return this.medianOf(this.inserted);
  }

  /** The median of the first so many numbers; undefined for none. */
  medianOf(count: number): number | undefined {
    return this.#medians[count - 1];
  }

  /** Whether no number is in hand and each half is a heap: the sifts are done. */
  get isSettled(): boolean {
    return this.inHand === undefined && this.move(this.#at + 1)?.kind !== 'sift up';
  }

  /** The position behind the last move of a number, by its index; 0 before the first, the end behind the last. */
  endOf(input: number): number {
    return input < 0 ? 0 : (this.#ends[input] ?? this.length);
  }

  /** Where the number that is going in, or the next one, is in with all its moves. */
  get nextNumber(): number {
    return this.endOf(this.inserted);
  }

  /** Where the number that the last move was for began to go in. */
  get previousNumber(): number {
    return this.endOf((this.move()?.input ?? 0) - 1);
  }
}
