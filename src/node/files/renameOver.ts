import { renameSync } from 'node:fs';
import { codeOf } from './whyNot';

/** How Windows says that somebody has the file open, and milliseconds and tries until they are through. */
const IN_USE = ['EPERM', 'EACCES', 'EBUSY'];
const PAUSE = 10;
const TRIES = 6;

/**
 * Puts a file in place of another. On Windows that fails while anybody reads the other, be it for a moment, so that it is
 * tried again for 50 ms, which this thread waits.
 *
 * @throws Node's error if it can't be done, or could not until then
 */
export function renameOver(
  from: string,
  to: string,
  rename = renameSync,
  platform: string = process.platform,
): void {
  for (let left = TRIES; ; left--)
    try {
      rename(from, to);
      return;
    } catch (error) {
      if (platform !== 'win32' || left <= 1 || !IN_USE.includes(codeOf(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
}
