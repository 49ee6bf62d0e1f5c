import * as l10n from '../../l10n';
import type { Ascii } from '../../watch/stream/ascii';
import { Asides } from './asides';
import { EditedLines } from './editedLines';
import { ESCAPE } from './escapes';

/** Prompts of programs that read line by line, each at a line's start; what follows is the echo of what was typed. */
const PROMPTS = [
  '>>> ',
  '(Pdb) ',
  '(gdb) ',
  '(lldb) ',
  'ipdb> ',
  'sqlite> ',
  'mysql> ',
  'julia> ',
  'ghci> ',
  'jshell> ',
];
/** Where a line goes on that began after one of those. */
const MORE = ['... ', '   ...: ', '   ...> '];
const NUMBERED = /^(?:In \[\d+\]: |irb\([^)]{0,40}\)[^> ]{0,20}> )/;
const NUMBERED_BEGUN = /^(?:I(?:n(?: (?:\[(?:\d+(?:\](?::)?)?)?)?)?)?|i(?:r(?:b(?:\([^> ]{0,60}>?)?)?)?)$/;
/** A prompt and nothing behind it. */
const WAITS = /^(?:In \[\d+\]: |irb\([^)]{0,40}\)[^> ]{0,20}> )$/;
/** Whether there may be a prompt in a text at all: most have none, and are long. */
const ANY = />>> |\((?:Pdb|gdb|lldb)\) |[a-z]> |In \[|irb\(/;

/** A line's beginning is held back no longer than this: no prompt is. */
const LONGEST_WAITING = 1 << 12;

export const PROMPTS_LEFT_OUT = l10n.t(
  'Prompts of a program that is talked to, such as “>>> ”, and what is typed at them are not counted.',
);

/**
 * Takes the prompts of a program that is talked to, and the echo of what is typed at them, out of what it prints. Where it
 * is known whether anything was typed, the result is the same however the text is cut into chunks. Elsewhere what looks
 * like a prompt is one once the program has stopped right behind it, as it does to wait for an answer.
 */
export class Prompts {
  readonly #isTyped: () => boolean;
  readonly #edited: EditedLines;
  readonly #asides: Asides;
  /** What it has answered for this chunk. */
  #typed: boolean | undefined;
  /** Whether the program has stopped behind a prompt. */
  #hasWaited = false;
  /** The beginning of a line that may turn out to be a prompt. */
  #waiting = '';
  /** Where it stands in a line; `asked` is behind a prompt at which nothing was typed yet. */
  #at: 'start' | 'output' | 'asked' | 'echo' = 'start';
  #talks = false;

  /**
   * @param isTyped tells whether anything was typed so far: before that, what looks like a prompt is output. To be left
   * out where that is not known, and each chunk ends where the program stopped for a moment
   * @param startsJobs whether it is printed by a shell that is asked to start jobs
   */
  constructor(isTyped?: () => boolean, startsJobs = false) {
    this.#isTyped = isTyped ?? (() => this.#hasWaited);
    this.#edited = new EditedLines(isTyped ?? (() => true));
    this.#asides = new Asides(startsJobs);
  }

  /** Whether a prompt was taken out. */
  get talks(): boolean {
    return this.#talks || this.#edited.talks;
  }

  /** The output that this chunk completes. */
  push(chunk: string): string {
    return this.#asides.push(this.#without(this.#waiting + this.#edited.push(chunk)));
  }

  /** Whether whole lines are output as they are, as nothing was typed so far; else they are to be pushed. */
  passes(lines: Ascii): boolean {
    this.#typed = undefined;
    const isPlain = this.#waiting === '' && this.#at !== 'echo' && !this.#talks && !this.#mayEcho;
    if (!isPlain || !this.#edited.passes(lines) || !this.#asides.passes(lines)) return false;
    this.#at = 'start';
    return true;
  }

  #without(text: string): string {
    this.#waiting = '';
    this.#typed = undefined;
    this.#hasWaited ||= this.#endsInPrompt(text);
    if (this.#at === 'asked' && this.#mayEcho) this.#at = 'echo';
    // Where nothing was typed, only what its last line asks can matter later.
    if (this.#at !== 'echo' && !this.#talks && !(this.#mayEcho && ANY.test(text))) return this.#plain(text);
    let output = '';
    for (let from = 0; from < text.length; ) {
      const end = this.#endOf(text, from);
      output += this.#part(text.slice(from, end < 0 ? undefined : end + 1), end >= 0);
      if (end < 0) break;
      from = end + 1;
    }
    return output;
  }

  /** What was held back; no more will come. */
  end(): string {
    const edited = this.#edited.end();
    const rest = edited === '' ? this.#waiting : this.#without(this.#waiting + edited) + this.#waiting;
    this.#waiting = '';
    this.#at = 'start';
    return this.#asides.push(rest) + this.#asides.end();
  }

  /** Where the line ends that goes on here. An echo may be redrawn from its start, which a carriage return begins. */
  #endOf(text: string, from: number): number {
    const end = text.indexOf('\n', from);
    if (this.#at === 'echo') return end;
    const back = text.indexOf('\r', from);
    return back < 0 || (end >= 0 && end < back) ? end : back;
  }

  /** A text without prompts, but for one that may begin in its last line. */
  #plain(text: string): string {
    const last = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
    if (last > 0) this.#at = 'start';
    if (last === text.length) return text;
    const line = text.slice(last);
    const part = this.#part(line, false);
    // As it is where it can be: a text that is put together is copied before another thread has it.
    return part === line ? text : text.slice(0, last) + part;
  }

  /** A line, or what came of it so far. */
  #part(part: string, isWhole: boolean): string {
    let output = '';
    if (this.#at === 'start') {
      const plain = part.replace(ESCAPE, '');
      const isPrompt = this.#isPrompt(plain);
      if (isPrompt && !this.#mayEcho) this.#at = 'asked';
      else if (isPrompt) {
        this.#talks = true;
        this.#at = 'echo';
        // With an echo a line ends at its line feed only.
        if (part.endsWith('\r')) return '';
      } else if (!isWhole && part.length <= LONGEST_WAITING && this.#mayBePrompt(plain)) {
        this.#waiting = part;
        return '';
      } else this.#at = 'output';
    }
    if (this.#at === 'output' || this.#at === 'asked') output = part;
    else if (isWhole) output = '\n';
    if (isWhole) this.#at = 'start';
    return output;
  }

  get #mayEcho(): boolean {
    this.#typed ??= this.#isTyped();
    return this.#typed;
  }

  /** Whether a text ends right behind a prompt. */
  #endsInPrompt(text: string): boolean {
    const start = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
    if (text.length - start > LONGEST_WAITING || (start === 0 && this.#at !== 'start')) return false;
    const plain = text.slice(start).replace(ESCAPE, '');
    return PROMPTS.includes(plain) || WAITS.test(plain);
  }

  #isPrompt(plain: string): boolean {
    return this.#prompts.some(prompt => plain.startsWith(prompt)) || NUMBERED.test(plain);
  }

  #mayBePrompt(plain: string): boolean {
    // An escape sequence may be cut.
    const cut = plain.indexOf('\u001b');
    const start = cut < 0 ? plain : plain.slice(0, cut);
    return this.#prompts.some(prompt => prompt.startsWith(start)) || NUMBERED_BEGUN.test(start);
  }

  get #prompts(): readonly string[] {
    return this.#talks ? [...PROMPTS, ...MORE] : PROMPTS;
  }
}

/**
 * Texts in order, without the prompts and echo in them, and what ends them. Where another goes on with them, it has what
 * their end may become.
 */
export async function* withoutPrompts(
  texts: AsyncIterable<string>,
  isTyped: () => boolean,
  { goesOn = false, ending = '' } = {},
): AsyncGenerator<string> {
  const prompts = new Prompts(isTyped);
  for await (const text of texts) yield prompts.push(text);
  if (!goesOn) yield prompts.end() + ending;
}
