import type { Parts } from '../parts';

const toBuild = async (_parts: Parts, _argument?: unknown): Promise<void> => {
  throw new Error('to be built');
};

/** Asks what to watch, and begins. */
export const watch = toBuild;
export const showWatch = toBuild;
export const pauseWatch = toBuild;
export const resumeWatch = toBuild;
export const stopWatch = toBuild;
export const followAgain = toBuild;
export const clearWatch = toBuild;
export const removeWatch = toBuild;
export const renameWatch = toBuild;
export const leaveOutFirst = toBuild;
export const exportNumbers = toBuild;
