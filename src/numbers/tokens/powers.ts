import { isLineEnd, isOneOf, POINT, SPACE } from '../text/characters';
import type { Text } from '../text/text';
import { pastBlanks } from './around';

/**
 * The three bytes before a number, of which `\xb1` ends a `±`; where it stands in a bracket with a deviation, or is that, the
 * bracket's end; then an exponent, or ten with one.
 */
const POWER =
  /^(?:(..\( ?(?:\+\/-|\xb1) ?[\d.]+\)|.*?(?:\xb1|\/-) ?\))|...) ?(?:(?:E|e\b)([-+]?\d+)|[\xd7x*] ?10(\^[-+]?\d+|⁻?[\xb9\xb2\xb3⁰-⁹]+))(?!\w)/s;
/** What stands before an exponent, and that. */
const OF_NAME = /[a-z)](?:\^|\*\*| \*\* )![-+]?[\d.]+$/i;

/**
 * Of the power of ten that stands apart from a number `[start, end)`, as in `1.5 E-20` (PARI), `1.5×10⁻⁵`, `1.5 * 10^-5`, and
 * behind a bracket with a deviation, `(1.230+/-0.005)e-05`: the exponent, and where the number ends with it. No more
 * than 40 characters are looked at.
 */
export function powerBehind(text: Text, start: number, end: number): [exponent: number, end: number] {
  const next = text.at(end);
  const first = isOneOf(' )', next) ? end + 1 : end;
  const point = text.pointAt(first);
  // Nothing waits for the rest of a line that can't be one; `row 5 E20` is none.
  const mayBe =
    isOneOf(next === SPACE && text.at(start + 1) !== POINT ? '+±' : 'eE+±', point) ||
    (isOneOf('x*×', point) && text.startsWith('10', pastBlanks(text, text.after(first))));
  if (!mayBe) return [0, end];
  let around = text.ascii(start - 3, start);
  for (let at = end; around.length < 40 && !isLineEnd(text.at(at)); at = text.after(at))
    around += String.fromCharCode(text.pointAt(at));
  const [whole = '', bracket, plain, raised = ''] = POWER.exec(around) ?? [];
  let past = end;
  for (let i = bracket ? 40 : 3; i < whole.length; i++) past = text.after(past);
  return [Number(plain ?? raised.normalize('NFKC').replace('^', '').replace('−', '-')), past];
}

/** Where the exponent of a name or a unit ends that starts at an index: `m ** 2`, `R^2`, `s^-1`; 0 where none does. O(1). */
export function exponentEnd(text: Text, start: number): number {
  const end = text.tokenEnd(start, 40);
  return OF_NAME.test(`${text.ascii(start - 5, start)}!${text.ascii(start, end)}`) ? end : 0;
}
