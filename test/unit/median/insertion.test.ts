import { describe, expect, it } from 'vitest';
import {
  INSERTION_RULES,
  type InsertionRule,
  insertionMoves,
  type Move,
} from '../../../src/median/insertion';
import { InsertionReplay } from '../../../src/median/insertionReplay';
import { kinds, medianOf, outOfOrder, sorted } from './support';

/** Both heaps just after a move. */
interface Step extends Move, Pick<InsertionReplay, 'inHand'> {
  readonly settled: boolean;
  /** On the last step of each number only. */
  readonly median: number | undefined;
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

function stateOf(replay: InsertionReplay): Omit<Step, keyof Move> {
  const { lower, upper, inHand, isSettled, isEnd, median } = replay;
  return {
    inHand,
    settled: isSettled,
    median: isEnd ? median : undefined,
    lower: [...lower],
    upper: [...upper],
  };
}

function* steps(nums: readonly number[], rule: InsertionRule): Generator<Step, void> {
  const replay = new InsertionReplay(nums, rule);
  for (let at = 1; at <= replay.length; at++) {
    replay.go(at);
    yield { ...(replay.move() as Move), ...stateOf(replay) };
  }
}

const shown = ({ lower, upper }: Step) => `[${lower.join(' ')}] [${upper.join(' ')}]`;

describe('the steps of 1, 2, 3', () => {
  it.each([
    {
      rule: 1,
      settled: ['[1] []', '[] [1]', '[1] []', '[2 1] []', '[1] [2]', '[3 1] [2]', '[1] [2 3]', '[2 1] [3]'],
    },
    { rule: 2, settled: ['[1] []', '[2 1] []', '[1] [2]', '[1] [2 3]'] },
    { rule: 3, settled: ['[1] []', '[1] [2]', '[1] [2 3]', '[2 1] [3]'] },
  ] as const)('with the sifts done, under rule $rule', ({ rule, settled }) => {
    expect([...steps([1, 2, 3], rule)].filter(step => step.settled).map(shown)).toEqual(settled);
  });

  it('move by move, for the third under rule 1', () => {
    const third = [...steps([1, 2, 3], 1)].filter(step => step.input === 2);
    expect(
      third.map(step => [step.kind, step.num, step.half, step.from, step.to, step.inHand, shown(step)]),
    ).toEqual([
      ['append', 3, 'lower', undefined, 1, undefined, '[1 3] [2]'],
      ['sift up', 3, 'lower', 1, 0, undefined, '[3 1] [2]'],
      ['take the top', 3, 'lower', 0, undefined, 3, '[1] [2]'],
      ['move across', 3, 'upper', undefined, 1, undefined, '[1] [2 3]'],
      ['take the top', 2, 'upper', 0, undefined, 2, '[1] [3]'],
      ['move across', 2, 'lower', undefined, 1, undefined, '[1 2] [3]'],
      ['sift up', 2, 'lower', 1, 0, undefined, '[2 1] [3]'],
    ]);
  });

  it.each([
    { rule: 1, medians: [1, 1.5, 2], larger: ['lower', 'neither', 'lower'] },
    { rule: 2, medians: [1, 1.5, 2], larger: ['lower', 'neither', 'upper'] },
    { rule: 3, medians: [1, 1.5, 2], larger: ['lower', 'neither', 'lower'] },
  ] as const)('end with a median each, of the larger half under rule $rule', ({ rule, medians, larger }) => {
    const ends = [...steps([1, 2, 3], rule)].filter(step => step.median !== undefined);
    expect(ends.map(step => step.median)).toEqual(medians);
    const side = ({ lower, upper }: Step) =>
      lower.length === upper.length ? 'neither' : lower.length > upper.length ? 'lower' : 'upper';
    expect(ends.map(side)).toEqual(larger);
  });
});

describe('where a number goes first', () => {
  // Both halves hold two, with the tops 2 and 3.
  const before = [1, 2, 3, 4];
  it.each([
    { rule: 1, num: 9, half: 'lower' },
    { rule: 2, num: 2.5, half: 'lower' },
    { rule: 2, num: 3, half: 'upper' },
    { rule: 3, num: 2, half: 'lower' },
    { rule: 3, num: 2.5, half: 'upper' },
  ] as const)('is $half for $num under rule $rule', ({ rule, num, half }) => {
    const append = [...steps([...before, num], rule)].find(step => step.input === 4);
    expect(append).toMatchObject({ kind: 'append', act: `into ${half}`, half, num });
  });
});

describe('every step', () => {
  const cases = INSERTION_RULES.flatMap(rule =>
    Object.entries(kinds).map(([kind, make]) => ({ rule, kind, make })),
  );

  it.each(cases)('is one move, loses no number and ends settled: rule $rule, $kind', ({ rule, make }) => {
    const nums = make(60, rule).map(num => num + 0);
    let before: Pick<Step, 'lower' | 'upper'> = { lower: [], upper: [] };
    const ended: number[] = [];
    for (const step of steps(nums, rule)) {
      const inHand = step.inHand === undefined ? [] : [step.inHand];
      expect(sorted([...step.lower, ...step.upper, ...inHand])).toEqual(
        sorted(nums.slice(0, step.input + 1)),
      );
      expectOneMove(before, step);
      const ordered =
        outOfOrder(step.lower, (parent, child) => parent >= child).length === 0 &&
        outOfOrder(step.upper, (parent, child) => parent <= child).length === 0;
      expect(step.settled).toBe(ordered && inHand.length === 0);
      if (step.median !== undefined) {
        expect(step.settled).toBe(true);
        expect(step.median).toBe(medianOf(nums.slice(0, step.input + 1)));
        expect(rule === 2 ? [-1, 0, 1] : [0, 1]).toContain(step.lower.length - step.upper.length);
        ended.push(step.input);
      }
      before = step;
    }
    expect(ended).toEqual(nums.map((_, i) => i));
  });

  it('can be asked for one at a time, of numbers without end', () => {
    const endless = (function* () {
      for (let i = 0; ; i++) yield i;
    })();
    expect(insertionMoves(endless, 3).next().value).toMatchObject({ kind: 'append', num: 0 });
  });

  it('is none for no numbers, and a number that is not finite is refused', () => {
    expect([...steps([], 1)]).toEqual([]);
    expect(() => [...steps([1, Number.NaN], 1)]).toThrow(RangeError);
  });
});

/** Does the move by itself on what was before, and compares. */
function expectOneMove(before: Pick<Step, 'lower' | 'upper'>, step: Step): void {
  const heap = [...before[step.half]];
  const { from, to } = step;
  if (step.kind === 'append' || step.kind === 'move across') {
    expect([from, to]).toEqual([undefined, heap.length]);
    heap.push(step.num);
  } else if (step.kind === 'take the top') {
    expect([from, to, heap[0]]).toEqual([0, undefined, step.num]);
    const last = heap.pop() as number;
    if (heap.length > 0) heap[0] = last;
  } else {
    const [child, parent] = step.kind === 'sift up' ? [from, to] : [to, from];
    expect(((child as number) - 1) >> 1).toBe(parent);
    expect(heap[from as number]).toBe(step.num);
    heap[from as number] = heap[to as number] as number;
    heap[to as number] = step.num;
  }
  const other = step.half === 'lower' ? 'upper' : 'lower';
  expect(step[step.half]).toEqual(heap);
  expect(step[other]).toEqual(before[other]);
}

describe('the replay', () => {
  const cases = INSERTION_RULES.flatMap(rule =>
    Object.entries(kinds).map(([kind, make]) => ({ rule, kind, make })),
  );

  it.each(cases)('is the same backwards as forwards: rule $rule, $kind', ({ rule, make }) => {
    const replay = new InsertionReplay(make(40, rule), rule);
    const forwards = [stateOf(replay)];
    while (replay.at < replay.length) {
      replay.go(replay.at + 1);
      forwards.push(stateOf(replay));
    }
    for (const [at, state] of [...forwards.entries()].toReversed()) {
      replay.go(at);
      expect(stateOf(replay)).toEqual(state);
    }
    expect(replay.largest).toBe(
      Math.max(...forwards.flatMap(({ lower, upper }) => [lower.length, upper.length])),
    );
  });

  it('jumps from number to number, and no further than there are moves', () => {
    const replay = new InsertionReplay([1, 2, 3], 1);
    const walk: number[] = [];
    for (const key of [
      'nextNumber',
      'nextNumber',
      'nextNumber',
      'previousNumber',
      'previousNumber',
    ] as const) {
      replay.go(replay[key]);
      walk.push(replay.at, replay.inserted);
    }
    // The numbers take 5, 4 and 7 moves.
    expect(walk).toEqual([5, 1, 9, 2, 16, 3, 9, 2, 5, 1]);
    replay.go(7);
    expect([replay.inserted, replay.isEnd, replay.median, replay.nextNumber, replay.previousNumber]).toEqual([
      1,
      false,
      1,
      9,
      5,
    ]);
    replay.go(99);
    expect(replay.at).toBe(16);
    replay.go(-1);
    expect([replay.at, replay.inserted, replay.isEnd, replay.median]).toEqual([0, 0, true, undefined]);
    expect(replay.move()).toBeUndefined();
  });
});
