import type { Ascii } from '../../watch/stream/ascii';
import { ESCAPE } from './escapes';

const STATES =
  'Done|Running|Stopped|Terminated|Killed|Aborted|Hangup|Interrupt|Exit \\d+|done|running|suspended|continued|terminated|killed|interrupt|exit \\d+';
/** What a shell says of its jobs: `[1]+  Done                    sleep 0.5`, `[1]  + 12345 done       sleep 0.5`. */
const JOB = new RegExp(`^\\[\\d{1,4}\\] {0,2}[-+ ] {1,2}(?:\\d+ )?(?:${STATES})\\b`);
/** The same where bash writes out a loop or a choice: its lines stand further in, down to one that ends it. */
const JOB_GOES_ON = /(?:^|\s)(?:do|then)$|\bcase .* in $|\b(?:for|select) .*(?:;|\)\))$/;
const OF_JOB = /^(?: {4}|(?:do|else)$|(?:done|fi|esac)\b)/;
/** The same where a job begins. R prints its vectors like that, so that this is known only where a shell starts one. */
const JOB_BEGINS = /^\[\d{1,4}\] \d+(?: \d+)*$/;
/** The same of fish: `fish: Job 1, 'sleep 0.5 &' has ended`. */
const JOB_OF_FISH = /^(?:fish: )?Job \d+, '.*' (?:has ended|has stopped|to background|terminated by)/;
const SIGNAL =
  'Killed|Terminated|Aborted|Segmentation fault|Bus error|Illegal instruction|Floating point exception|Trace\\/breakpoint trap|Hangup|Quit|Alarm clock|User defined signal \\d|(?:CPU time|File size) limit exceeded';
const SHELL = '(?:zsh|bash|dash|sh|fish)(?::\\d+|: line \\d+|: \\d+)?';
/** What a shell did not find, or what ended by a signal, in a script too, where Node was when it failed, and what make says of a failure. */
const FAILED = new RegExp(
  `^(?:${SHELL}: (?:.*not found\\b|Unknown command: )|(?:${SHELL}|\\S+: line \\d+): *\\d+ (?:${SIGNAL})|node:[\\w/]+:\\d+$|make(?:\\[\\d+\\])?: \\*\\*\\* .*Error \\d+)`,
);
/** Before a line of Python that failed, which is quoted below, further in. */
const PLACE_IN_PYTHON = /^([ |+-]*)File "[^"]*", line \d+(?:, in .*)?$/;
/** What may become a line of these. */
const BEGINNINGS = ['zsh:', 'bash:', 'dash:', 'sh:', 'fish:', 'Job ', 'node:', 'make:', 'make[', 'File "'];
/** What may become the name of a script and the number of a line of it. */
const SCRIPT = /^[a-z./~_][\w./~-]*(?::(?: (?:l(?:i(?:ne?)?)?|line .*)?)?)?$/i;
/** Most texts have none of them. */
const ANY = /\[\d{1,4}\][-+ ]|Job \d|(?:sh|node|make):|: line \d|make\[|File [^"\n]{0,24}"/;

/** A line's beginning is held back no longer than this. */
const LONGEST_WAITING = 1 << 10;

/**
 * Takes out of what a program prints the lines that speak of other things: what a shell says of its jobs, and the lines of
 * code that an error quotes. However the text is cut into chunks, the result is the same.
 */
export class Asides {
  readonly #startsJobs: boolean;
  #waiting = '';
  /** Whether text stands in a line that is none of them. */
  #isInside = false;
  /** How far in the place of a line of Python stands that may be quoted next. */
  #quotes: number | undefined;
  /** Whether what a job runs goes on in the next line. */
  #isInJob = false;

  /** @param startsJobs whether a shell prints it that is asked to start jobs */
  constructor(startsJobs: boolean) {
    this.#startsJobs = startsJobs;
  }

  /** The output that this chunk completes. */
  push(chunk: string): string {
    const text = this.#waiting + chunk;
    if (!this.#isGoingOn && this.#waiting === '' && !mayHaveAny(text)) {
      const start = text.lastIndexOf('\n') + 1;
      if (start > 0 || !this.#isInside) return text.slice(0, start) + this.#lines(text.slice(start), true);
      return text;
    }
    return this.#lines(text);
  }

  /** Whether none of some whole lines is one; where that can't be told soon, or one is waited for, they are to be pushed. */
  passes(lines: Ascii): boolean {
    if (this.#isGoingOn || this.#waiting !== '' || mayHaveAny(lines)) return false;
    this.#isInside = false;
    return true;
  }

  /** What was held back; no more will come. */
  end(): string {
    const rest = this.#waiting;
    this.#waiting = '';
    this.#isInside = false;
    this.#quotes = undefined;
    const isAside = this.#isAside(rest);
    this.#isInJob = false;
    return isAside ? '' : rest;
  }

  /** Whether the next line may belong to one before. */
  get #isGoingOn(): boolean {
    return this.#isInJob || this.#quotes !== undefined;
  }

  #lines(text: string, startsLine = this.#waiting !== '' || !this.#isInside): string {
    this.#waiting = '';
    let isStart = startsLine;
    let output = '';
    for (let from = 0; from < text.length; ) {
      const end = text.indexOf('\n', from) + 1;
      const line = text.slice(from, end || undefined);
      if (end === 0) {
        this.#isInside = !(isStart && this.#mayBeAside(line));
        if (this.#isInside) return output + line;
        this.#waiting = line;
        return output;
      }
      output += isStart && this.#isAside(line) ? '\n' : line;
      isStart = true;
      from = end;
    }
    this.#isInside = false;
    return output;
  }

  #isAside(whole: string): boolean {
    if (whole.length > LONGEST_WAITING) return false;
    const line = plain(whole);
    // A line that is drawn over is none.
    if (line.includes('\r')) return false;
    if (this.#isInJob && OF_JOB.test(line)) {
      if (/^[a-z]/.test(line)) this.#isInJob = line === 'do' || line === 'else' || JOB_GOES_ON.test(line);
      return true;
    }
    const isJob = JOB.test(line);
    this.#isInJob = isJob && JOB_GOES_ON.test(line);
    const place = PLACE_IN_PYTHON.exec(line);
    if (place) {
      this.#quotes = place[1]?.length ?? 0;
      return true;
    }
    if (this.#quotes !== undefined) {
      if (line.search(/[^ |]/) > this.#quotes) return true;
      this.#quotes = undefined;
    }
    if (this.#startsJobs && JOB_BEGINS.test(line)) return true;
    return isJob || JOB_OF_FISH.test(line) || FAILED.test(line);
  }

  #mayBeAside(line: string): boolean {
    if (line.length > LONGEST_WAITING) return false;
    const start = plain(line);
    if (start.includes('\r')) return false;
    if (this.#isInJob) return true;
    // An escape sequence may be cut.
    if (start.includes('\u001b')) return true;
    const inside = start.trimStart();
    if (this.#quotes !== undefined && inside.length < start.length) return true;
    if (/^\[\d{0,4}(?:\] {0,2}(?:[-+ \d].*)?)?$/.test(start)) return true;
    if (SCRIPT.test(start)) return true;
    return BEGINNINGS.some(each => each.startsWith(inside) || inside.startsWith(each));
  }
}

/** Parts of them, each but the first of a row only with that. To search for one is ten times as quick as by pattern. */
const PARTS = [
  ['[', '] ', ']+', ']-', 'make['],
  [':', 'sh:', 'node:', 'make:', ': line '],
  ['Job '],
  ['File '],
];

function mayHaveAny(text: string | Ascii): boolean {
  const has = (part: string) => text.includes(part);
  const isThere = PARTS.some(
    ([first = '', ...others]) => has(first) && (others.length === 0 || others.some(has)),
  );
  return isThere && (typeof text !== 'string' || ANY.test(text));
}

function plain(line: string): string {
  return line.replace(ESCAPE, '').replace(/[\r\n]+$/, '');
}
