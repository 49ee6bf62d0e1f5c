import { unitCode } from '../../numbers/units';
import { convert, unitOf } from '../series/batch';
import type { Position } from './position';
import type { How, Place, Reading, Sought, Surroundings } from './sought';
import type { WantedNumbers } from './wantedNumbers';

/** Characters on either side of a piece in which its numbers are looked for closely: a rule may hold lines back. */
export const NEAR = 1 << 16;
/** Characters at the start of a text that tell how the rest is read, as the headings of columns do. */
export const START = 1 << 16;
/** Characters of a line that are looked at closely. */
const LONGEST_LINE = 1 << 17;

/** A number of a text: where it stands, and what it is. */
interface Token {
  readonly start: number;
  readonly end: number;
  readonly value?: number;
  readonly unit?: string;
  readonly label?: string;
}

/** The text of a channel around a place, and what a rule knows of what stands before that. */
export class Context {
  readonly #reading: Reading;
  readonly #how: How;
  #explainer: InstanceType<Reading['RuleExplainer']> | undefined;
  readonly #knowsAll: boolean;
  #passed = 0;
  #text = '';
  /** Where the pieces of the text begin in it, and where they stand in all that is shown. */
  #pieces: { start: number; readonly position: Position }[] = [];

  /** @param knowsAll whether the rule reads all before the place, and not just the start of the text: slow, and rarely needed */
  constructor(reading: Reading, how: How, knowsAll: boolean) {
    this.#reading = reading;
    this.#how = how;
    this.#knowsAll = knowsAll;
    this.#begin();
  }

  #begin(): void {
    const { rule, options } = this.#how;
    if (rule.kind !== 'all') this.#explainer = new this.#reading.RuleExplainer(rule, options);
  }

  /** @param keeps whether all that is there is wanted, and what comes too */
  push(text: string, position: Position, keeps: boolean): void {
    if (!keeps && this.#text.length + text.length > 2 * NEAR) this.#trim();
    this.#pieces.push({ start: this.#text.length, position: position.copy() });
    this.#text += text;
  }

  /** The text ends here, and what comes is another; or what waits of a line is read as it is. */
  end(how: 'end' | 'release'): void {
    if (how === 'release') return;
    this.#text = '';
    this.#pieces = [];
    this.#passed = 0;
    this.#begin();
  }

  /** Passes what lies farther back, line by line. */
  #trim(): void {
    const far = this.#text.length - NEAR;
    if (far <= 0) return;
    const line = this.#text.lastIndexOf('\n', far) + 1;
    const cut = line > 0 ? line : this.#text.length > LONGEST_LINE ? far : 0;
    if (cut === 0) return;
    if (this.#knowsAll || this.#passed < START) this.#explainer?.skip(this.#text.slice(0, cut));
    this.#passed += cut;
    this.#text = this.#text.slice(cut);
    const first = this.#pieces.findLastIndex(({ start }) => start <= cut);
    this.#pieces = this.#pieces.slice(first).map(({ start, position }) => ({ start: start - cut, position }));
  }

  /**
   * Where the number stands that is `expected` numbers of the series behind a place.
   * @param around the number with those that stand around it in this text
   * @param from the place, in all that is shown
   */
  find(
    wanted: WantedNumbers,
    sought: Sought,
    around: Surroundings,
    from: number,
    expected: number,
  ): Omit<Place, 'alike'> | undefined {
    const inOwnUnit = ({ value = 0, unit = '' }: Token) => convert(value, unitCode(unit) ?? 0, sought.unit);
    const isRead = ({ value, unit = '', label = '' }: Token) =>
      value !== undefined && wanted.has({ label, dimension: unitOf(unitCode(unit) ?? 0).dimension });
    const tokens = this.#tokens().filter(isRead);
    const values = tokens.map(inOwnUnit);
    const own = this.#pieces.find(({ position }) => position.at >= from)?.start ?? this.#text.length;
    // What stands in a line is read when that ends.
    const line = own === 0 ? 0 : this.#text.lastIndexOf('\n', own - 1) + 1;
    const behind = tokens.findIndex(({ start }) => start >= line);
    const place = expected + (behind < 0 ? tokens.length : behind);
    let best: number | undefined;
    for (const index of values.keys())
      if (
        around.agreeAt(values, index) &&
        (best === undefined || Math.abs(index - place) < Math.abs(best - place))
      )
        best = index;
    const token = best === undefined && this.#knowsAll ? this.#only(sought, around) : tokens[best ?? -1];
    return token && this.#placeOf(token);
  }

  /** What is read, in order. */
  #tokens(): readonly Token[] {
    const { rule, options } = this.#how;
    const redrawn = this.#reading.explainRedrawn(this.#text, rule, options);
    if (redrawn) return redrawn;
    if (!this.#explainer) return new this.#reading.Explainer(options).explain(this.#text);
    const tokens: Token[] = [];
    let start = 0;
    for (const line of this.#text.split('\n')) {
      const from = start;
      for (const token of this.#explainer.explain(line.replace(/\r$/, '').slice(0, LONGEST_LINE)))
        tokens.push({ ...token, start: from + token.start, end: from + token.end });
      start += line.length + 1;
    }
    return tokens;
  }

  /** The one number of the text with the value, whatever names it; undefined where there are several. */
  #only(sought: Sought, around: Surroundings): Token | undefined {
    const wanted = around.values[around.at];
    const found = new this.#reading.Explainer(this.#how.options).explain(this.#text).filter(token => {
      const unit = unitCode(token.unit ?? '') ?? 0;
      return (
        token.value !== undefined &&
        unitOf(unit).dimension === sought.dimension &&
        convert(token.value, unit, sought.unit) === wanted
      );
    });
    return found.length === 1 ? found[0] : undefined;
  }

  #placeOf({ start, end }: Token): Omit<Place, 'alike'> {
    const { at, line, character } = this.#positionOf(start);
    return { at, line, character, text: this.#text.slice(start, end) };
  }

  #positionOf(index: number): Position {
    const piece = this.#pieces.findLast(({ start }) => start <= index) ?? this.#pieces[0];
    const position = (piece as { position: Position }).position.copy();
    position.pass(this.#text.slice(piece?.start, index));
    return position;
  }
}
