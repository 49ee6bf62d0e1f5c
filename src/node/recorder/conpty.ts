import { createRequire } from 'node:module';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { commandLineOf } from './commandLine';
import { variable } from './environment';
import type { Job } from './job';
import { type Ending, endTree, type Program, type ProgramListener, type Size } from './program';

/**
 * The functions of `@lydell/node-pty`'s binary for Windows that are used. The console of a program is drawn anew by the
 * system as what a terminal is to show, and comes out of one named pipe; keys go into another.
 */
export interface ConsoleBinary {
  startProcess(
    file: string,
    columns: number,
    rows: number,
    debug: boolean,
    pipeName: string,
    inheritCursor: boolean,
  ): { readonly pty: number; readonly conin: string; readonly conout: string };
  connect(
    pty: number,
    commandLine: string,
    cwd: string,
    env: readonly string[],
    exited: (exitCode: number) => void,
  ): { readonly pid: number };
  resize(pty: number, columns: number, rows: number): void;
}

/**
 * Looks without output between them, and the milliseconds from one to the next, after which all of it has come, once the
 * program has ended: the system draws what is left within some 20 ms, and leaves the pipe open.
 */
const LOOKS = 10;
const LOOK = 50;
const INTERRUPT = '\x03';
/** The exit code of a program that Ctrl+C has ended. */
const INTERRUPTED = 0xc000013a;

/** Runs a program on a console of its own; undefined where this Windows has none to give, as before 2018. */
export function startOnConsole(
  binary: ConsoleBinary | undefined,
  job: Job,
  env: NodeJS.ProcessEnv,
  { columns, rows }: Size,
  listener: ProgramListener,
): Program | undefined {
  if (!binary) return undefined;
  const name = `median-watch-${process.pid}-${Math.random().toString(36).slice(2)}`;
  const pipes: Socket[] = [];
  try {
    const { pty, conin, conout } = binary.startProcess(job.file, columns, rows, false, name, false);
    // Both pipes must be open before the program is started, which waits for them.
    const [keys, output] = [connect(conin), connect(conout)];
    pipes.push(keys, output);
    const reader = new ConsoleReader(output, listener);
    const commandLine = commandLineOf(job.file, job.args, variable(env, 'ComSpec') || 'cmd.exe');
    const variables = Object.entries(env).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}=${value}`],
    );
    const { pid } = binary.connect(pty, commandLine, path.resolve(job.cwd), variables, code =>
      reader.exited(code),
    );
    keys.on('error', () => {});
    listener.drawn({ columns, rows });
    const interrupt = () => void keys.write(INTERRUPT);
    return {
      way: 'pty',
      write: typed => void keys.write(typed),
      resize: (columns, rows) => {
        if (reader.hasExited) return;
        listener.drawn({ columns, rows });
        binary.resize(pty, columns, rows);
      },
      // There are no signals, and Ctrl+C is a key.
      signal: name => (name === 'SIGINT' || name === 'SIGTERM' ? interrupt() : endTree(pid)),
      pause: () => void output.pause(),
      resume: () => void output.resume(),
    };
  } catch {
    for (const pipe of pipes) pipe.destroy();
    return undefined;
  }
}

/** The binary for this machine; undefined where there is none. */
export function consoleBinary(folder: string): ConsoleBinary | undefined {
  try {
    return createRequire(__filename)(path.join(folder, 'conpty.node'));
  } catch {
    return undefined;
  }
}

/** Reads everything that a program prints, and tells how it ended after all of it. */
class ConsoleReader {
  readonly #output: Socket;
  readonly #listener: ProgramListener;
  #ending: Ending | undefined;
  /** Looks since anything was heard. */
  #looks = 0;
  #isClosed = false;

  constructor(output: Socket, listener: ProgramListener) {
    this.#output = output;
    this.#listener = listener;
    output.on('data', chunk => {
      this.#looks = 0;
      listener.output(Buffer.from(chunk));
    });
    output.on('error', () => {});
    output.on('close', () => {
      this.#isClosed = true;
    });
  }

  get hasExited(): boolean {
    return this.#ending !== undefined;
  }

  exited(code: number): void {
    const exitCode = code >>> 0;
    this.#ending = exitCode === INTERRUPTED ? { signal: 'SIGINT' } : { exitCode };
    const timer = setInterval(() => {
      this.#looks = this.#output.isPaused() ? 0 : this.#looks + 1;
      if (this.#looks < LOOKS && !this.#isClosed) return;
      clearInterval(timer);
      this.#output.destroy();
      this.#listener.ended({ ...this.#ending });
    }, LOOK);
  }
}
