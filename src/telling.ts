/**
 * What tells all figures of a series, and messages, in one bundle for all that is loaded on demand. No file imports this
 * one: the build leads the imports of the modules that are listed here to its bundle.
 */

export * from './median/description';
export * from './median/medianInterval';
export * from './median/mode';
export * from './median/quantile';
export * from './median/select';
export * from './median/spread';
export * from './messageOf';
export * from './messages';
export * from './views/figures';
export * from './views/language';
export * from './views/liveWords';
export * from './views/tooltip';
export * from './watch/series/recentSummary';
export * from './watch/series/statistics';
export * from './watch/series/summary';
