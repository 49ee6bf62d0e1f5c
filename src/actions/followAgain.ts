import { refuse } from '../messages';
import type { LoadSources } from '../sources/loadSources';
import { stateSentence } from '../views/liveWords';
import type { OpenWatches } from '../watch/openWatches';
import { isRepeatable } from '../watch/state';
import { liveOf } from './watchTarget';

/** Follows the source of an ended watch again; what becomes of its numbers is its source's to ask. */
export async function followAgain(
  watches: OpenWatches,
  sources: LoadSources,
  argument?: unknown,
): Promise<void> {
  const watch = await liveOf(watches, argument, 'Follow Again', isRepeatable);
  if (!watch) return;
  if (watch.isOpen) {
    void refuse(`“${watch.name}” is ${stateSentence(watch)}: it is being followed already.`);
    return;
  }
  const { again } = (await sources())[watch.kind];
  if (again) await again(watch);
  else
    void refuse(
      `“${watch.name}” has taken its numbers once, from ${watch.source}: there is nothing to follow. “Median: Watch…” opens another watch.`,
    );
}
