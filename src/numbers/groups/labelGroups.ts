import { LabelledReader } from '../labels/labelled';
import type { NumberOptions } from '../options';
import type { ReadingSink } from '../readings';
import type { LineBatch } from '../text/lines';
import { decode } from '../text/utf8';
import { valueBehind } from './namedValue';

/** A number under the label that is read, with the name of its group. */
export interface GroupedNumber {
  readonly group: string;
  readonly value: number;
  readonly unit: number;
  readonly start: number;
  readonly end: number;
  /** Which line of its batch it stands in. */
  readonly line: number;
}

/** A number that is in no group, since its line has no other label of that name. */
export const NO_GROUP = '';

/** Names that are kept while they come again. */
const MOST_NAMES = 4096;

/** The numbers under one label, by what stands behind another one in the same line, be it a word or a number. */
export class LabelGroups {
  readonly #reader: LabelledReader;
  readonly #column: string;
  readonly #by: RegExp;
  #names: string[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(
    lines: LineBatch,
    { column, by }: { readonly column: string; readonly by: string },
    options: NumberOptions | undefined,
  ) {
    this.#reader = new LabelledReader(lines, options);
    this.#column = column.trim().toLowerCase();
    this.#by = valueBehind(by.trim());
  }

  get names(): readonly string[] {
    return this.#names;
  }

  /** All numbers of some lines that stand under the label, also those that are in no group. */
  find(lines: LineBatch): readonly GroupedNumber[] {
    const sink = new LabelledNumbers();
    this.#reader.read(lines, sink);
    const { names } = this.#reader;
    const { text, starts, ends } = lines;
    const found: GroupedNumber[] = [];
    let line = 0;
    let group: string | undefined;
    for (const { label, ...number } of sink.all) {
      if (names[label]?.toLowerCase() !== this.#column) continue;
      while (number.start >= (ends[line] as number)) {
        line++;
        group = undefined;
      }
      group ??= this.#groupIn(decode(text.bytes, starts[line] as number, ends[line] as number));
      found.push({ ...number, line, group });
    }
    return found;
  }

  hand(found: readonly GroupedNumber[], into: ReadingSink): void {
    for (const { group, value, unit, start, end } of found) {
      if (group === NO_GROUP) into.leaveOut();
      else into.add(this.#numberOf(group), value, unit, start, end);
    }
  }

  #groupIn(line: string): string {
    const [, quoted, plain] = this.#by.exec(line) ?? [];
    return (quoted ?? plain ?? NO_GROUP).trim();
  }

  #numberOf(group: string): number {
    const known = this.#numbers.get(group);
    if (known !== undefined) return known;
    this.#numbers.set(group, this.#names.length);
    return this.#names.push(group) - 1;
  }

  tidy(): void {
    this.#reader.tidy();
    if (this.#names.length <= MOST_NAMES) return;
    this.#names = [];
    this.#numbers.clear();
  }

  save(): string {
    return this.#reader.save();
  }

  restore(state: string): void {
    this.#reader.restore(state);
  }
}

interface LabelledNumber {
  readonly label: number;
  readonly value: number;
  readonly unit: number;
  readonly start: number;
  readonly end: number;
}

class LabelledNumbers implements ReadingSink {
  readonly isPlaced = true;
  readonly all: LabelledNumber[] = [];

  add(label: number, value: number, unit: number, start: number, end: number): void {
    this.all.push({ label, value, unit, start, end });
  }

  leaveOut(): void {}
}
