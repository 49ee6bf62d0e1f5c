import type { LineBatch } from '../text/lineBatch';
import type { Text } from '../text/text';
import { LineHeads } from '../tokens/lineHeads';
import { sharedKernel } from './wasm';

/** Finds where lines go on behind their heads: what {@link LineHeads.past} tells, many at once. */
export class HeadEnds {
  readonly #text: Text;
  readonly #heads: LineHeads;
  #ends = new Int32Array(0);

  /** @param text where the lines will stand each time */
  constructor(text: Text) {
    this.#text = text;
    this.#heads = new LineHeads(text);
  }

  /** Where one line goes on. */
  past(lineStart: number): number {
    return this.#heads.past(lineStart);
  }

  /** Where each line of a batch goes on; good until the next call. */
  of(lines: LineBatch): Int32Array {
    const { count, starts } = lines;
    if (count > this.#ends.length) this.#ends = new Int32Array(count * 2);
    const kernel = sharedKernel();
    kernel?.load(this.#text.bytes, this.#text.end);
    for (let line = 0; line < count; ) {
      const some = kernel?.headsOf(lines, line, { headEnd: start => this.past(start) });
      if (some) this.#ends.set(some, line);
      else this.#ends[line] = this.past(starts[line] as number);
      line += some?.length ?? 1;
    }
    return this.#ends;
  }
}
