import { type TerminalShellExecution, version } from 'vscode';
import { leavesJobs, startsJobs } from '../feeding/jobs';
import { Prompts } from '../feeding/prompts';
import { ECHO, TerminalMarks } from './marks';

const [, minor = 0] = version.split('.').map(Number);
/**
 * Since 1.108 VS Code hands a command's text over from its first mark on, and what waits when the command ends too;
 * before that it drops what came within the last 50 ms.
 */
const HANDS_OVER_ALL = minor >= 108;

/** What a shell itself does without a word. */
const SILENT =
  /^\s*(?:cd|export|unset|alias|set|shopt|setopt|umask|true|false|:|clear|reset|sleep)\b[^;|&`$]*$/;

/** What empties the screen: VS Code then says that a command printed nothing, which a command like any other may have. */
const CLEARS = /\b(?:clear|reset|tput|tset)\b/;

/** How a command was met: at its start, in its middle, or only at its end. */
export type Met = 'start' | 'middle' | 'end';

/** One command in a terminal, and what VS Code hands over of it. To be made as soon as the command starts. */
export class TerminalCommand {
  readonly met: Met;
  readonly #execution: TerminalShellExecution;
  readonly #marks: TerminalMarks;
  readonly #prompts: Prompts;
  readonly #chunks: AsyncIterable<string> | undefined;
  #hasPrinted = false;
  #given = 0;
  #finish: () => void = () => {};
  #settle: (exitCode: number | undefined) => void = () => {};
  /** Its exit code, as far as it is known, once it has ended. */
  readonly ended: Promise<number | undefined>;

  constructor(execution: TerminalShellExecution, met: Met) {
    this.met = met;
    this.#execution = execution;
    this.#prompts = new Prompts(undefined, this.startsJobs);
    this.#chunks = met === 'end' ? undefined : execution.read();
    this.#marks = new TerminalMarks(met === 'start' ? (HANDS_OVER_ALL ? 0 : ECHO) : -1);
    this.ended = new Promise(resolve => {
      this.#settle = resolve;
    });
  }

  /** As it was typed. */
  get wholeLine(): string {
    return this.#execution.commandLine.value;
  }

  /** Whether it is to run something beside the shell. */
  get startsJobs(): boolean {
    return startsJobs(this.wholeLine);
  }

  /** Whether something of it may still print once it has ended. */
  get leavesJobs(): boolean {
    return leavesJobs(this.wholeLine);
  }

  /** In short, as it is told. */
  get line(): string {
    const [first = '', ...others] = this.wholeLine.trim().split('\n');
    return others.length > 0 || first.length > 60 ? `${first.slice(0, 60)}…` : first;
  }

  /** Whether anything of what it printed was handed over. */
  get hasPrinted(): boolean {
    return this.#hasPrinted;
  }

  /** Characters that were given of its output, without prompts and echo. */
  get given(): number {
    return this.#given;
  }

  /** Whether it may have printed something that was not handed over. */
  get lacksEnd(): boolean {
    if (this.#hasPrinted) return !HANDS_OVER_ALL && !this.#marks.ended;
    if (this.#marks.ended && !HANDS_OVER_ALL) return false;
    return !SILENT.test(this.wholeLine);
  }

  /** Whether the screen may show less than what it printed. */
  get clearsScreen(): boolean {
    return CLEARS.test(this.wholeLine);
  }

  /** Whether text is there, but not from the beginning. */
  get lacksBeginning(): boolean {
    return this.met === 'start' && this.#hasPrinted && !this.#marks.began;
  }

  /** Calls `give` with what it prints, without prompts and echo, until it has ended or its terminal is closed. */
  async pour(give: (output: string) => void): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#finish = resolve;
      this.#pump(give).then(resolve, reject);
    });
    this.#put(this.#marks.end(), give);
  }

  /** Whether prompts of a program that is talked to were left out of it. */
  get talks(): boolean {
    return this.#prompts.talks;
  }

  /** The last of what was handed over, once it has ended: it might have become a prompt. */
  finish(): string {
    return this.#counted(this.#prompts.end());
  }

  /** To be called when it has ended. */
  end(exitCode: number | undefined): void {
    this.#settle(exitCode);
  }

  /** To be called when its terminal is closed: VS Code then leaves the text without an end. */
  close(): void {
    this.#settle(undefined);
    this.#finish();
  }

  async #pump(give: (output: string) => void): Promise<void> {
    for await (const chunk of this.#chunks ?? []) this.#put(this.#marks.push(chunk), give);
  }

  #put(output: string, give: (output: string) => void): void {
    if (output === '') return;
    this.#hasPrinted = true;
    give(this.#counted(this.#prompts.push(output)));
  }

  #counted(output: string): string {
    this.#given += output.length;
    return output;
  }
}
