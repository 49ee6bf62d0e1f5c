import { logError } from './log';
import { nodeHost } from './nodeHost';
import type { ReadingThread } from './watch/stream/readingThread';

/** The thread of this extension. Each bundle has a copy of this file, so that what they share stands outside of all. */
const THREAD = Symbol.for('medianWatch.thread');
const shared = globalThis as { [THREAD]?: ReadingThread };

/** The one thread beside the editor's to read texts on; it starts with its first reader. Undefined in a browser. */
export async function offThread(): Promise<ReadingThread | undefined> {
  const node = await nodeHost();
  if (node) shared[THREAD] ??= new node.WorkerThread(logError);
  return shared[THREAD];
}
