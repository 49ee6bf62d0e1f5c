import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { INSERTION_RULES, insertionMoves } from '../../../../src/median/insertion';
import { codeLines, LANGUAGES, stretchOf } from '../../../../src/panel/stepping/code';
import { kinds, medianOf } from '../../median/support';

/** What the lines in TypeScript call a heap. */
abstract class SortedHeap {
  readonly nums: number[] = [];
  abstract readonly order: number;
  get size(): number {
    return this.nums.length;
  }
  get top(): number {
    return this.nums[0] as number;
  }
  push(num: number): void {
    this.nums.push(num);
    this.nums.sort((a, b) => this.order * (a - b));
  }
  pop(): number {
    return this.nums.shift() as number;
  }
}
class MaxHeap extends SortedHeap {
  readonly order = -1;
}
class MinHeap extends SortedHeap {
  readonly order = 1;
}
interface Finder {
  addNum(num: number): void;
  findMedian(): number;
}

describe('The lines of the algorithm', () => {
  it.each(INSERTION_RULES)('are a program in TypeScript that finds medians under rule %i', rule => {
    const source = codeLines(rule, 'TypeScript')
      .map(({ text }) => text)
      .join('\n');
    const { code } = transformSync(`${source}\nreturn MedianFinder;`, { loader: 'ts' });
    const Finder: new () => Finder = new Function('MaxHeap', 'MinHeap', code)(MaxHeap, MinHeap);
    for (const make of Object.values(kinds)) {
      const nums = make(40, rule).map(num => Math.fround(num % 1e6) + 0);
      const finder = new Finder();
      nums.forEach((num, i) => {
        finder.addNum(num);
        expect(finder.findMedian() + 0).toBe(medianOf(nums.slice(0, i + 1)));
      });
    }
  });

  it.each(
    INSERTION_RULES.flatMap(rule => LANGUAGES.map(language => [rule, language] as const)),
  )('have one line for each act under rule %i in %s, and none for another', (rule, language) => {
    const acts = codeLines(rule, language).flatMap(({ act }) => act ?? []);
    const made = new Set(
      [...insertionMoves([5, 1, 9, 3, 7, 2, 8, 8, 0, 1, 1, 1, 9, 9, 9, 9], rule)].map(({ act }) => act),
    );
    expect(acts.toSorted()).toEqual([...made].toSorted());
    const returns = codeLines(rule, language).flatMap(line => line.returns ?? []);
    expect(returns).toEqual(rule === 2 ? ['lower', 'upper', 'neither'] : ['lower', 'neither']);
  });

  it.each([
    ['    this.upper.push(this.lower.pop());', true, 'this.lower.pop()'],
    ['    this.upper.push(this.lower.pop());', false, 'this.upper.push('],
    ['    this.lower.push(num);', false, 'this.lower.push(num);'],
    ['        heappush(self.upper, -heappop(self.lower))', true, '-heappop(self.lower)'],
    ['        heappush(self.upper, -heappop(self.lower))', false, 'heappush(self.upper, '],
  ])('%s: the stretch that takes a top (%s) is %s', (text, takes, stretch) => {
    expect(text.slice(...stretchOf(text, takes))).toBe(stretch);
  });
});
