import { UNITS, unitCode } from '../units';
import { Heads, type Section } from './heads';
import { Keys, NO_KEY } from './keys';
import { LineTokens } from './lineTokens';
import { Names } from './names';
import { NamesBehind, UNNAMED } from './namesBehind';
import { NamesInStep } from './namesInStep';
import { mayGoOn, Nesting } from './nesting';
import { IS_EPOCH } from './numberTraits';
import { Phrases } from './phrases';
import { Places } from './places';
import { LEFT_OUT, type LineLabels, NO_DATUM } from './shapeCache';
import { indentOf } from './shapeText';
import * as Token from './tokenKinds';
import { isValueOf } from './vocabulary';
import { IS_AMOUNT, IS_COUNTER, IS_ID, IS_IDENTIFIER, IS_STAMP_KEY, IS_ZONE, Words } from './words';

const NONE = -1;
/** A bracket that tells of the value before it has no more tokens. */
const MOST_TOKENS = 64;
const PERCENT = unitCode('%') ?? 0;
const PERCENT_SIGN = 0x25;

/**
 * Finds out what names the numbers of a line: the key before `=` or `:` with the keys of the braces around it, the words
 * before a value, or behind it where a line has its names there. A line's labels depend on its shape, and on what is
 * open from the lines before: {@link nesting} and {@link section}. Linear in the line.
 */
export class LineLabeller {
  readonly names = new Names();
  readonly nesting = new Nesting(this.names);
  readonly #words = new Words(this.names);
  readonly #phrases = new Phrases(this.names, this.#words);
  readonly #behind = new NamesBehind(this.#words);
  readonly #inStep = new NamesInStep();
  readonly #tokens = new LineTokens();
  readonly #places = new Places(this.#tokens, this.#phrases);
  readonly #keys = new Keys(this.names, this.#words, this.#phrases, this.#tokens);
  readonly #heads = new Heads(this.#words, this.#phrases);
  #labels = new Int32Array(0);
  #units = new Int32Array(0);
  /** The first of the words since the last number, key or separator, and the name that stands before them. */
  #from = 0;
  #before = 0;
  #key = NO_KEY;
  /** The key before the words, whose value the first of them may be. */
  #valueOf = NO_KEY;
  /** The unit of a list behind its key, as in `%Cpu(s): 1.2 us, 0.3 sy`. */
  #listUnit = 0;
  /** The label of the last number and its unit, for those that follow at once: `x: 1 2 3`. */
  #carried = LEFT_OUT;
  #carriedUnit = 0;
  #isBehindComma = false;
  /** What a label was made of that stands before a bracket. */
  #lastName = 0;
  /** Round brackets that are open. */
  readonly #open: number[] = [];

  /** The labels of a line's numbers, and then of what comes below. */
  read(shape: Uint8Array, indent: number): LineLabels {
    const tokens = this.#tokens;
    tokens.read(shape);
    this.#labels = new Int32Array(tokens.numbers).fill(LEFT_OUT);
    this.#units = new Int32Array(tokens.numbers);
    this.#phrases.start(tokens);
    this.#behind.read(tokens);
    this.#heads.startLine();
    this.#listUnit = 0;
    this.#open.length = 0;
    this.#forget(0);
    this.#setCarried(LEFT_OUT, 0);
    for (let token = 0; token < tokens.count; ) token = this.#take(token);
    if (tokens.kindAt(tokens.count - 1) === Token.COLON && this.#key !== NO_KEY) this.#heads.endLine(indent);
    return { labels: this.#labels, units: this.#units };
  }

  /** The head of the lines that come, if one is open. */
  get section(): Section | undefined {
    return this.#heads.section;
  }

  set section(section: Section | undefined) {
    this.#heads.section = section;
  }

  /** Starts a line: nesting goes on only from one line of an indented JSON text to the next. */
  start(bytes: Uint8Array, start: number, end: number): void {
    if (!this.nesting.isEmpty && !mayGoOn(bytes, start, end)) this.nesting.clear();
    if (this.section && indentOf(bytes, start, end) <= this.section.indent) this.section = undefined;
  }

  /** Lets the names forget what is not open. */
  trimNames(): void {
    const kept = this.section ? [this.section.name] : [];
    this.nesting.trimNames(kept);
    if (this.section) this.section = { ...this.section, name: kept[0] as number };
  }

  /** Whether nothing is open from the lines before, so that a line's shape alone tells its labels. */
  get isClear(): boolean {
    return this.nesting.isEmpty && this.section === undefined;
  }

  /** Takes a token; the one to go on from. */
  #take(token: number): number {
    const tokens = this.#tokens;
    switch (tokens.kinds[token]) {
      case Token.WORD:
        return this.#word(token);
      case Token.NUMBER:
        return this.#number(token);
      case Token.NOTHING:
        this.#forgetAll(token + 1);
        break;
      case Token.QUOTED:
        this.#quoted(token);
        break;
      case Token.COLON:
      case Token.EQUALS:
      case Token.BAR:
        return this.#takeKey(token);
      case Token.OPEN:
        return this.#bracket(token);
      case Token.CLOSE:
        this.#close(token);
        break;
      case Token.ROUND_OPEN:
        return this.#roundBracket(token);
      case Token.ROUND_CLOSE:
        this.#roundClose(token);
        break;
      case Token.COMMA:
        this.#forget(token + 1);
        this.#heads.candidate = undefined;
        this.#isBehindComma = true;
        break;
      case Token.ELLIPSIS:
        // What stands behind the number before is no name of the one that follows.
        if (tokens.kindAt(this.#from - 1) === Token.NUMBER) this.#forget(token + 1);
        break;
      default:
        this.#setCarried(LEFT_OUT, 0);
    }
    return token + 1;
  }

  #word(token: number): number {
    const tokens = this.#tokens;
    this.#setCarried(LEFT_OUT, 0);
    const next = token + 1;
    const kind = this.#phrases.kindOf(token);
    if (tokens.kindAt(token - 1) === Token.NOTHING && (kind & IS_ZONE) !== 0) this.#forget(next);
    else if (this.#key !== NO_KEY && (next >= tokens.count || tokens.gaps[next] !== Token.GLUED)) {
      // The value of `key=`; behind a colon a word may name again: `app: latency 12 ms`.
      if (this.#key.isPhrase) {
        this.#valueOf = this.#key;
        this.#key = NO_KEY;
      } else {
        this.#forget(next);
        this.#heads.candidate = undefined;
      }
    } else if (token === 0 && this.#places.isLevelAndUptime()) {
      this.#forget(4);
      this.#labels[0] = NO_DATUM;
      return 4;
    }
    return next;
  }

  #quoted(token: number): void {
    if (this.#key !== NO_KEY) this.#forget(token + 1);
    else {
      this.#forget(token);
      if (!this.#phrases.isName(token)) this.#from = token + 1;
    }
  }

  /** The words before a token start here: in the innermost bracket that has a name, else before it. */
  #wordsFrom(token: number): number {
    const bracket = this.#open.at(-1) ?? NONE;
    const isInBracket = bracket >= this.#from && this.#phrases.firstName(bracket + 1, token) < token;
    return isInBracket ? bracket + 1 : this.#from;
  }

  #takeKey(token: number): number {
    const tokens = this.#tokens;
    const isPhrase = tokens.kinds[token] !== Token.EQUALS;
    this.#setCarried(LEFT_OUT, 0);
    if (!isPhrase && this.#places.isEqualsInName(token)) {
      tokens.ends[token - 1] = tokens.ends[token + 1] as number;
      tokens.kinds[token + 1] = Token.IDLE;
      return token + 2;
    }
    const from = this.#withoutValue(this.#wordsFrom(token), token);
    const isBare = tokens.kindAt(token - 1) === Token.QUOTED;
    if (this.#places.isLineOfFunction(token)) {
      this.#forget(token + 2);
      return token + 2;
    }
    const steps = this.#stepsBefore(from, token, token + 1);
    if (steps > 0) return steps;
    const key = this.#keys.of(from, token, from === this.#from ? this.#before : 0);
    const next = token + 1;
    this.#forget(next);
    if (key.name === 0 && !key.isId) return next;
    this.#key = isBare ? key : this.#heads.below(key);
    this.#heads.candidate = isPhrase && !isBare ? key : undefined;
    const first = tokens.bytes[tokens.starts[from] as number];
    if (isPhrase && first === PERCENT_SIGN && key.unit === 0) this.#listUnit = PERCENT;
    return next;
  }

  /** Skips the words that are the value of the key before, as in `status: ok time: 12`. */
  #withoutValue(from: number, to: number): number {
    if (this.#valueOf === NO_KEY || from !== this.#from) return from;
    const tokens = this.#tokens;
    const first = this.#phrases.firstName(from, to);
    const second = this.#phrases.firstName(first + 1, to);
    if (second >= to || tokens.kinds[first] !== Token.WORD) return from;
    const kind = this.#phrases.kindOf(first);
    const isValue =
      (kind & (IS_AMOUNT | IS_ID)) !== 0 ||
      tokens.gaps[second] === Token.TABBED ||
      isValueOf(this.#words.textOf(this.#valueOf.name), tokens.textOf(first));
    if (!isValue) return from;
    this.#heads.candidate = undefined;
    return second;
  }

  /** Labels numbers whose names stand in the key in the same step; where they end, 0 where they do not. */
  #stepsBefore(from: number, past: number, at: number): number {
    const tokens = this.#tokens;
    let to = past;
    let unit = 0;
    if (Token.isClosing(tokens.kindAt(to - 1)) && (tokens.partners[to - 1] as number) >= from) {
      unit = this.#keys.unitOfBracket(to - 1, 0);
      if (unit !== 0) to = tokens.partners[to - 1] as number;
    }
    const step = this.#inStep.find(tokens, from, to, at);
    if (step === 0) return 0;
    const { names, values } = this.#inStep;
    const base = this.#inStep.base > from ? this.#phrases.whole(from, this.#inStep.base) : 0;
    const shared = this.#inStep.sharedUnit || unit;
    const labels = names.map(([first, past, bytes]) => {
      const name = bytes ? this.names.ofWord(tokens.bytes, first, past) : this.#phrases.join(first, past);
      return base === 0 ? name : this.#phrases.under(base, name);
    });
    labels.forEach((name, i) => {
      const number = tokens.partners[values[i] as number] as number;
      this.#labels[number] = this.nesting.under(name);
      this.#units[number] = shared;
    });
    this.#forget(step);
    this.#heads.candidate = undefined;
    this.#setCarried(LEFT_OUT, 0);
    return step;
  }

  #number(token: number): number {
    const tokens = this.#tokens;
    const number = tokens.partners[token] as number;
    const traits = tokens.traits[token] as number;
    if (tokens.quoted[token] === 1 && this.#isAttribute(token)) {
      this.#skipNumbers(token, token);
      if (this.#key === NO_KEY) this.#forget(token);
      else this.#forget(token + 1);
      return token + 1;
    }
    if (this.#places.isKey(token)) {
      this.#skipNumbers(token, token);
      this.#setCarried(LEFT_OUT, 0);
      return token + 1;
    }
    const behind = this.#behind.first[token] as number;
    if (behind !== 0) return this.#namedBehind(token, behind);
    const before = tokens.kindAt(token - 1);
    if (
      before === Token.ERROR_SIGN ||
      (before === Token.SLASH_SIGN && tokens.kindAt(token - 2) === Token.NUMBER)
    ) {
      this.#forgetAll(token + 1);
      return token + 1;
    }
    const from = this.#wordsFrom(token);
    const isNamed = this.#before !== 0 || this.#phrases.firstName(from, token) < token;
    if (isNamed && this.#key === NO_KEY && this.#places.isIndex(token)) {
      this.#skipNumbers(token, token);
      if ((this.#words.kindOf(this.#phrases.lastWord(from, token)) & IS_COUNTER) !== 0)
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
    const label = isGlued ? LEFT_OUT : this.#labelOf(token, from, isNamed);
    this.#labels[number] = label;
    this.#heads.candidate = undefined;
    this.#forget(token + 1);
    this.#setCarried(label, this.#units[number] as number);
    return token + 1;
  }

  #labelOf(token: number, from: number, isNamed: boolean): number {
    const number = this.#tokens.partners[token] as number;
    if (isNamed) {
      if (this.#key !== NO_KEY) return LEFT_OUT;
      const name = this.#phrases.bare(from, token, this.#before);
      if (name === 0) return LEFT_OUT;
      const { name: own, unit } = this.#heads.belowName(name);
      this.#units[number] = unit;
      this.#lastName = own;
      return this.#isIdentifier(own) ? NO_DATUM : this.nesting.under(own);
    }
    if (this.#key === NO_KEY) {
      const carried = this.#carriedTo(token);
      if (carried > 0) {
        this.#units[number] = this.#carriedUnit;
        return carried;
      }
    }
    const key = this.#key;
    this.#units[number] = key.unit;
    if (key.isId && key.name === 0) return this.nesting.path;
    this.#lastName = key.name;
    if (this.#isIdentifier(key.name)) return NO_DATUM;
    if (this.#listUnit !== 0 && this.#tokens.units[token] !== 0) {
      // The unit's letters are a name: `1.2 us` is a share of the time.
      const symbol = this.names.of(UNITS[this.#tokens.units[token] as number]?.symbol ?? '');
      this.#units[number] = -this.#listUnit;
      return this.nesting.under(symbol);
    }
    return this.nesting.under(key.name) || LEFT_OUT;
  }

  #isIdentifier(name: number): boolean {
    return (this.#words.kindOf(name) & IS_IDENTIFIER) !== 0;
  }

  /** Labels a number whose name stands behind it. */
  #namedBehind(token: number, first: number): number {
    const tokens = this.#tokens;
    const number = tokens.partners[token] as number;
    const next = first === UNNAMED ? token + 1 : (this.#behind.next[token] as number);
    if (first !== UNNAMED) {
      const name = this.#phrases.join(first, this.#behind.past[token] as number);
      this.#labels[number] = this.nesting.under(name) || LEFT_OUT;
      this.#units[number] = -this.#listUnit;
      this.#lastName = name;
    }
    this.#forget(next);
    this.#heads.candidate = undefined;
    this.#setCarried(LEFT_OUT, 0);
    return next;
  }

  /** `"50": 12` and `{le="0.5"} 12`: a number in quotes that is a key, or tells of one. */
  #isAttribute(token: number): boolean {
    if (this.#key !== NO_KEY) return !this.#key.isPhrase && !this.nesting.isEmpty;
    return this.#tokens.kindAt(token + 1) === Token.COLON;
  }

  /** Skips `3/10`, which counts, unless something else is named so; where it ends, 0 where there is none. */
  #counted(token: number, from: number, isNamed: boolean): number {
    if (!this.#places.isCount(token)) return 0;
    const total = token + 2;
    const name = isNamed ? this.#phrases.lastWord(from, token) : this.#key.name;
    if (name !== 0 && (this.#words.kindOf(name) & IS_COUNTER) === 0) return 0;
    this.#skipNumbers(token, total);
    this.#forgetAll(total + 1);
    return total + 1;
  }

  /** Skips when the line was written: behind such a key, before the value, or behind it at the line's end. */
  #stamp(token: number, isNamed: boolean): number {
    const tokens = this.#tokens;
    const isBetween =
      this.#key !== NO_KEY &&
      tokens.kindAt(token + 1) === Token.COLON &&
      tokens.kindAt(token + 2) === Token.NUMBER;
    if (isBetween) {
      this.#skipNumbers(token, token);
      this.#from = token + 2;
      return token + 2;
    }
    const hasKey = !isNamed && (this.#words.kindOf(this.#key.name) & IS_STAMP_KEY) !== 0;
    const isFirst = token === 0 && tokens.count > 1;
    const isLast = token === tokens.count - 1 && tokens.kindAt(token - 1) === Token.NUMBER;
    if (!hasKey && !isFirst && !isLast) return 0;
    this.#skipNumbers(token, token);
    this.#forgetAll(token + 1);
    return token + 1;
  }

  /** The label of the number before, for one behind it; behind a comma it has none if a word follows: `x: 1, 2 failed`. */
  #carriedTo(token: number): number {
    if (!this.#isBehindComma) return this.#carried;
    const tokens = this.#tokens;
    const next = token + 1;
    const isFollowed = tokens.kindAt(next) === Token.WORD && (tokens.gaps[next] as number) <= Token.ONE_BLANK;
    return isFollowed ? LEFT_OUT : this.#carried;
  }

  /** A bracket behind words, as in `Epoch [3/10]`, holds what they name, unless it is a part of the key itself. */
  #bracket(token: number): number {
    const tokens = this.#tokens;
    const closing = tokens.partners[token] as number;
    const isBrace = tokens.isBrace(token);
    if (closing > token && !isBrace && this.#places.isSquareOfKey(token, closing, this.#from)) {
      this.#skipNumbers(token, closing);
      return closing + 1;
    }
    const from = this.#wordsFrom(token);
    if (!isBrace && this.#key === NO_KEY && closing > token + 2) {
      const steps = this.#stepsBefore(from, closing + 1, closing + 1);
      if (steps > 0) return steps;
    }
    if (this.#key === NO_KEY) this.#setCarried(LEFT_OUT, 0);
    if (!isBrace && (token > from || this.#before !== 0)) {
      this.nesting.open(0);
      return token + 1;
    }
    const word = isBrace ? this.#phrases.ofEquation(from, token, false) : 0;
    this.nesting.open(this.#key.full || word);
    this.#forget(token + 1);
    this.#heads.candidate = undefined;
    return token + 1;
  }

  /** Behind `name{…}` stands what is called so. */
  #close(token: number): void {
    const name = this.nesting.close();
    this.#forget(token + 1);
    this.#before = name;
  }

  #roundBracket(token: number): number {
    const tokens = this.#tokens;
    const closing = tokens.partners[token] as number;
    if (closing > token && this.#places.isRoundOfKey(token, closing)) {
      // `read(3, 12) = 15`: the arguments of a call rather than a part of a name.
      if (this.#phrases.isText(token + 1, closing)) this.#skipNumbers(token, closing);
      else this.#forget(closing + 1);
      return closing + 1;
    }
    const before = tokens.kindAt(token - 1);
    const isShort = closing > token && closing - token <= MOST_TOKENS;
    if (
      isShort &&
      (before === Token.NUMBER || before === Token.CLOSE) &&
      this.#places.isTest(token, closing)
    ) {
      this.#skipNumbers(token, closing);
      this.#forget(closing + 1);
      return closing + 1;
    }
    if (this.#places.isArgument(token, closing)) {
      this.#skipNumbers(token, closing);
      // `GC(7) Pause Young 3 ms`: one of many, and what it tells.
      if (tokens.kindAt(closing + 1) === Token.WORD) this.#forget(closing + 1);
      return closing + 1;
    }
    const isBehindValue = before === Token.NUMBER && isShort;
    if (isBehindValue && !this.#places.hasOwnNames(token, closing)) {
      this.#repeated(token, closing);
      this.#forgetAll(closing + 1);
      return closing + 1;
    }
    if (isBehindValue) {
      this.#heads.enter(this.#lastName, closing);
      this.#setCarried(LEFT_OUT, 0);
    }
    this.#open.push(token);
    return token + 1;
  }

  /** A bracket repeats the value, a running average for example: no datum, unless it is of another dimension. */
  #repeated(token: number, closing: number): void {
    const { kinds, units, partners } = this.#tokens;
    const dimension = (i: number) => UNITS[units[i] as number]?.dimension ?? '';
    const label = this.#labels[partners[token - 1] as number] as number;
    for (let i = token + 1; i < closing; i++) {
      if (kinds[i] !== Token.NUMBER || kinds[i - 1] === Token.ERROR_SIGN || units[i] === 0) continue;
      if (dimension(i) !== dimension(token - 1)) this.#labels[partners[i] as number] = label;
    }
  }

  #roundClose(token: number): void {
    this.#open.pop();
    if (!this.#heads.leave(token)) return;
    this.#forgetAll(token + 1);
  }

  /** Notes that the numbers between two tokens are no data. */
  #skipNumbers(from: number, to: number): void {
    const { kinds, partners } = this.#tokens;
    for (let i = from; i <= to; i++)
      if (kinds[i] === Token.NUMBER) this.#labels[partners[i] as number] = NO_DATUM;
  }

  #setCarried(label: number, unit: number): void {
    this.#carried = label;
    this.#carriedUnit = unit;
    this.#isBehindComma = false;
  }

  /** Forgets what would name a number, the label of the one before too. */
  #forgetAll(from: number): void {
    this.#forget(from);
    this.#setCarried(LEFT_OUT, 0);
  }

  #forget(from: number): void {
    this.#from = from;
    this.#before = 0;
    this.#key = NO_KEY;
    this.#valueOf = NO_KEY;
  }
}
