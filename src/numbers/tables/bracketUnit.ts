import { unitCode } from '../units';

/** Brackets of a heading hold no more characters. */
const LONGEST = 20;
const IN_BRACKETS = new RegExp(`\\s*(?:\\(([^()]{1,${LONGEST}})\\)|\\[([^[\\]]{1,${LONGEST}})\\])$`);
/** `Latency (min)` is the least, `Group (A)` one of several. */
const NO_UNITS = new Set(['min']);
const NO_UNITS_IN_ROUND = new Set(['A', 'B', 'b']);

/** The unit in brackets at a heading's end, as in `Latency (ms)`, and where they start; undefined where there is none. */
export function bracketUnit(heading: string): { readonly unit: number; readonly start: number } | undefined {
  const found = IN_BRACKETS.exec(heading);
  if (!found || found.index === 0) return undefined;
  const [brackets, round, square] = found;
  const text = (round ?? square ?? '').trim();
  const unit =
    NO_UNITS.has(text) || (round !== undefined && NO_UNITS_IN_ROUND.has(text)) ? 0 : unitCode(text);
  // `File(s)` are several.
  const isPlural = text === 's' && round !== undefined && !/^\s/.test(brackets);
  return unit && !isPlural ? { unit, start: found.index } : undefined;
}
