/** A stretch of a text that reads as one grouped number or as several. */
export interface AmbiguousRun {
  readonly start: number;
  readonly end: number;
  /** The numbers that it is where its commas separate; where they group it is one. */
  readonly separated: readonly number[];
  readonly grouped: number;
}

/** A run that is longer is no number. */
const LONGEST = 400;

/**
 * The run of well-formed groups that a place in a text lies in, as `1,234` or `-1,234.50`; undefined where commas do
 * not come into it. For a click on a number: which reading was chosen `explainNumbers` tells.
 */
export function ambiguousRunAt(text: string, index: number): AmbiguousRun | undefined {
  let start = index;
  while (start > 0 && index - start < LONGEST && /[\d.,]/.test(text.charAt(start - 1))) start--;
  const run = /^[\d.,]*/.exec(text.slice(start, index + LONGEST))?.[0] ?? '';
  const [groups] = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?(?=[.,]?$)/.exec(run) ?? [];
  if (groups === undefined) return undefined;
  return {
    start,
    end: start + groups.length,
    separated: groups.split(',').map(Number),
    grouped: Number(groups.replaceAll(',', '')),
  };
}
