import * as l10n from '../../l10n';
import { isShort, magnitudeOf, type NumberWriter } from '../../numberWriter';
import type { ChartData, Distribution } from '../../protocol';
import { shortNumber, withUnit } from '../../words';
import type { Bin, Bins } from './bins';

/** How values and counts are written in a chart. */
export interface Words {
  value(value: number): string;
  /** With the unit. */
  measured(value: number): string;
  count(count: number): string;
  /** `1 number`, `2,001 numbers`. */
  numbers(count: number): string;
}

const FEWEST_DIGITS = 6;
const MOST_DIGITS = 15;
/** Digits that tell numbers apart, from the first in which they can differ. */
const TELLING = 4;

/** How many digits it takes to tell such numbers apart: of 46.13704 and 46.13705 the first six are the same. */
function digitsIn({ low, high }: Pick<Distribution, 'low' | 'high'>): number {
  const reach = high / 2 - low / 2;
  if (!(reach > 0)) return FEWEST_DIGITS;
  const size = magnitudeOf(Math.max(Math.abs(low), Math.abs(high)));
  return Math.min(MOST_DIGITS, Math.max(FEWEST_DIGITS, size - magnitudeOf(reach) + TELLING));
}

export function wordsFor(
  { unit, distribution }: Pick<ChartData, 'unit' | 'distribution'>,
  locale: string,
  writer: NumberWriter,
): Words {
  const digits = distribution ? digitsIn(distribution) : FEWEST_DIGITS;
  const isPlain = (value: number) => Math.abs(value) < 1e15 && (value === 0 || Math.abs(value) > 1e-6);
  const isEnough = (value: number) => digits === FEWEST_DIGITS || isShort(value);
  const value = (value: number) =>
    isPlain(value) && isEnough(value) ? shortNumber(value, locale) : writer.significant(value, digits);
  return {
    value,
    measured: each => withUnit(value(each), unit),
    count: count => writer.count(count),
    numbers: count => l10n.plural(count, '{0} number|{0} numbers', writer.count(count)),
  };
}

/** What lies beyond an end of the axis: `3 above 232, up to 279.994 →`; empty where nothing does. */
export function beyondWords(
  { below, above, low, high }: Pick<Bins, 'below' | 'above' | 'low' | 'high'>,
  { min, max }: Pick<Distribution, 'min' | 'max'>,
  { value, count }: Words,
): { readonly below: string; readonly above: string } {
  return {
    below: below === 0 ? '' : l10n.t('← {0} below {1}, down to {2}', count(below), value(low), value(min)),
    above: above === 0 ? '' : l10n.t('{0} above {1}, up to {2} →', count(above), value(high), value(max)),
  };
}

/** All that a distribution shows, in a sentence. */
export function distributionSentence(
  { count, median, distribution }: ChartData,
  bins: Bins | undefined,
  words: Words,
): string {
  if (!distribution) return l10n.t('Distribution of {0}, which are being counted.', words.numbers(count));
  const { min, max, q1, q3 } = distribution;
  const { measured } = words;
  const range =
    min === max
      ? l10n.t('all are {0}', measured(min))
      : l10n.t('from {0} to {1}', measured(min), measured(max));
  const half =
    min === max
      ? ''
      : l10n.t(
          'half of them between {0} and {1}, the median {2}',
          measured(q1),
          measured(q3),
          measured(median),
        );
  const fullest = bins?.bins.reduce<Bin | undefined>(
    (most, bin) => (most && most.lower + most.upper >= bin.lower + bin.upper ? most : bin),
    undefined,
  );
  const most =
    fullest && bins && bins.bins.length > 1
      ? l10n.t(
          'most, {0}, between {1} and {2}',
          words.count(fullest.lower + fullest.upper),
          measured(fullest.from),
          measured(fullest.to),
        )
      : '';
  const beyond = bins ? beyondWords(bins, distribution, words) : { below: '', above: '' };
  const out = [beyond.below.replace('← ', ''), beyond.above.replace(' →', '')];
  const facts = [[range, half].filter(Boolean).join(', '), most, ...out].filter(Boolean).join('; ');
  return l10n.t('Distribution of {0}: {1}.', words.numbers(count), facts);
}

/** What a bar tells. */
export function binLines(
  { from, to, lower, upper }: Bin,
  size: number,
  whole: boolean,
  words: Words,
): string[] {
  const total = lower + upper;
  const [first, last] = whole ? [from + 0.5, to - 0.5] : [from, to];
  const range =
    first === last ? words.measured(first) : l10n.t('{0} to {1}', words.value(first), words.measured(last));
  const share = total / size;
  const percent =
    share > 0 && share < 0.001
      ? l10n.t('less than 0.1 %')
      : l10n.t('{0} %', words.value(Math.round(share * 1000) / 10));
  const parted =
    lower > 0 && upper > 0
      ? [l10n.t('{0} lower half, {1} upper half', words.count(lower), words.count(upper))]
      : total > 0
        ? [lower > 0 ? l10n.t('lower half') : l10n.t('upper half')]
        : [];
  return [range, `${words.numbers(total)}, ${percent}`, ...parted];
}

/** All that a running median shows, in a sentence. */
export function runningSentence({ median, running }: ChartData, words: Words): string {
  if (!running) return l10n.t('Running median, which is being worked out.');
  const { measured } = words;
  const all = [...running.medians, median];
  const first = all[0] ?? median;
  return l10n.t(
    'Running median of {0} in order of arrival: {1} at the first, {2} now, between {3} and {4}.',
    words.numbers(running.count),
    measured(first),
    measured(median),
    measured(Math.min(...all)),
    measured(Math.max(...all)),
  );
}
