import type { About } from './journal/journal';
import { LiveWatch } from './liveWatch';
import type { Pool } from './series/batch';
import type { WatchSpec } from './spec';
import type { StreamReader } from './stream/stream';

/** The numbers of a watch in pieces, in the order in which they came. */
export type StoredNumbers = Iterable<readonly Pool[]> | AsyncIterable<readonly Pool[]>;

/** A watch as its journal has it: with all of its numbers, and ended, since what fed it went with the window. */
export async function restore(
  about: About & Pick<WatchSpec, 'kind'>,
  numbers: StoredNumbers,
  reader: StreamReader,
): Promise<LiveWatch> {
  const watch = new LiveWatch(about, reader);
  // Its text is not what came since, so none is kept, even where it has no numbers.
  watch.add([]);
  for await (const pools of numbers) watch.add(pools);
  for (const sentence of about.notes) watch.note(sentence);
  if (about.state === 'failed') watch.fail(about.detail);
  else watch.end(about.state === 'ended' ? about.detail : 'the window was closed');
  return watch;
}
