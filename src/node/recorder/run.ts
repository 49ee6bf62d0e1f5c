import { existsSync, utimesSync } from 'node:fs';
import * as l10n from '../../l10n';
import { whyNot } from '../files/whyNot';
import { PLACE_NAME } from '../life/hostProcess';
import { RecorderDisplay } from './display';
import { environmentWith } from './environment';
import { findProgram } from './findProgram';
import { type Job, jobFile, readJob, type Status, takeStop, type Way, writeJob, writeStatus } from './job';
import { RecorderOutput } from './output';
import { startByScript, startOnPipes } from './pipes';
import type { Ending, Program, Size, StartProgram } from './program';
import { startOnPty } from './pty';
import { isRead } from './readers';
import { isKey, type RecorderTerminal } from './terminal';

const WAYS: Readonly<Record<Way, StartProgram>> = {
  pty: startOnPty,
  script: startByScript,
  pipe: startOnPipes,
};

/** The signals that ask a program to end, and the milliseconds until the next one is tried. */
const ASKS: readonly (readonly [NodeJS.Signals, number])[] = [
  ['SIGINT', 3000],
  ['SIGTERM', 3000],
  ['SIGKILL', 0],
];
/** Milliseconds between two checks whether the output is still wanted and there is room for it. */
const LOOK = 250;
/** Milliseconds between two signs of life. */
const SIGN = 5_000;

/** A program, its output and the terminal that the user sees, from start to end. */
export class RecorderRun {
  readonly #folder: string;
  readonly #terminal: RecorderTerminal;
  readonly #display: RecorderDisplay;
  #status: Status = { pid: process.pid, place: PLACE_NAME, way: 'pty', started: Date.now() };
  #output: RecorderOutput | undefined;
  #program: Program | undefined;
  #isHeldUp = false;
  #unreadSince: number | undefined;
  #asked = 0;
  #ended = false;
  #retry: NodeJS.Timeout | undefined;

  constructor(folder: string, terminal: RecorderTerminal) {
    this.#folder = folder;
    this.#terminal = terminal;
    this.#display = new RecorderDisplay(terminal);
  }

  async start(): Promise<void> {
    // Ctrl+C belongs to the program; we handle it only before keys are passed on, or if they can't be.
    process.on('SIGINT', () => this.#program?.signal('SIGINT'));
    process.on('SIGTERM', () => this.#ask());
    process.on('SIGHUP', () => this.#hangUp());
    this.#terminal.onClosed(() => this.#hangUp());
    try {
      const job = readJob(this.#folder);
      l10n.speak(job.translation);
      this.#display.say(`\x1b[1m> ${job.title.replaceAll('\n', '\r\n')}\x1b[0m\r\n`);
      this.#output = new RecorderOutput(this.#folder, job.segment);
      const environment = environmentWith(job.env);
      this.#forgetEnvironment(job);
      this.#run(job, environment);
    } catch (error) {
      await this.#fail(
        error instanceof RangeError ? error.message : l10n.t('The command can’t be run: {0}.', whyNot(error)),
      );
    }
  }

  /** The variables of a task may hold secrets: they do not stay on the disk. */
  #forgetEnvironment(job: Job): void {
    try {
      writeJob(this.#folder, { ...job, env: {} });
    } catch {
      // The disk is full; it goes with the run.
    }
  }

  #run(job: Job, env: NodeJS.ProcessEnv): void {
    const file = findProgram(job, env);
    // Only on Windows does the name not lead there by itself.
    const found = process.platform === 'win32' ? { ...job, file } : job;
    const listener = {
      output: (chunk: Buffer) => this.#record(chunk),
      // As programs tell a terminal how large it is to be.
      drawn: ({ columns, rows }: Size) => this.#keep(Buffer.from(`\x1b[8;${rows};${columns}t`)),
      ended: (ending: Ending) => void this.#end(ending),
    };
    const ways = Object.keys(WAYS) as Way[];
    for (const way of ways.slice(ways.indexOf(job.way ?? 'pty'))) {
      this.#program = WAYS[way](found, env, this.#terminal.size, listener);
      if (!this.#program) continue;
      this.#status = { ...this.#status, way };
      if (way === 'pipe') {
        const said = l10n.t(
          'There is no pseudo-terminal to be had here: the program sees a pipe, may print in blocks, and has no colours.',
        );
        this.#display.say(`\x1b[33m${said}\x1b[0m\r\n`);
      }
      break;
    }
    this.#writeStatus(this.#status);
    this.#bridge(job);
  }

  /** Connects the program with our terminal: keys, size, signals. */
  #bridge(job: Job): void {
    if (this.#program?.way === 'pty' || !this.#terminal.makesSignals)
      this.#terminal.takeKeys(keys => this.#type(keys));
    this.#terminal.onResize(({ columns, rows }) => this.#program?.resize(columns, rows));
    const timer = setInterval(() => {
      if (this.#ended) clearInterval(timer);
      else this.#look(job);
    }, LOOK);
    this.#showLife();
  }

  /** Touches the file of the job now and then, for who can't tell by our process whether we live. */
  #showLife(): void {
    const timer = setInterval(() => {
      const now = new Date();
      try {
        if (!this.#ended) utimesSync(jobFile(this.#folder), now, now);
        else clearInterval(timer);
      } catch {
        // The run was removed.
      }
    }, SIGN).unref();
  }

  /** Passes keys on, after recording that something was typed: the program may echo it at once. */
  #type(keys: Uint8Array): void {
    if (!this.#status.typed && !isAnswer(keys)) {
      this.#writeStatus({ ...this.#status, typed: true });
    }
    this.#program?.write(keys);
  }

  #record(chunk: Buffer): void {
    this.#keep(chunk);
    this.#display.push(chunk);
  }

  #keep(chunk: Buffer): void {
    try {
      this.#output?.write(chunk);
    } catch (error) {
      const why = l10n.t('From here on its output can’t be kept: {0}.', whyNot(error));
      this.#writeStatus({ ...this.#status, lost: why });
      this.#display.say(`\r\n\x1b[31m${why}\x1b[0m\r\n`);
    }
  }

  /** Deletes what is no longer wanted, and pauses the program while nobody reads, so that nothing is lost. */
  #look(job: Job): void {
    const output = this.#output;
    if (takeStop(this.#folder)) this.#ask();
    if (!output) return;
    if (!output.isWanted) output.drop();
    if (job.unread !== undefined && output.isWanted && this.#isUnreadFor(job.unread)) this.#forget(output);
    const isFull = output.isWanted && output.waiting >= job.most;
    if (isFull === this.#isHeldUp) return;
    this.#isHeldUp = isFull;
    this.#writeStatus({ ...this.#status, isHeld: isFull });
    if (!isFull) {
      this.#program?.resume();
      return;
    }
    this.#program?.pause();
    this.#warn(
      l10n.t(
        'What it prints comes faster than it is read, and the disk space for that is used up: it waits until some of it has been read.',
      ),
    );
  }

  #isUnreadFor(milliseconds: number): boolean {
    this.#unreadSince = isRead(this.#folder) ? undefined : (this.#unreadSince ?? performance.now());
    return this.#unreadSince !== undefined && performance.now() - this.#unreadSince > milliseconds;
  }

  #forget(output: RecorderOutput): void {
    output.drop();
    this.#warn(
      l10n.t(
        'Its window is gone, and numbers are not kept on the disk (medianWatch.storage.keep): what it prints is no longer recorded.',
      ),
    );
  }

  #warn(sentence: string): void {
    this.#display.say(`\r\n\x1b[33m${sentence}\x1b[0m\r\n`);
  }

  /** Asks the program to end, each time more forcefully. */
  #ask(): void {
    const [signal, patience] = ASKS[Math.min(this.#asked++, ASKS.length - 1)] ?? ['SIGKILL', 0];
    const asked = this.#asked;
    if (this.#ended) this.#leave();
    this.#program?.signal(signal);
    if (patience > 0)
      setTimeout(() => this.#asked === asked && !this.#ended && this.#ask(), patience).unref();
  }

  /** The terminal was closed: what runs in it ends as in any terminal. */
  #hangUp(): void {
    if (this.#ended) this.#leave();
    this.#program?.signal('SIGHUP');
    this.#asked = ASKS.length - 1;
    setTimeout(() => this.#ask(), 1000);
    setTimeout(() => void this.#end({ signal: 'SIGHUP' }), 2000);
  }

  async #end(ending: Ending): Promise<void> {
    if (this.#ended) return;
    if (ending.failed !== undefined) {
      await this.#fail(ending.failed);
      return;
    }
    this.#ended = true;
    // Its pseudo-terminal is closed: a resize of the terminal must no longer reach it.
    this.#program = undefined;
    const bytes = this.#output?.bytes ?? 0;
    // It may have ended as it was held up, with nothing left to say.
    const released = this.#isHeldUp && { isHeld: false };
    this.#writeStatus({ ...this.#status, ...ending, ...released, ended: Date.now(), bytes });
    const { exitCode, signal } = ending;
    const colour = exitCode === 0 ? 2 : 31;
    await this.#sayGoodbye(
      exitCode === undefined
        ? l10n.t('Ended by {0}. Its numbers stay with the watch.', String(signal))
        : l10n.t('Exit code {0}. Its numbers stay with the watch.', String(exitCode)),
      colour,
    );
  }

  async #fail(why: string): Promise<void> {
    this.#ended = true;
    this.#writeStatus({ ...this.#status, failed: why, ended: Date.now(), bytes: 0 });
    await this.#sayGoodbye(why, 31);
  }

  /** Writes the status, later where the disk has no room for it now. A folder that was removed wants none. */
  #writeStatus(status: Status): void {
    this.#status = status;
    clearTimeout(this.#retry);
    try {
      if (existsSync(this.#folder)) writeStatus(this.#folder, status);
    } catch {
      this.#retry = setTimeout(() => this.#writeStatus(this.#status), LOOK);
    }
  }

  /** Keeps the terminal open until a key is pressed, so that the output can be read. */
  async #sayGoodbye(sentence: string, colour: number): Promise<void> {
    const words = l10n.t('{0} Press any key to close the terminal.', sentence);
    this.#display.say(`\x18\x1b[0m\x1b[?25h\r\n\x1b[${colour}m${words}\x1b[0m`);
    if (!process.stdin.isTTY && this.#terminal.makesSignals) await this.#display.idle();
    await this.#terminal.nextKey();
    this.#leave();
  }

  #leave(): never {
    process.exit(0);
  }
}

/** Whether this is a terminal's own answer to a program: an escape sequence other than pasted text. */
function isAnswer(keys: Uint8Array): boolean {
  return !isKey(keys) && !Buffer.from(keys).toString('latin1').startsWith('\x1b[200~');
}
