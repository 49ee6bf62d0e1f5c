import { CLOSE, COMMA, LETTER, OPEN, POINT, SPACE } from '../text/characters';
import type { Text } from '../text/text';
import { UNITS } from '../units';
import { pastDigits } from './around';
import { unitCodeOf, unitEndOf } from './unitMatch';
import { isOfNumber } from './unitsBehind';
import { unitAt } from './unitText';

/** What is rounded to two digits is off by up to a twentieth. */
const TOLERANCE = 0.06;
/** A number or a unit that is longer is looked at no further, in bytes. */
const LONGEST = 24;

/**
 * Where a list in brackets ends that says the number before them again in other units: `20971520 bytes (21 MB, 20 MiB)`.
 * Its first number starts at an index; 0 where it is none. O(1).
 */
export function repeatsEnd(text: Text, start: number): number {
  if (text.at(start - 1) !== OPEN || text.at(start - 2) !== SPACE) return 0;
  const amount = amountBefore(text, start - 2);
  if (!amount) return 0;
  for (let at = start; at - start < 4 * LONGEST; ) {
    const end = measureEnd(text, at, amount);
    if (end === 0) return 0;
    if (text.at(end) === CLOSE) return end;
    if (text.at(end) !== COMMA || text.at(end + 1) !== SPACE) return 0;
    at = end + 2;
  }
  return 0;
}

/** A number in the base unit of its dimension, and the unit that it is written in. */
interface Amount {
  readonly value: number;
  readonly unit: number;
}

/** The number with its unit that ends before an index. */
function amountBefore(text: Text, index: number): Amount | undefined {
  let unitStart = index;
  while (index - unitStart < LONGEST && (text.kindBefore(unitStart) & LETTER) !== 0)
    unitStart = text.before(unitStart);
  const end = text.at(unitStart - 1) === SPACE ? unitStart - 1 : unitStart;
  let start = end;
  while (end - start < LONGEST && isOfNumber(text.at(start - 1))) start--;
  const match = unitAt(text, unitStart, false);
  if (unitEndOf(match) !== index || start === end) return undefined;
  return amountOf(text.ascii(start, end), unitCodeOf(match));
}

/** Where a number with its unit ends that is an amount once more, in another unit. */
function measureEnd(text: Text, start: number, amount: Amount): number {
  const whole = pastDigits(text, start);
  if (whole === start) return 0;
  const end = text.at(whole) === POINT ? pastDigits(text, whole + 1) : whole;
  const match = unitAt(text, text.at(end) === SPACE ? end + 1 : end, false);
  const own = match > 0 ? amountOf(text.ascii(start, end), unitCodeOf(match)) : undefined;
  const isSame =
    own !== undefined &&
    own.unit !== amount.unit &&
    UNITS[own.unit]?.dimension === UNITS[amount.unit]?.dimension &&
    Math.abs(own.value - amount.value) <= TOLERANCE * amount.value;
  return isSame ? unitEndOf(match) : 0;
}

function amountOf(digits: string, unit: number): Amount {
  return { value: Number(digits.replaceAll(',', '')) * (UNITS[unit]?.factor ?? 1), unit };
}
