import { QUOTE } from '../text/characters';
import { UNITS } from '../units';
import { NO_KEY } from './keys';
import type { LineState } from './lineState';
import { LONGEST_SERIES } from './names';
import { LEFT_OUT } from './shapeCache';
import type { StepLabels } from './stepLabels';
import * as Token from './tokenKinds';

/** A bracket that tells of the value before it has no more tokens. */
const MOST_TOKENS = 64;
const QUOTE_SIGN = Uint8Array.of(QUOTE);

/** Takes brackets; each way to open one returns the token to go on from. */
export class Brackets {
  readonly #line: LineState;
  readonly #steps: StepLabels;

  constructor(line: LineState, steps: StepLabels) {
    this.#line = line;
    this.#steps = steps;
  }

  /** A bracket behind words, as in `Epoch [3/10]`, holds what they name, unless it is a part of the key itself. */
  open(token: number): number {
    const line = this.#line;
    const tokens = line.tokens;
    const closing = tokens.partners[token] as number;
    const isBrace = tokens.isBrace(token);
    if (closing > token && !isBrace && line.places.isSquareOfKey(token, closing, line.from)) {
      line.skipNumbers(token, closing);
      return closing + 1;
    }
    const series = isBrace ? this.#seriesName(token, closing) : 0;
    if (series > 0) {
      line.forget(closing + 1);
      line.before = series;
      return closing + 1;
    }
    const from = line.wordsFrom(token);
    if (!isBrace && line.key === NO_KEY && closing > token + 2) {
      const steps = this.#steps.label(from, closing + 1, closing + 1);
      if (steps > 0) return steps;
    }
    if (line.key === NO_KEY) line.setCarried(LEFT_OUT, 0);
    if (!isBrace && (token > from || line.before !== 0)) {
      line.nesting.open(0);
      return token + 1;
    }
    const word = isBrace ? line.phrases.ofEquation(from, token, false) : 0;
    line.nesting.open(line.key.full || word);
    line.forget(token + 1);
    line.heads.candidate = undefined;
    return token + 1;
  }

  /**
   * The name of a series with its attributes before its value, as Prometheus writes them: `rpc_seconds{quantile="0.5"} 12`;
   * 0 for other braces.
   */
  #seriesName(open: number, closing: number): number {
    const { tokens, nesting, names, key } = this.#line;
    const isOne =
      key === NO_KEY &&
      nesting.isEmpty &&
      tokens.kindAt(open - 1) === Token.WORD &&
      tokens.gaps[open] === Token.GLUED &&
      closing > open + 3 &&
      tokens.kindAt(closing + 1) === Token.NUMBER &&
      tokens.gaps[closing + 1] !== Token.GLUED;
    if (!isOne) return 0;
    const append = (token: number) =>
      names.append(tokens.bytes, tokens.starts[token] as number, tokens.ends[token] as number, true);
    names.begin(LONGEST_SERIES);
    append(open - 1);
    append(open);
    for (let i = open + 1; i < closing; i += 4) {
      if (
        tokens.kindAt(i) !== Token.WORD ||
        tokens.kindAt(i + 1) !== Token.EQUALS ||
        tokens.kindAt(i + 2) !== Token.QUOTED ||
        (i + 3 < closing && tokens.kindAt(i + 3) !== Token.COMMA)
      )
        return 0;
      append(i);
      append(i + 1);
      names.append(QUOTE_SIGN, 0, 1, true);
      append(i + 2);
      names.append(QUOTE_SIGN, 0, 1, true);
      if (i + 4 < closing) append(i + 3);
    }
    append(closing);
    return names.under(0);
  }

  /** Behind `name{…}` stands what is called so. */
  close(token: number): void {
    const line = this.#line;
    const name = line.nesting.close();
    line.forget(token + 1);
    line.before = name;
  }

  /** A round bracket is a part of a key, tells of the value before it, or holds what the words before it name. */
  openRound(token: number): number {
    const line = this.#line;
    const tokens = line.tokens;
    const closing = tokens.partners[token] as number;
    if (closing > token && line.places.isRoundOfKey(token, closing)) {
      // `read(3, 12) = 15`: the arguments of a call rather than a part of a name.
      if (line.phrases.isText(token + 1, closing)) line.skipNumbers(token, closing);
      else line.forget(closing + 1);
      return closing + 1;
    }
    const before = tokens.kindAt(token - 1);
    const isShort = closing > token && closing - token <= MOST_TOKENS;
    if (
      isShort &&
      (before === Token.NUMBER || before === Token.CLOSE) &&
      line.places.isTest(token, closing)
    ) {
      line.skipNumbers(token, closing);
      line.forget(closing + 1);
      return closing + 1;
    }
    if (line.key !== NO_KEY && closing > token && line.places.isTyped(token)) {
      // `loss=np.float64(0.25)` is the value of its key.
      line.from = token + 1;
      line.open.push(token);
      return token + 1;
    }
    if (line.places.isArgument(token, closing)) {
      line.skipNumbers(token, closing);
      // `GC(7) Pause Young 3 ms`: one of many, and what it tells.
      if (tokens.kindAt(closing + 1) === Token.WORD) line.forget(closing + 1);
      return closing + 1;
    }
    const value = before === Token.NUMBER ? token - 1 : line.countBefore(token);
    const isBehindValue = value >= 0 && isShort;
    if (isBehindValue && !line.places.hasOwnNames(token, closing)) {
      this.#repeated(value, token, closing);
      line.forgetAll(closing + 1);
      return closing + 1;
    }
    if (isBehindValue) {
      line.heads.enter(line.lastName, closing);
      line.forgetAll(token + 1);
    }
    line.open.push(token);
    return token + 1;
  }

  /** A bracket repeats the value, a running average for example: no datum, unless it is of another dimension. */
  #repeated(value: number, token: number, closing: number): void {
    const line = this.#line;
    const { kinds, units, partners } = line.tokens;
    const dimension = (i: number) => UNITS[units[i] as number]?.dimension ?? '';
    const label = line.labels[partners[value] as number] as number;
    for (let i = token + 1; i < closing; i++) {
      if (kinds[i] !== Token.NUMBER || kinds[i - 1] === Token.ERROR_SIGN || units[i] === 0) continue;
      if (dimension(i) !== dimension(value)) line.labels[partners[i] as number] = label;
    }
  }

  closeRound(token: number): void {
    const line = this.#line;
    line.open.pop();
    if (!line.heads.leave(token)) return;
    line.forgetAll(token + 1);
  }
}
