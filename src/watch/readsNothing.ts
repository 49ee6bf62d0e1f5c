import type { Rule } from '../numbers/rules';
import { NOTHING_LEFT, type StreamRead, type StreamReader } from './stream';

const NOTHING: StreamRead = { anew: false, pools: [] };

/** The reader of a watch whose numbers are there and whose text is not: it tells the rule that they were read by. */
export function readsNothing(rule: Rule): StreamReader {
  const read = () => NOTHING;
  return { rule, chosen: false, left: NOTHING_LEFT, refused: undefined, push: read, end: read, settle() {} };
}
