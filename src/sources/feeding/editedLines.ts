import type { Ascii } from '../../watch/stream/ascii';

/*
 * How programs let a line be edited: what uses GNU readline, prompt_toolkit or a shell's own editor asks a terminal to
 * bracket what is pasted (mode 2004) for just as long; Node's readline goes to the first column, erases what is below,
 * writes its prompt and goes behind it. What has the cursor hidden meanwhile is no such line but draws for itself.
 */
const ESC = '\u001b';
const BEGIN = new RegExp(
  `${ESC}\\[(?:\\?2004(?<pasting>h)|\\?25(?<cursor>[lh])|1G${ESC}\\[0J(?<prompt>[^${ESC}\\r\\n]{1,80})${ESC}\\[(?<column>\\d{1,3})G)`,
  'g',
);
const ENDS = { readline: `${ESC}[?2004l`, node: '\r\r\n' } as const;
/** What may become one of those. */
const CUT = new RegExp(
  `(?:${ESC}(?:\\[(?:\\?(?:2(?:0(?:0(?:4)?)?|5)?)?|1(?:G(?:${ESC}(?:\\[(?:0(?:J(?:[^${ESC}\\r\\n]{0,80}(?:${ESC}(?:\\[\\d{0,3})?)?)?)?)?)?)?)?)?)?|\\r\\r?)$`,
);
const LONGEST_CUT = 128;
/** More than anybody types at a line: then it is none. */
const LONGEST = 1 << 16;

/**
 * Takes lines that are being edited, with their prompts and what is proposed below them, out of what a program prints.
 * However the text is cut into chunks, the result is the same.
 */
export class EditedLines {
  readonly #isTyped: () => boolean;
  #waiting = '';
  /** How the line ends that is being edited. */
  #editing: keyof typeof ENDS | undefined;
  /** Characters of it so far. */
  #length = 0;
  #hasLine = false;
  #isCursorHidden = false;
  #talks = false;

  /** @param isTyped whether anything was typed so far: before that, all is output */
  constructor(isTyped: () => boolean) {
    this.#isTyped = isTyped;
  }

  /** Whether one was taken out. */
  get talks(): boolean {
    return this.#talks;
  }

  /** The output that this chunk completes. */
  push(chunk: string): string {
    if (this.#waiting === '' && !this.#editing && !chunk.includes(ESC)) return chunk;
    const text = this.#waiting + chunk;
    const before = Math.max(0, text.length - LONGEST_CUT);
    const cut = before + text.slice(before).search(CUT);
    const end = cut < before || (!this.#editing && text[cut] === '\r') ? text.length : cut;
    this.#waiting = text.slice(end);
    return this.#without(text.slice(0, end));
  }

  /** Whether whole lines are output as they are; where they have any escape sequence, they are to be pushed. */
  passes(lines: Ascii): boolean {
    return this.#waiting === '' && !this.#editing && !lines.includes(ESC);
  }

  /** What was held back; no more will come. */
  end(): string {
    const rest = this.#without(this.#waiting);
    this.#waiting = '';
    this.#editing = undefined;
    this.#isCursorHidden = false;
    return rest;
  }

  #without(text: string): string {
    let output = '';
    for (let from = 0; from < text.length; ) {
      if (this.#editing) {
        const end = text.indexOf(ENDS[this.#editing], from);
        const edited = text.slice(from, end < 0 ? undefined : end);
        output += this.#edit(edited);
        from += edited.length;
        if (end < 0) break;
        if (this.#editing === 'node') from += ENDS.node.length;
        if (this.#hasLine || this.#editing === 'node') output += '\n';
        this.#editing = undefined;
      } else {
        const begin = this.#beginIn(text, from);
        output += text.slice(from, begin);
        from = begin;
      }
    }
    return output;
  }

  /** What of a part of a line that is being edited is output. */
  #edit(part: string): string {
    if (!this.#isTyped()) return part;
    this.#length += part.length;
    if (this.#length > LONGEST) {
      this.#editing = undefined;
      return part;
    }
    this.#talks = true;
    this.#hasLine ||= part.includes('\n');
    return '';
  }

  /** Where a line begins to be edited; the text's end where none does. */
  #beginIn(text: string, from: number): number {
    BEGIN.lastIndex = from;
    for (let found = BEGIN.exec(text); found; found = BEGIN.exec(text)) {
      const { pasting, cursor, prompt, column } = found.groups ?? {};
      if (cursor) this.#isCursorHidden = cursor === 'l';
      const isNode = prompt !== undefined && prompt.length + 1 === Number(column);
      if (this.#isCursorHidden || !(pasting || isNode)) continue;
      this.#editing = isNode ? 'node' : 'readline';
      this.#length = 0;
      this.#hasLine = false;
      return found.index;
    }
    return text.length;
  }
}
