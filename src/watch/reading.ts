/**
 * All that reads numbers out of text, loaded when there is first something to read: the editor starts without
 * it. Hosts import this file dynamically and only this one.
 */
export { explainNumbers, type NumberToken } from '../numbers/explain';
export { chooseRule, detectNumberFormat, type NumberFormat } from '../numbers/format';
export { takeReader } from './takeReader';
