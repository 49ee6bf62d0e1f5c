import { SLASH } from '../text/characters';
import type { Names } from './names';

const NONE: readonly number[] = [];

/** Names that stand in step with their values, as in `rtt min/avg/max = 1/2/3 ms`. */
export class SteppedNames {
  readonly #names: Names;
  /** What the labels of a name's parts are, by the name's number. */
  readonly #parts = new Map<number, readonly number[]>();
  /** The names that the numbers are of. */
  #labels: readonly string[] = [];

  constructor(names: Names) {
    this.#names = names;
  }

  /** The labels of the parts of a name, first to last; none where it is no list of names. */
  of(label: number): readonly number[] {
    if (this.#labels !== this.#names.labels) this.#parts.clear();
    this.#labels = this.#names.labels;
    const known = this.#parts.get(label);
    if (known) return known;
    const parts = (this.#labels[label] as string).split('/');
    // With a point it is the path of a nested key, or a file's.
    const isList = parts.length > 1 && parts.every(part => startsWithLetter(part) && !part.includes('.'));
    const labels = isList ? parts.map(part => this.#names.of(part)) : NONE;
    this.#parts.set(label, labels);
    return labels;
  }
}

/** Whether just so many numbers stand from a row on, with a slash between each two and none behind. */
export function areInStep(
  bytes: Uint8Array,
  { starts, ends, reasons, count }: Places,
  row: number,
  wanted: number,
): boolean {
  if (wanted === 0 || row + wanted > count) return false;
  const last = row + wanted - 1;
  for (let i = row; i < last; i++) {
    const end = ends[i] as number;
    if (bytes[end] !== SLASH || starts[i + 1] !== end + 1 || reasons[i + 1] !== 0) return false;
  }
  return bytes[ends[last] as number] !== SLASH;
}

interface Places {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  readonly reasons: ArrayLike<number>;
  readonly count: number;
}

function startsWithLetter(text: string): boolean {
  const first = text.charAt(0);
  return first.toLowerCase() !== first.toUpperCase();
}
