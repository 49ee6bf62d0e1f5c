import type { Text } from '../text/text';
import { CURRENCY_SIGNS, unitCode } from '../units';

/** The length in bytes of the currency sign at an index, 0 where none is. */
export function currencyAt(text: Text, index: number): number {
  const byte = text.at(index);
  if (byte !== 0x24 && byte < 0x80) return 0;
  return CURRENCIES.has(text.pointAt(index)) ? text.after(index) - index : 0;
}

/** The length in bytes of the currency sign that ends before an index, 0 where none does. */
export function currencyBefore(text: Text, index: number): number {
  const start = text.before(index);
  return currencyAt(text, start) > 0 ? index - start : 0;
}

/** The unit's code of the currency sign at an index. */
export function currencyCode(text: Text, index: number): number {
  return CURRENCIES.get(text.pointAt(index)) ?? 0;
}

const CURRENCIES = new Map(
  Array.from(CURRENCY_SIGNS, sign => [sign.charCodeAt(0), unitCode(sign) ?? 0] as const),
);
