import { Explainer, type NumberToken } from './explain';
import { LabelWalker } from './labels';
import type { NumberOptions } from './options';
import type { Reading } from './reading';
import type { SkipReason } from './reasons';

/** What one line gave. */
export interface LineReadings {
  readonly readings: readonly Reading[];
  /** Numbers that the rule left out. */
  readonly leftOut: number;
}

/** What is skipped and yet may be a name or a part of one, as in `p95=12ms`. */
const NAMING: ReadonlySet<SkipReason> = new Set(['word', 'hash', 'uuid', 'version', 'address']);

/**
 * The labelled numbers of lines: `key=value`, `key: value`, `"key": value` with a dotted path where they are nested,
 * `name value unit`; several values behind one label are all its. Linear in the line.
 */
export class LabelledReader {
  readonly #explainer: Explainer;
  readonly #walker = new LabelWalker();

  constructor(options: NumberOptions | undefined) {
    this.#explainer = new Explainer(options);
  }

  read(line: string): LineReadings {
    const walker = this.#walker;
    const readings: Reading[] = [];
    let leftOut = 0;
    let from = 0;
    walker.start(line);
    for (const token of this.#explainer.explain(line)) {
      if (token.skipped !== undefined && NAMING.has(token.skipped)) continue;
      walker.text(from, token.start);
      from = token.end;
      if (token.skipped !== undefined) {
        walker.nothing();
        continue;
      }
      const label = walker.number(token.start, token.end);
      if (label === undefined) leftOut++;
      else readings.push(readingOf(label, token));
    }
    walker.text(from, line.length);
    return { readings, leftOut };
  }
}

/** A number under a label. */
export function readingOf(label: string, { value = Number.NaN, unit }: NumberToken): Reading {
  return unit === undefined ? { label, value } : { label, value, unit };
}
