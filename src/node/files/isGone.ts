import { statSync } from 'node:fs';

/** Whether nothing is at a path any more. Where that can't be told, as of a disk that does not answer, it may still be there. */
export function isGone(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false;
  }
}
