import { COLON, HYPHEN, isDigit, JOINER, PLUS, POINT } from './text/characters';
import type { Text } from './text/text';
import { isSign } from './tokens/grouping';
import { currencyBefore } from './tokens/unitText';

/** Whether what stands at an index, joints from `first` on before it, only joins numbers; a point that starts a decimal does not. */
export function isJoint(text: Text, at: number, first: number): boolean {
  if (text.at(at) === COLON || (text.kindAt(at) & JOINER) === 0) return false;
  if (text.at(at) !== POINT || !isDigit(text.at(at + 1))) return true;
  if (at === first) {
    const lead = isSign(text, at) ? text.before(at) : at;
    return !text.canStartAt(lead) && currencyBefore(text, lead) === 0;
  }
  return !(at === first + 1 && isPlusOrHyphen(text, first) && text.canStartAt(first));
}

export function isPlusOrHyphen(text: Text, index: number): boolean {
  const byte = text.at(index);
  return byte === HYPHEN || byte === PLUS;
}
