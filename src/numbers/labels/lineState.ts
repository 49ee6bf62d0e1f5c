import { Heads } from './heads';
import { Keys, NO_KEY } from './keys';
import { LineTokens } from './lineTokens';
import { Names } from './names';
import { NamesBehind } from './namesBehind';
import { Nesting } from './nesting';
import { Phrases } from './phrases';
import { Places } from './places';
import { LEFT_OUT, NO_DATUM } from './shapeCache';
import * as Token from './tokenKinds';
import { Words } from './words';

const NONE = -1;

/** What is known of a line while it is walked along, token by token. */
export class LineState {
  readonly names = new Names();
  readonly nesting = new Nesting(this.names);
  readonly words = new Words(this.names);
  readonly phrases = new Phrases(this.names, this.words);
  readonly behind = new NamesBehind(this.words);
  readonly tokens = new LineTokens();
  readonly places = new Places(this.tokens, this.phrases);
  readonly keys = new Keys(this.names, this.words, this.phrases, this.tokens);
  readonly heads = new Heads(this.words, this.phrases);
  labels = new Int32Array(0);
  units = new Int32Array(0);
  /** The first of the words since the last number, key or separator, and the name that stands before them. */
  from = 0;
  before = 0;
  key = NO_KEY;
  /** The key before the words, whose value the first of them may be. */
  valueOf = NO_KEY;
  /** The unit of a list behind its key, as in `%Cpu(s): 1.2 us, 0.3 sy`. */
  listUnit = 0;
  /** The label of the last number and its unit, for those that follow at once: `x: 1 2 3`. */
  carried = LEFT_OUT;
  carriedUnit = 0;
  isBehindComma = false;
  /** Where a command ends that the line tells; bare numbers before are its arguments. */
  commandEnd = 0;
  /** Whether the line is a title between strokes. */
  isTitle = false;
  /** The name of the number before, without what is open around it; 0 where it has none. */
  lastName = 0;
  /** The name of what changes, as an arrow between two numbers says: how long that took may stand behind. */
  changed = 0;
  /** Round brackets that are open. */
  readonly open: number[] = [];

  /** Starts a line, of whose tokens the first one comes next. */
  start(shape: Uint8Array): void {
    this.tokens.read(shape);
    this.labels = new Int32Array(this.tokens.numbers).fill(LEFT_OUT);
    this.units = new Int32Array(this.tokens.numbers);
    this.phrases.start(this.tokens);
    this.behind.read(this.tokens);
    this.heads.startLine();
    this.listUnit = 0;
    this.lastName = 0;
    this.changed = 0;
    this.commandEnd = 0;
    this.isTitle = this.places.isTitle();
    this.open.length = 0;
    this.forgetAll(0);
  }

  /** The words before a token start here: in the innermost bracket that has a name, else before it. */
  wordsFrom(token: number): number {
    const bracket = this.open.at(-1) ?? NONE;
    const isInBracket = bracket >= this.from && this.phrases.firstName(bracket + 1, token) < token;
    return isInBracket ? bracket + 1 : this.from;
  }

  /** The label of the number before, for one behind it; behind a comma it has none if a word follows: `x: 1, 2 failed`. */
  carriedTo(token: number): number {
    if (!this.isBehindComma) return this.carried;
    const { tokens } = this;
    const next = token + 1;
    const isFollowed = tokens.kindAt(next) === Token.WORD && (tokens.gaps[next] as number) <= Token.ONE_BLANK;
    return isFollowed ? LEFT_OUT : this.carried;
  }

  /** The number with a name that counts what stands between it and a bracket: `processed 12 items (`; {@link NONE} where none does. */
  countBefore(bracket: number): number {
    const { tokens, from, lastName } = this;
    const value = from - 1;
    if (lastName === 0 || tokens.kindAt(value) !== Token.NUMBER || tokens.units[value] !== 0) return NONE;
    let isPlural = false;
    for (let i = from; i < bracket; i++) {
      if (tokens.kinds[i] !== Token.WORD) return NONE;
      isPlural ||= /[^isu]s$/.test(tokens.textOf(i));
    }
    return isPlural ? value : NONE;
  }

  /** Notes that the numbers between two tokens are no data. */
  skipNumbers(from: number, to: number): void {
    const { kinds, partners } = this.tokens;
    for (let i = from; i <= to; i++)
      if (kinds[i] === Token.NUMBER) this.labels[partners[i] as number] = NO_DATUM;
  }

  setCarried(label: number, unit: number): void {
    this.carried = label;
    this.carriedUnit = unit;
    this.isBehindComma = false;
  }

  /** Goes on behind numbers that all have their names. */
  passList(next: number): number {
    this.heads.candidate = undefined;
    this.forgetAll(next);
    return next;
  }

  /** Forgets what would name a number, the label of the one before too. */
  forgetAll(from: number): void {
    this.forget(from);
    this.setCarried(LEFT_OUT, 0);
  }

  forget(from: number): void {
    this.from = from;
    this.before = 0;
    this.key = NO_KEY;
    this.valueOf = NO_KEY;
  }
}
