import { POINT } from './text/characters';
import type { Text } from './text/text';

/** The usual spellings; the longer ones first. */
const WORDS = ['NaN', 'nan', 'NAN', 'Infinity', 'infinity', 'INFINITY', 'inf', 'Inf', 'INF'];

/** Where a `NaN` or an `Infinity` at an index ends, 0 where none stands there as a word. */
export function notFiniteEnd(text: Text, index: number): number {
  const first = text.at(index) | 0x20;
  if (first !== 0x6e && first !== 0x69) return 0;
  const word = WORDS.find(known => text.startsWith(known, index) && !text.isWordAt(index + known.length));
  if (word === undefined) return 0;
  const end = index + word.length;
  return text.at(end) === POINT && text.isWordAt(end + 1) ? 0 : end;
}
