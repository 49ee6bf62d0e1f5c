/**
 * All that reads numbers out of text, loaded when there is first something to read: the editor starts without
 * it. Hosts import this file dynamically and only this one.
 */
export { Explainer, type NumberToken } from '../numbers/explain';
export { detectNumberFormat, headingAbove, type NumberFormat, tellsTable } from '../numbers/format';
export { type LineRule, type PlacedReading, RuleExplainer } from '../numbers/ruleExplainer';
export { batchReader } from './stream/batchReader';
export { explainRedrawn, type ScreenToken } from './stream/screenExplainer';
export { streamReader } from './stream/streamReader';
