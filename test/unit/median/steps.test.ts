import { describe, expect, it } from 'vitest';
import { type InsertionRule, type Step, steps } from './steps';
import { kinds, medianOf, outOfOrder, sorted } from './support';

const RULES: readonly InsertionRule[] = [1, 2, 3];

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
      third.map(step => [step.move, step.num, step.half, step.from, step.to, step.inHand, shown(step)]),
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
    expect(append).toMatchObject({ move: 'append', half, num });
  });
});

describe('every step', () => {
  const cases = RULES.flatMap(rule => Object.entries(kinds).map(([kind, make]) => ({ rule, kind, make })));

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
    expect(steps(endless, 3).next().value).toMatchObject({ move: 'append', num: 0 });
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
  if (step.move === 'append' || step.move === 'move across') {
    expect([from, to]).toEqual([undefined, heap.length]);
    heap.push(step.num);
  } else if (step.move === 'take the top') {
    expect([from, to, heap[0]]).toEqual([0, undefined, step.num]);
    const last = heap.pop() as number;
    if (heap.length > 0) heap[0] = last;
  } else {
    const [child, parent] = step.move === 'sift up' ? [from, to] : [to, from];
    expect(((child as number) - 1) >> 1).toBe(parent);
    expect(heap[from as number]).toBe(step.num);
    heap[from as number] = heap[to as number] as number;
    heap[to as number] = step.num;
  }
  const other = step.half === 'lower' ? 'upper' : 'lower';
  expect(step[step.half]).toEqual(heap);
  expect(step[other]).toEqual(before[other]);
}
