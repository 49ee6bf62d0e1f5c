import type { Parts } from './parts';

/** Brings back the watches that were open before. What that takes is loaded only where there are some. */
export async function comeBack(parts: Parts): Promise<void> {
  if (await parts.storage.hasAny()) await (await import('./actions/acting')).bringBack(parts);
}
