import type { NumberOptions } from '../options';
import type { LineReader, ReadingSink } from '../readings';
import { PlacedNumbers } from '../scan/placed';
import type { ScanResult } from '../scanResult';
import type { LineBatch } from '../text/lines';
import { LineHeads } from '../tokens/lineHeads';
import { UNITS, unitCode } from '../units';
import { LineLabeller } from './labels';
import { LineShape } from './lineShape';
import { LEFT_OUT, type LineLabels, NO_DATUM, ShapeCache } from './shapeCache';

/** What is open behind a line, as it is saved. */
interface State {
  readonly open: readonly string[];
  readonly section?: { readonly name: string; readonly unit: string; readonly indent: number };
}

/**
 * The labelled numbers of lines: `key=value`, `key: value`, `"key": value` with a dotted path where they are nested,
 * `name value unit`, `value name, value name`; several values behind one label are all its, and `a/b: 1/2` names each.
 * Linear in the lines. What the labels of a line are is found out once for all lines of its shape.
 */
export class LabelledReader implements LineReader {
  readonly #labeller = new LineLabeller();
  readonly #shape = new LineShape();
  readonly #cache = new ShapeCache();
  readonly #numbers: PlacedNumbers;
  readonly #heads: LineHeads;
  /** The names that the cache's labels are of. */
  #names: readonly string[];

  /** @param lines the batch that will be read, each time with other lines */
  constructor(lines: LineBatch, options: NumberOptions | undefined) {
    this.#numbers = new PlacedNumbers(lines.text, options);
    this.#heads = new LineHeads(lines.text);
    this.#names = this.#labeller.names.labels;
  }

  get names(): readonly string[] {
    return this.#labeller.names.labels;
  }

  read({ text, starts, ends, count }: LineBatch, into: ReadingSink): void {
    const result = this.#numbers.read();
    const { bytes } = text;
    let row = 0;
    for (let line = 0; line < count; line++) {
      const start = this.#heads.past(starts[line] as number);
      const end = ends[line] as number;
      // What is taken of stamps after all has no name.
      for (; row < result.count && (result.starts[row] as number) < start; row++)
        if (result.reasons[row] === 0) into.leaveOut();
      const first = row;
      while (row < result.count && (result.starts[row] as number) < end) row++;
      this.#line(bytes, start, end, result, first, row, into);
    }
  }

  #line(
    bytes: Uint8Array,
    start: number,
    end: number,
    result: ScanResult,
    row: number,
    past: number,
    into: ReadingSink,
  ): void {
    const labeller = this.#labeller;
    if (!labeller.isClear) labeller.start(bytes, start, end);
    this.#shape.take(bytes, start, end, result, row, past);
    const { labels, units } = this.#labelsOf();
    let number = 0;
    for (let i = row; i < past; i++) {
      if ((result.reasons[i] as number) > 0) continue;
      const label = labels[number] as number;
      const unit = units[number++] as number;
      if (label === LEFT_OUT) into.leaveOut();
      else if (label !== NO_DATUM) {
        const own = result.units[i] as number;
        const code = unit < 0 ? -unit : own || unit;
        into.add(
          label,
          result.values[i] as number,
          code,
          result.starts[i] as number,
          result.ends[i] as number,
        );
      }
    }
  }

  #labelsOf(): LineLabels {
    const labeller = this.#labeller;
    const isAlone = labeller.isClear;
    const known = isAlone ? this.#cache.find(this.#shape) : undefined;
    if (known) return known;
    const labels = labeller.read(this.#shape.write(true), this.#shape.indent);
    if (isAlone && labeller.isClear) this.#cache.add(this.#shape, labels);
    return labels;
  }

  tidy(): void {
    this.#labeller.trimNames();
    if (this.#names === this.names) return;
    this.#names = this.names;
    this.#cache.clear();
  }

  save(): string {
    const { nesting, section, names } = this.#labeller;
    const open = nesting.save();
    if (open.length === 0 && !section) return '';
    const state: State = { open };
    if (!section) return JSON.stringify(state);
    const { name, unit, indent } = section;
    const saved = { name: names.labels[name] ?? '', unit: UNITS[unit]?.symbol ?? '', indent };
    return JSON.stringify({ ...state, section: saved });
  }

  restore(state: string): void {
    const { open, section }: State = state === '' ? { open: [] } : JSON.parse(state);
    const labeller = this.#labeller;
    labeller.nesting.restore(open);
    labeller.section = section && {
      name: labeller.names.of(section.name),
      unit: unitCode(section.unit) ?? 0,
      indent: section.indent,
    };
  }
}
