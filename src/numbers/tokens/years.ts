import { CLOSE, COMMA, HYPHEN, OPEN } from '../text/characters';
import type { Text } from '../text/text';
import { endsWith, pastBlanks, pastDigits } from './around';

/** Where the years end that start at an index behind `(C)`, `©` or `Copyright`; 0 where none do. */
export function copyrightEnd(text: Text, start: number): number {
  let end = yearEnd(text, start);
  if (end === 0) return 0;
  const left = text.at(start - 2);
  const isSign = left === 0xa9 && text.at(start - 3) === 0xc2;
  const isLetter = left === CLOSE && (text.at(start - 3) | 0x20) === 0x63 && text.at(start - 4) === OPEN;
  if (!isSign && !isLetter && !endsWith(text, 'copyright', start - 1)) return 0;
  for (;;) {
    const mark = text.at(end);
    const next = mark === HYPHEN ? end + 1 : mark === COMMA ? pastBlanks(text, end + 1) : 0;
    const year = next > 0 ? yearEnd(text, next) : 0;
    if (year === 0) break;
    end = year;
  }
  return end;
}

/** Where a year of this century or the last one ends; 0 where it is none. */
export function yearEnd(text: Text, start: number): number {
  const century = text.startsWith('19', start) || text.startsWith('20', start);
  return century && pastDigits(text, start) === start + 4 ? start + 4 : 0;
}
