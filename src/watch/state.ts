import { KINDS } from './kinds';
import type { LiveWatch } from './liveWatch';
import type { Watch } from './watch';

/** Told by its kind, so that the start tells it too, which does without the class. */
export function isLive(watch: Watch): watch is LiveWatch {
  return watch.kind !== 'selection' && watch.kind !== 'collection';
}

/** Whether “Follow Again” may bring it back. */
export function isRepeatable(watch: LiveWatch): boolean {
  return watch.isOver && KINDS[watch.kind].repeatable;
}

/** Whether “Follow Again” may run its command once more, beside it. */
export function mayRunBeside({ kind, isOpen, target }: LiveWatch): boolean {
  return kind === 'command' && isOpen && target['file'] !== undefined;
}
