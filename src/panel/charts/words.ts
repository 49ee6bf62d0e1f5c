import type { NumberWriter } from '../../numberWriter';
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

export function wordsFor(unit: string, locale: string, writer: NumberWriter): Words {
  const isPlain = (value: number) => Math.abs(value) < 1e15 && (value === 0 || Math.abs(value) > 1e-6);
  const value = (value: number) =>
    isPlain(value) ? shortNumber(value, locale) : writer.significant(value, 6);
  return {
    value,
    measured: each => withUnit(value(each), unit),
    count: count => writer.count(count),
    numbers: count => `${writer.count(count)} ${count === 1 ? 'number' : 'numbers'}`,
  };
}

/** What lies beyond an end of the axis: `3 above 232, up to 279.994 →`; empty where nothing does. */
export function beyondWords(
  { below, above, low, high }: Pick<Bins, 'below' | 'above' | 'low' | 'high'>,
  { min, max }: Pick<Distribution, 'min' | 'max'>,
  { value, count }: Words,
): { readonly below: string; readonly above: string } {
  return {
    below: below === 0 ? '' : `← ${count(below)} below ${value(low)}, down to ${value(min)}`,
    above: above === 0 ? '' : `${count(above)} above ${value(high)}, up to ${value(max)} →`,
  };
}

/** All that a distribution shows, in a sentence. */
export function distributionSentence(
  { count, median, distribution }: ChartData,
  bins: Bins | undefined,
  words: Words,
): string {
  if (!distribution) return `Distribution of ${words.numbers(count)}, which are being counted.`;
  const { min, max, q1, q3 } = distribution;
  const { measured } = words;
  const range = min === max ? `all are ${measured(min)}` : `from ${measured(min)} to ${measured(max)}`;
  const half =
    min === max
      ? ''
      : `, half of them between ${measured(q1)} and ${measured(q3)}, the median ${measured(median)}`;
  const fullest = bins?.bins.reduce<Bin | undefined>(
    (most, bin) => (most && most.lower + most.upper >= bin.lower + bin.upper ? most : bin),
    undefined,
  );
  const most =
    fullest && bins && bins.bins.length > 1
      ? `; most, ${words.count(fullest.lower + fullest.upper)}, between ${measured(fullest.from)} and ${measured(fullest.to)}`
      : '';
  const beyond = bins ? beyondWords(bins, distribution, words) : { below: '', above: '' };
  const out = [beyond.below.replace('← ', ''), beyond.above.replace(' →', '')].filter(Boolean).join('; ');
  return `Distribution of ${words.numbers(count)}: ${range}${half}${most}${out && `; ${out}`}.`;
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
  const range = first === last ? words.measured(first) : `${words.value(first)} to ${words.measured(last)}`;
  const share = total / size;
  const percent =
    share > 0 && share < 0.001 ? 'less than 0.1 %' : `${words.value(Math.round(share * 1000) / 10)} %`;
  const parted =
    lower > 0 && upper > 0
      ? [`${words.count(lower)} lower half, ${words.count(upper)} upper half`]
      : total > 0
        ? [lower > 0 ? 'lower half' : 'upper half']
        : [];
  return [range, `${words.numbers(total)}, ${percent}`, ...parted];
}

/** All that a running median shows, in a sentence. */
export function runningSentence({ median, running }: ChartData, words: Words): string {
  if (!running) return 'Running median, which is being worked out.';
  const { measured } = words;
  const all = [...running.medians, median];
  const first = all[0] ?? median;
  return `Running median of ${words.numbers(running.count)} in order of arrival: ${measured(first)} at the first, ${measured(median)} now, between ${measured(Math.min(...all))} and ${measured(Math.max(...all))}.`;
}
