import { kindOf, LETTER } from '../text/characters';
import type { LineTokens } from './lineTokens';
import * as Token from './tokenKinds';
import { HAS_SLASH, IS_AMOUNT, IS_STOP_WORD, MAY_NAME, type Words } from './words';

/** A name behind a number has no more words. */
const MOST_WORDS = 3;

/** Says of a number that it has no name, since those of its list stand behind the numbers. */
export const UNNAMED = -1;

/**
 * Where the names of a line stand behind its numbers: `0.52s user 0.01s system`, `3 allocs, 2 frees`,
 * `3.4s (kernel) + 12.3s (userspace)`. One such number may be the subject of a sentence, two and more are a list. Linear.
 */
export class NamesBehind {
  /** Of each token that is such a number the first token of its name, 0 for all others, or {@link UNNAMED}. */
  first = new Int32Array(64);
  /** Where its name ends, and where the text behind it goes on. */
  past = new Int32Array(64);
  next = new Int32Array(64);
  readonly #words: Words;
  #tokens!: LineTokens;

  constructor(words: Words) {
    this.#words = words;
  }

  read(tokens: LineTokens): void {
    this.#tokens = tokens;
    const { count } = tokens;
    if (this.first.length < count) {
      this.first = new Int32Array(count * 2);
      this.past = new Int32Array(count * 2);
      this.next = new Int32Array(count * 2);
    } else this.first.fill(0, 0, count);
    for (let token = 0; token < count; ) {
      if (tokens.kinds[token] !== Token.NUMBER) token++;
      else token = this.#noun(token) || this.#list(token) || this.#row(token) || token + 1;
    }
  }

  /** Takes a number whose noun is glued to it, as in `0.12user 8%CPU`; where it ends, 0 where it has none. */
  #noun(token: number): number {
    const tokens = this.#tokens;
    const next = token + 1;
    if (tokens.kindAt(next) !== Token.WORD || tokens.gaps[next] !== Token.GLUED) return 0;
    if ((kindOf(tokens.bytes[tokens.starts[next] as number] as number) & LETTER) === 0) return 0;
    this.#set(token, next, next + 1, next + 1);
    return next + 1;
  }

  /** Takes a list whose marks are commas, semicolons, bars or `+`; where it ends, 0 where none starts. */
  #list(start: number): number {
    const tokens = this.#tokens;
    let count = 0;
    let token = start;
    for (;;) {
      if (tokens.kindAt(token) !== Token.NUMBER || !this.#hasNameBehind(token)) break;
      count++;
      const next = this.next[token] as number;
      const kind = tokens.kindAt(next);
      token = next;
      if (kind !== Token.COMMA && kind !== Token.PLUS_SIGN && kind !== Token.BAR) break;
      token++;
    }
    if (count < 2) {
      for (let i = start; i < token; i++) this.first[i] = 0;
      return 0;
    }
    this.#leaveRest(token);
    return token;
  }

  /** In such a list a name before its number is none: `3 sent, 3 received, time 2041ms`. */
  #leaveRest(start: number): void {
    const tokens = this.#tokens;
    if (tokens.kindAt(start - 1) !== Token.COMMA) return;
    let token = start;
    while (tokens.kindAt(token) === Token.WORD) token++;
    if (token > start && tokens.kindAt(token) === Token.NUMBER) this.first[token] = UNNAMED;
  }

  /** Finds the name behind a number, which ends where a part of the line does. */
  #hasNameBehind(token: number): boolean {
    const tokens = this.#tokens;
    let at = this.#pastSum(token);
    const behind = at;
    if (tokens.kindAt(at) === Token.ROUND_OPEN) {
      const closing = tokens.partners[at] as number;
      if (closing < 0 || closing > at + 1 + MOST_WORDS || closing === at + 1) return false;
      for (let i = at + 1; i < closing; i++) if (tokens.kinds[i] !== Token.WORD) return false;
      return this.#set(token, at + 1, closing, closing + 1);
    }
    for (let words = 1; words > 0 && at - behind < MOST_WORDS; at += words)
      words = this.#isPer(at) ? 2 : +this.#mayName(at);
    if (at === behind) return false;
    const kind = tokens.kindAt(at);
    const ends =
      at >= tokens.count ||
      kind === Token.COMMA ||
      kind === Token.PLUS_SIGN ||
      kind === Token.BAR ||
      Token.isClosing(kind) ||
      (kind === Token.WORD && (this.#words.kindOf(this.#words.idOf(tokens, at)) & IS_STOP_WORD) !== 0);
    return ends && this.#set(token, behind, at, at);
  }

  /** Where a number ends, with those that are joined to it and share the unit of the last one: `0.02+1.3+0.08 ms`. */
  #pastSum(token: number): number {
    const { kinds, gaps, units } = this.#tokens;
    let at = token;
    while (
      units[at] === 0 &&
      (kinds[at + 1] === Token.PLUS_SIGN || kinds[at + 1] === Token.SLASH_SIGN) &&
      this.#tokens.kindAt(at + 2) === Token.NUMBER &&
      gaps[at + 1] === Token.GLUED
    )
      at += 2;
    return units[at] === 0 ? token + 1 : at + 1;
  }

  /** Takes numbers and names by turns, with nothing before them that may name the first; where they end, 0 for none. */
  #row(start: number): number {
    const tokens = this.#tokens;
    let count = 0;
    let token = start;
    while (tokens.kindAt(token) === Token.NUMBER && this.#mayName(token + 1)) {
      this.#set(token, token + 1, token + 2, token + 2);
      count++;
      token += 2;
    }
    const kind = tokens.kindAt(token);
    const ends =
      token >= tokens.count || kind === Token.COMMA || Token.isClosing(kind) || kind === Token.ROUND_OPEN;
    if (count > 1 && ends && this.#standsAlone(start)) return token;
    for (let i = start; i < token; i++) this.first[i] = 0;
    return token > start ? token : 0;
  }

  /** Whether nothing before a number is its name: what stands there is far, or no name. */
  #standsAlone(token: number): boolean {
    const tokens = this.#tokens;
    const before = tokens.kindAt(token - 1);
    if (token === 0 || before === Token.COMMA || before === Token.NOTHING) return true;
    if (Token.isOpening(before) || before === Token.HYPHEN_SIGN) return true;
    const isFar = (tokens.gaps[token] as number) >= Token.MORE_BLANKS;
    return isFar && (before === Token.WORD || before === Token.NUMBER);
  }

  /** `12 ms per token`, `80 tokens per second`. */
  #isPer(token: number): boolean {
    const tokens = this.#tokens;
    const isWord = (at: number) => tokens.kindAt(at) === Token.WORD;
    return isWord(token) && isWord(token + 1) && tokens.textOf(token) === 'per';
  }

  #mayName(token: number): boolean {
    const tokens = this.#tokens;
    if (tokens.kindAt(token) !== Token.WORD || tokens.gaps[token] === Token.GLUED) return false;
    const kind = this.#words.kindOf(this.#words.idOf(tokens, token));
    return (kind & (MAY_NAME | HAS_SLASH | IS_AMOUNT)) === MAY_NAME;
  }

  #set(token: number, first: number, past: number, next: number): true {
    this.first[token] = first;
    this.past[token] = past;
    this.next[token] = next;
    return true;
  }
}
