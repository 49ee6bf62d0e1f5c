import { refuse } from '../messages';
import type { Parts } from '../parts';
import { isOver, stateSentence } from '../views/liveWords';
import type { LiveWatch } from '../watch/liveWatch';
import type { LiveKind } from '../watch/watch';
import { liveOf } from './watchTarget';

/** What follows the source of an ended watch again, by its kind. */
const AGAIN: Readonly<Partial<Record<LiveKind, string>>> = {
  terminal: 'followTerminalAgain',
  command: 'runAgain',
  output: 'watchChannelAgain',
  debug: 'watchDebugAgain',
  expression: 'watchDebugAgain',
  logpoint: 'watchDebugAgain',
  file: 'followFileAgain',
};

/** Follows the source of an ended watch again; its numbers stay as the source's way with a rerun says. */
export async function followAgain(parts: Parts, argument?: unknown): Promise<void> {
  const watch = await liveOf(parts, argument, 'Follow Again');
  if (!watch) return;
  if (!isOver(watch)) {
    void refuse(`“${watch.name}” is ${stateSentence(watch)}: it is being followed already.`);
    return;
  }
  const follow = await followerFor(watch);
  if (follow) await follow(parts, watch);
  else
    void refuse(
      `What “${watch.name}” came from, ${watch.source}, can't be followed. “Median: Watch…” opens another watch.`,
    );
}

type Follow = (parts: Parts, watch: LiveWatch) => unknown;

async function followerFor({ kind }: LiveWatch): Promise<Follow | undefined> {
  const following: Readonly<Record<string, unknown>> = await import('../sources/following');
  const follow = following[AGAIN[kind] ?? ''];
  return typeof follow === 'function' ? (follow as Follow) : undefined;
}
