import type { SeriesChoice } from '../../protocol';

/** What a series is called where there are several. */
export function seriesName({ label, unit }: SeriesChoice): string {
  const name = label || 'numbers without a name';
  return unit ? `${name} (${unit})` : name;
}
