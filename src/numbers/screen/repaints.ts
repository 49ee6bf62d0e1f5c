import type { RowValues } from './row';

/** Tells which numbers of a row that is read again are new: those that differ from the one that they replace. */
export class Repaints {
  readonly #before: RowValues | undefined;
  readonly #values = new Map<string, number>();
  readonly #counts = new Map<string, number>();

  constructor(before: RowValues | undefined) {
    this.#before = before;
  }

  /** What the row shows now: without numbers, those from before still stand. */
  get values(): RowValues | undefined {
    return this.#values.size > 0 ? this.#values : this.#before;
  }

  /** Whether a number of the row is new; each number is asked for once, in order. */
  isNew(label: string, unit: number | string, value: number): boolean {
    const name = `${unit}\n${label}`;
    const place = this.#counts.get(name) ?? 0;
    this.#counts.set(name, place + 1);
    const key = `${place}\n${name}`;
    this.#values.set(key, value);
    return this.#before?.get(key) !== value;
  }
}
