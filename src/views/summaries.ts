import type { RecentSummaries } from '../watch/series/recentSummary';

/** The summaries that all views share, loaded with the first that shows something. */
export type LoadSummaries = () => Promise<RecentSummaries>;

/** @param percentiles those that are wanted: another list once others are */
export function shareSummaries(percentiles: () => readonly number[]): LoadSummaries {
  let shared: Promise<RecentSummaries> | undefined;
  const load = async () => {
    const { RecentSummaries } = await import('./tooltip');
    return new RecentSummaries({ clock: () => performance.now(), later: setTimeout, percentiles });
  };
  return () => {
    shared ??= load();
    return shared;
  };
}
