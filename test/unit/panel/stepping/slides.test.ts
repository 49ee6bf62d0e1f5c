import { describe, expect, it } from 'vitest';
import { INSERTION_RULES } from '../../../../src/median/insertion';
import { InsertionReplay } from '../../../../src/median/insertionReplay';
import { type Spot, slidesOf } from '../../../../src/panel/stepping/slides';

const NUMS = [41, 35, 62, 5, 97, 12, 50, 1, 2, 3, 99, 98];

type State = Pick<InsertionReplay, 'lower' | 'upper' | 'inHand'>;

function at(spot: Spot, { lower, upper, inHand }: State): number | undefined {
  return spot === 'hand' ? inHand : { lower, upper }[spot.half][spot.index];
}
const copyOf = ({ lower, upper, inHand }: State): State => ({ lower: [...lower], upper: [...upper], inHand });

describe('What slides with a move', () => {
  it.each(
    INSERTION_RULES,
  )('is the number that was where it comes from: rule %i, forwards and backwards', rule => {
    const replay = new InsertionReplay(NUMS, rule);
    for (let position = 1; position <= replay.length; position++) {
      replay.go(position - 1);
      const before = copyOf(replay);
      replay.go(position);
      const after = copyOf(replay);
      const move = replay.move();
      if (!move) throw new Error('There is a move.');
      const forwards = slidesOf(move, after[move.half].length, true);
      expect(forwards.length).toBeGreaterThan(0);
      for (const { to, from } of forwards) {
        expect(at(to, after)).toBeDefined();
        // What comes in comes from nowhere.
        if (move.kind !== 'append') expect(at(to, after)).toBe(at(from, before));
      }
      for (const { to, from } of slidesOf(move, before[move.half].length, false))
        expect(at(to, before)).toBe(at(from, after));
    }
  });
});
