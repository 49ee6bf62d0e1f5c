import { describe, expect, it } from 'vitest';
import { InsertionReplay } from '../../../../src/median/insertionReplay';
import { statesText, stateText } from '../../../../src/panel/stepping/stateText';

describe('The states as text', () => {
  it('are eight for 1, 2, 3 under rule 1', () => {
    expect(statesText(new InsertionReplay([1, 2, 3], 1))).toEqual({
      text: `lower [1] upper []
lower [] upper [1]
lower [1] upper []
lower [2 1] upper []
lower [1] upper [2]
lower [3 1] upper [2]
lower [1] upper [2 3]
lower [2 1] upper [3]
`,
      count: 8,
      isCut: false,
    });
  });

  it('leave the replay where it is', () => {
    const replay = new InsertionReplay([1, 2, 3], 1);
    replay.go(5);
    statesText(replay);
    expect(replay.at).toBe(5);
  });

  it('are cut where all would be too long to open', () => {
    const { text, count, isCut } = statesText(
      new InsertionReplay(
        Array.from({ length: 4096 }, (_, i) => i),
        3,
      ),
    );
    expect(isCut).toBe(true);
    expect(text.length).toBeLessThan(2_100_000);
    expect(text.match(/\n/g)).toHaveLength(count);
  });

  it('tell the present one with its move, its sentence and the number in hand', () => {
    const replay = new InsertionReplay([0.1, 2, 3], 1);
    replay.go(8);
    expect(stateText(replay)).toBe(
      `Move 8 of 16, 1 of 3 numbers in, rule 1
What is on top of the lower half goes on: 2 is taken, and 0.1 is left.
lower [0.1] upper [] in hand 2`,
    );
  });
});
