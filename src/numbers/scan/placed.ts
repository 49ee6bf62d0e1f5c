import { complete, type NumberOptions } from '../options';
import { ScanResult } from '../scanResult';
import type { Text } from '../text/text';
import { TokenReader } from '../tokens/tokens';
import { type CandidateSearch, Candidates } from './candidates';
import { searchBy } from './fastPath';

/** Bytes behind the text that the short cuts use for a mark of their own. */
const ROOM = 1;

/**
 * Reads the numbers of many lines at once and keeps their places. Since but for a factor above a matrix no reading looks
 * past its line, each line is read as it is by itself. Takes the scanner's short cuts; digits in a word that these skip are not among what is found.
 */
export class PlacedNumbers {
  readonly result = new ScanResult(true);
  readonly #text: Text;
  readonly #tokens: TokenReader;
  readonly #candidates: Candidates;
  readonly #search: CandidateSearch;

  /** @param text where the lines stand, in clean UTF-8 with a line's end behind each */
  constructor(text: Text, options: NumberOptions | undefined) {
    const completed = complete(options);
    this.#text = text;
    this.#tokens = new TokenReader(text, completed, this.result);
    this.#candidates = new Candidates(text);
    this.#search = searchBy(text, completed, this.result);
  }

  /** Whether what comes next may stand below a common factor. */
  get isScaled(): boolean {
    return this.#tokens.isScaled;
  }

  set isScaled(isScaled: boolean) {
    this.#tokens.isScaled = isScaled;
  }

  /** Reads all of the text anew. Linear. */
  read(): ScanResult {
    const { result } = this;
    const text = this.#text;
    result.clear();
    this.#tokens.resume();
    text.reserve(text.end + ROOM);
    text.ended = true;
    this.#search.load();
    for (let at = 0; ; at = this.#tokens.read(at)) {
      at = (this.#tokens.isScaled ? this.#candidates : this.#search).next(at, true);
      if (at >= text.end) break;
    }
    this.#tokens.passOver(text.end);
    return result;
  }
}
