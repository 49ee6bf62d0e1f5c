/** A number as people of the language type it: 12.5 for `12,5` in German, and for `12.5` everywhere; NaN for anything else. */
export function typedNumber(text: string, locale: string): number {
  const mark = new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal');
  const written = text.replace(mark?.value ?? '.', '.').replace('−', '-');
  return written === '' ? Number.NaN : Number(written);
}
