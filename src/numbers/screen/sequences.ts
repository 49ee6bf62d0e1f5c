import { MOST_COLUMNS } from './row';

/** What control sequences do on a screen. Columns, rows and counts are from 0, `by` is negative the other way. */
export interface Surface {
  readonly cursor: { readonly x: number; readonly y: number };
  /** Has the text above at hand, before rows above may be reached. */
  lift(): void;
  /** Goes to a place as near as there is one. */
  moveTo(x: number, y: number): void;
  /** Goes to a place on the screen, whatever was printed before. */
  goTo(x: number, y: number): void;
  /** Erases from the cursor on, up to it, or all: 0, 1, 2 and more. */
  eraseScreen(what: number): void;
  eraseLine(what: number): void;
  eraseCells(count: number): void;
  /** Moves what stands from the cursor on to the right, or to the left over what stands there. */
  shiftCells(by: number): void;
  /** Moves the lines from the cursor on down, or up. */
  shiftLines(by: number): void;
  /** Moves the lines between the margins up, or down. */
  scroll(by: number): void;
  /** Prints the character before the cursor again. */
  repeat(count: number): void;
  /** The first and the last line that scroll, from 1; 0 for none. */
  setMargins(top: number, bottom: number): void;
  setHeight(rows: number): void;
  saveCursor(): void;
  restoreCursor(): void;
}

/** A character is repeated so often at most. */
const MOST_REPEATED = 512;

/** Control sequences that have to do with rows above. */
const BY_ROWS: ReadonlySet<string> = new Set('ABEFdefHJLMSTrsu');

/** Does what a control sequence without a mark says, by its last byte and its numbers (ECMA-48, and xterm's). */
export function perform(final: string, args: readonly number[], surface: Surface): void {
  if (BY_ROWS.has(final)) surface.lift();
  const { x, y } = surface.cursor;
  const [first = 0, second = 0] = args;
  const count = Math.max(1, args[0] ?? 1);
  switch (final) {
    case 'A':
      surface.moveTo(x, y - count);
      break;
    case 'B':
    case 'e':
      surface.moveTo(x, y + count);
      break;
    case 'C':
    case 'a':
      surface.moveTo(x + count, y);
      break;
    case 'D':
      surface.moveTo(x - count, y);
      break;
    case 'E':
      surface.moveTo(0, y + count);
      break;
    case 'F':
      surface.moveTo(0, y - count);
      break;
    case 'G':
    case '`':
      surface.moveTo(count - 1, y);
      break;
    case 'd':
      surface.goTo(x, count - 1);
      break;
    case 'H':
    case 'f':
      surface.goTo(Math.max(1, second) - 1, count - 1);
      break;
    case 'I':
      surface.moveTo((Math.floor(x / 8) + count) * 8, y);
      break;
    case 'Z':
      surface.moveTo((Math.ceil(x / 8) - count) * 8, y);
      break;
    case 'J':
      surface.eraseScreen(first);
      break;
    case 'K':
      surface.eraseLine(first);
      break;
    case 'X':
      surface.eraseCells(count);
      break;
    case 'P':
      surface.shiftCells(-count);
      break;
    case '@':
      surface.shiftCells(Math.min(count, MOST_COLUMNS));
      break;
    case 'L':
      surface.shiftLines(count);
      break;
    case 'M':
      surface.shiftLines(-count);
      break;
    case 'S':
      surface.scroll(count);
      break;
    case 'T':
      surface.scroll(-count);
      break;
    case 'b':
      surface.repeat(Math.min(count, MOST_REPEATED));
      break;
    case 'r':
      surface.setMargins(first, second);
      break;
    case 't':
      if (first === 8) surface.setHeight(second);
      break;
    case 's':
      surface.saveCursor();
      break;
    case 'u':
      surface.restoreCursor();
      break;
  }
}
