import type { WatchHost } from './watchHost';

/**
 * The clock of one watch: that of the place where it lives, but never before a time that its numbers or its mark have
 * already, as they may where the date was set back before they came back from the disk. From there it goes on as time passes.
 */
export function watchClock(host: Pick<WatchHost, 'now'>) {
  let ahead = 0;
  return {
    now: () => host.now() + ahead,
    /** It is this time now, or later. */
    reach(time: number): void {
      ahead = Math.max(ahead, time - host.now());
    },
  };
}
