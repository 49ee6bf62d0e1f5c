import type { OpenWatches } from '../watch/openWatches';
import { pauseWatch, resumeWatch } from './watches';

/** Pauses what is shown: a live watch counts nothing; else the views keep what they show while the selection changes. */
export async function pause(watches: OpenWatches): Promise<void> {
  if (watches.shownLive) await pauseWatch(watches);
  else watches.paused = true;
}

/** What was paused goes on from now. */
export async function resume(watches: OpenWatches, selection: { refresh(): void }): Promise<void> {
  const live = watches.shownLive;
  if (live && (live.state === 'paused' || !watches.paused)) return resumeWatch(watches);
  watches.paused = false;
  selection.refresh();
}
