import type { Names } from './labels/names';
import { mayName } from './labels/plainWords';

/** What is known of a name so far. */
const UNKNOWN = 0;
const MAY_NAME = 1;
const MAY_NOT = 2;

/** Tells which names may stand before a bare value; what was once found out is remembered for as long as the names are. */
export class BareNames {
  readonly #names: Names;
  #known: number[] = [];
  #labels: readonly string[] = [];

  constructor(names: Names) {
    this.#names = names;
  }

  /** Whether the name with this number may name a value by itself. */
  has(id: number): boolean {
    if (this.#labels !== this.#names.labels) {
      this.#labels = this.#names.labels;
      this.#known = [];
    }
    let known = this.#known[id] ?? UNKNOWN;
    if (known === UNKNOWN) known = mayName(this.#labels[id] ?? '') ? MAY_NAME : MAY_NOT;
    this.#known[id] = known;
    return known === MAY_NAME;
  }
}
