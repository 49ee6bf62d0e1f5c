import { GroupNumbers } from '../columns/groupNumbers';
import { LabelledReader } from '../labels/labelled';
import type { NumberOptions } from '../options';
import type { ReadingSink } from '../readings';
import type { LineBatch } from '../text/lineBatch';
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

/** The numbers under one label, by what stands behind another one in the same line, be it a word or a number. */
export class LabelGroups {
  readonly #reader: LabelledReader;
  readonly #column: string;
  readonly #by: RegExp;
  readonly #groups = new GroupNumbers();

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
    return this.#groups.names;
  }

  /** All numbers of some lines that stand under the label, also those that are in no group. */
  find(lines: LineBatch): readonly GroupedNumber[] {
    const { text, starts, ends } = lines;
    const found: GroupedNumber[] = [];
    let line = 0;
    let group: string | undefined;
    const add: ReadingSink['add'] = (label, value, unit, start, end) => {
      if (this.#reader.names[label]?.toLowerCase() !== this.#column) return;
      while (start >= (ends[line] as number)) {
        line++;
        group = undefined;
      }
      group ??= this.#groupIn(decode(text.bytes, starts[line] as number, ends[line] as number));
      found.push({ group, value, unit, start, end, line });
    };
    this.#reader.read(lines, { isPlaced: true, add, leaveOut() {} });
    return found;
  }

  hand(found: readonly GroupedNumber[], into: ReadingSink): void {
    for (const { group, value, unit, start, end } of found) {
      if (group === NO_GROUP) into.leaveOut();
      else into.add(this.#groups.of(group), value, unit, start, end);
    }
  }

  #groupIn(line: string): string {
    const [, quoted, plain] = this.#by.exec(line) ?? [];
    return (quoted ?? plain ?? NO_GROUP).trim();
  }

  tidy(): void {
    this.#reader.tidy();
    this.#groups.tidy();
  }

  save(): string {
    return this.#reader.save();
  }

  restore(state: string): void {
    this.#reader.restore(state);
  }
}
