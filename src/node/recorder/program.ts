import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import type { Job, Way } from './job';

/** How a program ended: with an exit code, or by a signal; or why it never ran, in a sentence. */
export interface Ending {
  readonly exitCode?: number;
  readonly signal?: string;
  /** Whether others run on in its terminal, which ends them. */
  readonly left?: boolean;
  readonly failed?: string;
}

/** Receives what a program prints and, after all of it, how the program ended. */
export interface ProgramListener {
  output(chunk: Buffer): void;
  /** What comes from here on is drawn on a screen of this size by the system: it draws all of it anew when that changes. */
  drawn(size: Size): void;
  ended(ending: Ending): void;
}

/** A running program, however it sees its terminal. */
export interface Program {
  readonly way: Way;
  /** Passes typed keys to the program. */
  write(keys: Uint8Array): void;
  resize(columns: number, rows: number): void;
  /** Sends a signal to it and to the processes that it has started. */
  signal(name: NodeJS.Signals): void;
  /** Pauses the program while its output can't be stored. */
  pause(): void;
  resume(): void;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Starts a program; undefined if this way is not available on this computer. */
export type StartProgram = (
  job: Job,
  env: NodeJS.ProcessEnv,
  size: Size,
  listener: ProgramListener,
) => Program | undefined;

/**
 * Whether others than the leader are in its session. On Linux alone; elsewhere it is not known. Those that the system ends
 * with their leader may be gone before anybody can look.
 */
export function hasOthersInSession(leader: number): boolean {
  if (process.platform !== 'linux') return false;
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && Number(name) !== leader)
    .some(name => {
      try {
        const status = readFileSync(`/proc/${name}/stat`, 'latin1');
        // Behind the name, which may hold anything: state, parent, group, session.
        return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[3]) === leader;
      } catch {
        return false;
      }
    });
}

/** The name of a signal; undefined where the system has none of that number. */
export function nameOfSignal(number: number): string | undefined {
  return Object.entries(os.constants.signals).find(([, value]) => value === number)?.[0];
}

/** Sends a signal to a process group, unless it has ended. */
export function signalGroup(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(-pid, name);
  } catch {
    // It has already ended.
  }
}

/** Ends a process of Windows, and those that it has started, without asking. */
export function endTree(pid: number): void {
  spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true }).on(
    'error',
    () => {},
  );
}
