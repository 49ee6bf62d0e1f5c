import type { ReadingOptions } from '../options';
import type { ScanResult } from '../scanResult';
import { isDigit } from '../text/characters';
import type { Text } from '../text/text';
import { unitCodeOf, unitEndOf } from '../tokens/unitMatch';
import { ratePrefixAt, unitBehindBlank } from '../tokens/unitsBehind';
import { unitAt } from '../tokens/unitText';
import { type CandidateSearch, Candidates } from './candidates';
import {
  COMMA_MAY_GROUP,
  COMMA_SEPARATES,
  MOST_ROWS,
  POINT_IS_DECIMAL,
  SENTINEL,
  SPACE_GROUPS,
  WITH_PLACES,
  WITH_SKIPS,
  WITH_UNITS,
} from './memoryLayout';
import { SKIP_CODES } from './memoryTables';
import { type Kernel, sharedKernel, type UnitReader } from './wasm';

/** What leads a reader through a text: the short cuts, or where there is no kernel one candidate after the other. */
export function searchBy(text: Text, options: ReadingOptions, result: ScanResult): CandidateSearch {
  const kernel = sharedKernel();
  return kernel ? new FastPath(kernel, text, options, result) : new Candidates(text);
}

/**
 * Leads a text through the kernel, which reads what is simple: its finds go where those of the general reader go.
 */
class FastPath implements CandidateSearch, UnitReader {
  readonly #kernel: Kernel;
  readonly #text: Text;
  readonly #result: ScanResult;
  readonly #candidates: Candidates;
  readonly #prefixes: boolean;
  readonly #flags: number;

  constructor(kernel: Kernel, text: Text, options: ReadingOptions, result: ScanResult) {
    this.#kernel = kernel;
    this.#text = text;
    this.#result = result;
    this.#candidates = new Candidates(text);
    const { grouping, decimal, siPrefixes, take } = options;
    this.#prefixes = siPrefixes;
    this.#flags =
      (decimal === '.' ? POINT_IS_DECIMAL : 0) |
      (decimal === '.' && grouping !== ',' ? COMMA_SEPARATES : 0) |
      (grouping === 'auto' ? COMMA_MAY_GROUP : 0) |
      (grouping === ' ' ? SPACE_GROUPS : 0) |
      (take.size === 0 ? WITH_SKIPS : 0) |
      (result.detailed ? WITH_PLACES : 0);
  }

  load(): void {
    const { bytes, end } = this.#text;
    bytes[end] = SENTINEL;
    this.#kernel.load(bytes, end, this);
  }

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
    const end = unitEndOf(match);
    const isOther = this.#mayStartDuration(index, end) || ratePrefixAt(text, index) > 0;
    return isOther || text.short ? 0 : this.#codeOf(match);
  }

  /** Whether a unit `[index, end)` may be that of the first count in `1m 23s` and `1min 2.5s`. */
  #mayStartDuration(index: number, end: number): boolean {
    const text = this.#text;
    const byte = text.at(index);
    const isLarge = (byte === 0x68 || byte === 0x6d) && end === index + 1;
    return (
      (isLarge || (end === index + 3 && text.startsWith('min', index))) &&
      text.at(end) === 0x20 &&
      isDigit(text.at(end + 1))
    );
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
    if (rows > 0) this.#result.append(kernel, rows, share);
    for (let kind = 0; kind < SKIP_CODES.length; kind++)
      this.#result.countSkips(SKIP_CODES[kind] as number, kernel.skipped(kind));
    return rows;
  }
}
