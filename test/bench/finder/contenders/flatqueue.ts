import FlatQueue from 'flatqueue';
import { contest } from '../contest';

/** The quicker textbook on flatqueue: compare with lower's top, push, move a top where the sizes ask for it. */
class OnFlatqueue {
  readonly lower = new FlatQueue<number>();
  readonly upper = new FlatQueue<number>();

  addNum(num: number): void {
    const { lower, upper } = this;
    if (lower.length === 0 || num <= (lower.peek() as number)) lower.push(num, -num);
    else upper.push(num, num);
    if (lower.length > upper.length + 1) {
      const top = lower.pop() as number;
      upper.push(top, top);
    } else if (upper.length > lower.length) {
      const top = upper.pop() as number;
      lower.push(top, -top);
    }
  }

  findMedian(): number {
    const low = this.lower.peek() as number;
    return this.lower.length > this.upper.length ? low : (low + (this.upper.peek() as number)) / 2;
  }

  clear(): void {
    for (const queue of [this.lower, this.upper]) {
      queue.clear();
      queue.shrink();
    }
  }
}

contest(() => new OnFlatqueue());
