import { HYPHEN, PLUS, SLASH } from '../text/characters';
import type { Text } from '../text/text';

/** The first byte of `±`. */
export const PLUS_MINUS = 0xc2;

/** Where a `±`, `+/-` or `+-` ends that starts at an index; 0 where none does. */
export function deviationEnd(text: Text, index: number): number {
  const byte = text.at(index);
  if (byte === PLUS_MINUS) return text.at(index + 1) === 0xb1 ? index + 2 : 0;
  if (byte !== PLUS) return 0;
  const sign = text.at(index + 1) === SLASH ? index + 2 : index + 1;
  return text.at(sign) === HYPHEN ? sign + 1 : 0;
}
