import { COMMA, DIGIT, EQUALS, isDigit, isLineEnd, LETTER, QUOTE } from '../text/characters';
import type { Text } from '../text/text';
import { isPlusOrHyphen, notFiniteEnd } from './numeral';

const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const BACKSLASH = 0x5c;
/** A value is looked at no further, and braces no further back, in bytes. */
const LONGEST_VALUE = 120;
const LONGEST_BRACES = 400;

/**
 * Where the value of an attribute ends that starts at an index with a number and names a series rather than measures it, as
 * metrics of Prometheus and OpenMetrics have them: `rpc_seconds{quantile="0.5",le="+Inf"} 12`; 0 where none starts.
 */
export function attributeEnd(text: Text, start: number): number {
  if (text.at(start - 1) !== QUOTE || text.at(start - 2) !== EQUALS) return 0;
  const digit = isPlusOrHyphen(text, start) ? start + 1 : start;
  if (!isDigit(text.at(digit)) && notFiniteEnd(text, digit) === 0) return 0;
  let end = start;
  while (text.at(end) !== QUOTE) {
    if (isLineEnd(text.at(end)) || end - start > LONGEST_VALUE) return 0;
    end += text.at(end) === BACKSLASH ? 2 : 1;
  }
  const next = text.at(end + 1);
  return (next === COMMA || next === CLOSE_BRACE) && isInNamedBraces(text, start) ? end : 0;
}

/** Whether an index is inside braces that open behind a name, with no blank between. */
function isInNamedBraces(text: Text, index: number): boolean {
  for (let at = index - 1; index - at < LONGEST_BRACES; at--) {
    const byte = text.at(at);
    if (byte === OPEN_BRACE) return (text.kindBefore(at) & (LETTER | DIGIT)) !== 0;
    if (byte === CLOSE_BRACE || isLineEnd(byte) || at < 0) return false;
  }
  return false;
}
