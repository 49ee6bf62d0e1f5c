import { POINT, SLASH } from '../text/characters';
import type { LineTokens } from './lineTokens';
import * as Token from './tokenKinds';

/** A list of names has no more. */
const MOST_NAMES = 12;

/** Where a name stands: tokens, or bytes where it is a part of a word. */
type Span = readonly [first: number, past: number, ofBytes: boolean];

/**
 * Names that stand in step with their values: `rtt min/avg/max = 1/2/3 ms`, `Time (mean ± σ): 3 ms ± 1 ms`,
 * `Range (min … max): 1 … 3`, `Latencies [min, mean] 1, 2`.
 */
export class NamesInStep {
  names: Span[] = [];
  /** The tokens of the numbers. */
  values: number[] = [];
  /** Where the words end that stand before the names. */
  base = 0;
  /** The code of the one unit, behind the last number; 0 where there are others or none. */
  sharedUnit = 0;

  /** Looks for names at the end of the words `[from, to)`, and for as many values from `at` on; where those end, else 0. */
  find(tokens: LineTokens, from: number, to: number, at: number): number {
    if (to <= from || !this.#findNames(tokens, from, to)) return 0;
    return this.#findValues(tokens, at);
  }

  #findNames(tokens: LineTokens, from: number, to: number): boolean {
    this.names = [];
    const last = to - 1;
    const kind = tokens.kinds[last] as number;
    if (kind === Token.WORD) {
      // The words before are the title of the list: `rtt min/avg/max`.
      this.base = from;
      return this.#divide(tokens, last) || this.#partBySteps(tokens, from, to);
    }
    const opening = tokens.partners[last] as number;
    if (!Token.isClosing(kind) || opening < from) return false;
    this.base = opening;
    if (last === opening + 2)
      return tokens.kinds[opening + 1] === Token.WORD && this.#divide(tokens, opening + 1);
    for (let i = opening + 1; i < last; i += 2) {
      if (tokens.kinds[i] !== Token.WORD || this.names.length === MOST_NAMES) return false;
      this.names.push([i, i + 1, false]);
      if (i + 1 < last && !isStep(tokens.kinds[i + 1] as number)) return false;
    }
    return this.names.length > 1 && (last - opening) % 2 === 0;
  }

  /** Parts `Mean +- std dev` and `min … max` into names of a word or more. */
  #partBySteps({ kinds }: LineTokens, from: number, to: number): boolean {
    this.names = [];
    let first = from;
    for (let i = from; i <= to; i++) {
      const kind = kinds[i] as number;
      if (i < to && kind === Token.WORD) continue;
      const isStep = i === to || kind === Token.ERROR_SIGN || kind === Token.ELLIPSIS;
      if (!isStep || i === first || this.names.length === MOST_NAMES) return false;
      this.names.push([first, i, false]);
      first = i + 1;
    }
    return this.names.length > 1;
  }

  /** Divides `min/avg/max`; with a point it is the path of a file. */
  #divide({ bytes, starts, ends }: LineTokens, token: number): boolean {
    const end = ends[token] as number;
    let start = starts[token] as number;
    for (let i = start; i <= end; i++) {
      if (i < end && bytes[i] === POINT) return false;
      if (i < end && bytes[i] !== SLASH) continue;
      const isName = i > start && isLetter(bytes[start] as number);
      if (!isName || this.names.length === MOST_NAMES) return false;
      this.names.push([start, i, true]);
      start = i + 1;
    }
    return this.names.length > 1;
  }

  #findValues(tokens: LineTokens, at: number): number {
    const { kinds, units } = tokens;
    this.values = [];
    let token = at;
    let step = -1;
    for (let i = 0; i < this.names.length; i++) {
      if (i > 0) {
        const kind = tokens.kindAt(token);
        if (!isStep(kind) || (step >= 0 && kind !== step)) return 0;
        step = kind;
        token++;
      }
      if (tokens.kindAt(token) !== Token.NUMBER) return 0;
      this.values.push(token++);
    }
    if (step === Token.SLASH_SIGN && tokens.kindAt(token) === Token.SLASH_SIGN) return 0;
    const isShared = this.values.every(
      (value, i) => kinds[value] === Token.NUMBER && (i === this.values.length - 1 || units[value] === 0),
    );
    this.sharedUnit = isShared ? (units[token - 1] as number) : 0;
    return token;
  }
}

function isStep(kind: number): boolean {
  return (
    kind === Token.SLASH_SIGN ||
    kind === Token.ERROR_SIGN ||
    kind === Token.ELLIPSIS ||
    kind === Token.COMMA ||
    kind === Token.HYPHEN_SIGN
  );
}

function isLetter(byte: number): boolean {
  return byte >= 0x80 || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);
}
