/** What of the sources outlives a window: they may go on after a reload, and leave files behind. */
import type { Parts } from '../parts';
import type { LiveKind } from '../watch/kinds';
import type { LiveWatch } from '../watch/liveWatch';
import { commandLeftovers, resumeCommand } from './command/resume';

/**
 * Goes on with a watch whose source has outlived the window. The watch is there with all of its numbers, and ended;
 * its `target` tells the source. `follow` makes it run again; a source that has all of its text can `clear` it first
 * and read everything anew. Where the source is gone, leave it as it is.
 *
 * @param before what it was when the window went
 */
export type Resume = (parts: Parts, watch: LiveWatch, before: 'running' | 'paused') => unknown;

/** Files beside the numbers that a source keeps in the extension's storage. */
export interface Leftovers {
  /** Bytes of those that no watch needs any more, in no window. */
  bytes(parts: Parts): Promise<number>;
  /** Removes them. */
  remove(parts: Parts): Promise<void>;
}

/** How those kinds of watches go on by themselves that can. */
const RESUMES: Readonly<Partial<Record<LiveKind, Resume>>> = { command: resumeCommand };

/** Of each source that keeps some. */
const LEFTOVERS: readonly Leftovers[] = [commandLeftovers];

export const outliving = {
  resume: (parts: Parts, watch: LiveWatch, before: 'running' | 'paused'): unknown =>
    RESUMES[watch.kind]?.(parts, watch, before),

  async leftoverBytes(parts: Parts): Promise<number> {
    const all = await Promise.all(LEFTOVERS.map(each => each.bytes(parts)));
    return all.reduce((sum, bytes) => sum + bytes, 0);
  },

  async removeLeftovers(parts: Parts): Promise<void> {
    await Promise.all(LEFTOVERS.map(each => each.remove(parts)));
  },
};
