import { forwardClock } from './forwardClock';
import { offThread } from './offThread';
import type { Settings } from './settings';
import type { WatchHost } from './watch/watchHost';

/** The place where watches live: this machine's clock and timers, and what the user has set. */
export function hosting(settings: Settings): WatchHost {
  return {
    now: forwardClock(),
    later: (work, milliseconds) => {
      const timer = setTimeout(work, milliseconds);
      return { dispose: () => clearTimeout(timer) };
    },
    most: () => settings.mostNumbers,
    window: () => settings.window,
    thread: offThread,
  };
}
