import FlatQueue from 'flatqueue';
import { contest } from '../contest';

/** The textbook's shortest on flatqueue: push into lower, move its top to upper, and one back where upper leads. */
class TextbookOnFlatqueue {
  readonly lower = new FlatQueue<number>();
  readonly upper = new FlatQueue<number>();

  addNum(num: number): void {
    const { lower, upper } = this;
    lower.push(num, -num);
    const top = lower.pop() as number;
    upper.push(top, top);
    if (upper.length > lower.length) {
      const back = upper.pop() as number;
      lower.push(back, -back);
    }
  }

  findMedian(): number {
    const low = this.lower.peek() as number;
    return this.lower.length > this.upper.length ? low : (low + (this.upper.peek() as number)) / 2;
  }
}

contest(() => new TextbookOnFlatqueue());
