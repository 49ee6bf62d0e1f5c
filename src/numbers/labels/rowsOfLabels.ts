import type { ReadingSink } from '../readings';
import { ScanResult } from '../scanResult';
import { LEFT_OUT, type LineLabels, NO_DATUM } from './shapeCache';

/** The labels of the rows of what was read, by which the numbers of many lines are handed over at once. */
export class RowsOfLabels {
  #labels = new Int32Array(256);
  /** Whether each row has a label. */
  #areWhole = true;
  #result: ScanResult = new ScanResult(false);

  /** Takes up what was read. */
  start(result: ScanResult): void {
    this.#result = result;
    this.#areWhole = true;
    if (result.count > this.#labels.length) this.#labels = new Int32Array(result.count * 2);
  }

  /** Notes the labels of the numbers among the rows of a line, and their units where the line tells them. */
  label({ labels, units, isWhole }: LineLabels, row: number, past: number): void {
    const to = this.#labels;
    if (isWhole && labels.length === past - row) {
      for (let i = row; i < past; i++) to[i] = labels[i - row] as number;
      return;
    }
    this.#areWhole = false;
    const { reasons, units: own } = this.#result;
    let number = 0;
    for (let i = row; i < past; i++) {
      if ((reasons[i] as number) > 0) {
        to[i] = NO_DATUM;
        continue;
      }
      to[i] = labels[number] as number;
      const unit = units[number++] as number;
      if (unit !== 0) own[i] = unit < 0 ? -unit : own[i] || unit;
    }
  }

  /** Notes that rows hold no numbers. */
  pass(row: number, past: number): void {
    if (past > row) this.#areWhole = false;
    for (let i = row; i < past; i++) this.#labels[i] = NO_DATUM;
  }

  /** Hands over all numbers of what was read that have a label. */
  give(into: ReadingSink): void {
    const labels = this.#labels;
    const { values, units, starts, ends, count } = this.#result;
    if (into.addRows) {
      into.addRows({ count, labels, values, units, areWhole: this.#areWhole });
      return;
    }
    for (let i = 0; i < count; i++) {
      const label = labels[i] as number;
      if (label >= 0)
        into.add(label, values[i] as number, units[i] as number, starts[i] as number, ends[i] as number);
      else if (label === LEFT_OUT) into.leaveOut(starts[i] as number);
    }
  }
}
