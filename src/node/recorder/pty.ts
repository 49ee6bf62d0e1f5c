import { randomBytes } from 'node:crypto';
import { close, constants, openSync, write } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { ReadStream } from 'node:tty';
import { type ProgramListener, type StartProgram, signalGroup } from './program';

/** What of the binary of `@lydell/node-pty` is used: its package loses the last lines on Node 20, its binary does not. */
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

const FOLDER = path.join(__dirname, 'pty', `${process.platform}-${process.arch}`);

/** On a pseudo-terminal of ours. */
export const startOnPty: StartProgram = (job, env, { columns, rows }, listener) => {
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
    (exitCode, signal) => reader.exited(exitCode, signal),
  );
  const stream = new ReadStream(fd);
  // As long as we hold the program's end of it, nothing that it has printed can be lost by its closing.
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
 * Reads all that a program prints. Its exit says nothing of how much is still on the way through the system, so that
 * we then print a mark behind it: what stands before the mark is all.
 */
class PtyReader {
  readonly #listener: ProgramListener;
  readonly #mark = Buffer.from(`\x1b]777;median-watch;${randomBytes(16).toString('hex')}\x07`);
  #stream: ReadStream | undefined;
  #slave = -1;
  /** Once the mark is on its way: what may be its beginning. */
  #held: Buffer | undefined;
  #ending: { exitCode: number } | { signal: string } = { exitCode: 0 };

  constructor(listener: ProgramListener) {
    this.#listener = listener;
  }

  read(stream: ReadStream, slave: number): void {
    this.#stream = stream;
    this.#slave = slave;
    stream.on('data', chunk => this.#take(chunk as unknown as Buffer));
    // Nobody is left at the other end.
    stream.on('error', () => this.#finish());
    stream.on('close', () => this.#finish());
  }

  exited(exitCode: number, signal: number): void {
    this.#ending = signal === 0 ? { exitCode } : { signal: nameOfSignal(signal) };
    this.#held = Buffer.alloc(0);
    write(this.#slave, this.#mark, error => error && this.#finish());
  }

  #take(chunk: Buffer): void {
    if (!this.#held) {
      this.#listener.output(chunk);
      return;
    }
    const bytes = Buffer.concat([this.#held, chunk]);
    const end = bytes.indexOf(this.#mark);
    const known = end < 0 ? Math.max(0, bytes.length - this.#mark.length) : end;
    if (known > 0) this.#listener.output(bytes.subarray(0, known));
    this.#held = bytes.subarray(known);
    if (end >= 0) this.#finish();
  }

  #finish(): void {
    const stream = this.#stream;
    if (!stream) return;
    this.#stream = undefined;
    stream.destroy();
    close(this.#slave, () => {});
    this.#listener.ended(this.#ending);
  }
}

function nameOfSignal(number: number): string {
  const found = Object.entries(os.constants.signals).find(([, value]) => value === number);
  return found?.[0] ?? `signal ${number}`;
}
