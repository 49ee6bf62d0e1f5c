import { explainNumbers, type NumberToken } from './explain';
import { labelBefore } from './labels';
import type { NumberOptions } from './options';
import type { Reading } from './reading';

/** What one line gave. */
export interface LineReadings {
  readonly readings: readonly Reading[];
  /** Numbers that the rule left out. */
  readonly leftOut: number;
}

/**
 * The labelled numbers of one line: `key=value`, `key: value`, `"key": value`, `name value unit`, with a dotted
 * path inside braces; several values behind one label are all its. Linear in the line.
 */
export function readLabelled(line: string, options: NumberOptions | undefined): LineReadings {
  const readings: Reading[] = [];
  const path: string[] = [];
  let leftOut = 0;
  let from = 0;
  let label: string | undefined;
  for (const token of explainNumbers(line, options)) {
    label = labelBefore(line.slice(from, token.start), path, label);
    from = token.end;
    if (token.skipped !== undefined) continue;
    if (label === undefined) leftOut++;
    else readings.push(readingOf(label, token));
  }
  return { readings, leftOut };
}

/** A number under a label. */
export function readingOf(label: string, { value = Number.NaN, unit }: NumberToken): Reading {
  return unit === undefined ? { label, value } : { label, value, unit };
}
