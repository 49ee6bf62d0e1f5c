import type { Job, Way } from './job';

/** How a program has ended: with an exit code, or by a signal. */
export interface Ending {
  readonly exitCode?: number;
  readonly signal?: string;
}

/** Is told what a program prints and, after all of that, how it has ended. */
export interface ProgramListener {
  output(chunk: Buffer): void;
  ended(ending: Ending): void;
}

/** A running program, however it sees its terminal. */
export interface Program {
  readonly way: Way;
  /** Keys that were typed. */
  write(keys: Uint8Array): void;
  resize(columns: number, rows: number): void;
  /** Sends a signal to it and to what it has started. */
  signal(name: NodeJS.Signals): void;
  /** Holds the program up, since what it prints can't be kept. */
  pause(): void;
  resume(): void;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Starts a program; undefined where this way can't be had on this machine. */
export type StartProgram = (
  job: Job,
  env: NodeJS.ProcessEnv,
  size: Size,
  listener: ProgramListener,
) => Program | undefined;

/** To a process group; one that has ended needs none. */
export function signalGroup(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(-pid, name);
  } catch {
    // It has ended.
  }
}
