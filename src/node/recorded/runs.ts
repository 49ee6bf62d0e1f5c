import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isGone } from '../files/isGone';
import { piecesOf } from '../files/wholeFile';
import { changesOf, namesIn, sizeOf } from '../journals/files';
import { Ages } from '../life/ages';
import { exists, type Life, whereIs } from '../life/hostProcess';
import { Silence } from '../life/silence';
import {
  type Job,
  jobFile,
  readStatus,
  type Status,
  segmentFile,
  writeJob,
  writeStop,
} from '../recorder/job';
import { isRead, isWatched } from '../recorder/readers';
import type { OutputPosition } from './positions';

/** The options that a terminal is opened with. */
export interface TerminalStart {
  readonly shellPath: string;
  readonly shellArgs: string[];
  readonly cwd?: string;
}

/**
 * Prepares a run: creates its folder and writes the job into it. Returns what a terminal must start to run it.
 *
 * @throws Node's error if the folder can't be created
 */
export function prepareRun(folder: string, job: Job): TerminalStart {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeJob(folder, job);
  const start = { shellPath: process.execPath, shellArgs: [path.join(__dirname, 'recorder.js'), folder] };
  // A terminal can't be opened in a folder that does not exist; the recorder reports it instead.
  return existsSync(job.cwd) ? { ...start, cwd: job.cwd } : start;
}

/** The facts about this computer that decide how a command is run. */
export function thisMachine(): {
  readonly home: string;
  readonly platform: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
} {
  return { home: os.homedir(), platform: process.platform, variables: process.env };
}

/** Milliseconds for which a recorder may give no sign of life: a disk of another machine tells late what is on it. */
const PATIENCE = 120_000;

const SIGNS = new Silence(PATIENCE);

/**
 * Whether the recorder of a run is alive. Systems reuse process ids: on Linux the owner of the id is looked up, since a
 * clock may jump; elsewhere, where that can't be read, and where the recorder runs on another machine, it is by its signs of
 * life, so that one that was killed is noticed some minutes late.
 */
export function isRunning(
  folder: string,
  { pid, place = '', ended }: Pick<Status, 'pid' | 'place' | 'ended'>,
  signs = SIGNS,
): boolean {
  if (ended !== undefined) return false;
  const where = whereIs(place);
  if (where === 'gone' || (where === 'here' && !exists(pid))) return false;
  const isKnown = where === 'here' ? isRecorder(folder, pid) : undefined;
  if (isKnown !== undefined) return isKnown;
  const { mtimeMs } = statSync(jobFile(folder), { throwIfNoEntry: false }) ?? {};
  return !signs.isTooLong(folder, mtimeMs);
}

/** Whether a process of this machine is the recorder of a run; undefined where the system does not tell, or not for now. */
function isRecorder(folder: string, pid: number): boolean | undefined {
  if (process.platform !== 'linux') return undefined;
  const line = `/proc/${pid}/cmdline`;
  try {
    return readFileSync(line, 'utf8').includes(folder);
  } catch {
    return isGone(line) ? false : undefined;
  }
}

/**
 * Asks the program of a run to end, first as Ctrl+C does, then more forcefully; each further call escalates. By a file,
 * which the recorder looks for: its process id may be another's by now.
 */
export function stopRun(folder: string): boolean {
  const status = readStatus(folder);
  if (!status || !isRunning(folder, status)) return false;
  if (whereIs(status.place ?? '') !== 'here' || !isRecorder(folder, status.pid)) writeStop(folder);
  else
    try {
      // Told where the disk is full, too.
      process.kill(status.pid, 'SIGTERM');
    } catch {
      // It has gone since, and has told how it ended.
    }
  return true;
}

/** The folder of a run, in the first of some folders that has it; in the first where none has. */
export function runFolder(roots: readonly string[], run: string): string {
  const folders = roots.map(root => path.join(root, run));
  return folders.find(folder => existsSync(folder)) ?? path.join(roots[0] ?? '', run);
}

/** Deletes the output of a run. A program that is still running continues without being recorded. */
export function removeRun(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // It is deleted with the next clean-up.
  }
}

/**
 * The runs in a folder that are no longer needed: they have ended, and no watch refers to them, here or in another window.
 *
 * @param days those alone that were left alone for longer than so many; nobody is known to have them for ever
 */
export function looseRuns(root: string, wanted: ReadonlySet<string>, days?: number): string[] {
  const hasWatch = (life: Life) => (days === undefined ? life !== 'gone' : life === 'alive');
  const loose = namesIn(root)
    .filter(name => !wanted.has(name))
    .map(name => path.join(root, name))
    .filter(folder => {
      const status = readStatus(folder);
      return !(status && isRunning(folder, status)) && !isRead(folder) && !isWatched(folder, hasWatch);
    });
  if (days === undefined) return loose;
  const ages = new Ages(`${root}-ages.json`).look(changesOf(loose));
  return loose.filter(folder => (ages.get(folder) ?? 0) > days);
}

/** Bytes of all files of a run. */
export function bytesOfRun(folder: string): number {
  return namesIn(folder).reduce((sum, name) => sum + sizeOf(path.join(folder, name)), 0);
}

/** The text before a position in its line, and the first line of the output, as far as they still exist. */
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
    // It no longer exists.
  }
  return text;
}
