import { UNITS } from '../units';
import { NO_KEY } from './keys';
import type { LineState } from './lineState';
import { UNNAMED } from './namesBehind';
import { IS_EPOCH } from './numberTraits';
import { LEFT_OUT, NO_DATUM } from './shapeCache';
import * as Token from './tokenKinds';
import { UNNAMED_RATE } from './vocabulary';
import { IS_COUNTER, IS_IDENTIFIER, IS_STAMP_KEY } from './words';

/** Finds what names a number, and tells those that are no data. */
export class NumberLabels {
  readonly #line: LineState;

  constructor(line: LineState) {
    this.#line = line;
  }

  /** Labels a number; the token to go on from. */
  label(token: number): number {
    const { tokens, lastName } = this.#line;
    this.#line.lastName = 0;
    const number = tokens.partners[token] as number;
    const traits = tokens.traits[token] as number;
    if (tokens.quoted[token] === 1 && this.#isAttribute(token)) {
      this.#line.skipNumbers(token, token);
      if (this.#line.key === NO_KEY) this.#line.forget(token);
      else this.#line.forget(token + 1);
      return token + 1;
    }
    if (this.#line.places.isKey(token)) {
      this.#line.skipNumbers(token, token);
      this.#line.setCarried(LEFT_OUT, 0);
      return token + 1;
    }
    const isArgument = token < this.#line.commandEnd && tokens.units[token] === 0;
    if (isArgument || (this.#line.isTitle && this.#line.open.length > 0)) {
      this.#line.skipNumbers(token, token);
      this.#line.forgetAll(token + 1);
      return token + 1;
    }
    const behind = this.#line.behind.first[token] as number;
    if (behind !== 0) return this.#namedBehind(token, behind);
    const before = tokens.kindAt(token - 1);
    if (
      before === Token.ERROR_SIGN ||
      (before === Token.SLASH_SIGN && tokens.kindAt(token - 2) === Token.NUMBER)
    ) {
      this.#line.forgetAll(token + 1);
      return token + 1;
    }
    const from = this.#line.wordsFrom(token);
    const isNamed = this.#line.before !== 0 || this.#line.phrases.firstName(from, token) < token;
    if (isNamed && this.#line.key === NO_KEY && this.#line.places.isIndex(token)) {
      this.#line.skipNumbers(token, token);
      if ((this.#line.words.kindOf(this.#line.phrases.lastWord(from, token)) & IS_COUNTER) !== 0)
        tokens.kinds[token] = Token.IDLE;
      return token + 1;
    }
    const past = this.#counted(token, from, isNamed);
    if (past > 0) return past;
    if ((traits & IS_EPOCH) !== 0) {
      const skipped = this.#stamp(token, isNamed);
      if (skipped > 0) return skipped;
    }
    const isGlued = before === Token.WORD && tokens.gaps[token] === Token.GLUED;
    const label = isGlued ? LEFT_OUT : this.#labelOf(token, from, isNamed, lastName);
    this.#line.labels[number] = label;
    this.#line.heads.candidate = undefined;
    this.#line.forget(token + 1);
    this.#line.setCarried(label, this.#line.units[number] as number);
    return token + 1;
  }

  #labelOf(token: number, from: number, isNamed: boolean, lastName: number): number {
    const number = this.#line.tokens.partners[token] as number;
    if (isNamed) {
      if (this.#line.key !== NO_KEY) return LEFT_OUT;
      const { phrases, tokens } = this.#line;
      const isTime = UNITS[tokens.units[token] as number]?.dimension === 'time';
      const name =
        phrases.bare(from, token, this.#line.before) || (isTime ? phrases.doneIn(from, token, lastName) : 0);
      if (name === 0) return this.#rate(token);
      const { name: own, unit } = this.#line.heads.belowName(name);
      this.#line.units[number] = unit;
      this.#line.lastName = own;
      return this.#isIdentifier(own) ? NO_DATUM : this.#line.nesting.under(own);
    }
    if (this.#line.key === NO_KEY) {
      const carried = this.#line.carriedTo(token);
      if (carried > 0) {
        this.#line.units[number] = this.#line.carriedUnit;
        return carried;
      }
    }
    const key = this.#line.key;
    this.#line.units[number] = key.unit;
    if (key.isId && key.name === 0) return this.#line.nesting.path;
    this.#line.lastName = key.name;
    if (this.#isIdentifier(key.name)) return NO_DATUM;
    if (this.#line.listUnit !== 0 && this.#line.tokens.units[token] !== 0) {
      // The unit's letters are a name: `1.2 us` is a share of the time.
      const symbol = this.#line.names.of(UNITS[this.#line.tokens.units[token] as number]?.symbol ?? '');
      this.#line.units[number] = -this.#line.listUnit;
      return this.#line.nesting.under(symbol);
    }
    return this.#line.nesting.under(key.name) || this.#rate(token);
  }

  /** A rate says what it is where nothing names it: `9.98it/s` in a progress bar, `3.2 us/op` alone on its line. */
  #rate(token: number): number {
    const { tokens, names } = this.#line;
    const dimension = UNITS[tokens.units[token] as number]?.dimension ?? '';
    const isRate = dimension.endsWith(' per second') || (tokens.numbers === 1 && dimension.includes(' per '));
    return isRate ? names.of(UNNAMED_RATE) : LEFT_OUT;
  }

  #isIdentifier(name: number): boolean {
    return (this.#line.words.kindOf(name) & IS_IDENTIFIER) !== 0;
  }

  /** Labels a number whose name stands behind it. */
  #namedBehind(token: number, first: number): number {
    const tokens = this.#line.tokens;
    const number = tokens.partners[token] as number;
    const next = first === UNNAMED ? token + 1 : (this.#line.behind.next[token] as number);
    if (first !== UNNAMED) {
      const name = this.#line.phrases.join(first, this.#line.behind.past[token] as number);
      this.#line.labels[number] = this.#line.nesting.under(name) || LEFT_OUT;
      this.#line.units[number] = -this.#line.listUnit;
      this.#line.lastName = name;
    }
    this.#line.forget(next);
    this.#line.heads.candidate = undefined;
    this.#line.setCarried(LEFT_OUT, 0);
    return next;
  }

  /** `"50": 12` and `{le="0.5"} 12`: a number in quotes that is a key, or tells of one. */
  #isAttribute(token: number): boolean {
    if (this.#line.key !== NO_KEY) return !this.#line.key.isPhrase && !this.#line.nesting.isEmpty;
    return this.#line.tokens.kindAt(token + 1) === Token.COLON;
  }

  /** Skips `3/10`, which counts, unless something else is named so; where it ends, 0 where there is none. */
  #counted(token: number, from: number, isNamed: boolean): number {
    if (!this.#line.places.isCount(token)) return 0;
    const total = token + 2;
    const name = isNamed ? this.#line.phrases.lastWord(from, token) : this.#line.key.name;
    if (name !== 0 && (this.#line.words.kindOf(name) & IS_COUNTER) === 0) return 0;
    this.#line.skipNumbers(token, total);
    this.#line.forgetAll(total + 1);
    return total + 1;
  }

  /** Skips when the line was written: behind such a key, before the value, or behind it at the line's end. */
  #stamp(token: number, isNamed: boolean): number {
    const tokens = this.#line.tokens;
    const isBetween =
      this.#line.key !== NO_KEY &&
      tokens.kindAt(token + 1) === Token.COLON &&
      tokens.kindAt(token + 2) === Token.NUMBER;
    if (isBetween) {
      this.#line.skipNumbers(token, token);
      this.#line.from = token + 2;
      return token + 2;
    }
    const hasKey = !isNamed && (this.#line.words.kindOf(this.#line.key.name) & IS_STAMP_KEY) !== 0;
    const isFirst = token === 0 && tokens.count > 1;
    const isLast = token === tokens.count - 1 && tokens.kindAt(token - 1) === Token.NUMBER;
    if (!hasKey && !isFirst && !isLast) return 0;
    this.#line.skipNumbers(token, token);
    this.#line.forgetAll(token + 1);
    return token + 1;
  }
}
