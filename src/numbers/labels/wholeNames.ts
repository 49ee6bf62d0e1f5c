import { UNITS } from '../units';
import { isOfTest } from './lineShape';
import type { LineTokens } from './lineTokens';
import type { Phrases } from './phrases';
import * as Token from './tokenKinds';
import { IS_STOP_WORD } from './words';

/**
 * The time of a test behind its tick, or in a bracket behind how it went, before which all is its name, numbers too:
 * `✓ adds 3 numbers (12 ms)`, `adds 3 numbers ... ok (5ms)`; 0 where there is none.
 */
export function timeOfTest(tokens: LineTokens, phrases: Phrases): number {
  const last = tokens.count - 1;
  const isInBracket = Token.isClosing(tokens.kindAt(last));
  const value = isInBracket ? last - 1 : last;
  if (!measures(tokens, value, 'time') || !isOfTest(tokens.bytes, 0, tokens.bytes.length)) return 0;
  if (isInBracket) return tokens.partners[last] === value - 1 ? value : 0;
  // `✓ built in 520 ms` and `✓ time: 12 ms` say otherwise what took so long.
  const isNamed = tokens.kinds.subarray(0, value).some(kind => kind === Token.COLON || kind === Token.EQUALS);
  return isNamed || (phrases.kindOf(value - 1) & IS_STOP_WORD) !== 0 ? 0 : value;
}

/** Where the name ends that stands before such a value: how the test went is no part of it. */
export function nameEnd(tokens: LineTokens, value: number): number {
  const end = value - 3;
  return tokens.kindAt(value - 1) === Token.ROUND_OPEN && tokens.textOf(end) === '...' ? end : value;
}

/** The rate of a benchmark, before which all is its name: `sort 1000 items x 8,493 ops/sec ±1.06% (94 runs sampled)`; 0 where there is none. */
export function rateBehindName(tokens: LineTokens): number {
  for (let token = 1; token < tokens.count - 1; token++) {
    if (measures(tokens, token + 1, ' per second') && tokens.textOf(token) === 'x') return token + 1;
  }
  return 0;
}

function measures(tokens: LineTokens, token: number, dimension: string): boolean {
  return (
    tokens.kindAt(token) === Token.NUMBER &&
    UNITS[tokens.units[token] as number]?.dimension.endsWith(dimension) === true
  );
}
