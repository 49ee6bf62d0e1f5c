import * as l10n from '../l10n';
import type { NumberOptions } from './options';
import { TAKEN } from './reasons';
import { SKIP_REASONS } from './reasonWords';

/** What becomes of commas and blanks, in words. */
export function describeMarks({ grouping, decimal }: NumberOptions): string {
  if (decimal === ',')
    return grouping === ' '
      ? l10n.t('a comma is decimal, a blank groups digits')
      : l10n.t('a comma is decimal');
  switch (grouping) {
    case 'off':
      return l10n.t('a comma separates');
    case ',':
      return l10n.t('a comma groups digits');
    case ' ':
      return l10n.t('a blank groups digits');
    case "'":
      return l10n.t('an apostrophe groups digits');
    case '.':
      return l10n.t('a point groups digits, a comma is decimal');
    default:
      return l10n.t('a comma groups where its line says so');
  }
}

/** What counts as a number beside what does by default, in a sentence; empty where nothing does. */
export function describeMore({ siPrefixes, take = [] }: NumberOptions): string {
  const more = [
    ...(siPrefixes ? [l10n.t('SI prefixes as in 12k')] : []),
    ...take.filter(reason => !TAKEN.includes(reason)).map(reason => SKIP_REASONS[reason]),
  ];
  return more.length === 0 ? '' : ` ${l10n.t('Taken too: {0}.', more.join(', '))}`;
}
