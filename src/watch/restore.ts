import * as l10n from '../l10n';
import type { WatchMetadata } from './journal/journal';
import { LiveWatch } from './liveWatch';
import type { Batch } from './series/batch';
import type { WatchSpec } from './spec';
import type { StreamReader } from './stream/stream';
import type { WatchHost } from './watchHost';

/** The numbers of a watch in pieces, in the order in which they came. */
export type StoredNumbers = Iterable<readonly Batch[]> | AsyncIterable<readonly Batch[]>;

/** A watch as its journal has it: with all of its numbers, and ended, since what fed it went with the window. */
export async function restore(
  metadata: WatchMetadata & Pick<WatchSpec, 'kind'>,
  numbers: StoredNumbers,
  reader: StreamReader,
  host?: WatchHost,
): Promise<LiveWatch> {
  // What an older version kept has no time: then it counts as come when the watch was opened.
  const { opened: at } = metadata;
  const watch = new LiveWatch({ ...metadata, limits: [] }, reader, undefined, host);
  // What comes from now on is not all of its text, so none is kept, even where it has no numbers.
  watch.add([]);
  for await (const batches of numbers) watch.add(batches.map(batch => ({ at, ...batch })));
  // Not before: as its numbers come back, they may be where they had not been when they came.
  for (const limit of metadata.limits ?? []) watch.setLimit(limit);
  for (const sentence of metadata.notes) watch.note(sentence);
  if (metadata.state === 'failed') watch.fail(metadata.detail);
  else watch.end(metadata.state === 'ended' ? metadata.detail : l10n.t('the window was closed'));
  return watch;
}
