import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Translation } from '../../l10n';
import { readWhole, writeWhole } from '../files/wholeValue';

/** What the recorder has to run: a JSON file in the folder of the run, written before the recorder starts. */
export interface Job {
  /** The program and its arguments, as they are passed to the system. */
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Added to the environment of the terminal; null removes a variable. */
  readonly env: Readonly<Record<string, string | null>>;
  /** The command line that the terminal shows. */
  readonly title: string;
  /** Bytes after which the output continues in a new file, and how many such files may be unread. */
  readonly segment: number;
  readonly most: number;
  /**
   * Milliseconds for which nobody may read the output before it is no longer recorded; left out where the watch of the run
   * is kept on the disk, so that another window reads on.
   */
  readonly unread?: number;
  /** The display language of the window that runs it, for what the recorder says. */
  readonly translation?: Translation | undefined;
  /** The first way to try. */
  readonly way?: Way;
  /** The terminal, where a window draws it; without, the recorder runs in a terminal. */
  readonly terminal?: FarSide;
}

/** How a recorder is reached by the window that draws its terminal: what only the two know, and where. */
export interface FarSide {
  readonly address: string;
  readonly token: string;
  readonly columns: number;
  readonly rows: number;
}

/** What a window says to a recorder: first the token, then keys, sizes, and that the terminal was closed. */
export interface FarWord {
  readonly token?: string;
  readonly keys?: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly isClosed?: boolean;
}

/** How the program sees its terminal: a pseudo-terminal of ours, that of `script`, or none but pipes. */
export type Way = 'pty' | 'script' | 'pipe';

/** The status of a run: a JSON file beside its output, written by the recorder at the start and at the end. */
export interface Status {
  /** Of the recorder, and where that id means it; an older version did not tell. */
  readonly pid: number;
  readonly place?: string;
  readonly way: Way;
  /** Milliseconds since 1970. */
  readonly started: number;
  /** Whether anything has been typed into it. */
  readonly typed?: boolean;
  /** Why its output was not kept from some point on, in a sentence; the last of what was kept may be cut off. */
  readonly lost?: string;
  /** Whether the program waits, since all disk space for its output holds what is unread. */
  readonly isHeld?: boolean;
  /** Only of a run that has ended: when, the total bytes of its output, and how. */
  readonly ended?: number;
  readonly bytes?: number;
  readonly exitCode?: number;
  readonly signal?: string;
  /** Whether it left programs in the background, which its terminal has ended with it. */
  readonly left?: boolean;
  /** Why it could not be started, in a sentence. */
  readonly failed?: string;
}

const JOB = 'job.json';
const STATUS = 'status.json';
/** There while the recorder is asked to end its program, where a signal would end the recorder itself. */
const STOP = 'stop';

/** The file with one segment of a run's raw output. */
export function segmentFile(folder: string, index: number): string {
  return path.join(folder, `${index}.out`);
}

export function jobFile(folder: string): string {
  return path.join(folder, JOB);
}

export function writeJob(folder: string, job: Job): void {
  writeWhole(jobFile(folder), job);
}

/** @throws Node's error or a SyntaxError if there is no valid job */
export function readJob(folder: string): Job {
  return JSON.parse(readFileSync(jobFile(folder), 'utf8'));
}

export function writeStatus(folder: string, status: Status): void {
  writeWhole(path.join(folder, STATUS), status);
}

/** Undefined until the recorder has started. */
export function readStatus(folder: string): Status | undefined {
  return readWhole(path.join(folder, STATUS)) as Status | undefined;
}

/** Whether anything has been typed into a run. */
export function isTyped(folder: string): boolean {
  return readStatus(folder)?.typed === true;
}

/** Asks the recorder to end its program, as the signal SIGTERM does. */
export function writeStop(folder: string): void {
  writeFileSync(path.join(folder, STOP), '', { mode: 0o600 });
}

/** Whether the recorder was asked so since it looked last. */
export function takeStop(folder: string): boolean {
  const file = path.join(folder, STOP);
  if (!existsSync(file)) return false;
  try {
    rmSync(file, { force: true });
  } catch {
    // Then it is asked again, more forcefully.
  }
  return true;
}
