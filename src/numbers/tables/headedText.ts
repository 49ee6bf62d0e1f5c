import type { Field } from '../columns/fields';
import type { Table } from './table';
import { tableAbove } from './tableAbove';

/** A line's text, of which so many characters are its head: a logger's stamp. */
export interface HeadedText {
  readonly text: string;
  readonly head: number;
}

/** A line with blanks in the place of its head, so that what stands behind it stays where it is. */
export function withoutHead({ text, head }: HeadedText): string {
  return head === 0 ? text : ' '.repeat(head) + text.slice(head);
}

/** A line as a table reads it. */
export function textFor({ isStamped }: Table, line: HeadedText): string {
  return isStamped ? withoutHead(line) : line.text;
}

/**
 * The table whose first row a line is. A stamp is no cell where one stands before the headings too; else it is one that they
 * may name.
 */
export function headedBy(
  before: readonly HeadedText[],
  line: HeadedText,
  ruler: readonly Field[] | undefined,
): Table | undefined {
  const isStamped = line.head > 0 && (before.at(-1)?.head ?? 0) > 0;
  const textOf = isStamped ? withoutHead : ({ text }: HeadedText) => text;
  const table = tableAbove(before.map(textOf), textOf(line), ruler);
  return table && { ...table, isStamped };
}
