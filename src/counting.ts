/**
 * What makes and holds the numbers of watches, in one bundle for all others, which is loaded with the first number. No
 * file imports this one: the build leads the imports of the modules that are listed here to its bundle.
 */

export * from './median/finite';
export * from './median/medianFinder';
export * from './numbers/options';
export * from './numbers/optionsText';
export * from './numbers/reasonWords';
export * from './numbers/ruleText';
export * from './numbers/units';
export * from './numberWriter';
export * from './watch/extraction';
export * from './watch/journal/lateJournal';
export * from './watch/liveWatch';
export * from './watch/restore';
export * from './watch/series/batch';
export * from './watch/series/keptLists';
export * from './watch/series/leftCounts';
export * from './watch/series/scale';
export * from './watch/series/seriesSet';
export * from './watch/series/trace';
export * from './watch/series/warmUp';
export * from './watch/stream/stream';
export * from './watch/watch';
export * from './words';
