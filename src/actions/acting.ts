/** What the commands do, loaded with the first of them. Hosts import this file dynamically and only this one. */

export { WatchRows } from '../views/tree/watchRows';
export { watchByItself } from './autoWatch';
export { bringBack } from './bringBack';
export { clearStored } from './clearStored';
export { addSelection, ofSelection, undoAdd } from './collect';
export { exportNumbers } from './exportNumbers';
export { followAgain } from './followAgain';
export { pause, resume } from './pause';
export { watch } from './pickSource';
export { changeReading, previewNumbers, readAs } from './reread';
export { showStatusMenu } from './statusMenu';
export { copyMedian, insertMedian } from './useMedian';
export {
  clear,
  clearWatch,
  leaveOutFirst,
  pauseWatch,
  removeWatch,
  renameWatch,
  resumeWatch,
  showHeaps,
  showWatch,
  stopWatch,
} from './watches';
