import { describe, expect, it } from 'vitest';
import { INSERTION_RULES, type InsertionRule } from '../../../../src/median/insertion';
import { InsertionReplay } from '../../../../src/median/insertionReplay';
import { sentenceOf, textOf } from '../../../../src/panel/stepping/sentence';

function sentences(nums: readonly number[], rule: InsertionRule): string[] {
  const replay = new InsertionReplay(nums, rule);
  return Array.from({ length: replay.length + 1 }, (_, at) => {
    replay.go(at);
    return textOf(sentenceOf(replay, String));
  });
}

describe('The sentence on a move', () => {
  it('tells each move of 1, 2, 3 under rule 1, and each median', () => {
    expect(sentences([1, 2, 3], 1)).toEqual([
      'Both heaps are empty. The next move brings 1, the first of 3 numbers.',
      '1 comes in: under this rule each number is first appended to the lower half.',
      'What is on top of the lower half goes on: 1 is taken, and the lower half is empty.',
      '1 moves across: it is appended to the upper half.',
      'The upper half is too large, with 1 to 0, so its top must go across: 1 is taken, and the upper half is empty.',
      '1 moves across: it is appended to the lower half. The median of one number is that number.',
      '2 comes in: under this rule each number is first appended to the lower half.',
      '2 is larger than its parent 1, so the two change places: it is the top of the lower half now.',
      'What is on top of the lower half goes on: 2 is taken, and 1 is left.',
      '2 moves across: it is appended to the upper half. The median of 2 numbers is 1.5, halfway between the tops.',
      '3 comes in: under this rule each number is first appended to the lower half.',
      '3 is larger than its parent 1, so the two change places: it is the top of the lower half now.',
      'What is on top of the lower half goes on: 3 is taken, and 1 is left.',
      '3 moves across: it is appended to the upper half.',
      'The upper half is too large, with 2 to 1, so its top must go across: 2 is taken, and 3 is left.',
      '2 moves across: it is appended to the lower half.',
      '2 is larger than its parent 1, so the two change places: it is the top of the lower half now. The median of 3 numbers is 2, the top of the lower half.',
    ]);
  });

  it.each([
    [
      2,
      [5, 7, 6],
      2,
      '7 comes in: with no top of the upper half to compare with, it is appended to the lower half.',
    ],
    [
      2,
      [5, 7, 6],
      6,
      '6 comes in: it is smaller than 7, the top of the upper half, and is appended to the lower half.',
    ],
    [
      2,
      [5, 7, 7],
      6,
      '7 comes in: it is no smaller than 7, the top of the upper half, and is appended to the upper half. The median of 3 numbers is 7, the top of the upper half.',
    ],
    [
      3,
      [5],
      1,
      '5 comes in: with no top of the lower half to compare with, it is appended to the lower half. The median of one number is that number.',
    ],
    [
      3,
      [5, 5],
      2,
      '5 comes in: it is no larger than 5, the top of the lower half, and is appended to the lower half.',
    ],
    [
      3,
      [5, 7],
      2,
      '7 comes in: it is larger than 5, the top of the lower half, and is appended to the upper half. The median of 2 numbers is 6, halfway between the tops.',
    ],
    [
      3,
      [5, 5],
      4,
      '5 moves across: it is appended to the upper half. The median of 2 numbers is 5, as both tops are.',
    ],
  ] as const)('says under rule %i of %j at move %i why', (rule, nums, at, sentence) => {
    expect(sentences(nums, rule)[at]).toBe(sentence);
  });

  it('names the number that came up where one sinks', () => {
    const all = sentences([4, 3, 2, 1, 5, 6, 7], 1);
    expect(all).toContain('1 is smaller than its child 2, so the two change places.');
    expect(all.filter(each => each.includes('is put into its place'))).not.toEqual([]);
  });

  it('says what to do where there are no numbers', () => {
    expect(sentences([], 1)).toEqual(['There are no numbers yet: type some above.']);
  });

  it('is true of any numbers: whoever changes places was on the wrong side', () => {
    const nums = Array.from({ length: 60 }, (_, i) => (i * 37) % 41);
    for (const rule of INSERTION_RULES)
      for (const sentence of sentences(nums, rule)) {
        const compared = /(\d+) is (larger|smaller) than its (?:parent|child) (\d+)/.exec(sentence);
        if (!compared) continue;
        const [, one, word, other] = compared;
        expect(Number(one) > Number(other) ? 'larger' : 'smaller', sentence).toBe(word);
        expect(one).not.toBe(other);
      }
  });
});
