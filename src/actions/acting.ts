/** What the commands do, loaded with the first of them. Hosts import this file dynamically and only this one. */

import type { Parts } from '../parts';
import { showStatusMenu as showMenu } from '../views/statusMenu';
import { copyMedian as copy, insertMedian as insert } from '../views/useMedian';

export { bringBack } from './bringBack';
export { addSelection, clear, ofSelection, undoAdd } from './collect';
export { pause, resume } from './pause';
export { changeReading, previewNumbers, readAs } from './reread';
export { clearStored } from './storage';
export {
  clearWatch,
  exportNumbers,
  followAgain,
  leaveOutFirst,
  pauseWatch,
  removeWatch,
  renameWatch,
  resumeWatch,
  showWatch,
  stopWatch,
  watch,
} from './watches';

export const showHeaps = ({ panel }: Parts): void => panel.show();
export const copyMedian = ({ watches }: Parts): Promise<void> => copy(watches);
export const insertMedian = ({ watches, editor }: Parts): Promise<void> => insert(watches, editor.get());
export const statusMenu = ({ watches }: Parts): Promise<void> => showMenu(watches);
