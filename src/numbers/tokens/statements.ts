import { isLineEnd, TOKEN } from '../text/characters';
import type { Text } from '../text/text';
import { pastDigits } from './around';

/** A statement is looked at so far back, in bytes. */
const MOST_SQL = 250;
const SQL = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'WHERE'];

/** Where the placeholder ends whose number starts at an index, `$1` in a statement of SQL; 0 where it is none. */
export function placeholderEnd(text: Text, start: number): number {
  const end = pastDigits(text, start);
  if (end - start > 2 || (text.kindAt(end) & TOKEN) !== 0) return 0;
  return text.canStartAt(start - 1) && isBehindVerb(text, start) ? end : 0;
}

/** Whether a verb of SQL in capitals stands before an index on its line. */
function isBehindVerb(text: Text, index: number): boolean {
  const { bytes } = text;
  for (let at = index; index - at < MOST_SQL && at > 0; at--) {
    const byte = bytes[at - 1] as number;
    if (isLineEnd(byte)) return false;
    if (byte !== 0x45 && byte !== 0x54) continue;
    if (SQL.some(verb => text.startsWith(verb, at - verb.length))) return true;
  }
  return false;
}
