import { complete, type NumberOptions } from '../options';
import type { LineReader, ReadingSink } from '../readings';
import { PlacedNumbers } from '../scan/placed';
import { type Kernel, type LineTraits, sharedKernel } from '../scan/wasm';
import type { ScanResult } from '../scanResult';
import type { LineBatch } from '../text/lineBatch';
import { LineHeads } from '../tokens/lineHeads';
import { UNITS, unitCode } from '../units';
import { LineLabeller } from './labels';
import { indentOf, LineShape } from './lineShape';
import { RowsOfLabels } from './rowsOfLabels';
import { LEFT_OUT, type LineLabels, ShapeCache } from './shapeCache';

/** What is open behind a line, as it is saved. */
interface State {
  readonly open: readonly string[];
  /** Whether what comes may stand below a common factor. */
  readonly scaled: boolean;
  readonly section: { readonly name: string; readonly unit: string; readonly indent: number } | undefined;
}

const NOTHING_OPEN: State = { open: [], scaled: false, section: undefined };

/**
 * The labelled numbers of lines: `key=value`, `key: value`, `"key": value` with a dotted path where they are nested,
 * `name value unit`, `value name, value name`; several values behind one label are all its, and `a/b: 1/2` names each.
 * Linear in the lines. What the labels of a line are is found out once for all lines of its shape.
 */
export class LabelledReader implements LineReader {
  readonly #labeller = new LineLabeller();
  readonly #shape = new LineShape();
  readonly #cache = new ShapeCache();
  readonly #rows = new RowsOfLabels();
  readonly #numbers: PlacedNumbers;
  readonly #traits: LineTraits;
  /** The names that the cache's labels are of. */
  #names: readonly string[];

  /** @param lines the batch that will be read, each time with other lines */
  constructor(lines: LineBatch, options: NumberOptions | undefined) {
    this.#numbers = new PlacedNumbers(lines.text, options);
    const heads = new LineHeads(lines.text);
    this.#traits = { areTaken: complete(options).take.size > 0, headEnd: start => heads.past(start) };
    this.#names = this.#labeller.names.labels;
  }

  get names(): readonly string[] {
    return this.#labeller.names.labels;
  }

  read(lines: LineBatch, into: ReadingSink): void {
    const result = this.#numbers.read();
    const kernel = sharedKernel();
    this.#rows.start(result);
    let row = 0;
    for (let line = 0; line < lines.count; ) {
      const keyed = kernel ? kernel.keysOf(lines, line, this.#traits, result, row) : 0;
      if (kernel && keyed > 0) {
        row = this.#readKeyed(kernel, keyed, lines, line, result, row);
        line += keyed;
        continue;
      }
      const end = lines.ends[line] as number;
      const first = row;
      while (row < result.count && (result.starts[row] as number) < end) row++;
      this.#rows.label(this.#label(lines, line++, result, first, row), first, row);
    }
    this.#rows.give(into);
  }

  /** Reads lines whose keys the kernel has just found; returns the row behind them. */
  #readKeyed(
    { lineRows, lineKeys }: Kernel,
    keyed: number,
    lines: LineBatch,
    line: number,
    result: ScanResult,
    start: number,
  ): number {
    const labeller = this.#labeller;
    const cache = this.#cache;
    const rows = this.#rows;
    let row = start;
    for (let i = 0; i < keyed; i++) {
      const past = start + (lineRows[i] as number);
      const low = lineKeys[2 * i] as number;
      const high = lineKeys[2 * i + 1] as number;
      if (!labeller.isClear) rows.label(this.#label(lines, line + i, result, row, past), row, past);
      else if ((low | high) !== 0) {
        let labels = cache.find(low, high);
        if (!labels) {
          labels = this.#label(lines, line + i, result, row, past);
          if (labeller.isClear) cache.add(low, high, labels);
        }
        rows.label(labels, row, past);
      } else rows.pass(row, past);
      row = past;
    }
    return row;
  }

  /** What the numbers of a line are called, found out anew; those of its head, which are taken after all, have no name. */
  #label(
    { text: { bytes }, starts, ends }: LineBatch,
    line: number,
    result: ScanResult,
    row: number,
    past: number,
  ): LineLabels {
    const labeller = this.#labeller;
    const start = this.#traits.headEnd(starts[line] as number);
    const end = ends[line] as number;
    let first = row;
    let ofHead = 0;
    for (; first < past && (result.starts[first] as number) < start; first++)
      if (result.reasons[first] === 0) ofHead++;
    if (!labeller.isClear) labeller.start(bytes, start, end);
    const shape = this.#shape.write(bytes, start, end, result, first, past);
    const { labels, units } = labeller.read(shape, indentOf(bytes, start, end));
    const behindHead = (column: Int32Array, ofOne: number) => {
      const all = new Int32Array(ofHead + column.length).fill(ofOne);
      all.set(column, ofHead);
      return all;
    };
    const isWhole = labels.every(label => label >= 0) && units.every(unit => unit === 0);
    return ofHead === 0
      ? { labels, units, isWhole }
      : { labels: behindHead(labels, LEFT_OUT), units: behindHead(units, 0), isWhole: false };
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
    const scaled = this.#numbers.isScaled;
    const under = section && {
      name: names.labels[section.name] ?? '',
      unit: UNITS[section.unit]?.symbol ?? '',
      indent: section.indent,
    };
    const state: State = { open, scaled, section: under };
    return open.length === 0 && !scaled && !section ? '' : JSON.stringify(state);
  }

  restore(state: string): void {
    const { open, scaled, section }: State = state === '' ? NOTHING_OPEN : JSON.parse(state);
    const labeller = this.#labeller;
    this.#numbers.isScaled = scaled;
    labeller.nesting.restore(open);
    labeller.section = section && {
      name: labeller.names.of(section.name),
      unit: unitCode(section.unit) ?? 0,
      indent: section.indent,
    };
  }
}
