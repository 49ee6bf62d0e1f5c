/** Which of its numbers a series tells of; the others are kept, and count again under another window. */
export type Window =
  | { readonly kind: 'all' }
  /** The newest so many. */
  | { readonly kind: 'last'; readonly count: number }
  /** Those that came in the last so many seconds; they leave as time goes on, while the watch runs. */
  | { readonly kind: 'time'; readonly seconds: number }
  /** Those that came since a mark, in milliseconds since 1970. */
  | { readonly kind: 'since'; readonly at: number };

export const ALL: Window = { kind: 'all' };

/** Numbers that the last of them may be. */
export const MOST_LAST = 1e9;
/** The longest time, in seconds: thirty days. */
const LONGEST = 30 * 86_400;

/** Seconds of each unit that a time can be given in. */
const UNITS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, min: 60, h: 3600, d: 86_400 };

export const WINDOW_EXAMPLES = ['all', 'last 100', 'last 30 s', 'last 5 min'] as const;

/** A window out of a text such as {@link WINDOW_EXAMPLES}; undefined where it is none. A mark has no text. */
export function parseWindow(text: string): Window | undefined {
  const [, number = '', symbol] = /^\s*last\s+([\d.,_]+)\s*([a-z]+)?\s*$/i.exec(text) ?? [];
  if (/^\s*all\s*$/i.test(text)) return ALL;
  const value = Number(number.replace(/[,_]/g, ''));
  if (number === '' || !(value > 0)) return undefined;
  if (symbol === undefined)
    return Number.isInteger(value) && value <= MOST_LAST ? { kind: 'last', count: value } : undefined;
  const seconds = value * (UNITS[symbol.toLowerCase()] ?? Number.NaN);
  return seconds >= 0.1 && seconds <= LONGEST ? { kind: 'time', seconds } : undefined;
}

/** The text of a window that {@link parseWindow} reads, and `since` and a stamp for a mark. */
export function formatWindow(window: Window): string {
  switch (window.kind) {
    case 'all':
      return 'all';
    case 'last':
      return `last ${window.count}`;
    case 'time':
      return `last ${formatSeconds(window.seconds)}`;
    case 'since':
      return `since ${new Date(window.at).toISOString()}`;
  }
}

/** `30 s`, `5 min`, `1.5 h`: in the largest unit that takes no more than two decimals. */
export function formatSeconds(seconds: number): string {
  const units = Object.entries(UNITS).filter(([, size]) => seconds >= size);
  const isShort = (size: number) => Number.isInteger(Math.round((seconds / size) * 1e6) / 1e4);
  const [symbol, size] = units.findLast(([, each]) => isShort(each)) ?? ['s', 1];
  return `${Math.round((seconds / size) * 1e4) / 1e4} ${symbol}`;
}

/** Whether something out of JSON is a window. */
export function isWindow(value: unknown): value is Window {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  const isCount = (count: unknown) => typeof count === 'number' && count > 0 && Number.isFinite(count);
  switch (value.kind) {
    case 'all':
      return true;
    case 'last':
      return 'count' in value && isCount(value.count) && Number.isInteger(value.count);
    case 'time':
      return 'seconds' in value && isCount(value.seconds);
    case 'since':
      return 'at' in value && isCount(value.at);
    default:
      return false;
  }
}
