import type { Target } from './journal/journal';

/** A line of a program's text, counted from 0. */
export interface CodeLine {
  readonly uri: string;
  readonly line: number;
}

/** A change of a text: what stood from a place up to another is this text now. */
export interface LineChange {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly text: string;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** The line that a watch was opened at, where its target names one. */
export function lineIn({ uri, line }: Target): CodeLine | undefined {
  return typeof uri === 'string' && typeof line === 'number' ? { uri, line } : undefined;
}

/**
 * Where a line stands after changes of its text, of which none touches another and each has the places of before. A line
 * that is taken away leaves its place to what then stands there.
 */
export function movedLine(line: number, changes: readonly LineChange[]): number {
  return changes.reduce((moved, { range: { start, end }, text }) => {
    if (end.line < line || (end.line === line && end.character === 0))
      return moved + text.split(/\r\n|\r|\n/).length - 1 - (end.line - start.line);
    return start.line < line ? moved - (line - start.line) : moved;
  }, line);
}
