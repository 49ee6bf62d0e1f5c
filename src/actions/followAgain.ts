import * as l10n from '../l10n';
import { refuse } from '../messages';
import type { LoadSources } from '../sources/loadSources';
import { stateSentence } from '../views/liveWords';
import type { LiveWatch } from '../watch/liveWatch';
import type { OpenWatches } from '../watch/openWatches';
import { isRepeatable, mayRunBeside } from '../watch/state';
import { liveOf } from './watchTarget';

/**
 * Follows the source of an ended watch again; what becomes of its numbers is its source's to ask. A command that still
 * runs can be run once more beside it.
 */
export async function followAgain(
  watches: OpenWatches,
  sources: LoadSources,
  argument?: unknown,
): Promise<void> {
  const can = (each: LiveWatch) => isRepeatable(each) || mayRunBeside(each);
  const watch = await liveOf(watches, argument, l10n.t('Follow Again'), can);
  if (!watch) return;
  if (watch.isOpen && !mayRunBeside(watch)) {
    void refuse(l10n.t('“{0}” is {1}: it is being followed already.', watch.name, stateSentence(watch)));
    return;
  }
  const { again } = (await sources())[watch.kind];
  if (again) await again(watch);
  else
    void refuse(
      l10n.t(
        '“{0}” has taken its numbers once, from {1}: there is nothing to follow. “Median: Watch…” opens another watch.',
        watch.name,
        watch.source,
      ),
    );
}
