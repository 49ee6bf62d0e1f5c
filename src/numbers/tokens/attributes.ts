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
 * Where a number ends that a token is in the value of an attribute, which names a series rather than measures it, as metrics of
 * Prometheus and OpenMetrics have them: `rpc_seconds{quantile="0.5",le="+Inf",job="node 12"} 12`; 0 for any other. Where
 * the value starts with it, all of the value is one.
 */
export function attributeEnd(text: Text, start: number, tokenEnd: number): number {
  const digit = isPlusOrHyphen(text, start) ? start + 1 : start;
  const isFirst = text.at(start - 1) === QUOTE && (isDigit(text.at(digit)) || notFiniteEnd(text, digit) > 0);
  if (!isFirst && text.at(tokenEnd) !== QUOTE) return 0;
  let open = start - 1;
  while (text.at(open) !== QUOTE) {
    if (isLineEnd(text.at(open)) || start - open > LONGEST_VALUE) return 0;
    open--;
  }
  if (text.at(open - 1) !== EQUALS) return 0;
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
