import { isOneOf } from '../text/characters';
import type { Names } from './names';

/** Nesting is followed so deep. */
const DEEPEST = 32;

/** The braces and brackets that are open, by the numbers of what names them. */
export class Nesting {
  readonly #names: Names;
  /** The name of all that is open, down to each level. */
  readonly #paths: number[] = [];
  /** What each level adds to it. */
  readonly #keys: number[] = [];
  #depth = 0;

  constructor(names: Names) {
    this.#names = names;
  }

  /** The name of what is open, 0 where it has none. */
  get path(): number {
    return this.#depth === 0 ? 0 : (this.#paths[Math.min(this.#depth, DEEPEST) - 1] as number);
  }

  get isEmpty(): boolean {
    return this.#depth === 0;
  }

  open(key: number): void {
    if (this.#depth < DEEPEST) {
      const path = this.under(key);
      this.#paths[this.#depth] = path;
      this.#keys[this.#depth] = key;
    }
    this.#depth++;
  }

  /** Closes one; returns the key that it was opened with. */
  close(): number {
    if (this.#depth === 0) return 0;
    this.#depth--;
    return this.#depth < DEEPEST ? (this.#keys[this.#depth] as number) : 0;
  }

  clear(): void {
    this.#depth = 0;
  }

  /** The name of a key within all that is open. */
  under(key: number): number {
    const { path } = this;
    if (path === 0 || key === 0) return path === 0 ? key : path;
    this.#names.begin();
    this.#names.appendName(key);
    return this.#names.under(path);
  }

  /** Lets the names forget what is not open; the others that are to be kept get their new numbers. */
  trimNames(others: number[]): void {
    const levels = Math.min(this.#depth, DEEPEST);
    const kept = [...this.#paths.slice(0, levels), ...this.#keys.slice(0, levels), ...others];
    this.#names.trim(kept);
    others.splice(0, others.length, ...kept.slice(2 * levels));
    for (let level = 0; level < levels; level++) {
      this.#paths[level] = kept[level] as number;
      this.#keys[level] = kept[levels + level] as number;
    }
  }

  /** What is open, to be taken up again by {@link restore}. */
  save(): readonly string[] {
    const keys = this.#keys
      .slice(0, Math.min(this.#depth, DEEPEST))
      .map(key => this.#names.labels[key] ?? '');
    return this.#depth > DEEPEST ? [...keys, ...Array<string>(this.#depth - DEEPEST).fill('')] : keys;
  }

  restore(keys: readonly string[]): void {
    this.clear();
    for (const key of keys) this.open(this.#names.of(key));
  }
}

/** Whether a line may go on with the nested text of the line before: by its first sign. */
export function mayGoOn(bytes: Uint8Array, start: number, end: number): boolean {
  let first = start;
  while (first < end && (bytes[first] as number) <= 0x20) first++;
  if (first === end) return false;
  const byte = bytes[first] as number;
  return (byte >= 0x30 && byte <= 0x39) || isOneOf('"{}[]-', byte);
}
