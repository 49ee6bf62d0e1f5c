import { CLOSE, isLineEnd, isOneOf, SPACE } from '../text/characters';
import type { Text } from '../text/text';

/** What stands around a number is looked at no further. */
const LONGEST = 40;
/**
 * The three bytes before a number, of which `\xb1` ends a `±`; where it stands in a bracket with a deviation, or is that, the
 * bracket's end; then an exponent, or ten with one.
 */
const POWER =
  /^(?:(..\( ?(?:\+\/-|±) ?[\d.]+\)|.{0,2}(?:\xb1|\/-) ?\))|...) ?(?:(?:E|e\b)([-+]?\d+)|[×x*] ?10(\^[-+]?\d+|⁻?[¹²³⁰-⁹]+))(?!\w)/s;
/** What stands before an exponent, and that. */
const OF_NAME = /[a-z)](?:\^!|\*\*!| \*\* !(?=\d))[-+]?[\d.]+$/i;

/**
 * Of the power of ten that stands apart from a number `[start, end)`, as in `1.5 E-20` (PARI), `1.5×10⁻⁵`, `1.5 * 10^-5`, and
 * behind a bracket with a deviation, `(1.230+/-0.005)e-05`: the exponent, and where the number ends with it. O(1).
 */
export function powerBehind(text: Text, start: number, end: number): [exponent: number, end: number] {
  const next = text.at(end);
  if (!isOneOf(' +)x*\xc2\xc3', next)) return [0, end];
  const first = next === SPACE || next === CLOSE ? end + 1 : end;
  const point = text.pointAt(first);
  const second = text.after(first);
  // Nothing waits for the rest of a line that can't be one.
  const mayBe = isOneOf('eE', point)
    ? isOneOf('+-0123456789', text.at(second))
    : isOneOf('x*×', point)
      ? text.startsWith('10', text.at(second) === SPACE ? second + 1 : second)
      : isOneOf('+±', point);
  if (!mayBe) return [0, end];
  let around = text.ascii(start - 3, start);
  for (let at = end; around.length < LONGEST && !isLineEnd(text.at(at)); at = text.after(at))
    around += String.fromCharCode(text.pointAt(at));
  const [whole = '', bracket, plain, raised = ''] = POWER.exec(around) ?? [];
  let past = end;
  for (let i = bracket ? LONGEST : 3; i < whole.length; i++) past = text.after(past);
  return [Number(plain ?? raised.normalize('NFKC').replace('^', '').replace('−', '-')), past];
}

/** Where the exponent of a name or a unit ends that starts at an index: `m ** 2`, `R^2`, `s^-1`; 0 where none does. O(1). */
export function exponentEnd(text: Text, start: number): number {
  const end = text.tokenEnd(start, LONGEST);
  return OF_NAME.test(`${text.ascii(start - 5, start)}!${text.ascii(start, end)}`) ? end : 0;
}
