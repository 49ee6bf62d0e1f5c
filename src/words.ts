/** Numbers and counts as people read them. Pure: the host's views and the panel both import it. */

import * as l10n from './l10n';
import type { SkipCounts, SkipReason } from './numbers/reasons';
import { SKIP_REASONS } from './numbers/reasonWords';
import { decimalsOf, isShort, magnitudeOf, NumberWriter } from './numberWriter';

const writers = new Map<string, NumberWriter>();

function writerFor(locale: string): NumberWriter {
  const writer = writers.get(locale) ?? new NumberWriter(locale);
  writers.set(locale, writer);
  return writer;
}

/**
 * A number for a narrow place: as it was typed where it has up to three decimals, else to six significant
 * digits, or all of its whole ones; the very large and the very small as powers of ten.
 */
export function shortNumber(value: number, locale: string): string {
  const writer = writerFor(locale);
  // A range or a sum may be larger than all doubles.
  if (isShort(value) || !Number.isFinite(value)) return writer.exact(value);
  const whole = magnitudeOf(value) + 1;
  return writer.significant(value, whole > 6 && whole <= 15 ? whole : 6);
}

/** Digits that figures have at least, where their numbers have fewer. */
const LEAST_DIGITS = 3;

/**
 * The decimals that the figures of some numbers are told to, so that all have one precision: one more than the numbers
 * themselves, and as many as make three digits of the median.
 *
 * @param numbers some of them; what is no short number is told to six digits anyway, and does not count
 */
export function figureDecimals(numbers: readonly number[], median: number): number {
  const own = numbers.filter(isShort).map(decimalsOf);
  // The middle of 46.3 and 46.4 is 46.349999999999994.
  const meant = Number(median.toPrecision(15));
  return Math.max(1 + Math.max(0, ...own), decimalsOf(meant), LEAST_DIGITS - 1 - magnitudeOf(median));
}

/** Rounds a figure to so many decimals; one that is less than that is left as it is. */
export function toDecimals(value: number, decimals: number): number {
  // Of its text, as everybody writes it: 58.025, which is a little less, has the two decimals 58.03.
  const [digits, exponent = '0'] = String(Math.abs(value)).split('e');
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  const rounded = Math.sign(value) * Number(`${shifted}e${-decimals}`);
  return rounded === 0 || !Number.isFinite(rounded) ? value : rounded;
}

/** So many bytes: `1.2 MB`, and what is less in `kB`. */
export function amountOf(bytes: number, locale: string): string {
  // However little there is, it is not nothing.
  const kilobytes = bytes > 0 ? Math.max(0.1, bytes / 1e3) : 0;
  const [amount, unit] = bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [kilobytes, 'kB'];
  return `${amount.toLocaleString(locale, { maximumFractionDigits: 1 })}\u00a0${unit}`;
}

/** Keeps `n = 60 + 60` and `p < 0.001` of a text on one line each. */
export function unbroken(text: string): string {
  return text.replace(/ ?([=+<]) /g, '\u00a0$1\u00a0');
}

/** Signs that stand before the amount. */
const CURRENCY = /^\p{Sc}$/u;

/** A number with its unit as people write it: `46.1 ms`, `45%`, `$12.5`. */
export function withUnit(number: string, symbol: string): string {
  if (CURRENCY.test(symbol)) return number.replace(/^[-−]?/u, sign => `${sign}${symbol}`);
  if (symbol === '%') return l10n.t('{0}%', number);
  return symbol === '' || symbol === '°' ? `${number}${symbol}` : `${number}\u00a0${symbol}`;
}

/** An interval by its ends as they are written: `[40, 43]`, where a comma is decimal `[40,5; 43]`. */
export function intervalOf(low: string, high: string): string {
  return l10n.t('[{0}, {1}]', low, high);
}

/**
 * `1 number`, `2,001 numbers`.
 *
 * @param forms a literal as {@link l10n.plural} takes it: `{0} number|{0} numbers`
 */
export function countOf(count: number, forms: string, locale: string): string {
  return l10n.plural(count, forms, writerFor(locale).count(count));
}

/** Words with a capital at their beginning. */
export function capitalised(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** Text as a message or a label may hold it, names from outside included: neither a link nor an icon. */
export function plain(text: string): string {
  return text.replaceAll('](', '] (').replaceAll('$(', '(');
}

/** What was skipped, in words: `2 × date, 1 × not a finite number`; empty where nothing was. */
export function describeSkipped(skipped: SkipCounts): string {
  const entries = Object.entries(skipped) as [SkipReason, number][];
  return entries.map(([reason, count]) => `${count} × ${SKIP_REASONS[reason]}`).join(', ');
}
