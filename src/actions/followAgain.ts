import { refuse } from '../messages';
import type { Parts } from '../parts';
import { stateSentence } from '../views/liveWords';
import type { LiveKind } from '../watch/kinds';
import type { LiveWatch } from '../watch/liveWatch';
import { liveOf } from './watchTarget';

type Following = typeof import('../sources/sourceKinds');
type Follow = (parts: Parts, watch: LiveWatch) => unknown;

/** Follows the source of an ended watch again; what becomes of its numbers is its source's to ask. */
export async function followAgain(parts: Parts, argument?: unknown): Promise<void> {
  const watch = await liveOf(parts, argument, 'Follow Again');
  if (!watch) return;
  if (watch.isOpen) {
    void refuse(`“${watch.name}” is ${stateSentence(watch)}: it is being followed already.`);
    return;
  }
  const follow = followerFor(watch.kind, await import('../sources/sourceKinds'));
  if (follow) await follow(parts, watch);
  else
    void refuse(
      `“${watch.name}” has taken its numbers once, from ${watch.source}: there is nothing to follow. “Median: Watch…” opens another watch.`,
    );
}

function followerFor(kind: LiveKind, following: Following): Follow | undefined {
  switch (kind) {
    case 'terminal':
      return following.followTerminalAgain;
    case 'command':
      return following.runAgain;
    case 'output':
      return following.watchChannelAgain;
    case 'debug':
    case 'expression':
    case 'logpoint':
      return following.watchDebugAgain;
    case 'file':
      return following.followFileAgain;
    case 'clipboard':
    case 'typed':
      return undefined;
  }
}
