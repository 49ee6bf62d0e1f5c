import { requireFinite } from './finite';
import type { Half } from './heapPair';
import { midpoint } from './midpoint';

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

export const INSERTION_RULES: readonly InsertionRule[] = [1, 2, 3];

/** One level a sift; taking the top puts the last number of the level order into its place. */
export type MoveKind = 'append' | 'sift up' | 'take the top' | 'sift down' | 'move across';

/** What of the algorithm a move belongs to: a number goes in, or a top changes sides. */
export type Act = 'into lower' | 'into upper' | 'lower to upper' | 'upper to lower';

export interface Move {
  readonly kind: MoveKind;
  readonly act: Act;
  /** Index of the input number on whose behalf the move is made. */
  readonly input: number;
  /** The number that is moved. */
  readonly num: number;
  /** The half it is moved in: for a move across, the one it comes to. */
  readonly half: Half;
  /** Indexes in that half's level order, root first; undefined where the number was not in it, or is not in it then. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Two plain heaps that moves are made on, and taken back: O(1) each. For showing, not for speed. */
export class MovedHeaps {
  /** Level order, root first. */
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  #inHand: number | undefined;

  /** The number that was taken and is in neither half. */
  get inHand(): number | undefined {
    return this.#inHand;
  }

  /** The larger half's top; the midpoint of both where neither is larger. It is one only between two insertions. */
  median(): number | undefined {
    const [low, high] = [this.lower[0], this.upper[0]];
    const lead = this.lower.length - this.upper.length;
    if (low === undefined || lead < 0) return high;
    return high === undefined || lead > 0 ? low : midpoint(low, high);
  }

  make({ kind, half, num, from, to }: Move): void {
    const heap = this[half];
    switch (kind) {
      case 'append':
      case 'move across':
        heap.push(num);
        this.#inHand = undefined;
        break;
      case 'take the top': {
        const last = heap.pop();
        if (heap.length > 0 && last !== undefined) heap[0] = last;
        this.#inHand = num;
        break;
      }
      default:
        swap(heap, from, to);
    }
  }

  /** Takes back the move that was made last. */
  takeBack({ kind, half, num, from, to }: Move): void {
    const heap = this[half];
    switch (kind) {
      case 'append':
        heap.pop();
        break;
      case 'move across':
        heap.pop();
        this.#inHand = num;
        break;
      case 'take the top': {
        const last = heap[0];
        heap[0] = num;
        if (last !== undefined) heap.push(last);
        this.#inHand = undefined;
        break;
      }
      default:
        swap(heap, from, to);
    }
  }
}

/**
 * Every single move with which numbers go into the two heaps under a rule. Each is made on the heaps before it is
 * handed out. RangeError at a number that is not finite. -0 counts as 0.
 */
export function* insertionMoves(
  nums: Iterable<number>,
  rule: InsertionRule,
  heaps = new MovedHeaps(),
): Generator<Move, void> {
  let input = 0;
  for (const num of nums) {
    requireFinite(num);
    for (const move of insert(heaps, num + 0, rule)) {
      const whole = { ...move, input };
      heaps.make(whole);
      yield whole;
    }
    input++;
  }
}

type Planned = Omit<Move, 'input'>;

function* insert(heaps: MovedHeaps, num: number, rule: InsertionRule): Generator<Planned, void> {
  const half = firstHalf(heaps, num, rule);
  yield* append(heaps, half, num, 'append', `into ${half}`);
  if (rule === 1) yield* cross(heaps, 'lower');
  const lead = heaps.lower.length - heaps.upper.length;
  if (lead > 1) yield* cross(heaps, 'lower');
  else if (lead < (rule === 2 ? -1 : 0)) yield* cross(heaps, 'upper');
}

/** The half that a rule puts a number into first. */
function firstHalf({ lower, upper }: MovedHeaps, num: number, rule: InsertionRule): Half {
  if (rule === 1) return 'lower';
  if (rule === 2) return num >= (upper[0] ?? Number.POSITIVE_INFINITY) ? 'upper' : 'lower';
  return num <= (lower[0] ?? Number.POSITIVE_INFINITY) ? 'lower' : 'upper';
}

function* append(
  heaps: MovedHeaps,
  half: Half,
  num: number,
  kind: MoveKind,
  act: Act,
): Generator<Planned, void> {
  const heap = heaps[half];
  let at = heap.length;
  yield { kind, act, num, half, from: undefined, to: at };
  for (let parent = (at - 1) >> 1; at > 0 && belongsAbove(heap, half, at, parent); parent = (at - 1) >> 1) {
    yield { kind: 'sift up', act, num, half, from: at, to: parent };
    at = parent;
  }
}

/** Takes a half's top and moves it to the other half. */
function* cross(heaps: MovedHeaps, half: Half): Generator<Planned, void> {
  const heap = heaps[half];
  const [top, last] = [heap[0], heap.at(-1)];
  if (top === undefined || last === undefined) return;
  const other = half === 'lower' ? 'upper' : 'lower';
  const act: Act = half === 'lower' ? 'lower to upper' : 'upper to lower';
  yield { kind: 'take the top', act, num: top, half, from: 0, to: undefined };
  let at = 0;
  for (let child = firstChild(heap, half, at); child !== undefined; child = firstChild(heap, half, at)) {
    if (!belongsAbove(heap, half, child, at)) break;
    yield { kind: 'sift down', act, num: last, half, from: at, to: child };
    at = child;
  }
  yield* append(heaps, other, top, 'move across', act);
}

/** The child that belongs nearer to the root, if there is one. */
function firstChild(heap: readonly number[], half: Half, at: number): number | undefined {
  const left = 2 * at + 1;
  const { length } = heap;
  if (left >= length) return undefined;
  return left + 1 < length && belongsAbove(heap, half, left + 1, left) ? left + 1 : left;
}

function belongsAbove(heap: readonly number[], half: Half, child: number, parent: number): boolean {
  const [low, high] = [heap[child] as number, heap[parent] as number];
  return half === 'lower' ? low > high : low < high;
}

function swap(heap: number[], i: number | undefined, j: number | undefined): void {
  if (i === undefined || j === undefined) return;
  const num = heap[i] as number;
  heap[i] = heap[j] as number;
  heap[j] = num;
}
