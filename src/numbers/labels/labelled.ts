import type { NumberOptions } from '../options';
import type { LineReader, ReadingSink } from '../readings';
import { REASONS, type SkipReason } from '../reasons';
import { PlacedNumbers } from '../scan/placed';
import { SLASH } from '../text/characters';
import type { LineBatch } from '../text/lines';
import { namesNothing } from './labelIndex';
import { LabelWalker, NAMING } from './labels';
import { areInStep, SteppedNames } from './steppedNames';

/** What is skipped and yet may be a name or a part of one, as in `p95=12ms`; by the reason's code. */
const MAY_NAME: readonly boolean[] = [
  false,
  ...REASONS.map(reason =>
    (['word', 'hash', 'uuid', 'version', 'address'] satisfies SkipReason[] as SkipReason[]).includes(reason),
  ),
];

/**
 * The labelled numbers of lines: `key=value`, `key: value`, `"key": value` with a dotted path where they are nested,
 * `name value unit`; several values behind one label are all its, and `a/b: 1/2` names each. Linear in the lines.
 */
export class LabelledReader implements LineReader {
  readonly #walker = new LabelWalker();
  readonly #steppedNames = new SteppedNames(this.#walker.names);
  readonly #numbers: PlacedNumbers;

  /** @param lines the batch that will be read, each time with other lines */
  constructor(lines: LineBatch, options: NumberOptions | undefined) {
    this.#numbers = new PlacedNumbers(lines.text, options);
  }

  get names(): readonly string[] {
    return this.#walker.names.labels;
  }

  read({ text, starts, ends, count }: LineBatch, into: ReadingSink): void {
    const result = this.#numbers.read();
    const walker = this.#walker;
    const { bytes } = text;
    let row = 0;
    for (let line = 0; line < count; line++) {
      const end = ends[line] as number;
      let from = starts[line] as number;
      walker.start(bytes, from, end);
      for (; row < result.count && (result.starts[row] as number) < end; row++) {
        const reason = result.reasons[row] as number;
        const [start, past] = [result.starts[row] as number, result.ends[row] as number];
        if (MAY_NAME[reason] && !namesNothing(bytes, start, past)) continue;
        walker.text(from, start);
        from = past;
        if (reason > 0) {
          walker.nothing(start, past);
          continue;
        }
        const label = walker.number(start, past);
        if (label === NAMING) continue;
        if (label === 0) into.leaveOut();
        else if (bytes[past] === SLASH) {
          row = this.#addSteps(label, row, bytes, into);
          from = result.ends[row] as number;
        } else {
          const unit = (result.units[row] as number) || walker.unit;
          into.add(label, result.values[row] as number, unit, start, past);
        }
      }
      walker.text(from, end);
    }
  }

  /**
   * Adds the number of a row, which a slash follows, or several where its label names as many. One unit behind the last
   * is that of all, else the label's. The last row that was added.
   */
  #addSteps(label: number, row: number, bytes: Uint8Array, into: ReadingSink): number {
    const { result } = this.#numbers;
    const names = this.#steppedNames.of(label);
    const labels = areInStep(bytes, result, row, names.length) ? names : [label];
    const last = row + labels.length - 1;
    const shared = labels.some((_, i) => i > 0 && result.units[last - i] !== 0)
      ? 0
      : (result.units[last] as number);
    labels.forEach((name, i) => {
      const value = result.values[row + i] as number;
      const unit = (result.units[row + i] as number) || shared || this.#walker.unit;
      into.add(name, value, unit, result.starts[row + i] as number, result.ends[row + i] as number);
    });
    return last;
  }

  tidy(): void {
    this.#walker.nesting.trimNames();
  }

  save(): string {
    const open = this.#walker.nesting.save();
    return open.length === 0 ? '' : JSON.stringify(open);
  }

  restore(state: string): void {
    const open: readonly string[] = state === '' ? [] : JSON.parse(state);
    this.#walker.nesting.restore(open);
  }
}
