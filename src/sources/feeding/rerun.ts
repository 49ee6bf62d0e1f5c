import { env, window } from 'vscode';
import * as l10n from '../../l10n';
import type { LiveWatch } from '../../watch/liveWatch';
import type { OpenWatches } from '../../watch/openWatches';
import type { Rerun } from '../../watch/spec';
import { plain } from '../../words';

const ANSWERS: Readonly<Record<string, Rerun>> = {
  [l10n.t('Go On')]: 'goOn',
  [l10n.t('Start Anew')]: 'anew',
  [l10n.t('Keep Both')]: 'both',
};

/**
 * What becomes of a watch whose source starts over. `next` is already being fed beside it, so that nothing is lost
 * while the question is open; without an answer both stay. The answer holds for all further reruns of this source.
 */
export async function settleRerun(watches: OpenWatches, before: LiveWatch, next: LiveWatch): Promise<void> {
  if (before.rerun === 'ask') {
    const question = l10n.plural(
      before.series.count,
      '“{0}” starts over. What becomes of the {1} number that it has?|“{0}” starts over. What becomes of the {1} numbers that it has?',
      before.name,
      before.series.count.toLocaleString(env.language),
    );
    const answer = await window.showInformationMessage(plain(question), ...Object.keys(ANSWERS));
    before.rerun = ANSWERS[answer ?? ''] ?? 'ask';
  }
  next.rerun = before.rerun;
  if (!watches.live.includes(before) || !watches.live.includes(next)) return;
  if (before.rerun === 'goOn') next.absorb(before);
  if (before.rerun === 'goOn' || before.rerun === 'anew') watches.close(before);
}
