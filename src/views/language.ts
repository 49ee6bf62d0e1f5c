import { env, type MarkdownString } from 'vscode';
import * as l10n from '../l10n';
import { type Limit, limitIn } from '../watch/limits';
import { scaleOf, toScale } from '../watch/series/scale';
import type { Series } from '../watch/series/series';
import { formatSeconds } from '../watch/series/window';
import { isLive } from '../watch/state';
import type { Watch } from '../watch/watch';
import { countOf, figureDecimals, shortNumber, toDecimals, withUnit } from '../words';
import type { Writers } from './figures';

/** A number in the display language. */
export function write(value: number): string {
  return shortNumber(value, env.language);
}

/** The same with the symbol of its unit, if it has one. */
export function writeWithUnit(value: number, symbol = ''): string {
  return withUnit(write(value), symbol);
}

/** `7 numbers` in the display language. */
export function numbersOf(count: number): string {
  return countOf(count, '{0} number|{0} numbers', env.language);
}

/** Writes values of a series, given in its unit, in the display language and with the unit it is displayed in. */
export function writerFor(series: Series): (value: number) => string {
  const scale = scaleOf(series);
  return value => withUnit(write(toScale(value, scale)), scale.symbol);
}

/** How the figures of a series are written in the display language: all to one precision. */
export function writersFor(series: Series): Writers {
  const scale = scaleOf(series);
  const shown = (value: number) => toScale(value, scale);
  const { min, max } = series.numbers.moments;
  const some = [min, max, series.numbers.last].filter(value => value !== undefined).map(shown);
  const decimals = figureDecimals(some, shown(series.median ?? 0));
  const bare = (value: number) => write(toDecimals(shown(value), decimals));
  return { value: value => withUnit(bare(value), scale.symbol), bare, number: write };
}

/** The median of a series as the views write it; empty if it has no numbers. */
export function medianOf(series: Series): string {
  return series.median === undefined ? '' : writerFor(series)(series.median);
}

/** Which numbers count: `last 100`, `last 30 s`, `since 12:03:05`; empty where all that came do. */
export function windowWords(counted: Pick<Series, 'window'> | Series): string {
  const { window } = counted;
  switch (window.kind) {
    case 'all':
      // What is beyond the most that is kept does not count.
      return 'dropped' in counted && counted.dropped > 0
        ? l10n.t('last {0} of {1}', write(counted.count), write(counted.count + counted.dropped))
        : '';
    case 'last':
      return l10n.t('last {0}', write(window.count));
    case 'time':
      return l10n.t('last {0}', formatSeconds(window.seconds));
    case 'since':
      return l10n.t('since {0}', timeOf(window.at));
  }
}

/** `12:03:05`, with the day where that is another one. */
function timeOf(at: number): string {
  const time = new Date(at);
  const isToday = time.toDateString() === new Date().toDateString();
  return time.toLocaleString(env.language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    ...(!isToday && { day: 'numeric', month: 'short' }),
  });
}

/** What a limit is on: `median above 50 ms`, `number below 0`. */
export function limitWords(limit: Limit, series: Series): string {
  const bound = writerFor(series)(limitIn(limit, series.unit));
  if (limit.of === 'median')
    return limit.side === 'above' ? l10n.t('median above {0}', bound) : l10n.t('median below {0}', bound);
  return limit.side === 'above' ? l10n.t('number above {0}', bound) : l10n.t('number below {0}', bound);
}

/** The limit of a series of a watch where it is crossed, in words; empty where it is not. */
export function crossedWords(watch: Watch, series: Series | undefined): string {
  const limit = series && isLive(watch) && watch.limits.crossed(series);
  return limit ? limitWords(limit, series) : '';
}

/** What the numbers of a series measure: `in bytes`, or `without a unit`. */
export function measureOf({ dimension }: Series): string {
  return dimension === '' ? l10n.t('without a unit') : l10n.t('in {0}', l10n.known(dimension));
}

/**
 * Appends text from outside, never as markup: everything but letters, digits and blanks becomes an entity.
 * `appendText` would let `<scheme:…>` and bare addresses become links, and join all words with no-break spaces.
 */
export function appendWords(markdown: MarkdownString, text: string): MarkdownString {
  const entity = (sign: string) => `&#${sign.codePointAt(0)};`;
  return markdown.appendMarkdown(text.replace(/\s+/g, ' ').replace(/[^\p{L}\p{N} ]/gu, entity));
}
