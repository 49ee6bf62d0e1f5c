import { type Rule, RuleReader } from '../../../src/numbers/rules';
import type { Taker } from './contest';

/** Our reader, by columns as the extension uses it. */
export function readerOf(rule: Rule): Taker {
  const reader = new RuleReader(rule);
  let count = 0;
  return {
    push(chunk) {
      count += reader.pushColumns(chunk).values.length;
    },
    end: () => count + reader.endColumns().values.length,
  };
}
