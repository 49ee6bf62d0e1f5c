import { Engine } from './engine';
import type { NumberOptions } from './options';
import { REASONS, type SkipReason } from './reasons';
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
  const { found } = new Engine(options, true).readWhole(text);
  return Array.from({ length: found.count }, (_, row) => {
    const start = found.starts[row] as number;
    const end = found.ends[row] as number;
    const reason = found.reasons[row] as number;
    if (reason > 0) return { start, end, skipped: REASONS[reason - 1] as SkipReason };
    const unit = found.units[row] as number;
    const value = found.values[row] as number;
    return unit > 0 ? { start, end, value, unit: UNITS[unit]?.symbol ?? '' } : { start, end, value };
  });
}
