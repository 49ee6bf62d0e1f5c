import { SLASH } from '../text/characters';
import type { LineTokens } from './lineTokens';
import { IS_EPOCH, IS_WHOLE } from './numberTraits';
import type { Phrases } from './phrases';
import * as Token from './tokenKinds';
import { HAS_SLASH, IS_COMMAND, IS_COUNTER, IS_LOUD_LEVEL } from './words';

/** Types of numbers in Python, NumPy and PyTorch. */
const TYPES = /^(?:\w+\.)?(?:u?int\d*|float\d*|longdouble|tensor|Decimal)$/;

/** What a client asks of a server by HTTP. */
const METHODS = /^(GET|HEAD|POST|PUT|PATCH|DELETE)$/;

const SHARP = 0x23;

/** Tells by what stands around a number, or around a bracket with one, that it is a part of a name or no datum. */
export class Places {
  readonly #tokens: LineTokens;
  readonly #phrases: Phrases;

  constructor(tokens: LineTokens, phrases: Phrases) {
    this.#tokens = tokens;
    this.#phrases = phrases;
  }

  /** `I (12345) main: …`: a level, or its letter, at the line's start and then the time since the start. */
  isLevelAndUptime(): boolean {
    const { bytes, starts, ends, partners } = this.#tokens;
    const first = bytes[starts[0] as number] as number;
    const isLetter = (ends[0] as number) - (starts[0] as number) === 1 && first >= 0x41 && first <= 0x5a;
    if (!isLetter && (this.#phrases.kindOf(0) & IS_LOUD_LEVEL) === 0) return false;
    return this.#kind(1) === Token.ROUND_OPEN && partners[1] === 3 && this.#kind(2) === Token.NUMBER;
  }

  /** `app:main:42`, at the second colon: a line of a function. */
  isLineOfFunction(colon: number): boolean {
    if (this.#kind(colon) !== Token.COLON || this.#kind(colon + 1) !== Token.NUMBER) return false;
    if (((this.#tokens.traits[colon + 1] as number) & IS_EPOCH) !== 0) return false;
    // `app:<module>:42` is outside of all.
    const isAngled = this.#kind(colon - 1) === Token.IDLE && this.#kind(colon - 3) === Token.IDLE;
    const name = isAngled ? colon - 2 : colon - 1;
    const mark = isAngled ? colon - 4 : colon - 2;
    if (this.#kind(name) !== Token.WORD || this.#kind(mark) !== Token.COLON) return false;
    return this.#kind(mark - 1) === Token.WORD && this.#areGlued(mark, colon + 1);
  }

  /** Whether an equals sign is a part of a name, as in `BenchmarkSort/size=100-8   12 ns/op`. */
  isEqualsInName(token: number): boolean {
    if ((this.#phrases.kindOf(token - 1) & HAS_SLASH) === 0 || this.#kind(token + 1) !== Token.WORD)
      return false;
    if (!this.#areGlued(token, token + 1) || this.#kind(token + 2) !== Token.NUMBER) return false;
    return (this.#tokens.gaps[token + 2] as number) >= Token.MORE_BLANKS;
  }

  /** `50=0.20%`: the number is a key. */
  isKey(token: number): boolean {
    return this.#phrases.isName(token) && this.#kind(token + 1) === Token.EQUALS && this.#isGlued(token + 1);
  }

  /** Whether a number behind a word tells which of several things a key names: `Sensor 1: 23.5`, `rank 1: loss=0.5`, `Benchmark 1: sleep`; `epoch 1: loss=0.5` counts. */
  isIndex(token: number): boolean {
    if (!this.#isWhole(token) || this.#isGlued(token)) return false;
    if (this.#kind(token + 1) !== Token.COLON || !this.#isGlued(token + 1)) return false;
    const next = this.#kind(token + 2);
    const kind = this.#phrases.kindOf(token - 1);
    const isOfWords =
      (kind & IS_COMMAND) !== 0 ? next === Token.WORD : (kind & IS_COUNTER) === 0 && this.#isKeyAt(token + 2);
    return (next === Token.NUMBER || isOfWords) && !this.#isGlued(token + 2);
  }

  /** Whether words at a token are a key with a number behind it: `loss=0.5` in `rank 0: loss=0.5`. */
  #isKeyAt(token: number): boolean {
    let mark = token;
    while (this.#kind(mark) === Token.WORD) mark++;
    const isMark = this.#kind(mark) === Token.COLON || this.#kind(mark) === Token.EQUALS;
    return mark > token && isMark && this.#kind(mark + 1) === Token.NUMBER;
  }

  /** `#12`, which tells one of several, or what a server replied with: `GET /index 200`. */
  isOrdinal(token: number): boolean {
    const { units, bytes, starts } = this.#tokens;
    if (units[token] !== 0) return false;
    const before = bytes[starts[token - 1] as number];
    if (before === SLASH) return METHODS.test(this.#tokens.textOf(token - 2));
    return before === SHARP && this.#kind(token - 1) === Token.SIGNS && this.#isGlued(token);
  }

  /** Whether a line is a title between strokes: `--- host ping statistics ---`. */
  isTitle(): boolean {
    const last = this.#tokens.count - 1;
    return last > 1 && this.#areStrokes(0) && this.#areStrokes(last);
  }

  #areStrokes(token: number): boolean {
    return this.#kind(token) === Token.SIGNS && /^--+$/.test(this.#tokens.textOf(token));
  }

  /** Where the command ends that stands behind a key: at a comma, a bar or two blanks. */
  commandEnd(token: number): number {
    let end = token;
    while (end < this.#tokens.count) {
      const kind = this.#kind(end);
      const isApart = end > token && (this.#tokens.gaps[end] as number) >= Token.MORE_BLANKS;
      if (isApart || kind === Token.COMMA || kind === Token.BAR) break;
      end++;
    }
    return end;
  }

  /** Whether two whole numbers are a count and its total: `3/10`. */
  isCount(token: number): boolean {
    const total = token + 2;
    if (this.#kind(token + 1) !== Token.SLASH_SIGN || this.#kind(total) !== Token.NUMBER) return false;
    if (!this.#isWhole(token) || !this.#isWhole(total) || !this.#areGlued(token + 1, total)) return false;
    return this.#kind(total + 1) !== Token.SLASH_SIGN;
  }

  /** `[0]` in `x[0]=1` and `sshd[1234]: 12`, `[MiB]` in `Size [MiB]: 4`; the words start at `from`. */
  isSquareOfKey(token: number, closing: number, from: number): boolean {
    if (closing !== token + 2) return false;
    const next = this.#kind(closing + 1);
    const isKey = next === Token.EQUALS || next === Token.COLON || next === Token.BAR;
    if (this.#kind(token + 1) === Token.NUMBER) {
      const isApart = closing + 1 === this.#tokens.count || !this.#isGlued(closing + 1);
      return this.#kind(token - 1) === Token.WORD && this.#isGlued(token) && (isKey || isApart);
    }
    if (this.#kind(token + 1) !== Token.WORD || !isKey || this.#phrases.firstName(from, token) === token)
      return false;
    return (this.#phrases.kindOf(token + 1) & IS_LOUD_LEVEL) === 0;
  }

  /** `(95)` in `p(95)=12`, `(real)` in `Test time (real) = 12`. */
  isRoundOfKey(token: number, closing: number): boolean {
    const next = this.#kind(closing + 1);
    if (next !== Token.EQUALS && next !== Token.COLON) return false;
    const isNumber = closing === token + 2 && this.#kind(token + 1) === Token.NUMBER;
    return !isNumber || this.#kind(closing + 2) === Token.NUMBER;
  }

  /** Whether the words from a token to a bar belong to the number that their cell starts with: `| 45.6% MFU | 12 tok/s`. */
  isOfCell(from: number, bar: number): boolean {
    if (this.#kind(bar) !== Token.BAR || this.#kind(from - 1) !== Token.NUMBER) return false;
    return from === 1 || this.#kind(from - 2) === Token.BAR;
  }

  /** Whether a bracket compares, as `(p = 0.70 > 0.05)` does. */
  isTest(token: number, closing: number): boolean {
    for (let i = token + 2; i < closing - 1; i++) {
      const isBetween = this.#kind(i - 1) === Token.NUMBER && this.#kind(i + 1) === Token.NUMBER;
      if (isBetween && this.#kind(i) === Token.IDLE) return true;
    }
    return false;
  }

  /** Whether a bracket holds the value of a number whose type is written before it, as Python shows what is in a list: `np.float64(`. */
  isTyped(opening: number): boolean {
    return (
      this.#isGlued(opening) &&
      this.#kind(opening - 1) === Token.WORD &&
      this.#kind(opening + 1) === Token.NUMBER &&
      TYPES.test(this.#tokens.textOf(opening - 1))
    );
  }

  /** Whether a bracket holds the argument of the name before it, as in `fib(10)   2.13 µs`. */
  isArgument(token: number, closing: number): boolean {
    const { units, count } = this.#tokens;
    if (closing !== token + 2 || closing + 1 >= count || this.#isGlued(closing + 1)) return false;
    if (!this.#isGlued(token) || this.#kind(token - 1) !== Token.WORD) return false;
    const kind = this.#kind(token + 1);
    return (
      kind === Token.NOTHING || (kind === Token.NUMBER && units[token + 1] === 0 && this.#isWhole(token + 1))
    );
  }

  /** Whether a bracket behind a value has names for its numbers, rather than words, an error or the value once more. */
  hasOwnNames(token: number, closing: number): boolean {
    let isNamed = false;
    let hasNumber = false;
    for (let i = token + 1; i < closing; i++) {
      const kind = this.#kind(i);
      if (kind === Token.NUMBER) hasNumber = true;
      if (kind === Token.COLON || kind === Token.EQUALS || kind === Token.WORD) isNamed = true;
    }
    return hasNumber && isNamed;
  }

  #kind(token: number): number {
    return this.#tokens.kindAt(token);
  }

  #isWhole(token: number): boolean {
    return ((this.#tokens.traits[token] as number) & IS_WHOLE) !== 0;
  }

  #isGlued(token: number): boolean {
    return this.#tokens.gaps[token] === Token.GLUED;
  }

  /** Whether there is no blank before each token of `[first, last]`. */
  #areGlued(first: number, last: number): boolean {
    for (let i = first; i <= last; i++) if (!this.#isGlued(i)) return false;
    return true;
  }
}
