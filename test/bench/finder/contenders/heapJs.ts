import { Heap } from 'heap-js';
import { contest } from '../contest';

/** The textbook on heap-js: compare with lower's top, push, move a top where the sizes ask for it. */
class OnHeapJs {
  readonly lower = new Heap<number>(Heap.maxComparatorNumber);
  readonly upper = new Heap<number>(Heap.minComparatorNumber);

  addNum(num: number): void {
    const { lower, upper } = this;
    if (lower.length === 0 || num <= (lower.peek() as number)) lower.push(num);
    else upper.push(num);
    if (lower.length > upper.length + 1) upper.push(lower.pop() as number);
    else if (upper.length > lower.length) lower.push(upper.pop() as number);
  }

  findMedian(): number {
    const low = this.lower.peek() as number;
    return this.lower.length > this.upper.length ? low : (low + (this.upper.peek() as number)) / 2;
  }

  clear(): void {
    this.lower.clear();
    this.upper.clear();
  }
}

contest(() => new OnHeapJs());
