import type { NumberOptions } from '../../numbers/options';
import type { Rule } from '../../numbers/rules';
import type { Kept } from '../series/kept';
import type { TextPoint } from './textIndex';

/** What reads numbers, which is loaded on demand. */
export type Reading = Pick<
  typeof import('../reading'),
  'batchReader' | 'Explainer' | 'RuleExplainer' | 'explainRedrawn'
>;

/** By what numbers are read. */
export interface How {
  readonly rule: Rule;
  readonly options: NumberOptions;
}

/** A piece of a text: some of one of its channels, or where all channels end, or what waits of a line is read. */
export type SearchPiece =
  | {
      readonly text: string;
      readonly channel?: string;
      /** Where it stands in what is shown; left out where it follows the piece before. */
      readonly at?: number;
    }
  | 'end'
  | 'release';

/** Where a number stands in a text. */
export interface Place {
  /** In characters from the text's start. */
  readonly at: number;
  /** The number as it is written. */
  readonly text: string;
  /** The same in lines and characters, counted from 0, as an editor has them. */
  readonly line: number;
  readonly character: number;
  /** How many places of the text look the same, where it is not known which of them it is. */
  readonly alike: number;
}

/** A number of a series whose place in a text is looked for. */
export interface Sought {
  readonly label: string;
  readonly dimension: string;
  /** The code of the series' unit, in which its numbers are. */
  readonly unit: number;
  readonly numbers: Kept;
  /** The place of the first number that is kept. */
  readonly start: number;
  readonly place: number;
  /** Whether numbers of the text are known not to be among those of the series: it was paused or cleared meanwhile. */
  readonly hasGaps: boolean;
  /** About where it stands, where that is known. */
  readonly near?: TextPoint | undefined;
}

/** Numbers before and behind the one that is sought by which it is known again. */
const AROUND = 8;

/** The number that is sought with those around it. */
export class Surroundings {
  readonly values: Float64Array;
  /** The index of the number in {@link values}. */
  readonly at: number;

  constructor({ numbers, start, place }: Sought, most = AROUND) {
    const from = Math.max(start, place - most);
    this.values = numbers.copy(from, Math.min(numbers.end, place + most + 1));
    this.at = place - from;
  }

  /** How many of them stand behind the number. */
  get behind(): number {
    return this.values.length - this.at - 1;
  }

  /** Whether they stand in a list so that the number is at an index of it. */
  areAt(list: ArrayLike<number>, index: number): boolean {
    const from = index - this.at;
    if (from < 0 || from + this.values.length > list.length) return false;
    for (let i = 0; i < this.values.length; i++) if (list[from + i] !== this.values[i]) return false;
    return true;
  }

  /** Whether a list has the number at an index and, as far as it goes, the others around it. */
  agreeAt(list: ArrayLike<number>, index: number): boolean {
    const from = index - this.at;
    for (let i = Math.max(0, -from); i < this.values.length && from + i < list.length; i++)
      if (list[from + i] !== this.values[i]) return false;
    return true;
  }
}
