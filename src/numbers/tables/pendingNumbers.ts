import { Cells, withinMarks } from '../columns/cells';
import { complete, type NumberOptions } from '../options';
import type { ReadingSink } from '../readings';
import { resized } from '../resized';
import { PlacedNumbers } from '../scan/placed';
import type { Text } from '../text/text';
import { unitBelow } from './headings';

/** The numbers of a batch of lines that a rule found, in their order, told together; all others are left out. */
export class PendingNumbers {
  readonly #all: PlacedNumbers;
  readonly #cells: Cells;
  /** Whether `12.5` is what `Number` makes of it. */
  readonly #isPointDecimal: boolean;
  /** Of each number its label, its place, the code of its unit where its cell has none, and its value; NaN where a cell is to be read. */
  #count = 0;
  #labels = new Int32Array(256);
  #starts = new Int32Array(256);
  #ends = new Int32Array(256);
  #units = new Uint16Array(256);
  #values = new Float64Array(256);
  /** The headings above the cells that are to be read. */
  #headings: string[] = [];

  /** @param text where the lines stand */
  constructor(text: Text, options: NumberOptions | undefined) {
    const { decimal, grouping } = complete(options);
    this.#isPointDecimal = decimal === '.' && grouping !== '.';
    this.#all = new PlacedNumbers(text, options);
    // In a table a prefix behind a number is its unit: `12k`.
    this.#cells = new Cells({ ...withinMarks(options), siPrefixes: true });
  }

  /** Adds a cell that starts with a number, `bytes[start, end)`, below a heading. */
  addCell(label: number, heading: string, unit: number, bytes: Uint8Array, start: number, end: number): void {
    this.#cells.add(bytes, start, end);
    this.#headings.push(heading);
    this.#add(label, unit, Number.NaN, start, end);
  }

  /** Adds a number of digits, a sign and a point only, with what it is worth where the point is decimal. */
  addPlain(label: number, unit: number, value: number, bytes: Uint8Array, start: number, end: number): void {
    if (this.#isPointDecimal) this.#add(label, unit, value, start, end);
    else this.addCell(label, '', unit, bytes, start, end);
  }

  /** Tells all that was added, and leaves out the other numbers of the text. */
  tell(into: ReadingSink): void {
    this.#readCells();
    const count = this.#count;
    const [labels, values, units] = [this.#labels, this.#values, this.#units];
    if (into.addRows && this.#areAllRead()) into.addRows({ count, labels, values, units, areWhole: true });
    else this.#tellEach(into);
    this.#leaveOutOthers(into);
    this.#count = 0;
  }

  #areAllRead(): boolean {
    for (let i = 0; i < this.#count; i++) if (Number.isNaN(this.#values[i])) return false;
    return true;
  }

  #tellEach(into: ReadingSink): void {
    for (let i = 0; i < this.#count; i++) {
      const value = this.#values[i] as number;
      if (Number.isNaN(value)) continue;
      const [start, end] = [this.#starts[i] as number, this.#ends[i] as number];
      into.add(this.#labels[i] as number, value, this.#units[i] as number, start, end);
    }
  }

  /** Finds the values of cells, with their units and where they end; those without one are as good as not added. */
  #readCells(): void {
    if (this.#headings.length === 0) return;
    const rows = new Int32Array(this.#headings.length);
    for (let i = 0, cell = 0; i < this.#count; i++) if (Number.isNaN(this.#values[i])) rows[cell++] = i;
    this.#cells.read(
      (cell, value, unit, start, end) => {
        if (start > 0) return;
        const row = rows[cell] as number;
        this.#values[row] = value;
        this.#ends[row] = (this.#starts[row] as number) + end;
        this.#units[row] = unitBelow(this.#headings[cell] as string, unit) || (this.#units[row] as number);
      },
      () => {},
    );
    this.#headings = [];
  }

  #leaveOutOthers(into: ReadingSink): void {
    const { starts, ends, reasons, count } = this.#all.read();
    let next = 0;
    for (let row = 0; row < count; row++) {
      if ((reasons[row] as number) > 0) continue;
      while (next < this.#count && !this.#reaches(next, starts[row] as number)) next++;
      if (next === this.#count || (this.#starts[next] as number) >= (ends[row] as number)) into.leaveOut();
    }
  }

  /** Whether a number was told that ends behind an index. */
  #reaches(number: number, index: number): boolean {
    return (this.#ends[number] as number) > index && !Number.isNaN(this.#values[number]);
  }

  #add(label: number, unit: number, value: number, start: number, end: number): void {
    const row = this.#count++;
    if (row === this.#labels.length) this.#grow();
    this.#labels[row] = label;
    this.#units[row] = unit;
    this.#values[row] = value;
    this.#starts[row] = start;
    this.#ends[row] = end;
  }

  #grow(): void {
    const rows = this.#labels.length * 2;
    this.#labels = resized(this.#labels, rows);
    this.#starts = resized(this.#starts, rows);
    this.#ends = resized(this.#ends, rows);
    this.#units = resized(this.#units, rows);
    this.#values = resized(this.#values, rows);
  }
}
