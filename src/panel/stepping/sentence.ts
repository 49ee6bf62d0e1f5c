import * as l10n from '../../l10n';
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
  if (move === undefined) return [startOf(replay, write)];
  const told = { replay, move, chip: (value: number, half: Half): Chip => ({ number: write(value), half }) };
  return [...TOLD[move.kind](told), ...(replay.isEnd ? [` ${medianOf(replay, write)}`] : [])];
}

/** The same as text. */
export function textOf(pieces: Pieces): string {
  return pieces.map(piece => (typeof piece === 'string' ? piece : piece.number)).join('');
}

function startOf({ nums }: InsertionReplay, write: Write): string {
  const [first] = nums;
  if (first === undefined) return l10n.t('There are no numbers yet: type some above.');
  return nums.length === 1
    ? l10n.t('Both heaps are empty. The next move brings {0}, the only number.', write(first))
    : l10n.t(
        'Both heaps are empty. The next move brings {0}, the first of {1} numbers.',
        write(first),
        write(nums.length),
      );
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
      return l10n.pieces(
        '{0} comes in: under this rule each number is first appended to the lower half.',
        it,
      );
    const compared: Half = rule === 2 ? 'upper' : 'lower';
    // What was appended is the top already where its half was empty.
    const top = half === compared && replay[half].length === 1 ? undefined : replay[compared][0];
    if (top === undefined)
      return compared === 'upper'
        ? l10n.pieces(
            '{0} comes in: with no top of the upper half to compare with, it is appended to the lower half.',
            it,
          )
        : l10n.pieces(
            '{0} comes in: with no top of the lower half to compare with, it is appended to the lower half.',
            it,
          );
    const other = chip(top, compared);
    if (compared === 'upper')
      return half === 'upper'
        ? l10n.pieces(
            '{0} comes in: it is no smaller than {1}, the top of the upper half, and is appended to the upper half.',
            it,
            other,
          )
        : l10n.pieces(
            '{0} comes in: it is smaller than {1}, the top of the upper half, and is appended to the lower half.',
            it,
            other,
          );
    return half === 'lower'
      ? l10n.pieces(
          '{0} comes in: it is no larger than {1}, the top of the lower half, and is appended to the lower half.',
          it,
          other,
        )
      : l10n.pieces(
          '{0} comes in: it is larger than {1}, the top of the lower half, and is appended to the upper half.',
          it,
          other,
        );
  },

  'sift up': ({ replay, move: { num, half, from, to }, chip }) => {
    const [it, parent] = [chip(num, half), chip(replay[half][from ?? 0] ?? num, half)];
    if (half === 'lower')
      return to === 0
        ? l10n.pieces(
            '{0} is larger than its parent {1}, so the two change places: it is the top of the lower half now.',
            it,
            parent,
          )
        : l10n.pieces('{0} is larger than its parent {1}, so the two change places.', it, parent);
    return to === 0
      ? l10n.pieces(
          '{0} is smaller than its parent {1}, so the two change places: it is the top of the upper half now.',
          it,
          parent,
        )
      : l10n.pieces('{0} is smaller than its parent {1}, so the two change places.', it, parent);
  },

  'take the top': told => {
    const { replay, move, chip } = told;
    const { num, half } = move;
    return [`${whyAcross(told)} `, ...taken(chip(num, half), replay[half], half, chip)];
  },

  'sift down': ({ replay, move: { num, half, from }, chip }) => {
    const [it, child] = [chip(num, half), chip(replay[half][from ?? 0] ?? num, half)];
    return half === 'lower'
      ? l10n.pieces('{0} is smaller than its child {1}, so the two change places.', it, child)
      : l10n.pieces('{0} is larger than its child {1}, so the two change places.', it, child);
  },

  'move across': ({ move: { num, half }, chip }) =>
    half === 'lower'
      ? l10n.pieces('{0} moves across: it is appended to the lower half.', chip(num, half))
      : l10n.pieces('{0} moves across: it is appended to the upper half.', chip(num, half)),
};

/** A top that is taken, and what becomes of the half that had it. */
function taken(it: Chip, left: readonly number[], half: Half, chip: Told['chip']): Pieces {
  const [moved] = left;
  if (moved === undefined)
    return half === 'lower'
      ? l10n.pieces('{0} is taken, and the lower half is empty.', it)
      : l10n.pieces('{0} is taken, and the upper half is empty.', it);
  const last = chip(moved, half);
  return left.length === 1
    ? l10n.pieces('{0} is taken, and {1} is left.', it, last)
    : l10n.pieces('{0} is taken, and {1}, the last, is put into its place.', it, last);
}

/** Why a top changes sides. */
function whyAcross({ replay, move: { act, half } }: Told): string {
  if (replay.rule === 1 && act === 'lower to upper')
    return l10n.t('What is on top of the lower half goes on:');
  const size = String(replay[half].length + 1);
  const other = String(replay[otherHalf(half)].length);
  return half === 'lower'
    ? l10n.t('The lower half is too large, with {0} to {1}, so its top must go across:', size, other)
    : l10n.t('The upper half is too large, with {0} to {1}, so its top must go across:', size, other);
}

function medianOf({ lower, upper, median = 0, inserted }: InsertionReplay, write: Write): string {
  if (inserted === 1) return l10n.t('The median of one number is that number.');
  const [count, value] = [write(inserted), write(median)];
  if (lower.length > upper.length)
    return l10n.t('The median of {0} numbers is {1}, the top of the lower half.', count, value);
  if (lower.length < upper.length)
    return l10n.t('The median of {0} numbers is {1}, the top of the upper half.', count, value);
  return lower[0] === upper[0]
    ? l10n.t('The median of {0} numbers is {1}, as both tops are.', count, value)
    : l10n.t('The median of {0} numbers is {1}, halfway between the tops.', count, value);
}
