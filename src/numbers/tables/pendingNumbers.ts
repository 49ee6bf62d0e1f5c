import { Cells, withinMarks } from '../columns/cells';
import { complete, type NumberOptions } from '../options';
import type { ReadingSink } from '../readings';
import { PlacedNumbers } from '../scan/placed';
import type { Text } from '../text/text';
import { unitBelow } from './headings';

/** A number that is to be told. */
interface Pending {
  readonly label: number;
  readonly place: number;
  readonly end: number;
  /** The code of the unit where the cell has none. */
  readonly unit: number;
  /** The heading where a cell is to be read. */
  readonly heading: string;
  /** Undefined where a cell is to be read. */
  readonly value: number | undefined;
}

/** The numbers of a batch of lines that a rule found, in their order, told together; all others are left out. */
export class PendingNumbers {
  readonly #all: PlacedNumbers;
  readonly #cells: Cells;
  /** Whether `12.5` is what `Number` makes of it. */
  readonly #isPointDecimal: boolean;
  #pending: Pending[] = [];

  /** @param text where the lines stand */
  constructor(text: Text, options: NumberOptions | undefined) {
    const { decimal, grouping } = complete(options);
    this.#isPointDecimal = decimal === '.' && grouping !== '.';
    this.#all = new PlacedNumbers(text, options);
    // In a table a prefix behind a number is its unit: `12k`.
    this.#cells = new Cells({ ...withinMarks(options), siPrefixes: true });
  }

  /** Adds a cell that starts with a number, `bytes[place, end)`, below a heading. */
  addCell(label: number, heading: string, unit: number, bytes: Uint8Array, place: number, end: number): void {
    this.#cells.add(bytes, place, end);
    this.#pending.push({ label, place, end, unit, heading, value: undefined });
  }

  /** Adds a number of digits, a sign and a point only. */
  addPlain(label: number, unit: number, written: string, bytes: Uint8Array, place: number): void {
    const end = place + written.length;
    if (this.#isPointDecimal)
      this.#pending.push({ label, place, end, unit, heading: '', value: Number(written) });
    else this.addCell(label, '', unit, bytes, place, end);
  }

  /** Tells all that was added, and leaves out the other numbers of the text. */
  tell(into: ReadingSink): void {
    const values: number[] = [];
    const units: number[] = [];
    const ends: number[] = [];
    this.#cells.read(
      (cell, value, unit, start, end) => {
        if (start > 0) return;
        values[cell] = value;
        units[cell] = unit;
        ends[cell] = end;
      },
      () => {},
    );
    const taken: Pending[] = [];
    let cell = -1;
    for (const pending of this.#pending) {
      if (pending.value === undefined) cell++;
      const value = pending.value ?? values[cell];
      if (value === undefined) continue;
      const { label, place, heading } = pending;
      const end = pending.value === undefined ? place + (ends[cell] as number) : pending.end;
      const unit = (pending.value === undefined && unitBelow(heading, units[cell] ?? 0)) || pending.unit;
      taken.push({ ...pending, end });
      into.add(label, value, unit, place, end);
    }
    this.#pending = [];
    this.#leaveOutOthers(taken, into);
  }

  #leaveOutOthers(taken: readonly Pending[], into: ReadingSink): void {
    const { starts, ends, reasons, count } = this.#all.read();
    let next = 0;
    for (let row = 0; row < count; row++) {
      if ((reasons[row] as number) > 0) continue;
      while (next < taken.length && (taken[next] as Pending).end <= (starts[row] as number)) next++;
      const own = taken[next];
      if (!own || own.place >= (ends[row] as number)) into.leaveOut();
    }
  }
}
