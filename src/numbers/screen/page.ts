import { Row } from './row';

/** The rows of a screen and the place of the cursor. */
export interface Page {
  readonly rows: Row[];
  x: number;
  y: number;
  /** The rows that scroll, `[top, bottom)`; undefined where all do. */
  margins: { readonly top: number; readonly bottom: number } | undefined;
  saved: { x: number; y: number };
}

export function newPage(located: boolean): Page {
  return { rows: [new Row(located)], x: 0, y: 0, margins: undefined, saved: { x: 0, y: 0 } };
}
