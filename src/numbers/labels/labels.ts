import { UNITS, unitCode } from '../units';
import { IS_EPOCH, IS_WHOLE, indentOf } from './lineShape';
import * as Token from './lineTokens';
import { LineTokens } from './lineTokens';
import { Names } from './names';
import { NamesBehind, UNNAMED } from './namesBehind';
import { NamesInStep } from './namesInStep';
import { mayGoOn, Nesting } from './nesting';
import { Phrases } from './phrases';
import { LEFT_OUT, type LineLabels, NO_DATUM } from './shapeCache';
import { isValueOf } from './vocabulary';
import {
  HAS_SLASH,
  IS_AMOUNT,
  IS_COUNT,
  IS_COUNTER,
  IS_ID,
  IS_IDENTIFIER,
  IS_LOUD_LEVEL,
  IS_STAMP_KEY,
  IS_STATISTIC,
  IS_ZONE,
  Words,
} from './words';

const NONE = -1;
/** A bracket that tells of the value before it has no more tokens. */
const MOST_TOKENS = 64;
const PERCENT = unitCode('%') ?? 0;
const PERCENT_SIGN = 0x25;
/** `Latency (min)` is the least, `Group (A)` one of several. */
const NO_UNITS: ReadonlySet<number | undefined> = new Set([unitCode('min')]);
const NO_UNITS_IN_ROUND: ReadonlySet<number | undefined> = new Set([unitCode('A'), unitCode('B')]);
const SECOND = unitCode('s');

/** What stands before `=`, `:` or a bar, until its value has come. */
interface Key {
  /** Its name's number, 0 for none. */
  readonly name: number;
  /** Its name with the bracket that tells its unit, and that unit's code. */
  readonly full: number;
  readonly unit: number;
  /** Whether it stands before a colon or a bar. */
  readonly isPhrase: boolean;
  /** Whether nothing but an id is before the mark. */
  readonly isId: boolean;
}

const NO_KEY: Key = { name: 0, full: 0, unit: 0, isPhrase: false, isId: false };

/** What stands over the keys behind it, as in `clat (usec): min=1, max=2`, on its line or with those below it. */
interface Head {
  readonly name: number;
  readonly unit: number;
}

/** The head of a section: lines that are indented more belong to it. */
export interface Section extends Head {
  readonly indent: number;
}

/**
 * Finds out what names the numbers of a line: the key before `=` or `:` with the keys of the braces around it, the words
 * before a value, or behind it where a line has its names there. A line's labels depend on its shape, and on what is
 * open from the lines before: {@link nesting} and {@link section}. Linear in the line.
 */
export class LineLabeller {
  readonly names = new Names();
  readonly nesting = new Nesting(this.names);
  section: Section | undefined;
  readonly #words = new Words(this.names);
  readonly #phrases = new Phrases(this.names, this.#words);
  readonly #behind = new NamesBehind(this.#words);
  readonly #inStep = new NamesInStep();
  readonly #tokens = new LineTokens();
  #labels = new Int32Array(0);
  #units = new Int32Array(0);
  /** The first of the words since the last number, key or separator, and the name that stands before them. */
  #from = 0;
  #before = 0;
  #key = NO_KEY;
  /** The key before the words, whose value the first of them may be. */
  #valueOf = NO_KEY;
  /** A key without a number so far, which may be the head of what follows, and the head itself. */
  #candidate: Head | undefined;
  #head: Head | undefined;
  /** The head outside of the bracket that stands behind a value, and where that bracket ends. */
  #outerHead: Head | undefined;
  #bracketEnd = NONE;
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
    this.#outerHead = undefined;
    this.#bracketEnd = NONE;
    this.#listUnit = 0;
    this.#open.length = 0;
    this.#candidate = undefined;
    this.#head = this.section;
    this.#forget(0);
    this.#setCarried(LEFT_OUT, 0);
    for (let token = 0; token < tokens.count; ) token = this.#take(token);
    const isHead = tokens.kindAt(tokens.count - 1) === Token.COLON && this.#key.name !== 0;
    const { name, unit } = this.#candidate ?? NO_KEY;
    if (isHead && name !== 0) this.section = { name, unit, indent };
    return { labels: this.#labels, units: this.#units };
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
        this.#forget(token + 1);
        this.#setCarried(LEFT_OUT, 0);
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
        this.#candidate = undefined;
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
        this.#candidate = undefined;
      }
    } else if (token === 0 && this.#isLevelAndUptime(kind)) {
      this.#forget(4);
      this.#labels[0] = NO_DATUM;
      return 4;
    }
    return next;
  }

  /** `I (12345) main: …`: a level's letter and the time since the start. */
  #isLevelAndUptime(kind: number): boolean {
    const tokens = this.#tokens;
    const { starts, ends, partners } = tokens;
    const first = tokens.bytes[starts[0] as number] as number;
    const isLetter = (ends[0] as number) - (starts[0] as number) === 1 && first >= 0x41 && first <= 0x5a;
    if (!isLetter && (kind & IS_LOUD_LEVEL) === 0) return false;
    return tokens.kindAt(1) === Token.ROUND_OPEN && partners[1] === 3 && tokens.kindAt(2) === Token.NUMBER;
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
    if (!isPhrase && this.#isInName(token)) {
      tokens.ends[token - 1] = tokens.ends[token + 1] as number;
      tokens.kinds[token + 1] = Token.IDLE;
      return token + 2;
    }
    const isSpaced = !isPhrase && (tokens.gaps[token + 1] ?? 0) !== Token.GLUED && token + 1 < tokens.count;
    const from = this.#withoutValue(this.#wordsFrom(token), token);
    const isBare = tokens.kindAt(token - 1) === Token.QUOTED;
    if (tokens.kinds[token] === Token.COLON && this.#isPlace(token)) {
      this.#forget(token + 2);
      return token + 2;
    }
    const steps = this.#stepsBefore(from, token, token + 1);
    if (steps > 0) return steps;
    const key = this.#keyOf(from, token, isPhrase, isSpaced);
    const next = token + 1;
    this.#forget(next);
    if (key.name === 0 && !key.isId) return next;
    const head = isBare ? undefined : this.#headOf(key.name);
    this.#key = head ? this.#below(head, key) : key;
    this.#candidate = isPhrase && !isBare ? key : undefined;
    const first = tokens.bytes[tokens.starts[from] as number];
    if (isPhrase && first === PERCENT_SIGN && key.unit === 0) this.#listUnit = PERCENT;
    return next;
  }

  /** Whether an equals sign is a part of a name, as in `BenchmarkSort/size=100-8   12 ns/op`. */
  #isInName(token: number): boolean {
    const { gaps } = this.#tokens;
    if ((this.#phrases.kindOf(token - 1) & HAS_SLASH) === 0 || gaps[token] !== Token.GLUED) return false;
    if (this.#tokens.kindAt(token + 1) !== Token.WORD || gaps[token + 1] !== Token.GLUED) return false;
    return (
      this.#tokens.kindAt(token + 2) === Token.NUMBER && (gaps[token + 2] as number) >= Token.MORE_BLANKS
    );
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
    this.#candidate = undefined;
    return second;
  }

  /** `app:main:42`: a line of a function. */
  #isPlace(token: number): boolean {
    const { gaps, traits, kinds } = this.#tokens;
    if (this.#tokens.kindAt(token + 1) !== Token.NUMBER || ((traits[token + 1] as number) & IS_EPOCH) !== 0)
      return false;
    if (this.#tokens.kindAt(token - 2) !== Token.COLON || kinds[token - 1] !== Token.WORD) return false;
    return (
      this.#tokens.kindAt(token - 3) === Token.WORD &&
      gaps[token - 2] === Token.GLUED &&
      gaps[token - 1] === Token.GLUED &&
      gaps[token] === Token.GLUED &&
      gaps[token + 1] === Token.GLUED
    );
  }

  /** Labels numbers whose names stand in the key in the same step; where they end, 0 where they do not. */
  #stepsBefore(from: number, past: number, at: number): number {
    const tokens = this.#tokens;
    let to = past;
    let unit = 0;
    if (isClosing(tokens.kindAt(to - 1)) && (tokens.partners[to - 1] as number) >= from) {
      unit = this.#bracketUnit(to - 1);
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
    this.#candidate = undefined;
    this.#setCarried(LEFT_OUT, 0);
    return step;
  }

  #keyOf(from: number, to: number, isPhrase: boolean, isSpaced: boolean): Key {
    const before = from === this.#from ? this.#before : 0;
    const name = (end: number) =>
      isPhrase
        ? this.#phrases.whole(from, end, before)
        : this.#phrases.ofEquation(from, end, isSpaced, before);
    if (this.#tokens.kindAt(to - 1) === Token.QUOTED) return this.#quotedKey(to - 1, isPhrase);
    const full = name(to);
    const { isId } = this.#phrases;
    const last = to - 1;
    const unit = this.#bracketUnit(last, from);
    if (unit === 0) return { name: full, full, unit, isPhrase, isId };
    const bracket = this.#tokens.partners[last] as number;
    return { name: name(bracket), full, unit, isPhrase, isId };
  }

  /** `"Latency (ms)": 12`. */
  #quotedKey(token: number, isPhrase: boolean): Key {
    const tokens = this.#tokens;
    const full = this.#words.idOf(tokens, token);
    const [, name = '', symbol = ''] =
      /^(.*\S)\s*[([]([^()[\]]{1,20})[)\]]$/.exec(this.#words.textOf(full)) ?? [];
    const unit = unitCode(symbol) ?? 0;
    if (unit === 0 || NO_UNITS.has(unit)) return { name: full, full, unit: 0, isPhrase, isId: false };
    return { name: this.names.of(name), full, unit, isPhrase, isId: false };
  }

  /** The code of the unit in the bracket that a token closes, 0 where there is none, or no name before it. */
  #bracketUnit(closing: number, from = 0): number {
    const tokens = this.#tokens;
    if (!isClosing(tokens.kindAt(closing))) return 0;
    const opening = tokens.partners[closing] as number;
    if (opening < from || this.#phrases.firstName(from, opening) === opening) return 0;
    // `lat (ms,95%)`: the unit first.
    const past = tokens.kindAt(opening + 2) === Token.COMMA ? opening + 2 : closing;
    const unit = this.#phrases.unitOf(opening + 1, past);
    if (unit === 0 || NO_UNITS.has(unit)) return 0;
    if (tokens.kinds[opening] !== Token.ROUND_OPEN) return unit;
    // `File(s)` are several.
    const isPlural = unit === SECOND && tokens.gaps[opening] === Token.GLUED;
    return isPlural || NO_UNITS_IN_ROUND.has(unit) ? 0 : unit;
  }

  /** The head that a name stands below, if it is one of a section or tells of what stands before. */
  #headOf(name: number): Head | undefined {
    if (this.#candidate) this.#head = this.#candidate;
    this.#candidate = undefined;
    const head = this.#head;
    if (!head || head.name === 0) return undefined;
    if (head.unit !== 0 || (this.#words.kindOf(name) & IS_STATISTIC) !== 0) return head;
    this.#head = this.section;
    return undefined;
  }

  #below(head: Head, key: Key): Key {
    const name = this.#phrases.under(head.name, key.name);
    const isCount = (this.#words.kindOf(key.name) & IS_COUNT) !== 0;
    return { ...key, name, full: name, unit: key.unit || (isCount ? 0 : head.unit) };
  }

  #number(token: number): number {
    const tokens = this.#tokens;
    const number = tokens.partners[token] as number;
    const traits = tokens.traits[token] as number;
    if (tokens.quoted[token] === 1 && this.#isAttribute(token)) {
      this.#labels[number] = NO_DATUM;
      if (this.#key === NO_KEY) this.#forget(token);
      else this.#forget(token + 1);
      return token + 1;
    }
    if (
      this.#phrases.isName(token) &&
      tokens.kindAt(token + 1) === Token.EQUALS &&
      tokens.gaps[token + 1] === Token.GLUED
    ) {
      // `50=0.20%`: a key.
      this.#labels[number] = NO_DATUM;
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
      this.#forget(token + 1);
      this.#setCarried(LEFT_OUT, 0);
      return token + 1;
    }
    const from = this.#wordsFrom(token);
    const isNamed = this.#before !== 0 || this.#phrases.firstName(from, token) < token;
    if (isNamed && this.#key === NO_KEY && this.#isIndex(token)) {
      this.#labels[number] = NO_DATUM;
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
    this.#candidate = undefined;
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
      const head = this.#headOf(name);
      const { name: own, unit } = head ? this.#below(head, { ...NO_KEY, name }) : { name, unit: 0 };
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
    this.#candidate = undefined;
    this.#setCarried(LEFT_OUT, 0);
    return next;
  }

  /** `"50": 12` and `{le="0.5"} 12`: a number in quotes that is a key, or tells of one. */
  #isAttribute(token: number): boolean {
    if (this.#key !== NO_KEY) return !this.#key.isPhrase && !this.nesting.isEmpty;
    return this.#tokens.kindAt(token + 1) === Token.COLON;
  }

  /** Whether a number behind a word tells which of several things a key names, as in `Sensor 1: 23.5`. */
  #isIndex(token: number): boolean {
    const tokens = this.#tokens;
    const { traits, gaps } = tokens;
    if (((traits[token] as number) & IS_WHOLE) === 0 || gaps[token] === Token.GLUED) return false;
    if (tokens.kindAt(token + 1) !== Token.COLON || gaps[token + 1] !== Token.GLUED) return false;
    return tokens.kindAt(token + 2) === Token.NUMBER && gaps[token + 2] !== Token.GLUED;
  }

  /** Skips `3/10`, which counts, unless something else is named so; where it ends, 0 where there is none. */
  #counted(token: number, from: number, isNamed: boolean): number {
    const tokens = this.#tokens;
    const { traits, gaps, partners } = tokens;
    const total = token + 2;
    if (((traits[token] as number) & IS_WHOLE) === 0 || tokens.kindAt(token + 1) !== Token.SLASH_SIGN)
      return 0;
    if (tokens.kindAt(total) !== Token.NUMBER || ((traits[total] as number) & IS_WHOLE) === 0) return 0;
    if (gaps[token + 1] !== Token.GLUED || gaps[total] !== Token.GLUED) return 0;
    if (tokens.kindAt(total + 1) === Token.SLASH_SIGN) return 0;
    const name = isNamed ? this.#phrases.lastWord(from, token) : this.#key.name;
    if (name !== 0 && (this.#words.kindOf(name) & IS_COUNTER) === 0) return 0;
    this.#labels[partners[token] as number] = NO_DATUM;
    this.#labels[partners[total] as number] = NO_DATUM;
    this.#forget(total + 1);
    this.#setCarried(LEFT_OUT, 0);
    return total + 1;
  }

  /** Skips when the line was written: behind such a key, before the value, or behind it at the line's end. */
  #stamp(token: number, isNamed: boolean): number {
    const tokens = this.#tokens;
    const number = tokens.partners[token] as number;
    const isBetween =
      this.#key !== NO_KEY &&
      tokens.kindAt(token + 1) === Token.COLON &&
      tokens.kindAt(token + 2) === Token.NUMBER;
    if (isBetween) {
      this.#labels[number] = NO_DATUM;
      this.#from = token + 2;
      return token + 2;
    }
    const hasKey = !isNamed && (this.#words.kindOf(this.#key.name) & IS_STAMP_KEY) !== 0;
    const isFirst = token === 0 && tokens.count > 1;
    const isLast = token === tokens.count - 1 && tokens.kindAt(token - 1) === Token.NUMBER;
    if (!hasKey && !isFirst && !isLast) return 0;
    this.#labels[number] = NO_DATUM;
    this.#forget(token + 1);
    this.#setCarried(LEFT_OUT, 0);
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
    if (closing > token && !isBrace && this.#isOfKey(token, closing)) {
      for (let i = token + 1; i < closing; i++)
        if (tokens.kinds[i] === Token.NUMBER) this.#labels[tokens.partners[i] as number] = NO_DATUM;
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
    this.#candidate = undefined;
    return token + 1;
  }

  /** `x[0]=1`, `sshd[1234]: 12` and `Size [MiB]: 4`. */
  #isOfKey(token: number, closing: number): boolean {
    const tokens = this.#tokens;
    if (closing !== token + 2) return false;
    const next = tokens.kindAt(closing + 1);
    const isKey = next === Token.EQUALS || next === Token.COLON || next === Token.BAR;
    const content = tokens.kinds[token + 1];
    const isBehindWord = tokens.kindAt(token - 1) === Token.WORD;
    if (content === Token.NUMBER)
      return (
        isBehindWord &&
        tokens.gaps[token] === Token.GLUED &&
        (isKey || (tokens.gaps[closing + 1] ?? 0) !== Token.GLUED || closing + 1 === tokens.count)
      );
    if (content !== Token.WORD || !isKey || this.#phrases.firstName(this.#from, token) === token)
      return false;
    return (this.#phrases.kindOf(token + 1) & IS_LOUD_LEVEL) === 0;
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
    if (closing > token && this.#isPartOfKey(token, closing)) {
      let isText = true;
      for (let i = token + 1; i < closing; i++) {
        if (tokens.kinds[i] !== Token.NUMBER) continue;
        isText &&= this.#phrases.isName(i);
        this.#labels[tokens.partners[i] as number] = isText ? NO_DATUM : LEFT_OUT;
      }
      if (!isText) this.#forget(closing + 1);
      return closing + 1;
    }
    const before = tokens.kindAt(token - 1);
    const isShort = closing > token && closing - token <= MOST_TOKENS;
    if (isShort && (before === Token.NUMBER || before === Token.CLOSE) && this.#isTest(token, closing)) {
      this.#forget(closing + 1);
      return closing + 1;
    }
    if (this.#isArgument(token, closing)) {
      this.#labels[tokens.partners[token + 1] as number] = NO_DATUM;
      // `GC(7) Pause Young 3 ms`: one of many, and what it tells.
      if (tokens.kindAt(closing + 1) === Token.WORD) this.#forget(closing + 1);
      return closing + 1;
    }
    const isBehindValue = before === Token.NUMBER && isShort;
    if (isBehindValue && !this.#hasOwnNames(token, closing)) {
      this.#repeated(token, closing);
      this.#forget(closing + 1);
      this.#setCarried(LEFT_OUT, 0);
      return closing + 1;
    }
    if (isBehindValue && this.#lastName !== 0) {
      this.#outerHead = this.#head;
      this.#head = { name: this.#lastName, unit: 0 };
      this.#bracketEnd = closing;
    }
    if (isBehindValue) this.#setCarried(LEFT_OUT, 0);
    this.#open.push(token);
    return token + 1;
  }

  #isPartOfKey(token: number, closing: number): boolean {
    const tokens = this.#tokens;
    const next = tokens.kindAt(closing + 1);
    if (next !== Token.EQUALS && next !== Token.COLON) return false;
    const isNumber = closing === token + 2 && tokens.kinds[token + 1] === Token.NUMBER;
    return !isNumber || tokens.kindAt(closing + 2) === Token.NUMBER;
  }

  /** Skips `(p = 0.70 > 0.05)`, which compares; whether a bracket is one. */
  #isTest(token: number, closing: number): boolean {
    const { kinds, partners } = this.#tokens;
    let isTest = false;
    for (let i = token + 2; i < closing - 1 && !isTest; i++)
      isTest = kinds[i] === Token.IDLE && kinds[i - 1] === Token.NUMBER && kinds[i + 1] === Token.NUMBER;
    for (let i = token + 1; isTest && i < closing; i++)
      if (kinds[i] === Token.NUMBER) this.#labels[partners[i] as number] = NO_DATUM;
    return isTest;
  }

  /** Whether a bracket holds the argument of the name before it, as in `fib(10)   2.13 µs`. */
  #isArgument(token: number, closing: number): boolean {
    const { kinds, gaps, traits, units, count } = this.#tokens;
    if (closing !== token + 2 || closing + 1 >= count || gaps[closing + 1] === Token.GLUED) return false;
    if (gaps[token] !== Token.GLUED || this.#tokens.kindAt(token - 1) !== Token.WORD) return false;
    if (kinds[token + 1] !== Token.NUMBER || units[token + 1] !== 0) return false;
    return ((traits[token + 1] as number) & IS_WHOLE) !== 0;
  }

  /** Whether a bracket behind a value has names for its numbers, rather than words, an error or the value once more. */
  #hasOwnNames(token: number, closing: number): boolean {
    const { kinds } = this.#tokens;
    let isNamed = false;
    let hasNumber = false;
    for (let i = token + 1; i < closing; i++) {
      const kind = kinds[i];
      if (kind === Token.NUMBER) hasNumber = true;
      if (kind === Token.COLON || kind === Token.EQUALS || kind === Token.WORD) isNamed = true;
    }
    return hasNumber && isNamed;
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
    if (token !== this.#bracketEnd) return;
    this.#head = this.#outerHead;
    this.#bracketEnd = NONE;
    this.#forget(token + 1);
    this.#setCarried(LEFT_OUT, 0);
  }

  #setCarried(label: number, unit: number): void {
    this.#carried = label;
    this.#carriedUnit = unit;
    this.#isBehindComma = false;
  }

  #forget(from: number): void {
    this.#from = from;
    this.#before = 0;
    this.#key = NO_KEY;
    this.#valueOf = NO_KEY;
  }
}

function isClosing(kind: number): boolean {
  return kind === Token.CLOSE || kind === Token.ROUND_CLOSE;
}
