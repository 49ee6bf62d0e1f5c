import type { Parts } from '../parts';
import { pauseWatch, resumeWatch } from './watches';

/** Pauses what is shown: a live watch counts nothing; else the views keep what they show while the selection changes. */
export async function pause(parts: Parts): Promise<void> {
  const { watches } = parts;
  if (watches.shownLive) await pauseWatch(parts);
  else watches.paused = true;
}

/** What was paused goes on from now. */
export async function resume(parts: Parts): Promise<void> {
  const { watches, selection } = parts;
  const live = watches.shownLive;
  if (live && (live.state === 'paused' || !watches.paused)) return resumeWatch(parts);
  watches.paused = false;
  selection.refresh();
}
