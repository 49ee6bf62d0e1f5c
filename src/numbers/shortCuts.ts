import type { Candidates } from './candidates';
import { isDigit } from './characters';
import type { Found } from './found';
import type { Kernel } from './kernel';
import {
  COMMA_MAY_GROUP,
  COMMA_SEPARATES,
  MOST_ROWS,
  POINT_IS_DECIMAL,
  SPACE_GROUPS,
  WITH_PLACES,
  WITH_SKIPS,
  WITH_UNITS,
} from './kernelLayout';
import { SKIP_CODES } from './kernelTables';
import type { ReadingOptions } from './options';
import type { Text } from './text';
import { unitAt, unitBehindBlank, unitCodeOf, unitEndOf } from './unitText';

/** Behind the end of the text: no byte of UTF-8, and no part of a number, so that whoever looks there is not sure. */
const SENTINEL = 0xff;

/**
 * Leads a text through the kernel, which reads what is simple: its finds go where those of the general reader go.
 */
export class ShortCuts {
  readonly #kernel: Kernel;
  readonly #text: Text;
  readonly #found: Found;
  readonly #candidates: Candidates;
  readonly #prefixes: boolean;
  readonly #flags: number;

  constructor(kernel: Kernel, text: Text, options: ReadingOptions, found: Found, candidates: Candidates) {
    this.#kernel = kernel;
    this.#text = text;
    this.#found = found;
    this.#candidates = candidates;
    const { grouping, decimal, siPrefixes, take } = options;
    this.#prefixes = siPrefixes;
    this.#flags =
      (decimal === '.' ? POINT_IS_DECIMAL : 0) |
      (decimal === '.' && grouping !== ',' ? COMMA_SEPARATES : 0) |
      (grouping === 'auto' ? COMMA_MAY_GROUP : 0) |
      (grouping === ' ' ? SPACE_GROUPS : 0) |
      (take.size === 0 ? WITH_SKIPS : 0) |
      (found.detailed ? WITH_PLACES : 0);
  }

  /** Takes in the text as it stands. */
  load(): void {
    const { bytes, end } = this.#text;
    bytes[end] = SENTINEL;
    this.#kernel.load(bytes, end, this);
  }

  /**
   * Reads what is simple from an index on; returns the index of the next candidate that is not, the text's end where
   * there is none.
   * @param units whether a unit behind a blank matters
   * @param share as for {@link Found.reserve}
   */
  next(from: number, units: boolean, share = 0): number {
    const { bytes, end } = this.#text;
    const flags = this.#flags | (units ? WITH_UNITS : 0);
    let at = from;
    for (;;) {
      at = this.#kernel.run(at, end, flags);
      const rows = this.#keep(share);
      if (at >= end) return at;
      if (rows === MOST_ROWS) continue;
      if (isDigit(bytes[at] as number) || this.#candidates.isCandidate(at)) return at;
      at++;
    }
  }

  unitAt(index: number): number {
    const text = this.#text;
    text.short = false;
    const match = unitAt(text, index, this.#prefixes);
    return text.short ? 0 : this.#codeOf(match);
  }

  unitBehindBlank(index: number): number {
    const text = this.#text;
    text.short = false;
    const match = unitBehindBlank(text, index, this.#prefixes);
    return text.short ? -1 : this.#codeOf(match);
  }

  #codeOf(match: number): number {
    this.#kernel.unitEnd = unitEndOf(match);
    return unitCodeOf(match);
  }

  /** Keeps what the last run found; returns how many rows. */
  #keep(share: number): number {
    const kernel = this.#kernel;
    const { rows } = kernel;
    if (rows > 0) this.#found.append(kernel, rows, share);
    for (let kind = 0; kind < SKIP_CODES.length; kind++)
      this.#found.countSkips(SKIP_CODES[kind] as number, kernel.skipped(kind));
    return rows;
  }
}
