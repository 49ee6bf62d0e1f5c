import type { NumberOptions } from '../options';
import { PlacedNumbers } from '../scan/placed';
import { NEWLINE } from '../text/characters';
import { Text } from '../text/text';
import { encode } from '../text/utf8';

/** Hears of a cell's first number, its unit's code and its place. */
export type TakeFirst = (cell: number, value: number, unit: number, start: number, end: number) => void;

/** The options for cells that a mark or quotes part from others: no comma in them separates. */
export function withinMarks(options: NumberOptions | undefined): NumberOptions | undefined {
  return options?.grouping === 'off' ? { ...options, grouping: 'auto' } : options;
}

/** Short texts that are each read by themselves, many at once. Cells count from 0 since the last reading. */
export class Cells {
  readonly #text = new Text();
  readonly #numbers: PlacedNumbers;
  #starts: number[] = [];

  constructor(options: NumberOptions | undefined) {
    this.#numbers = new PlacedNumbers(this.#text, options);
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Adds the cell that stands in `bytes[start, end)`. */
  add(bytes: Uint8Array, start: number, end: number): void {
    const text = this.#text;
    text.reserve(text.end + end - start + 1);
    this.#starts.push(text.end);
    for (let i = start; i < end; i++) text.bytes[text.end++] = bytes[i] as number;
    text.bytes[text.end++] = NEWLINE;
  }

  addString(cell: string): void {
    const text = this.#text;
    text.reserve(text.end + cell.length + 1);
    const start = text.end;
    for (let i = 0; i < cell.length; i++) {
      const code = cell.charCodeAt(i);
      if (code >= 0x80) {
        const bytes = encode(cell);
        this.add(bytes, 0, bytes.length);
        return;
      }
      text.bytes[start + i] = code;
    }
    this.#starts.push(start);
    text.end = start + cell.length;
    text.bytes[text.end++] = NEWLINE;
  }

  /**
   * Reads all cells and forgets them.
   * @param take hears of the first number of each cell, places counted from the cell's start
   * @param none hears of each cell without one
   */
  read(take: TakeFirst, none: (cell: number) => void): void {
    if (this.#starts.length === 0) return;
    const result = this.#numbers.read();
    let row = 0;
    this.#starts.forEach((start, cell) => {
      const end = this.#starts[cell + 1] ?? this.#text.end;
      while (
        row < result.count &&
        ((result.starts[row] as number) < start || (result.reasons[row] as number) > 0)
      )
        row++;
      const first = row < result.count ? (result.starts[row] as number) : end;
      if (first >= end) none(cell);
      else
        take(
          cell,
          result.values[row] as number,
          result.units[row] as number,
          first - start,
          (result.ends[row] as number) - start,
        );
    });
    this.#starts = [];
    this.#text.end = 0;
  }
}
