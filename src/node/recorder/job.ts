import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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
  /** The first way to try. */
  readonly way?: Way;
}

/** How the program sees its terminal: a pseudo-terminal of ours, that of `script`, or none but pipes. */
export type Way = 'pty' | 'script' | 'pipe';

/** The status of a run: a JSON file beside its output, written by the recorder at the start and at the end. */
export interface Status {
  /** Of the recorder. */
  readonly pid: number;
  readonly way: Way;
  /** Milliseconds since 1970. */
  readonly started: number;
  /** Whether anything has been typed into it. */
  readonly typed?: boolean;
  /** Why its output was not kept from some point on, in a sentence; the last of what was kept may be cut off. */
  readonly lost?: string;
  /** Only of a run that has ended: when, the total bytes of its output, and how. */
  readonly ended?: number;
  readonly bytes?: number;
  readonly exitCode?: number;
  readonly signal?: string;
  /** Why it could not be started, in a sentence. */
  readonly failed?: string;
}

const JOB = 'job.json';
const STATUS = 'status.json';

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
  try {
    return JSON.parse(readFileSync(path.join(folder, STATUS), 'utf8')) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether anything has been typed into a run. */
export function isTyped(folder: string): boolean {
  return readStatus(folder)?.typed === true;
}

/** A reader sees the old or the new file, never a partial one. */
function writeWhole(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, JSON.stringify(value), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
