import { unitCode } from '../units';
import { Brackets } from './brackets';
import type { Section } from './heads';
import { NO_KEY } from './keys';
import { indentOf } from './lineShape';
import { LineState } from './lineState';
import type { Names } from './names';
import { mayGoOn, type Nesting } from './nesting';
import { NumberLabels } from './numberLabels';
import { LEFT_OUT, type LineLabels, NO_DATUM } from './shapeCache';
import { StepLabels } from './stepLabels';
import * as Token from './tokenKinds';
import { isValueOf } from './vocabulary';
import { wholeName } from './wholeNames';
import { IS_AMOUNT, IS_COMMAND, IS_ID } from './words';

const PERCENT = unitCode('%') ?? 0;
const PERCENT_SIGN = 0x25;

/**
 * Finds out what names the numbers of a line: the key before `=` or `:` with the keys of the braces around it, the words
 * before a value, or behind it where a line has its names there. A line's labels depend on its shape, and on what is
 * open from the lines before: {@link nesting} and {@link section}. Linear in the line.
 */
export class LineLabeller {
  readonly #line = new LineState();
  readonly #steps = new StepLabels(this.#line);
  readonly #numbers = new NumberLabels(this.#line);
  readonly #brackets = new Brackets(this.#line, this.#steps);

  /** The names that labels are numbers of. */
  get names(): Names {
    return this.#line.names;
  }

  get nesting(): Nesting {
    return this.#line.nesting;
  }

  /** The labels of a line's numbers, and then of what comes below. */
  read(shape: Uint8Array, indent: number): Pick<LineLabels, 'labels' | 'units'> {
    const line = this.#line;
    line.start(shape);
    const { tokens } = line;
    for (let token = this.#takeWhole(); token < tokens.count; ) token = this.#take(token);
    if (tokens.kindAt(tokens.count - 1) === Token.COLON && line.key !== NO_KEY) line.heads.endLine(indent);
    return { labels: line.labels, units: line.units };
  }

  /** The head of the lines that come, if one is open. */
  get section(): Section | undefined {
    return this.#line.heads.section;
  }

  set section(section: Section | undefined) {
    this.#line.heads.section = section;
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

  /** Takes a line of which one value is a datum, and the rest its name and how sure it is; the token to go on from. */
  #takeWhole(): number {
    const line = this.#line;
    const { tokens, phrases } = line;
    const whole = wholeName(tokens, phrases);
    if (!whole) return 0;
    const [value, from, to] = whole;
    line.skipNumbers(0, tokens.count - 1);
    line.forgetAll(value);
    line.before = phrases.text(from, to);
    this.#numbers.label(value);
    return tokens.count;
  }

  /** Takes a token; the one to go on from. */
  #take(token: number): number {
    const line = this.#line;
    const tokens = line.tokens;
    switch (tokens.kinds[token]) {
      case Token.WORD:
        return this.#word(token);
      case Token.NUMBER:
        return this.#numbers.label(token);
      case Token.NOTHING:
        return this.#nothing(token);
      case Token.QUOTED:
        this.#quoted(token);
        break;
      case Token.COLON:
      case Token.EQUALS:
      case Token.BAR:
        return this.#takeKey(token);
      case Token.OPEN:
        return this.#brackets.open(token);
      case Token.CLOSE:
        this.#brackets.close(token);
        break;
      case Token.ROUND_OPEN:
        return this.#brackets.openRound(token);
      case Token.ROUND_CLOSE:
        this.#brackets.closeRound(token);
        break;
      case Token.COMMA:
        line.forget(token + 1);
        line.heads.candidate = undefined;
        line.isBehindComma = true;
        break;
      case Token.ELLIPSIS:
        // What stands behind the number before is no name of the one that follows.
        if (tokens.kindAt(line.from - 1) === Token.NUMBER) line.forget(token + 1);
        break;
      case Token.IDLE:
        if (tokens.kindAt(token - 1) === Token.HYPHEN_SIGN) line.changed = line.lastName;
        line.setCarried(LEFT_OUT, 0);
        break;
      default:
        line.setCarried(LEFT_OUT, 0);
    }
    return token + 1;
  }

  /** What is no number names nothing; between a key and its value, as the stamp of `temp:1627551892437:24.6`, it parts nothing either. */
  #nothing(token: number): number {
    const line = this.#line;
    const { tokens, key } = line;
    const isBetween =
      key !== NO_KEY && tokens.kindAt(token + 1) === Token.COLON && tokens.kindAt(token + 2) === Token.NUMBER;
    if (!isBetween) line.forgetAll(token + 1);
    else line.from = token + 2;
    return isBetween ? token + 2 : token + 1;
  }

  #word(token: number): number {
    const line = this.#line;
    const tokens = line.tokens;
    line.setCarried(LEFT_OUT, 0);
    const next = token + 1;
    if (line.key !== NO_KEY && (next >= tokens.count || tokens.gaps[next] !== Token.GLUED)) {
      // The value of `key=`; behind a colon a word may name again: `app: latency 12 ms`.
      if (line.key.isPhrase) {
        line.valueOf = line.key;
        line.key = NO_KEY;
      } else {
        line.forget(next);
        line.heads.candidate = undefined;
      }
    } else if (token === 0 && line.places.isLevelAndUptime()) {
      line.forget(4);
      line.labels[0] = NO_DATUM;
      return 4;
    }
    return next;
  }

  #quoted(token: number): void {
    const line = this.#line;
    if (line.key !== NO_KEY) line.forget(token + 1);
    else {
      line.forget(token);
      if (!line.phrases.isName(token)) line.from = token + 1;
    }
  }

  #takeKey(token: number): number {
    const line = this.#line;
    const tokens = line.tokens;
    const isPhrase = tokens.kinds[token] !== Token.EQUALS;
    line.setCarried(LEFT_OUT, 0);
    if (!isPhrase && line.places.isEqualsInName(token)) {
      tokens.ends[token - 1] = tokens.ends[token + 1] as number;
      tokens.kinds[token + 1] = Token.IDLE;
      return token + 2;
    }
    const from = this.#withoutValue(line.wordsFrom(token), token);
    const isBare = tokens.kindAt(token - 1) === Token.QUOTED;
    if (line.places.isLineOfFunction(token)) {
      line.forget(token + 2);
      return token + 2;
    }
    const steps = this.#steps.label(from, token, token + 1);
    if (steps > 0) return steps;
    if (line.places.isOfCell(from, token)) {
      line.forget(token + 1);
      return token + 1;
    }
    const key = line.keys.of(from, token, from === line.from ? line.before : 0);
    const next = token + 1;
    line.forget(next);
    if (key.name === 0 && !key.isId) return next;
    if ((line.words.kindOf(key.name) & IS_COMMAND) !== 0 && tokens.kindAt(next) === Token.WORD)
      line.commandEnd = line.places.commandEnd(next);
    line.key = isBare ? key : line.heads.below(key);
    line.heads.candidate = isPhrase && !isBare ? key : undefined;
    const first = tokens.bytes[tokens.starts[from] as number];
    if (isPhrase && first === PERCENT_SIGN && key.unit === 0) line.listUnit = PERCENT;
    return next;
  }

  /** Skips the words that are the value of the key before, as in `status: ok time: 12`. */
  #withoutValue(from: number, to: number): number {
    const line = this.#line;
    if (line.valueOf === NO_KEY || from !== line.from) return from;
    const tokens = line.tokens;
    const first = line.phrases.firstName(from, to);
    const second = line.phrases.firstName(first + 1, to);
    if (second >= to || tokens.kinds[first] !== Token.WORD) return from;
    const kind = line.phrases.kindOf(first);
    const isValue =
      (kind & (IS_AMOUNT | IS_ID)) !== 0 ||
      tokens.gaps[second] === Token.TABBED ||
      isValueOf(line.words.textOf(line.valueOf.name), tokens.textOf(first));
    if (!isValue) return from;
    line.heads.candidate = undefined;
    return second;
  }
}
