import { unitCode } from '../units';
import type { LineTokens } from './lineTokens';
import type { Names } from './names';
import type { Phrases } from './phrases';
import * as Token from './tokenKinds';
import type { Words } from './words';

/** What stands before `=`, `:` or a bar, until its value has come. */
export interface Key {
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

export const NO_KEY: Key = { name: 0, full: 0, unit: 0, isPhrase: false, isId: false };

/** `Latency (min)` is the least, `Group (A)` one of several. */
const NO_UNITS: ReadonlySet<number | undefined> = new Set([unitCode('min')]);
const NO_UNITS_IN_ROUND: ReadonlySet<number | undefined> = new Set(['A', 'B', 'b'].map(unitCode));
const SECOND = unitCode('s');

/** Makes keys of the words before a mark. */
export class Keys {
  readonly #names: Names;
  readonly #words: Words;
  readonly #phrases: Phrases;
  readonly #tokens: LineTokens;

  constructor(names: Names, words: Words, phrases: Phrases, tokens: LineTokens) {
    this.#names = names;
    this.#words = words;
    this.#phrases = phrases;
    this.#tokens = tokens;
  }

  /**
   * The key that the words `[from, mark)` are.
   * @param before the name that stands before them, 0 for none
   */
  of(from: number, mark: number, before: number): Key {
    const tokens = this.#tokens;
    const isPhrase = tokens.kinds[mark] !== Token.EQUALS;
    const last = mark - 1;
    if (tokens.kindAt(last) === Token.QUOTED) return this.#quoted(last, isPhrase);
    const isSpaced = mark + 1 < tokens.count && tokens.gaps[mark + 1] !== Token.GLUED;
    const name = (end: number) =>
      isPhrase
        ? this.#phrases.whole(from, end, before)
        : this.#phrases.ofEquation(from, end, isSpaced, before);
    const full = name(mark);
    const { isId } = this.#phrases;
    const unit = this.unitOfBracket(last, from);
    if (unit === 0) return { name: full, full, unit, isPhrase, isId };
    return { name: name(tokens.partners[last] as number), full, unit, isPhrase, isId };
  }

  /** `"Latency (ms)": 12`. */
  #quoted(token: number, isPhrase: boolean): Key {
    const full = this.#words.idOf(this.#tokens, token);
    const [, name = '', symbol = ''] =
      /^(.*\S)\s*[([]([^()[\]]{1,20})[)\]]$/.exec(this.#words.textOf(full)) ?? [];
    const unit = unitCode(symbol) ?? 0;
    if (unit === 0 || NO_UNITS.has(unit)) return { name: full, full, unit: 0, isPhrase, isId: false };
    return { name: this.#names.of(name), full, unit, isPhrase, isId: false };
  }

  /** The code of the unit in the bracket that a token closes, 0 where there is none, or no name from `from` on before it. */
  unitOfBracket(closing: number, from: number): number {
    const tokens = this.#tokens;
    if (!Token.isClosing(tokens.kindAt(closing))) return 0;
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
}
