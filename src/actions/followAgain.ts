import { refuse } from '../messages';
import type { Parts } from '../parts';
import { stateSentence } from '../views/liveWords';
import { isOver } from '../watch/state';
import { liveOf } from './watchTarget';

/** Follows the source of an ended watch again; what becomes of its numbers is its source's to ask. */
export async function followAgain(parts: Parts, argument?: unknown): Promise<void> {
  const watch = await liveOf(parts, argument, 'Follow Again');
  if (!watch) return;
  if (!isOver(watch)) {
    void refuse(`“${watch.name}” is ${stateSentence(watch)}: it is being followed already.`);
    return;
  }
  const { SOURCE_KINDS } = await import('../sources/sourceKinds');
  const { again } = SOURCE_KINDS[watch.kind];
  if (again) await again(parts, watch);
  else
    void refuse(
      `“${watch.name}” has taken its numbers once, from ${watch.source}: there is nothing to follow. “Median: Watch…” opens another watch.`,
    );
}
