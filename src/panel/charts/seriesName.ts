import * as l10n from '../../l10n';
import type { SeriesChoice } from '../../protocol';

/** What a series is called where there are several. */
export function seriesName({ label, unit }: SeriesChoice): string {
  const name = label || l10n.t('numbers without a name');
  return unit ? `${name} (${unit})` : name;
}
