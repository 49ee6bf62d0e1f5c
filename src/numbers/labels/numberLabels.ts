import { UNITS } from '../units';
import { NO_KEY } from './keys';
import type { LineState } from './lineState';
import { UNNAMED } from './namesBehind';
import { IS_EPOCH } from './numberTraits';
import { LEFT_OUT, NO_DATUM } from './shapeCache';
import * as Token from './tokenKinds';
import { UNNAMED_RATE } from './vocabulary';
import { IS_COUNTER, IS_IDENTIFIER, IS_STAMP_KEY, IS_STATISTIC } from './words';

/** Finds what names a number, and tells those that are no data. */
export class NumberLabels {
  readonly #line: LineState;

  constructor(line: LineState) {
    this.#line = line;
  }

  /** Labels a number; the token to go on from. */
  label(token: number): number {
    const line = this.#line;
    const { tokens, lastName } = line;
    line.lastName = 0;
    const number = tokens.partners[token] as number;
    const traits = tokens.traits[token] as number;
    if (tokens.quoted[token] === 1 && this.#isAttribute(token)) {
      line.skipNumbers(token, token);
      if (line.key === NO_KEY) line.forget(token);
      else line.forget(token + 1);
      return token + 1;
    }
    if (line.places.isKey(token)) {
      line.skipNumbers(token, token);
      line.setCarried(LEFT_OUT, 0);
      return token + 1;
    }
    const isArgument = token < line.commandEnd && tokens.units[token] === 0;
    if (isArgument || (line.isTitle && line.open.length > 0)) {
      line.skipNumbers(token, token);
      line.forgetAll(token + 1);
      return token + 1;
    }
    const behind = line.behind.first[token] as number;
    if (behind !== 0) return this.#namedBehind(token, behind);
    const before = tokens.kindAt(token - 1);
    if (
      before === Token.ERROR_SIGN ||
      (before === Token.SLASH_SIGN && tokens.kindAt(token - 2) === Token.NUMBER)
    ) {
      if (before === Token.ERROR_SIGN) line.skipNumbers(token, token);
      line.forgetAll(token + 1);
      // `eval time = 12 ms / 99 runs (0.12 ms per run, …)`
      line.lastName = lastName;
      return token + 1;
    }
    const from = line.wordsFrom(token);
    const isNamed = line.before !== 0 || line.phrases.firstName(from, token) < token;
    const isOrdinal = line.places.isOrdinal(token);
    if (isOrdinal || (isNamed && line.key === NO_KEY && line.places.isIndex(token))) {
      line.skipNumbers(token, token);
      if ((line.words.kindOf(line.phrases.lastWord(from, token)) & IS_COUNTER) !== 0)
        tokens.kinds[token] = Token.IDLE;
      if (isOrdinal && tokens.kindAt(token + 1) === Token.WORD) {
        // `job #12 done in 3 s`, `GET /index 200 in 3 ms`: what stands before may be what was done.
        line.lastName = line.phrases.bare(from, token);
        line.forget(token + 1);
      }
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
    line.labels[number] = label;
    line.units[number] ||= this.#unitOfPair(token);
    line.heads.candidate = undefined;
    line.forget(token + 1);
    line.setCarried(label, line.units[number] as number);
    return token + 1;
  }

  #labelOf(token: number, from: number, isNamed: boolean, lastName: number): number {
    const line = this.#line;
    const number = line.tokens.partners[token] as number;
    if (isNamed) {
      if (line.key !== NO_KEY) return LEFT_OUT;
      const { phrases, tokens } = line;
      const isTime = UNITS[tokens.units[token] as number]?.dimension === 'time';
      const name =
        phrases.bare(from, token, line.before) ||
        (isTime ? phrases.doneIn(from, token, lastName) || phrases.changedIn(from, token) : 0);
      if (name === 0) return this.#rate(token);
      const { name: own, unit } = line.heads.belowName(name);
      line.units[number] = unit;
      line.lastName = own;
      return this.#isIdentifier(own) ? NO_DATUM : line.nesting.under(own);
    }
    if (line.key === NO_KEY) {
      const carried = line.carriedTo(token);
      if (carried > 0) {
        line.units[number] = line.carriedUnit;
        return carried;
      }
      if (
        line.changed > 0 &&
        line.isBehindComma &&
        (line.tokens.units[token] || this.#unitOfPair(token)) !== 0
      )
        return line.nesting.under(line.changed);
    }
    const key = line.key;
    line.units[number] = key.unit;
    if (key.isId && key.name === 0) return line.nesting.path;
    line.lastName = key.name;
    if (this.#isIdentifier(key.name) || this.#isOfLogger(token)) return NO_DATUM;
    if (line.listUnit !== 0 && line.tokens.units[token] !== 0) {
      // The unit's letters are a name: `1.2 us` is a share of the time.
      const symbol = line.names.of(UNITS[line.tokens.units[token] as number]?.symbol ?? '');
      line.units[number] = -line.listUnit;
      return line.nesting.under(symbol);
    }
    return line.nesting.under(key.name) || this.#rate(token);
  }

  /** The unit that a number has in common with the one behind its slash: `0.9 / 0.1 ms`; 0 for none. */
  #unitOfPair(token: number): number {
    const { tokens } = this.#line;
    const isPair = tokens.kindAt(token + 1) === Token.SLASH_SIGN && tokens.kindAt(token + 2) === Token.NUMBER;
    return isPair ? (tokens.units[token + 2] as number) : 0;
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

  /**
   * Whether a number is what a logger puts into each line: `"level":30,"time":…` where a message or a process is in it too
   * (pino), `"pid":12,"level":30` and `"time":"…","v":0` (bunyan).
   */
  #isOfLogger(token: number): boolean {
    const { tokens } = this.#line;
    const textOf = (at: number) => (tokens.kindAt(at) === Token.QUOTED ? tokens.textOf(at) : '');
    const key = textOf(token - 2);
    const before = textOf(token - 6);
    if (key === 'v') return before === 'time';
    if (key !== 'level' || before === 'pid') return key === 'level';
    const isOfLine = (_: number, at: number) => ['msg', 'pid'].includes(textOf(at));
    return textOf(token + 2) === 'time' && tokens.kinds.subarray(0, tokens.count).some(isOfLine);
  }

  /** Labels a number whose name stands behind it. */
  #namedBehind(token: number, first: number): number {
    const line = this.#line;
    const tokens = line.tokens;
    const next = first === UNNAMED ? token + 1 : (line.behind.next[token] as number);
    if (first !== UNNAMED) {
      const own = line.phrases.join(first, line.behind.past[token] as number);
      const isOfHead = (line.words.kindOf(own) & IS_STATISTIC) !== 0;
      const name = isOfHead ? line.heads.belowName(own).name : own;
      // Of those that are joined, each is a part of what is named.
      for (let i = token; i < first; i += 2) {
        const number = tokens.partners[i] as number;
        const part = first > token + 2 ? line.names.of(String((i - token) / 2 + 1)) : 0;
        line.labels[number] =
          line.nesting.under(part === 0 ? name : line.phrases.under(name, part)) || LEFT_OUT;
        line.units[number] = -line.listUnit || (tokens.units[first - 1] as number);
      }
      line.lastName = name;
    }
    return line.passList(next);
  }

  /** `"50": 12` and `{le="0.5"} 12`: a number in quotes that is a key, or tells of one. */
  #isAttribute(token: number): boolean {
    const line = this.#line;
    if (line.key !== NO_KEY) return !line.key.isPhrase && !line.nesting.isEmpty;
    return line.tokens.kindAt(token + 1) === Token.COLON;
  }

  /** Skips `3/10`, which counts, unless something else is named so; where it ends, 0 where there is none. */
  #counted(token: number, from: number, isNamed: boolean): number {
    const line = this.#line;
    if (!line.places.isCount(token)) return 0;
    const total = token + 2;
    const name = isNamed ? line.phrases.lastWord(from, token) : line.key.name;
    if (name !== 0 && (line.words.kindOf(name) & IS_COUNTER) === 0) return 0;
    line.skipNumbers(token, total);
    line.forgetAll(total + 1);
    return total + 1;
  }

  /** Skips when the line was written: behind such a key, before the value, or behind it at the line's end. */
  #stamp(token: number, isNamed: boolean): number {
    const line = this.#line;
    const tokens = line.tokens;
    const isBetween =
      line.key !== NO_KEY &&
      tokens.kindAt(token + 1) === Token.COLON &&
      tokens.kindAt(token + 2) === Token.NUMBER;
    if (isBetween) {
      line.skipNumbers(token, token);
      line.from = token + 2;
      return token + 2;
    }
    const hasKey = !isNamed && (line.words.kindOf(line.key.name) & IS_STAMP_KEY) !== 0;
    const isFirst = token === 0 && tokens.count > 1;
    const isLast = token === tokens.count - 1 && tokens.kindAt(token - 1) === Token.NUMBER;
    if (!hasKey && !isFirst && !isLast) return 0;
    line.skipNumbers(token, token);
    line.forgetAll(token + 1);
    return token + 1;
  }
}
