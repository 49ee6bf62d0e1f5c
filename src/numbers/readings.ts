import { resized } from './resized';
import type { LineBatch } from './text/lineBatch';

/** Readings in columns, for who takes millions of them. */
export interface ReadingColumns {
  /** Labels by their numbers. Later readings have the same list, maybe longer, or a new one. */
  readonly names: readonly string[];
  /** The number of each reading's label. */
  readonly labels: Uint32Array;
  readonly values: Float64Array;
  /** The code in UNITS of each reading's unit, 0 for none. */
  readonly units: Uint16Array;
}

/** Takes what a rule reads of a batch of lines. */
export interface ReadingSink {
  /** Whether places are asked for: they may be left at 0 where they are not. */
  readonly isPlaced: boolean;
  /** A number with its label's number, and its place in the lines' bytes. */
  add(label: number, value: number, unit: number, start: number, end: number): void;
  /** A number that the rule leaves out, and where it starts; some rules do not tell where. */
  leaveOut(start?: number): void;
  /** The same of many numbers at once, where that costs less. */
  addRows?(rows: LabelledRows): void;
}

/** Numbers in columns among rows of other things. */
export interface LabelledRows {
  readonly count: number;
  /** The label's number; below zero there is nothing to add, and at {@link ROW_LEFT_OUT} something to leave out. */
  readonly labels: Int32Array;
  readonly values: Float64Array;
  readonly units: Uint16Array;
  /** Whether all have a label. */
  readonly areWhole: boolean;
}

/** Instead of a label: the rule leaves the number out. */
export const ROW_LEFT_OUT = -1;

/** Collects readings in columns. */
export class ReadingBuffer implements ReadingSink {
  readonly isPlaced = false;
  /** How many numbers were left out so far. */
  leftOut = 0;
  #count = 0;
  #labels = new Uint32Array(256);
  #values = new Float64Array(256);
  #units = new Uint16Array(256);

  add(label: number, value: number, unit: number): void {
    if (this.#count === this.#values.length) this.#resize(this.#count * 2);
    this.#labels[this.#count] = label;
    this.#values[this.#count] = value;
    this.#units[this.#count++] = unit;
  }

  leaveOut(): void {
    this.leftOut++;
  }

  addRows({ count, labels, values, units, areWhole }: LabelledRows): void {
    while (this.#count + count > this.#values.length) this.#resize(this.#values.length * 2);
    const [toLabels, toValues, toUnits] = [this.#labels, this.#values, this.#units];
    let to = this.#count;
    if (areWhole) {
      toLabels.set(labels.subarray(0, count), to);
      toValues.set(values.subarray(0, count), to);
      toUnits.set(units.subarray(0, count), to);
      this.#count += count;
      return;
    }
    let leftOut = 0;
    for (let row = 0; row < count; row++) {
      const label = labels[row] as number;
      if (label < 0) {
        if (label === ROW_LEFT_OUT) leftOut++;
        continue;
      }
      toLabels[to] = label;
      toValues[to] = values[row] as number;
      toUnits[to++] = units[row] as number;
    }
    this.#count = to;
    this.leftOut += leftOut;
  }

  /** What was collected since the last time. */
  take(names: readonly string[]): ReadingColumns {
    const count = this.#count;
    const taken = {
      names,
      labels: this.#labels.slice(0, count),
      values: this.#values.slice(0, count),
      units: this.#units.slice(0, count),
    };
    this.#count = 0;
    if (this.#values.length > USUAL) this.#resize(USUAL);
    return taken;
  }

  #resize(rows: number): void {
    this.#labels = resized(this.#labels, rows);
    this.#values = resized(this.#values, rows);
    this.#units = resized(this.#units, rows);
  }
}

/** Rows that are kept ready. */
const USUAL = 1 << 14;

/** Reads the numbers of lines that come in batches; where one batch ends and the next begins makes no difference. */
export interface LineReader {
  /** The labels by their numbers; good for what was read since {@link tidy}. */
  readonly names: readonly string[];
  /** Why it reads no more, in a sentence. */
  readonly refused?: string | undefined;
  read(lines: LineBatch, into: ReadingSink): void;
  /** Frees what is not needed any more, names that did not come again for one. */
  tidy?(): void;
  /** What it remembers of the lines so far, to go on from with {@link restore}; empty where it is as new. */
  save(): string;
  restore(state: string): void;
}

/** A number under its label, as it is written: value and unit are not brought together. */
export interface Reading {
  readonly label: string;
  readonly value: number;
  readonly unit?: string;
}
