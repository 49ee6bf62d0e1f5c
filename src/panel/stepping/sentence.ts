import type { Move } from '../../median/insertion';
import type { InsertionReplay } from '../../median/insertionReplay';
import type { Chip } from '../lastAdded';
import type { Half } from '../stage/heap';
import { otherHalf } from '../stage/heap';

/** A sentence in pieces, with its numbers highlighted. */
export type Pieces = readonly (string | Chip)[];

type Write = (value: number) => string;

/**
 * What the last move was and why, in one plain sentence; at the last move of a number a second one tells the median.
 *
 * @param write a number as people read it
 */
export function sentenceOf(replay: InsertionReplay, write: Write): Pieces {
  const move = replay.move();
  if (move === undefined) return startOf(replay, write);
  const told = { replay, move, chip: (value: number, half: Half): Chip => ({ number: write(value), half }) };
  return [...TOLD[move.kind](told), ...(replay.isEnd ? medianOf(replay, write) : [])];
}

/** The same as text. */
export function textOf(pieces: Pieces): string {
  return pieces.map(piece => (typeof piece === 'string' ? piece : piece.number)).join('');
}

function startOf({ nums }: InsertionReplay, write: Write): Pieces {
  const [first] = nums;
  if (first === undefined) return ['There are no numbers yet: type some above.'];
  const many = nums.length === 1 ? 'the only number' : `the first of ${write(nums.length)} numbers`;
  return [`Both heaps are empty. The next move brings ${write(first)}, ${many}.`];
}

interface Told {
  readonly replay: InsertionReplay;
  readonly move: Move;
  chip(value: number, half: Half): Chip;
}

const TOLD: Readonly<Record<Move['kind'], (told: Told) => Pieces>> = {
  append: ({ replay, move: { num, half }, chip }) => {
    const { rule } = replay;
    const it = chip(num, half);
    if (rule === 1)
      return [it, ' comes in: under this rule each number is first appended to the lower half.'];
    const compared: Half = rule === 2 ? 'upper' : 'lower';
    // What was appended is the top already where its half was empty.
    const top = half === compared && replay[half].length === 1 ? undefined : replay[compared][0];
    if (top === undefined)
      return [
        it,
        ` comes in: with no top of the ${compared} half to compare with, it is appended to the ${half} half.`,
      ];
    const word =
      compared === 'upper'
        ? half === 'upper'
          ? 'no smaller than'
          : 'smaller than'
        : half === 'lower'
          ? 'no larger than'
          : 'larger than';
    return [
      it,
      ` comes in: it is ${word} `,
      chip(top, compared),
      `, the top of the ${compared} half, and is appended to the ${half} half.`,
    ];
  },

  'sift up': ({ replay, move: { num, half, from, to }, chip }) => {
    const parent = replay[half][from ?? 0] ?? num;
    const top = to === 0 ? `: it is the top of the ${half} half now` : '';
    return [
      chip(num, half),
      ` is ${half === 'lower' ? 'larger' : 'smaller'} than its parent `,
      chip(parent, half),
      `, so the two change places${top}.`,
    ];
  },

  'take the top': told => {
    const { replay, move, chip } = told;
    const { num, half } = move;
    const moved = replay[half][0];
    const rest: Pieces =
      moved === undefined
        ? [`, and the ${half} half is empty.`]
        : replay[half].length === 1
          ? [', and ', chip(moved, half), ' is left.']
          : [', and ', chip(moved, half), ', the last, is put into its place.'];
    return [...whyAcross(told), chip(num, half), ' is taken', ...rest];
  },

  'sift down': ({ replay, move: { num, half, from }, chip }) => {
    const child = replay[half][from ?? 0] ?? num;
    return [
      chip(num, half),
      ` is ${half === 'lower' ? 'smaller' : 'larger'} than its child `,
      chip(child, half),
      ', so the two change places.',
    ];
  },

  'move across': ({ move: { num, half }, chip }) => [
    chip(num, half),
    ` moves across: it is appended to the ${half} half.`,
  ],
};

/** Why a top changes sides. */
function whyAcross({ replay, move: { act, half } }: Told): Pieces {
  if (replay.rule === 1 && act === 'lower to upper') return ['What is on top of the lower half goes on: '];
  const sizes = [replay[half].length + 1, replay[otherHalf(half)].length];
  return [`The ${half} half is too large, with ${sizes.join(' to ')}, so its top must go across: `];
}

function medianOf({ lower, upper, median = 0, inserted }: InsertionReplay, write: Write): Pieces {
  if (inserted === 1) return [' The median of one number is that number.'];
  const which =
    lower.length > upper.length
      ? 'the top of the lower half'
      : lower.length < upper.length
        ? 'the top of the upper half'
        : lower[0] === upper[0]
          ? 'as both tops are'
          : 'halfway between the tops';
  return [` The median of ${write(inserted)} numbers is ${write(median)}, ${which}.`];
}
