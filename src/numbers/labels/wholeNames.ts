import { UNITS } from '../units';
import { isOfTest } from './lineShape';
import type { LineTokens } from './lineTokens';
import type { Phrases } from './phrases';
import * as Token from './tokenKinds';
import { IS_STOP_WORD } from './words';

/** The token of a value that all else on its line tells of, and the words that are its name. */
type WholeName = readonly [value: number, from: number, to: number];

/** The one value of a line that is about a test or a benchmark, whatever other numbers stand in it. */
export function wholeName(tokens: LineTokens, phrases: Phrases): WholeName | undefined {
  return meanOfRuns(tokens) ?? rateBehindName(tokens) ?? timeOfTest(tokens, phrases);
}

/** The mean, with the words behind what it is off by: `1.23 µs ± 12 ns per loop (mean ± std. dev. of 7 runs, …)`. */
function meanOfRuns(tokens: LineTokens): WholeName | undefined {
  const isMean = tokens.kindAt(0) === Token.NUMBER && tokens.kindAt(1) === Token.ERROR_SIGN;
  return isMean && tokens.count > 4 && tokens.textOf(3) === 'per' ? [0, 3, 5] : undefined;
}

/** The rate, before which all is its name: `sort 1000 items x 8,493 ops/sec ±1.06% (94 runs sampled)`. */
function rateBehindName(tokens: LineTokens): WholeName | undefined {
  for (let token = 1; token < tokens.count - 1; token++) {
    const value = token + 1;
    if (measures(tokens, value, ' per second') && tokens.textOf(token) === 'x') return [value, 0, value];
  }
  return undefined;
}

/**
 * The time of a test behind its tick, or in a bracket behind how it went, which is no part of its name; numbers before are:
 * `✓ adds 3 numbers (12 ms)`, `adds 3 numbers ... ok (5ms)`.
 */
function timeOfTest(tokens: LineTokens, phrases: Phrases): WholeName | undefined {
  const last = tokens.count - 1;
  const isInBracket = Token.isClosing(tokens.kindAt(last));
  const value = isInBracket ? last - 1 : last;
  if (!measures(tokens, value, 'time') || !isOfTest(tokens.bytes, 0, tokens.bytes.length)) return undefined;
  const isRound = tokens.kindAt(value - 1) === Token.ROUND_OPEN;
  const to = isRound && tokens.textOf(value - 3) === '...' ? value - 3 : value;
  if (isInBracket) return tokens.partners[last] === value - 1 ? [value, 0, to] : undefined;
  // `✓ built in 520 ms` and `✓ time: 12 ms` say otherwise what took so long.
  const isNamed = tokens.kinds.subarray(0, value).some(kind => kind === Token.COLON || kind === Token.EQUALS);
  return isNamed || (phrases.kindOf(value - 1) & IS_STOP_WORD) !== 0 ? undefined : [value, 0, to];
}

function measures(tokens: LineTokens, token: number, dimension: string): boolean {
  return (
    tokens.kindAt(token) === Token.NUMBER &&
    UNITS[tokens.units[token] as number]?.dimension.endsWith(dimension) === true
  );
}
