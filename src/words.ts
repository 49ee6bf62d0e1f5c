/** Numbers and counts as people read them. Pure: the host's views and the panel may both import it. */
import { SKIP_REASONS, type SkipCounts, type SkipReason } from './numbers/reasons';

const formats = new Map<string, Intl.NumberFormat>();

/** Making an `Intl.NumberFormat` costs far more than using it. */
function formatOf(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, format);
  return format;
}

/**
 * A number for a narrow place: exact where it is whole or has up to three decimals, else six significant
 * digits; the very large and the very small in scientific notation.
 */
export function shortNumber(value: number, locale: string): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-4)) {
    return formatOf(locale, { notation: 'scientific', maximumSignificantDigits: 6 }).format(value);
  }
  const exact = Math.round(value * 1000) / 1000 === value;
  const digits = exact
    ? { maximumFractionDigits: 3 }
    : { maximumSignificantDigits: Math.max(6, wholeDigits(size)) };
  return formatOf(locale, digits).format(value);
}

function wholeDigits(size: number): number {
  return Math.floor(Math.log10(Math.max(size, 1))) + 1;
}

/** Signs that stand before the amount. */
const CURRENCY = /^\p{Sc}$/u;

/** A number with its unit as people write it: `46.1 ms`, `45%`, `$12.5`. */
export function withUnit(number: string, symbol: string): string {
  if (CURRENCY.test(symbol)) return number.replace(/^[-−]?/u, sign => `${sign}${symbol}`);
  return symbol === '' || symbol === '%' || symbol === '°'
    ? `${number}${symbol}`
    : `${number}\u00a0${symbol}`;
}

/** `1 number`, `2,001 numbers`. */
export function countOf(count: number, noun: string, locale: string): string {
  return `${shortNumber(count, locale)} ${noun}${count === 1 ? '' : 's'}`;
}

/** What was skipped, in words: `2 dates or times, 1 not finite`; empty where nothing was. */
export function describeSkipped(skipped: SkipCounts): string {
  const entries = Object.entries(skipped) as [SkipReason, number][];
  return entries.map(([reason, count]) => `${count} × ${SKIP_REASONS[reason]}`).join(', ');
}
