import type { NumberOptions } from '../../numbers/options';
import type { Rule } from '../../numbers/rules';
import type { Place, SearchPiece } from '../../watch/search/numberSearch';
import type { TextPoint } from '../../watch/search/textIndex';
import type { Kept } from '../../watch/series/kept';

/** A text that numbers of a series came from, as it can be had again, and which of its numbers is wanted. */
export interface Origin {
  /** What it is called. Text from outside. */
  readonly name: string;
  readonly how: { readonly rule: Rule; readonly options: NumberOptions };
  /** The numbers of the series that came from it, in order, where the first of them begins, and which is wanted. */
  readonly numbers: Kept;
  readonly start: number;
  readonly place: number;
  readonly hasGaps: boolean;
  /** About where it stands, where that is known. */
  readonly near?: TextPoint | undefined;
  /** The text from its start, in the same pieces each time. */
  texts(): AsyncIterable<SearchPiece>;
  /** Shows a place of it in an editor; false where the number does not stand there, as in an editor with changes. */
  show(place: Place): Promise<boolean>;
}
