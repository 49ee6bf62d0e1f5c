import type { Parts } from '../parts';

/** Removes what watches of this workspace have kept on the disk. */
export async function clearStored(_parts: Parts): Promise<void> {
  throw new Error('to be built');
}
