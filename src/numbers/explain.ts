import type { NumberOptions } from './options';
import { REASONS, type SkipReason } from './reasons';
import { Engine } from './scan/engine';
import type { ScanResult } from './scanResult';
import { UNITS } from './units';

/** A number that was taken, or what was skipped instead; `[start, end)` in the text, with sign and unit. */
export interface NumberToken {
  readonly start: number;
  readonly end: number;
  /** Absent where the token was skipped. */
  readonly value?: number;
  /** As it is written; absent where there is none. */
  readonly unit?: string;
  /** Why the token was skipped. */
  readonly skipped?: SkipReason;
}

/**
 * What of a whole text was taken as a number, what was skipped and why, in order. Agrees with `scanNumbers`.
 * @throws RangeError on options that are none.
 */
export function explainNumbers(text: string, options?: NumberOptions): NumberToken[] {
  return new Explainer(options).explain(text);
}

/** {@link explainNumbers} for many texts, lines for example, with the same options. */
export class Explainer {
  readonly #engine: Engine;

  /** @throws RangeError on options that are none. */
  constructor(options?: NumberOptions) {
    this.#engine = new Engine(options, true);
  }

  explain(text: string): NumberToken[] {
    const { result } = this.#engine.readWhole(text);
    const tokens = Array.from({ length: result.count }, (_, row) => tokenOf(result, row));
    result.clear();
    return tokens;
  }

  /** The first number of a text. */
  first(text: string): NumberToken | undefined {
    return this.explain(text).find(({ skipped }) => skipped === undefined);
  }
}

function tokenOf(result: ScanResult, row: number): NumberToken {
  const start = result.starts[row] as number;
  const end = result.ends[row] as number;
  const reason = REASONS[(result.reasons[row] as number) - 1];
  if (reason !== undefined) return { start, end, skipped: reason };
  const value = result.values[row] as number;
  const unit = result.units[row] as number;
  return unit > 0 ? { start, end, value, unit: UNITS[unit]?.symbol ?? '' } : { start, end, value };
}
