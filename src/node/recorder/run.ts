import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ReadStream } from 'node:tty';
import { whyNot } from '../files/whyNot';
import type { RecorderDisplay } from './display';
import { type Job, readJob, type Status, type Way, writeJob, writeStatus } from './job';
import { RecorderOutput } from './output';
import { startByScript, startOnPipes } from './pipes';
import type { Ending, Program, StartProgram } from './program';
import { startOnPty } from './pty';

const WAYS: Readonly<Record<Way, StartProgram>> = {
  pty: startOnPty,
  script: startByScript,
  pipe: startOnPipes,
};

const SAID: Readonly<Record<Way, string>> = {
  pty: '',
  script: '',
  pipe: 'There is no pseudo-terminal to be had here: the program sees a pipe, may print in blocks, and has no colours.',
};

/** The signals that ask a program to end, and the milliseconds until the next one is tried. */
const ASKS: readonly (readonly [NodeJS.Signals, number])[] = [
  ['SIGINT', 3000],
  ['SIGTERM', 3000],
  ['SIGKILL', 0],
];
/** Milliseconds between two checks whether the output is still wanted and there is room for it. */
const LOOK = 250;
const ESCAPE = 0x1b;

/** A program, its output and the terminal that the user sees, from start to end. */
export class RecorderRun {
  readonly #folder: string;
  readonly #display: RecorderDisplay;
  #status: Status = { pid: process.pid, way: 'pty', started: Date.now() };
  #output: RecorderOutput | undefined;
  #program: Program | undefined;
  #isHeldUp = false;
  #asked = 0;
  #ended = false;
  #retry: NodeJS.Timeout | undefined;

  constructor(folder: string, display: RecorderDisplay) {
    this.#folder = folder;
    this.#display = display;
  }

  async start(): Promise<void> {
    // Ctrl+C belongs to the program; we handle it only before keys are passed on, or if they can't be.
    process.on('SIGINT', () => this.#program?.signal('SIGINT'));
    process.on('SIGTERM', () => this.#ask());
    process.on('SIGHUP', () => this.#hangUp());
    try {
      const job = readJob(this.#folder);
      this.#display.say(`\x1b[1m> ${job.title.replaceAll('\n', '\r\n')}\x1b[0m\r\n`);
      this.#output = new RecorderOutput(this.#folder, job.segment);
      const environment = environmentOf(job);
      this.#forgetEnvironment(job);
      this.#run(job, environment);
    } catch (error) {
      await this.#fail(
        error instanceof RangeError ? error.message : `The command can’t be run: ${whyNot(error)}.`,
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
    const missing = whatIsMissing(job, env);
    if (missing) throw new RangeError(missing);
    const { columns = 80, rows = 24 } = process.stdout;
    const listener = {
      output: (chunk: Buffer) => this.#record(chunk),
      ended: (ending: Ending) => void this.#end(ending),
    };
    const ways = Object.keys(WAYS) as Way[];
    for (const way of ways.slice(ways.indexOf(job.way ?? 'pty'))) {
      this.#program = WAYS[way](job, env, { columns, rows }, listener);
      if (!this.#program) continue;
      this.#status = { ...this.#status, way };
      if (SAID[way]) this.#display.say(`\x1b[33m${SAID[way]}\x1b[0m\r\n`);
      break;
    }
    this.#writeStatus(this.#status);
    this.#bridge(job);
  }

  /** Connects the program with our terminal: keys, size, signals. */
  #bridge(job: Job): void {
    const { stdin, stdout } = process;
    if (this.#program?.way === 'pty') {
      if (stdin.isTTY) makeRaw(stdin);
      stdin.on('data', keys => this.#type(keys as unknown as Uint8Array));
    }
    stdout.on('resize', () => this.#program?.resize(stdout.columns, stdout.rows));
    const timer = setInterval(() => {
      if (this.#ended) clearInterval(timer);
      else this.#look(job);
    }, LOOK);
  }

  /** Passes keys on, after recording that something was typed: the program may echo it at once. */
  #type(keys: Uint8Array): void {
    if (!this.#status.typed && !isAnswer(keys)) {
      this.#writeStatus({ ...this.#status, typed: true });
    }
    this.#program?.write(keys);
  }

  #record(chunk: Buffer): void {
    try {
      this.#output?.write(chunk);
    } catch (error) {
      const why = `From here on its output can’t be kept: ${whyNot(error)}.`;
      this.#writeStatus({ ...this.#status, lost: why });
      this.#display.say(`\r\n\x1b[31m${why}\x1b[0m\r\n`);
    }
    this.#display.push(chunk);
  }

  /** Deletes what is no longer wanted, and pauses the program while nobody reads, so that nothing is lost. */
  #look(job: Job): void {
    const output = this.#output;
    if (!output) return;
    if (!output.isWanted) output.drop();
    const isFull = output.isWanted && output.waiting >= job.most;
    if (isFull === this.#isHeldUp) return;
    this.#isHeldUp = isFull;
    if (isFull) this.#program?.pause();
    else this.#program?.resume();
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
    this.#writeStatus({ ...this.#status, ...ending, ended: Date.now(), bytes });
    const { exitCode, signal } = ending;
    const how = exitCode === undefined ? `Ended by ${signal}` : `Exit code ${exitCode}`;
    const colour = exitCode === 0 ? 2 : 31;
    await this.#sayGoodbye(`${how}. Its numbers stay with the watch.`, colour);
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
    const { stdin } = process;
    this.#display.say(
      `\x18\x1b[0m\x1b[?25h\r\n\x1b[${colour}m${sentence} Press any key to close the terminal.\x1b[0m`,
    );
    if (stdin.isTTY) stdin.setRawMode(true);
    else await this.#display.idle();
    stdin.removeAllListeners('data');
    stdin.on('data', keys => isKey(keys) && this.#leave());
    stdin.on('end', () => this.#leave()).on('error', () => this.#leave());
    stdin.resume();
  }

  #leave(): never {
    process.exit(0);
  }
}

/** Passes keys and output through unchanged: Node's own raw mode still adds a return before each line feed. */
function makeRaw(terminal: ReadStream): void {
  terminal.setRawMode(true);
  spawnSync('stty', ['-opost'], { stdio: ['inherit', 'ignore', 'ignore'] });
}

/** Whether a person pressed the key: a terminal also answers queries of a program by itself. */
function isKey(keys: string | Uint8Array): boolean {
  return Buffer.from(keys)[0] !== ESCAPE;
}

/** The environment of the terminal, without the variable that made this process run as Node. */
function environmentOf(job: Job): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env };
  delete env['ELECTRON_RUN_AS_NODE'];
  for (const [name, value] of Object.entries(job.env)) {
    if (value === null) delete env[name];
    else env[name] = value;
  }
  return env;
}

/** A sentence if the folder or the program does not exist: the system's message would be less clear. */
function whatIsMissing({ file, cwd }: Job, env: NodeJS.ProcessEnv): string | undefined {
  if (!statSync(cwd, { throwIfNoEntry: false })?.isDirectory())
    return `The folder “${cwd}” does not exist, so nothing can be run in it.`;
  const folders =
    path.isAbsolute(file) || file.includes(path.sep) ? [cwd] : (env['PATH'] ?? '').split(path.delimiter);
  const endings = process.platform === 'win32' ? ['', '.exe', '.cmd', '.bat', '.com'] : [''];
  const found = folders
    .flatMap(folder => endings.map(ending => path.resolve(cwd, folder, `${file}${ending}`)))
    .filter(candidate => existsSync(candidate));
  if (found.length === 0) return `The program “${file}” was not found.`;
  if (found.some(mayBeRun)) return undefined;
  return found.some(candidate => statSync(candidate).isDirectory())
    ? `“${file}” is a folder, not a program.`
    : `“${file}” may not be run as a program: mark it as executable (chmod +x), or name the program that reads it.`;
}

function mayBeRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Whether this is a terminal's own answer to a program: an escape sequence other than pasted text. */
function isAnswer(keys: Uint8Array): boolean {
  return keys[0] === 0x1b && !Buffer.from(keys).toString('latin1').startsWith('\x1b[200~');
}
