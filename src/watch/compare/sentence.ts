import * as l10n from '../../l10n';
import { unitOf } from '../series/batch';
import { ALPHA, type Comparison } from './comparison';

/** Writes a number in the reader's language, with its unit's symbol where one is given. */
export type WriteNumber = (value: number, symbol?: string) => string;

const WORDS = {
  faster: l10n.t('faster'),
  slower: l10n.t('slower'),
  lower: l10n.t('lower'),
  higher: l10n.t('higher'),
};

/** What less and more of a dimension are called. */
interface Words {
  readonly less: keyof typeof WORDS;
  readonly more: keyof typeof WORDS;
}

/** What a comparison says, in pieces that make the sentence when they are put behind each other. */
export interface Finding {
  /** `12 % faster`. */
  readonly finding: string;
  /** `(p = 0.004, n = 20 + 20)`; `n` has the base first. */
  readonly evidence: string;
  /** What it would take to show a difference, where none is shown and that can be told. */
  readonly hint?: string;
}

/**
 * What a comparison says, as one plain clause without a full stop: `12 % faster (p = 0.004, n = 20 + 20)`. The percent
 * are those of the base's median, so that half the time is 50 % faster.
 */
export function sentenceOf(comparison: Comparison, write: WriteNumber): string {
  const { finding, evidence, hint } = findingOf(comparison, write);
  return `${finding} ${evidence}${hint === undefined ? '' : `; ${hint}`}`;
}

/** As {@link sentenceOf}, in pieces. */
export function findingOf(comparison: Comparison, write: WriteNumber): Finding {
  const { base, current, least, more, isShown } = comparison;
  const sizes = `n = ${write(base.n)} + ${write(current.n)}`;
  if (least) {
    const finding = l10n.t(
      'needs at least {0} + {1} numbers to show a difference',
      write(least.base),
      write(least.current),
    );
    return { finding, evidence: `(${sizes})` };
  }
  const p = pValueOf(comparison, write);
  const evidence = `(p ${isTiny(comparison) ? '' : '= '}${p}, ${sizes})`;
  if (isShown) return { finding: differenceOf(comparison, write), evidence };
  const finding = l10n.t('no difference shown');
  if (more === undefined) return { finding, evidence };
  return { finding, evidence, hint: moreWords(more, write) };
}

/** By how much the current numbers lie above those of the base, with its sign and unit: `+2 ms`. */
export function shiftWords({ shift, unit }: Pick<Comparison, 'shift' | 'unit'>, write: WriteNumber): string {
  const words = write(shift, unitOf(unit).symbol);
  return shift > 0 ? `+${words}` : words;
}

/** Whether a difference is shown and, of times and rates, whether it is for the better. */
export function verdictOf({
  base,
  current,
  shift,
  dimension,
  isShown,
}: Comparison): 'better' | 'worse' | 'different' | 'open' {
  if (!isShown) return 'open';
  const direction = current.median - base.median;
  // Where medians and ranks disagree, neither is.
  if (direction * shift <= 0) return 'different';
  const word = wordsFor(dimension)[direction < 0 ? 'less' : 'more'];
  if (word === 'faster') return 'better';
  return word === 'slower' ? 'worse' : 'different';
}

/**
 * The p of a comparison in words: `< 0.001`, else three decimals below 0.1 and two above, or more where rounding would
 * move it to the other side of {@link ALPHA}.
 */
export function pValueOf({ p, isShown }: Pick<Comparison, 'p' | 'isShown'>, write: WriteNumber): string {
  if (isTiny({ p })) return `< ${write(LEAST_WRITTEN)}`;
  let decimals = p < 0.1 ? 3 : 2;
  while (Number(p.toFixed(decimals)) <= ALPHA !== isShown && decimals < 15) decimals++;
  return write(Number(p.toFixed(decimals)));
}

/** A p below this is only said to be so. */
const LEAST_WRITTEN = 0.001;

function isTiny({ p }: Pick<Comparison, 'p'>): boolean {
  return p < LEAST_WRITTEN;
}

function differenceOf(comparison: Comparison, write: WriteNumber): string {
  const { base, current, change, shift, dimension, unit } = comparison;
  const words = wordsFor(dimension);
  const word = (direction: number) => WORDS[direction < 0 ? words.less : words.more];
  const difference = current.median - base.median;
  if (difference === 0) {
    return shift === 0
      ? l10n.t('equal medians, but the numbers are spread in another way')
      : l10n.t('equal medians, but the numbers tend to be {0}', word(shift));
  }
  // Without a percentage, or with one that rounding made 0, the difference itself is given.
  const size = change
    ? l10n.t('{0} %', write(roundedPercent(change)))
    : write(Math.abs(difference), unitOf(unit).symbol);
  // Ranks and medians may disagree where the two have different shapes.
  return difference * shift < 0
    ? l10n.t('median {0} {1}, but the numbers tend to be {2}', size, word(difference), word(shift))
    : l10n.t('{0} {1}', size, word(difference));
}

function wordsFor(dimension: string): Words {
  if (dimension === 'time' || dimension.startsWith('time per ')) return { less: 'faster', more: 'slower' };
  if (dimension.endsWith(' per second')) return { less: 'slower', more: 'faster' };
  return { less: 'lower', more: 'higher' };
}

/** The size of a change to two digits, all whole ones from 100 on; just below 100 % of what is left of it. */
function roundedPercent(change: number): number {
  const size = Math.abs(change);
  if (change < 0 && size > 99 && size < 100)
    return Number((100 - Number((100 - size).toPrecision(2))).toPrecision(15));
  return size >= 100 ? Math.round(size) : Number(size.toPrecision(2));
}

function moreWords(more: number, write: WriteNumber): string {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(more)) - 1);
  return l10n.plural(
    more,
    'it would take about {0} more number each|it would take about {0} more numbers each',
    write(Math.ceil(more / step) * step),
  );
}
