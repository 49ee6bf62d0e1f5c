/** What a program draws over its own text with: where it first stands in a text, found fast. */

import { MOST_COLUMNS } from './row';

const ESC = '\u001b';

/** Modes that give the whole screen to a program: the alternate screens, and the cursor keys of `top` and `less -X`. */
export const FULL_SCREEN: ReadonlySet<number> = new Set([1, 47, 1047, 1049]);

/** A sequence that was begun; all of what is cut at the text's end. */
const BEGUN = new RegExp(
  `${ESC}(?:\\[[0-?]*[ -/]*|\\][^\\u0007${ESC}\\r\\n]*${ESC}?|[PX^_][^${ESC}\\r\\n]*${ESC}?|[ -/]*)?$`,
  'y',
);
/** Sequences that move nothing and erase nothing in a line that is only appended to, and do not tell the screen's size. */
const HARMLESS = new RegExp(
  `${ESC}(?:\\[(?:[\\d:;]*m|0?K|[<=>?][0-?]*[ -/]*[@-~]|(?!8;\\d+;\\d*t)[\\d;]*[ -/]*[cghilnpqtxyz])` +
    `|\\][^\\u0007${ESC}\\r\\n]*(?:\\u0007|${ESC}\\\\)?|[PX^_][^${ESC}\\r\\n]*(?:${ESC}\\\\)?|[(-/][ -/]*[0-~]|[=>])`,
  'y',
);
const SETS_MODES = new RegExp(`^${ESC}\\[\\?([\\d;]*)h$`);

/** Where something stands that draws over a text, and up to where that is certain. */
export interface Redraw {
  /** The text's length where there is none. */
  readonly at: number;
  /** What stands from here on may draw over it once more has come. */
  readonly certain: number;
}

/** Finds the next place at or after an index; the text's length where there is none. */
type Search = (text: string, from: number) => number;

/** What may draw over a text. Returns that end lines, and colours, which most sequences are, are passed by at once. */
const SEQUENCE = `${ESC}(?!\\[[\\d:;]*m)`;
const anything = byPattern(`[\\b\\u0007]|\\r(?!\\n)|${SEQUENCE}`);
const sequence = byPattern(SEQUENCE);

function byPattern(source: string): Search {
  const pattern = new RegExp(source, 'g');
  return (text, from) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? text.length;
  };
}

/** A return that ends no line. */
function bareReturn(text: string, from: number): number {
  let at = text.indexOf('\r', from);
  while (at >= 0 && text[at + 1] === '\n') at = text.indexOf('\r', at + 2);
  return at < 0 ? text.length : at;
}

/** The searches that a text needs. To see that a character is not in it takes a tenth of the time of a pattern. */
function searchesOf(text: string): readonly Search[] {
  if (text.includes('\b') || text.includes('\u0007')) return [anything];
  return text.includes(ESC) ? [bareReturn, sequence] : [bareReturn];
}

/**
 * Finds what draws over a text: a carriage return that ends no line, a backspace, a bell, which draws nothing, or an escape sequence
 * that moves the cursor or erases. Linear in all; a text without any of these is searched as fast as memory goes.
 */
export class RedrawSearch {
  readonly #text: string;
  /** What is searched for, and where it stands next, as far as it was. */
  readonly #searches: { readonly search: Search; at: number }[];
  /** Where what may draw over it stands next, as far as it was searched. */
  #next = -1;

  constructor(text: string) {
    this.#text = text;
    this.#searches = searchesOf(text).map(search => ({ search, at: -1 }));
  }

  /** The first one at or after an index, which is not before that of the last search. */
  from(from: number): Redraw {
    const text = this.#text;
    const end = text.length;
    let at = this.#next < from ? this.#suspect(from) : this.#next;
    while (text[at] === ESC) {
      const past = harmlessEnd(text, at);
      if (past === 0) break;
      at = this.#suspect(past);
    }
    this.#next = at;
    // A return at the very end may still end a line.
    const mayBeNone = text[at] === ESC ? isCut(text, at) : text[at] === '\r' && at === end - 1;
    return { at: mayBeNone ? end : at, certain: at };
  }

  /** Where something stands at or after an index that may draw over the text; its length where nothing does. */
  #suspect(from: number): number {
    let first = this.#text.length;
    for (const known of this.#searches) {
      if (known.at < from) known.at = known.search(this.#text, from);
      first = Math.min(first, known.at);
    }
    return first;
  }
}

/** Whether a sequence at an index is cut at the text's end, so that more may tell what it is. */
function isCut(text: string, at: number): boolean {
  BEGUN.lastIndex = at;
  return BEGUN.test(text) && text.length - at <= MOST_COLUMNS;
}

/** Where a sequence ends that draws nothing; 0 where it is another one, or cut. */
function harmlessEnd(text: string, at: number): number {
  BEGUN.lastIndex = at;
  if (BEGUN.test(text)) return text.length - at > MOST_COLUMNS ? at + 1 : 0;
  HARMLESS.lastIndex = at;
  if (!HARMLESS.test(text)) return 0;
  const end = HARMLESS.lastIndex;
  const modes = SETS_MODES.exec(text.slice(at, Math.min(end, at + 64)))?.[1];
  return modes?.split(';').some(mode => FULL_SCREEN.has(Number(mode))) ? 0 : end;
}
