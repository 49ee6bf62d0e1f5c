import { BLANK, LETTER, OPEN_SQUARE, SPACE } from '../text/characters';
import type { Text } from '../text/text';
import { pastDigits } from './around';

/** Whether a list starts behind the bracket with its length: `Float64Array(20) [`, `Map(10) {`, `Queue(10) [Map] {`. */
export function isListAt(text: Text, index: number): boolean {
  const open = text.at(index + 1);
  return (
    text.at(index) === SPACE &&
    (open === OPEN_SQUARE || open === 0x7b) &&
    (text.kindAt(index + 2) & (BLANK | LETTER)) !== 0
  );
}

/** Where the number of elements ends that are not shown, `... 20 more items`, or not there, `<5 empty items>`; 0 for any other. */
export function otherItemsEnd(text: Text, start: number, before: string, behind: string): number {
  const end = pastDigits(text, start);
  return text.startsWith(before, start - before.length) && text.startsWith(behind, end) ? end : 0;
}
