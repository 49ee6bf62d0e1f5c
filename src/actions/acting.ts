/** What the commands do, loaded with the first of them. Hosts import this file dynamically and only this one. */

import type { Parts } from '../parts';
import { HeapWebview } from '../views/heaps/heapWebview';
import { seriesOf } from '../views/tree/watchRow';
import { WatchRows } from '../views/tree/watchRows';
import { showStatusMenu as showMenu } from './statusMenu';
import { copyMedian as copy, insertMedian as insert } from './useMedian';
import { showWatch } from './watches';
import { rowOf } from './watchTarget';

export { watchByItself } from './autoWatch';
export { bringBack } from './bringBack';
export { clearStored } from './clearStored';
export { addSelection, ofSelection, undoAdd } from './collect';
export { exportNumbers } from './exportNumbers';
export { followAgain } from './followAgain';
export { pause, resume } from './pause';
export { watch } from './pickSource';
export { changeReading, previewNumbers, readAs } from './reread';
export {
  clear,
  clearWatch,
  leaveOutFirst,
  pauseWatch,
  removeWatch,
  renameWatch,
  resumeWatch,
  showWatch,
  stopWatch,
} from './watches';
export { HeapWebview, WatchRows };

/** Opens the panel, on what the tree's line stands for where it comes from there. */
export async function showHeaps(parts: Parts, argument?: unknown): Promise<void> {
  if (rowOf(parts, argument)) await showWatch(parts, argument);
  parts.panel.show();
}

export function copyMedian(parts: Parts, argument?: unknown): Promise<void> {
  const row = rowOf(parts, argument);
  return copy(parts.watches, row && (seriesOf(row) ?? row.watch.series.main));
}

export const insertMedian = ({ watches, editor }: Parts): Promise<void> => insert(watches, editor.get());
export const statusMenu = ({ watches }: Parts): Promise<void> => showMenu(watches);
