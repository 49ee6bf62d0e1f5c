/** Steps of time that people count in, in milliseconds. */
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map(seconds => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map(minutes => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map(hours => hours * HOUR),
  ...[1, 2, 7, 14, 30, 90, 365].map(days => days * DAY),
];

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}

/** A time of day, to the second. */
export function writeTime(at: number, locale: string): string {
  return format(locale, { hour: 'numeric', minute: '2-digit', second: '2-digit' }).format(at);
}

/** Round times from one to another, in milliseconds since 1970 and as the clock of this place shows them. */
export function timeTicks(
  low: number,
  high: number,
  most: number,
  locale: string,
): { values: number[]; labels: string[]; relative: boolean } {
  const step = STEPS.find(each => (high - low) / each <= most - 1) ?? STEPS.at(-1) ?? DAY;
  const offset = new Date(low).getTimezoneOffset() * MINUTE;
  const values: number[] = [];
  for (let at = Math.ceil((low - offset) / step) * step + offset; at <= high; at += step) values.push(at);
  const write = format(locale, optionsFor(step));
  return { values, labels: values.map(value => write.format(value)), relative: false };
}

function optionsFor(step: number): Intl.DateTimeFormatOptions {
  if (step >= DAY) return { month: 'short', day: 'numeric' };
  if (step >= MINUTE) return { hour: 'numeric', minute: '2-digit' };
  if (step >= SECOND) return { hour: 'numeric', minute: '2-digit', second: '2-digit' };
  return { minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 };
}
