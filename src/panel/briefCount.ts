import type { NumberWriter } from '../numberWriter';

let format: Intl.NumberFormat | undefined;

/** A count for a narrow place: from ten thousand on to three digits, `500k`, `1.25M`, where the language has such words. */
export function briefCount(count: number, writer: NumberWriter): string {
  if (count < 10_000) return writer.count(count);
  if (format?.resolvedOptions().locale !== writer.locale)
    format = new Intl.NumberFormat(writer.locale, { notation: 'compact', maximumSignificantDigits: 3 });
  return format.format(count).replace('K', 'k');
}
