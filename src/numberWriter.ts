/** Magnitudes from here on are written as powers of ten, and so are those below {@link SMALLEST_PLAIN}. */
const LARGEST_PLAIN = 1e15;
const SMALLEST_PLAIN = 1e-6;

/** Every double whose shortest text has at most this many digits is written as it was typed. */
const FAITHFUL_DIGITS = 15;

type Sign = 'negative' | 'exceptZero';

/**
 * Writes numbers in one language. Signs are the true minus (U+2212), which has the width of the plus and is
 * read aloud; a power of ten is marked `e`. A formatter costs some 50 µs to make, so each is made once.
 */
export class NumberWriter {
  /** The BCP 47 tag of the language. */
  readonly locale: string;
  readonly #formats = new Map<string, Intl.NumberFormat>();

  /** @param locale a BCP 47 tag; one that is malformed falls back to English */
  constructor(locale: string) {
    this.locale = supported(locale);
  }

  /** A whole number of things. */
  count(count: number): string {
    return this.fixed(count, 0);
  }

  /** A whole number of things, to three digits from ten thousand on: `500k`, `1.25M`. */
  brief(count: number): string {
    if (Math.abs(count) < 10_000) return this.count(count);
    return this.#write(count, { notation: 'compact', maximumSignificantDigits: 3 }).replace('K', 'k');
  }

  /** With exactly so many decimals (0 to 100). */
  fixed(value: number, decimals: number, signDisplay: Sign = 'negative'): string {
    return this.#write(value, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay,
    });
  }

  /** With at most so many significant digits (1 to 21), as a power of ten where plain digits would run on. */
  significant(value: number, digits: number, signDisplay: Sign = 'negative'): string {
    const size = Math.abs(value);
    const plain = size === 0 || (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN);
    const notation = plain ? 'standard' : 'scientific';
    return this.#write(value, { maximumSignificantDigits: digits, notation, signDisplay });
  }

  /** With at most so many significant digits, and short: a power of ten outside of 10⁻³ to 10⁶. */
  compact(value: number, digits: number, signDisplay: Sign = 'negative'): string {
    const size = Math.abs(value);
    const notation = size === 0 || (size >= 1e-3 && size < 1e6) ? 'standard' : 'scientific';
    return this.#write(value, { maximumSignificantDigits: digits, notation, signDisplay });
  }

  /** As it was typed, to {@link FAITHFUL_DIGITS} digits. */
  exact(value: number): string {
    return this.significant(value, FAITHFUL_DIGITS);
  }

  #write(value: number, options: Intl.NumberFormatOptions): string {
    const key = JSON.stringify(options);
    let format = this.#formats.get(key);
    if (format === undefined) {
      format = new Intl.NumberFormat(this.locale, options);
      this.#formats.set(key, format);
    }
    // Parts would tell a sign from other text, but cost three times as much; no number's text has other hyphens.
    return format.format(value).replaceAll('-', '−').replace('E', 'e');
  }
}

function supported(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Decimals in the shortest text that gives back this double: 2 for 0.25, 0 for 1e21, 7 for 1e-7. */
export function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const fraction = mantissa.split('.')[1] ?? '';
  return Math.max(0, fraction.length - Number(exponent));
}

/** Whether a number is best written in full: at most three decimals, and not so large that digits run on. */
export function isShort(value: number): boolean {
  return Math.abs(value) < LARGEST_PLAIN && decimalsOf(value) <= 3;
}

/** The power of ten of a number's first digit: 2 for 123, −3 for 0.00123, and 0 for 0. */
export function magnitudeOf(value: number): number {
  return value === 0 ? 0 : Number(value.toExponential().split('e')[1]);
}
