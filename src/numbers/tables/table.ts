import type { Delimiter, Field } from '../columns/fields';
import type { Heading } from './headings';

/** A column of a table, and where its heading stands. */
export interface Column extends Heading, Field {
  /** Whether its whole numbers name rows. */
  readonly isIdentifier: boolean;
  /** Whether large numbers in it are points in time. */
  readonly isClock: boolean;
}

/** All that is known of a table from its headings and its first row. It is plain data, so that it can be saved. */
export interface Table {
  /** The lines of its headings, by which it is known again. */
  readonly above: readonly string[];
  readonly delimiter: Delimiter;
  readonly columns: readonly Column[];
  /** Of an aligned table: whether its cells stand in the order of the headings rather than below them. */
  readonly inOrder: boolean;
  /** The columns whose texts name a row; −1 is what stands to the left of all. */
  readonly names: readonly number[];
  /** The column that holds a row's unit; −1 where there is none. */
  readonly unitColumn: number;
  /** The code of the unit of what is written with a decimal mark and has no other; 0 for none. */
  readonly unit: number;
  /** Where the last column starts if blanks and numbers may stand in its texts; NO_TEXT where it holds no such. */
  readonly textFrom: number;
  /** What stands before the heading and before each row, as a program's name does. */
  readonly prefix: string;
  /** Whether a stamp stands before its headings, as it does before its rows: then it is no cell. */
  readonly isStamped: boolean;
  /** Whether the headings stand apart as those of no sentence do. */
  readonly isClear: boolean;
  /** Whether its headings stand one below the other over records of as many lines; its columns are then those of all lines. */
  readonly isStacked?: boolean;
}

/** A cell of a row, without its quotes. */
export interface TableCell extends Field {
  readonly isNumber: boolean;
}

/** A row's cells by the columns, and the texts to the left of all. */
export interface TableRow {
  readonly cells: readonly (TableCell | undefined)[];
  readonly left: readonly TableCell[];
  /** The column whose quotes are open still; its field goes on in the next line. */
  readonly openColumn?: number;
}

/** A table has at most so many columns. */
export const MOST_COLUMNS = 512;
/** A line of more characters is no heading and no row of an aligned table. */
export const LONGEST_ALIGNED = 1 << 13;

/** Beyond the end of each line. */
export const NO_TEXT = 1 << 30;

/** The number of what stands to the left of all columns, among those that name rows. */
export const LEFT = -1;
