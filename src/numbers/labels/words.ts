import { resized } from '../resized';
import type { LineTokens } from './lineTokens';
import type { Names } from './names';
import { isCounter } from './progress';
import * as Vocabulary from './vocabulary';

/** What may be known of a word: a bit each. */
export const MAY_NAME = 1;
export const IS_STOP_WORD = 2;
export const IS_LOUD_LEVEL = 4;
export const IS_COUNTER = 8;
export const IS_ID = 16;
export const IS_AMOUNT = 32;
export const HAS_SLASH = 64;
export const IS_STAMP_KEY = 128;
export const IS_IDENTIFIER = 256;
export const IS_STATISTIC = 512;
export const IS_COUNT = 1024;
export const IS_COMMAND = 2048;
const IS_KNOWN = 1 << 15;

/** What tells each of them. */
const TRAITS: readonly (readonly [bit: number, isSuch: (word: string) => boolean])[] = [
  [MAY_NAME, Vocabulary.mayName],
  [IS_STOP_WORD, Vocabulary.isStopWord],
  [IS_LOUD_LEVEL, Vocabulary.isLoudLevel],
  [IS_COUNTER, isCounter],
  [IS_ID, Vocabulary.isId],
  [IS_AMOUNT, Vocabulary.isAmount],
  [HAS_SLASH, word => word.indexOf('/') > 0],
  [IS_STAMP_KEY, Vocabulary.isStampKey],
  [IS_IDENTIFIER, Vocabulary.isIdentifier],
  [IS_STATISTIC, Vocabulary.isStatistic],
  [IS_COUNT, Vocabulary.isCount],
  [IS_COMMAND, Vocabulary.isCommand],
];

/** Tells what kind of word a name is; what was once found out is remembered for as long as the names are. */
export class Words {
  readonly #names: Names;
  #kinds = new Uint16Array(0);
  /** What a word is without the number that counts it. */
  readonly #uncounted = new Map<number, number>();
  #labels: readonly string[] = [];

  constructor(names: Names) {
    this.#names = names;
  }

  /** The number of a token's word, as it stands. */
  idOf(tokens: LineTokens, token: number): number {
    return this.#names.ofWord(tokens.bytes, tokens.starts[token] as number, tokens.ends[token] as number);
  }

  textOf(id: number): string {
    return this.#names.labels[id] ?? '';
  }

  /** The bits of a word, or of a name of several. */
  kindOf(id: number): number {
    this.#renew();
    if (id >= this.#kinds.length)
      this.#kinds = resized(this.#kinds, Math.max(id + 1, this.#kinds.length * 2, 256));
    const known = this.#kinds[id] as number;
    if (known !== 0) return known;
    const text = this.textOf(id);
    const kind = TRAITS.reduce((bits, [bit, isSuch]) => (isSuch(text) ? bits | bit : bits), IS_KNOWN);
    this.#kinds[id] = kind;
    return kind;
  }

  /** The number of a word without the number that counts it, as in `img_0001.png`. */
  uncounted(id: number): number {
    this.#renew();
    const known = this.#uncounted.get(id);
    if (known !== undefined) return known;
    const text = this.textOf(id);
    const plain = Vocabulary.withoutCount(text);
    const own = plain === text ? id : this.#names.of(plain);
    this.#uncounted.set(id, own);
    return own;
  }

  #renew(): void {
    if (this.#labels === this.#names.labels) return;
    this.#labels = this.#names.labels;
    this.#kinds = new Uint16Array(0);
    this.#uncounted.clear();
  }
}
