import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What the recorder is to run: a JSON file in the folder of the run, written before it starts. */
export interface Job {
  /** The program and its arguments, as the system takes them. */
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Added to the environment of the terminal; null takes a variable out. */
  readonly env: Readonly<Record<string, string | null>>;
  /** What the terminal shows as what is run. */
  readonly title: string;
  /** Bytes after which the output goes on in another file, and how many such files may wait to be read. */
  readonly segment: number;
  readonly most: number;
  /** Tries only the ways from this one on. */
  readonly way?: Way;
}

/** How the program sees its terminal: a pseudo-terminal of ours, that of `script`, or none but pipes. */
export type Way = 'pty' | 'script' | 'pipe';

/** What is known of a run: a JSON file beside its output, written by the recorder at the start and at the end. */
export interface Status {
  /** Of the recorder. */
  readonly pid: number;
  readonly way: Way;
  /** Milliseconds since 1970. */
  readonly started: number;
  /** Whether anything was typed into it so far. */
  readonly typed?: boolean;
  /** Of a run that has ended: when, all bytes of its output, and how. */
  readonly ended?: number;
  readonly bytes?: number;
  readonly exitCode?: number;
  readonly signal?: string;
  /** Why it could not be started, or why its output could not be kept, in a sentence. */
  readonly failed?: string;
}

const JOB = 'job.json';
const STATUS = 'status.json';

/** The file of a run that holds a part of its output, raw. */
export function segmentFile(folder: string, index: number): string {
  return path.join(folder, `${index}.out`);
}

export function jobFile(folder: string): string {
  return path.join(folder, JOB);
}

export function writeJob(folder: string, job: Job): void {
  writeWhole(jobFile(folder), job);
}

/** @throws Error of Node or a SyntaxError where there is no job */
export function readJob(folder: string): Job {
  return JSON.parse(readFileSync(jobFile(folder), 'utf8'));
}

export function writeStatus(folder: string, status: Status): void {
  writeWhole(path.join(folder, STATUS), status);
}

/** Undefined until the recorder has begun. */
export function readStatus(folder: string): Status | undefined {
  try {
    return JSON.parse(readFileSync(path.join(folder, STATUS), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether anything was typed into a run so far. */
export function isTyped(folder: string): boolean {
  return readStatus(folder)?.typed === true;
}

/** Whoever reads sees the old or the new, never a half. */
function writeWhole(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, JSON.stringify(value), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
