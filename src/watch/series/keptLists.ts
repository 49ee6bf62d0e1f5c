import type { Kept } from './kept';
import type { Series } from './series';

/** The numbers of a series in their order of arrival. */
export function keptOf({ arrived: { kept } }: Pick<Series, 'arrived'>): Kept {
  return 'copy' in kept ? kept : new KeptLists(kept);
}

/** Lists of numbers one behind the other, to which others may come. */
export class KeptLists implements Kept {
  readonly #lists: readonly Float64Array[];
  /** Where each of them begins, as far as that was asked for; and where the last of those ends. */
  readonly #starts = [0];

  constructor(lists: readonly Float64Array[]) {
    this.#lists = lists;
  }

  get end(): number {
    const starts = this.#starts;
    for (let i = starts.length - 1; i < this.#lists.length; i++)
      starts.push((starts[i] as number) + (this.#lists[i] as Float64Array).length);
    return starts[this.#lists.length] as number;
  }

  copy(from: number, to: number): Float64Array {
    const last = Math.min(to, this.end);
    const copy = new Float64Array(Math.max(0, last - from));
    // From the end: what came last is mostly wanted.
    for (let i = this.#lists.length - 1; i >= 0; i--) {
      const start = this.#starts[i] as number;
      if (start >= last) continue;
      const part = (this.#lists[i] as Float64Array).subarray(Math.max(0, from - start), last - start);
      copy.set(part, Math.max(0, start - from));
      if (start <= from) break;
    }
    return copy;
  }

  timeOf(): undefined {
    return undefined;
  }
}
