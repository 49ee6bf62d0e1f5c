import { requireFinite } from '../../../src/median/finite';
import type { Half } from '../../../src/median/medianFinder';
import { midpoint } from '../../../src/median/midpoint';

/**
 * How a number finds its way in, as the literature has it:
 *
 * 1. into lower, then lower's top to upper, then upper's top back if upper is now the larger: lower is never
 *    the smaller;
 * 2. compared with upper's top, into upper if it is no smaller, else (or with no top to compare with) into
 *    lower; a half that leads by two gives its top away: either may be the larger by one;
 * 3. compared with lower's top, into lower if it is no larger (or with no top to compare with), else into
 *    upper; then as in 1 lower is made equal to upper or larger by one.
 */
export type InsertionRule = 1 | 2 | 3;

/** One level a sift; taking the top puts the last number of the level order into its place. */
export type Move = 'append' | 'sift up' | 'take the top' | 'sift down' | 'move across';

/** Both heaps just after a move. */
export interface Step {
  readonly move: Move;
  /** Index of the input number on whose behalf the move is made. */
  readonly input: number;
  /** The number that the move moved. */
  readonly num: number;
  /** The half it was moved in: for a move across, the one it came to. */
  readonly half: Half;
  /** Indexes in that half's level order; undefined where the number was not in it, or is not in it now. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** The number that was taken and is in neither half now. */
  readonly inHand: number | undefined;
  /** Whether no number is in hand and each half is a heap: the sifts are done. */
  readonly settled: boolean;
  /** The median, on the last step of each input number only. */
  readonly median: number | undefined;
  /** Level order, root first. */
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/**
 * Every single move with which the numbers go into the two heaps under a rule. For showing, not for speed:
 * each step carries a copy of both heaps, O(n) a move. RangeError at a number that is not finite.
 */
export function* steps(nums: Iterable<number>, rule: InsertionRule): Generator<Step, void> {
  const heaps = new Heaps();
  let input = 0;
  for (const given of nums) {
    requireFinite(given);
    const num = given + 0;
    let last: Step | undefined;
    for (const made of insert(heaps, num, rule)) {
      if (last) yield last;
      last = { ...made, input, ...heaps.state() };
    }
    if (last) yield { ...last, median: heaps.median() };
    input++;
  }
}

type Made = Pick<Step, 'move' | 'num' | 'half' | 'from' | 'to'>;

function* insert(heaps: Heaps, num: number, rule: InsertionRule): Generator<Made, void> {
  yield* heaps.append(heaps.side(num, rule), num);
  if (rule === 1) yield* heaps.cross('lower');
  const lead = heaps.lower.length - heaps.upper.length;
  if (lead > 1) yield* heaps.cross('lower');
  else if (lead < (rule === 2 ? -1 : 0)) yield* heaps.cross('upper');
}

/** Two plain heaps, moved one step at a time. */
class Heaps {
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  #inHand: number | undefined;

  /** The half that a rule puts a number into first. */
  side(num: number, rule: InsertionRule): Half {
    if (rule === 1) return 'lower';
    if (rule === 2) return num >= (this.upper[0] ?? Number.POSITIVE_INFINITY) ? 'upper' : 'lower';
    return num <= (this.lower[0] ?? Number.POSITIVE_INFINITY) ? 'lower' : 'upper';
  }

  *append(half: Half, num: number, move: Move = 'append'): Generator<Made, void> {
    const heap = this[half];
    let at = heap.push(num) - 1;
    this.#inHand = undefined;
    yield { move, num, half, from: undefined, to: at };
    for (let parent = (at - 1) >> 1; at > 0 && this.#belongsAbove(half, at, parent); parent = (at - 1) >> 1) {
      swap(heap, at, parent);
      yield { move: 'sift up', num, half, from: at, to: parent };
      at = parent;
    }
  }

  /** Takes a half's top and moves it to the other half. */
  *cross(half: Half): Generator<Made, void> {
    const heap = this[half];
    const last = heap.pop();
    if (last === undefined) return;
    const top = heap[0] ?? last;
    if (heap.length > 0) heap[0] = last;
    this.#inHand = top;
    yield { move: 'take the top', num: top, half, from: 0, to: undefined };
    let at = 0;
    for (let child = this.#firstChild(half, at); child !== undefined; child = this.#firstChild(half, at)) {
      if (!this.#belongsAbove(half, child, at)) break;
      swap(heap, at, child);
      yield { move: 'sift down', num: last, half, from: at, to: child };
      at = child;
    }
    yield* this.append(half === 'lower' ? 'upper' : 'lower', top, 'move across');
  }

  state(): Pick<Step, 'inHand' | 'settled' | 'median' | 'lower' | 'upper'> {
    return {
      inHand: this.#inHand,
      settled: this.#inHand === undefined && this.#isHeap('lower') && this.#isHeap('upper'),
      median: undefined,
      lower: [...this.lower],
      upper: [...this.upper],
    };
  }

  /** The larger half's top; the midpoint of both where neither is larger. */
  median(): number | undefined {
    const [low, high] = [this.lower[0], this.upper[0]];
    const lead = this.lower.length - this.upper.length;
    if (low === undefined || lead < 0) return high;
    return high === undefined || lead > 0 ? low : midpoint(low, high);
  }

  #isHeap(half: Half): boolean {
    return this[half].every((_, i) => i === 0 || !this.#belongsAbove(half, i, (i - 1) >> 1));
  }

  /** The child that belongs nearer to the root, if there is one. */
  #firstChild(half: Half, at: number): number | undefined {
    const left = 2 * at + 1;
    const { length } = this[half];
    if (left >= length) return undefined;
    return left + 1 < length && this.#belongsAbove(half, left + 1, left) ? left + 1 : left;
  }

  #belongsAbove(half: Half, child: number, parent: number): boolean {
    const [low, high] = [this[half][child] as number, this[half][parent] as number];
    return half === 'lower' ? low > high : low < high;
  }
}

function swap(heap: number[], i: number, j: number): void {
  const num = heap[i] as number;
  heap[i] = heap[j] as number;
  heap[j] = num;
}
