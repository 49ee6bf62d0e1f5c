import * as l10n from '../../l10n';
import type { LiveWatch } from '../../watch/liveWatch';
import { crossedWords, medianOf, write } from '../language';
import { brief, stateWord } from '../liveWords';

/**
 * `median 41 ms of 1,204`, with their names where several watches are told of at one line; of those of one name, as a
 * program leaves that is started over, the newest. Empty without numbers.
 */
export function lineText(watches: readonly LiveWatch[]): string {
  const byName = new Map(watches.filter(({ series }) => series.count > 0).map(watch => [watch.name, watch]));
  return [...byName.values()].map(watch => textOf(watch, byName.size > 1)).join(' | ');
}

function textOf(watch: LiveWatch, isNamed: boolean): string {
  const { main, all } = watch.series;
  if (!main) return '';
  const name = [isNamed && watch.name, all.length > 1 && main.label].filter(Boolean).join(' ');
  const median = l10n.t('median {0} of {1}', medianOf(main), write(main.count));
  const crossed = crossedWords(watch, main);
  return [
    `${name === '' ? '' : `${brief(name, 40)}: `}${median}`,
    crossed && `⚠ ${crossed}`,
    watch.state !== 'running' && stateWord(watch.state),
  ]
    .filter(Boolean)
    .join(' · ');
}
