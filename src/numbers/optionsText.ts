import type { NumberOptions } from './options';
import { SKIP_REASONS, TAKEN } from './reasons';

/** What becomes of commas and blanks, in words. */
export function describeMarks({ grouping, decimal }: NumberOptions): string {
  if (decimal === ',')
    return grouping === ' ' ? 'a comma is decimal, a blank groups digits' : 'a comma is decimal';
  switch (grouping) {
    case 'off':
      return 'a comma separates';
    case ',':
      return 'a comma groups digits';
    case ' ':
      return 'a blank groups digits';
    case "'":
      return 'an apostrophe groups digits';
    case '.':
      return 'a point groups digits, a comma is decimal';
    default:
      return 'a comma groups where its line says so';
  }
}

/** What counts as a number beside what does by default, in a sentence; empty where nothing does. */
export function describeMore({ siPrefixes, take = [] }: NumberOptions): string {
  const more = [
    ...(siPrefixes ? ['SI prefixes as in 12k'] : []),
    ...take.filter(reason => !TAKEN.includes(reason)).map(reason => SKIP_REASONS[reason]),
  ];
  return more.length === 0 ? '' : ` Taken too: ${more.join(', ')}.`;
}
