import { randomBytes } from 'node:crypto';
import { close, constants, openSync, write } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ReadStream } from 'node:tty';
import * as l10n from '../../l10n';
import { consoleBinary, startOnConsole } from './conpty';
import {
  type Ending,
  hasOthersInSession,
  nameOfSignal,
  type ProgramListener,
  type StartProgram,
  signalGroup,
} from './program';

/** The functions of the `@lydell/node-pty` binary that are used: its package loses the last lines on Node 20. */
interface Native {
  fork(
    file: string,
    args: readonly string[],
    env: readonly string[],
    cwd: string,
    columns: number,
    rows: number,
    uid: number,
    gid: number,
    utf8: boolean,
    helper: string,
    exited: (exitCode: number, signal: number) => void,
  ): { readonly fd: number; readonly pid: number; readonly pty: string };
  resize(fd: number, columns: number, rows: number): void;
}

/**
 * Looks without output between them, and the milliseconds from one to the next, after which the marker is not waited for any
 * more. They are counted, since who had no turn for long, as on a busy disk, has not heard yet what has come.
 */
const LOOKS = 4;
const LOOK = 250;
/** What the binary prints in the program's place where the system can't run it. */
const NOT_RUN = 'execvp(3) failed.: ';

const FOLDER = path.join(__dirname, 'pty', `${process.platform}-${process.arch}`);

/** Runs on a pseudo-terminal of our own; on Windows, on a console. */
export const startOnPty: StartProgram = (job, env, size, listener) =>
  process.platform === 'win32'
    ? startOnConsole(consoleBinary(FOLDER), job, env, size, listener)
    : startOnUnix(job, env, size, listener);

const startOnUnix: StartProgram = (job, env, { columns, rows }, listener) => {
  const native = load();
  if (!native) return undefined;
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const helper = path.join(FOLDER, 'spawn-helper');
  const reader = new PtyReader(listener);
  const { fd, pid, pty } = native.fork(
    job.file,
    job.args,
    variables,
    job.cwd,
    columns,
    rows,
    -1,
    -1,
    true,
    helper,
    (exitCode, signal) => reader.exited(exitCode, signal, hasOthersInSession(pid)),
  );
  const stream = new ReadStream(fd);
  // As long as we keep the program's end open, nothing that it printed is lost when it closes.
  reader.read(stream, openSync(pty, constants.O_RDWR | constants.O_NOCTTY));
  return {
    way: 'pty',
    write: keys => void stream.write(keys),
    resize: (columns, rows) => native.resize(fd, columns, rows),
    signal: name => signalGroup(pid, name),
    pause: () => void stream.pause(),
    resume: () => void stream.resume(),
  };
};

function load(): Native | undefined {
  try {
    return createRequire(__filename)(path.join(FOLDER, 'pty.node'));
  } catch {
    return undefined;
  }
}

/**
 * Reads everything that a program prints. When it exits, some of its output may still be in the system's buffers, so a
 * marker is printed after it: whatever comes before the marker is all of the output. It is in capitals, which no setting
 * of a terminal changes, and is not waited for for ever: a program may leave its terminal in any state.
 */
class PtyReader {
  readonly #listener: ProgramListener;
  readonly #mark = Buffer.from(`\x1b]777;MEDIAN-WATCH;${randomBytes(16).toString('hex').toUpperCase()}\x07`);
  #stream: ReadStream | undefined;
  #slave = -1;
  /** Once the marker has been sent: bytes that may be its beginning. */
  #pending: Buffer | undefined;
  #ending: Ending = { exitCode: 0 };
  #isFirst = true;
  /** The system's reason why the program could not be run. */
  #notRun: string | undefined;
  /** Looks since anything was heard. */
  #looks = 0;

  constructor(listener: ProgramListener) {
    this.#listener = listener;
  }

  read(stream: ReadStream, slave: number): void {
    this.#stream = stream;
    this.#slave = slave;
    stream.on('data', chunk => this.#read(chunk as unknown as Buffer));
    // The other end is closed.
    stream.on('error', () => this.#finish());
    stream.on('close', () => this.#finish());
  }

  exited(exitCode: number, signal: number, left: boolean): void {
    const how = signal === 0 ? { exitCode } : { signal: nameOfSignal(signal) ?? `signal ${signal}` };
    this.#ending = { ...how, ...(left && { left }) };
    this.#pending = Buffer.alloc(0);
    // Little is left, for which nobody waits any more; a marker that can't be written would keep this process for ever.
    this.#stream?.resume();
    write(this.#slave, this.#mark, error => error && this.#finish());
    const timer = setInterval(() => {
      if (!this.#stream) clearInterval(timer);
      else if (this.#stream.isPaused()) this.#looks = 0;
      else if (++this.#looks > LOOKS) this.#finish();
      // Ctrl+Q, for a terminal that Ctrl+S has stopped: it stays so when its program is gone.
      else this.#stream.write('\x11');
    }, LOOK);
  }

  #read(chunk: Buffer): void {
    this.#looks = 0;
    if (this.#isFirst && chunk.toString('latin1', 0, NOT_RUN.length) === NOT_RUN) {
      this.#notRun = chunk.toString('utf8', NOT_RUN.length).split(/[\r\n]/)[0];
      if (chunk.includes(this.#mark)) this.#finish();
      return;
    }
    this.#isFirst = false;
    if (!this.#pending) {
      this.#listener.output(chunk);
      return;
    }
    const bytes = Buffer.concat([this.#pending, chunk]);
    const end = bytes.indexOf(this.#mark);
    const known = end < 0 ? Math.max(0, bytes.length - this.#mark.length) : end;
    if (known > 0) this.#listener.output(bytes.subarray(0, known));
    this.#pending = bytes.subarray(known);
    if (end >= 0) this.#finish();
  }

  #finish(): void {
    const stream = this.#stream;
    if (!stream) return;
    this.#stream = undefined;
    if (this.#pending && this.#pending.length > 0 && !this.#pending.includes(this.#mark))
      this.#listener.output(this.#pending);
    stream.destroy();
    close(this.#slave, () => {});
    const failed = this.#notRun && l10n.t('The system can’t run this program: {0}.', this.#notRun);
    this.#listener.ended(failed === undefined ? this.#ending : { failed });
  }
}
