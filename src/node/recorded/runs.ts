import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { piecesOf } from '../files/wholeFile';
import { type Job, readStatus, type Status, segmentFile, writeJob } from '../recorder/job';
import type { OutputPosition } from './positions';

/** What a terminal is opened with. */
export interface TerminalStart {
  readonly shellPath: string;
  readonly shellArgs: string[];
  readonly cwd?: string;
}

/**
 * Prepares a run: its folder, with the job in it. What a terminal must then start to run it.
 *
 * @throws Error of Node where the folder can't be made
 */
export function prepareRun(folder: string, job: Job): TerminalStart {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeJob(folder, job);
  const start = { shellPath: process.execPath, shellArgs: [path.join(__dirname, 'recorder.js'), folder] };
  // A terminal does not open in a folder that is gone; the recorder says so.
  return existsSync(job.cwd) ? { ...start, cwd: job.cwd } : start;
}

/** What of this machine decides how a command is run. */
export function thisMachine(): {
  readonly home: string;
  readonly platform: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
} {
  return { home: os.homedir(), platform: process.platform, variables: process.env };
}

/**
 * Whether the recorder of a run is alive. A system gives a number anew: Linux is asked who has it, and elsewhere nothing
 * lives that began before the system.
 */
export function isRunning(folder: string, { pid, started, ended }: Status): boolean {
  if (ended !== undefined || started < Date.now() - os.uptime() * 1000) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
  } catch {
    return false;
  }
}

/** Asks what a run has started to end, first by what Ctrl+C does, then more sternly; each further call hurries it. */
export function stopRun(folder: string): boolean {
  const status = readStatus(folder);
  if (!status || !isRunning(folder, status)) return false;
  if (process.platform === 'win32') execFile('taskkill', ['/pid', String(status.pid), '/t', '/f']);
  else process.kill(status.pid, 'SIGTERM');
  return true;
}

/** Deletes the output of a run. What still runs goes on without being recorded. */
export function removeRun(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // It goes with the next sweep.
  }
}

/** The runs of a folder that nobody needs: they have ended, and no watch has their name. */
export function looseRuns(
  root: string,
  wanted: ReadonlySet<string>,
  before = Number.POSITIVE_INFINITY,
): string[] {
  return namesIn(root)
    .filter(name => !wanted.has(name))
    .map(name => path.join(root, name))
    .filter(folder => {
      const status = readStatus(folder);
      return (
        !(status && isRunning(folder, status)) &&
        (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) < before
      );
    });
}

/** Bytes of all files of a run. */
export function bytesOfRun(folder: string): number {
  return namesIn(folder).reduce(
    (sum, name) => sum + (statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

/** What stands before a place in its line, and the first line of all, so far as they are still there. */
export async function textBefore(folder: string, { segment, at, line }: OutputPosition): Promise<string> {
  const first =
    at === 0 && segment === 0
      ? ''
      : await textOf(segmentFile(folder, 0), 0, Math.min(1 << 14, segment === 0 ? line : 1 << 14));
  const heading = first.slice(0, first.indexOf('\n') + 1);
  return heading + (await textOf(segmentFile(folder, segment), line, at));
}

async function textOf(file: string, from: number, to: number): Promise<string> {
  let text = '';
  try {
    for await (const piece of piecesOf(file, from, to)) text += piece.text;
  } catch {
    // It is not there any more.
  }
  return text;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
