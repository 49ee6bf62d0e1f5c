/** Small file operations that must not fail when another host, or the user, got there first. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { hostName } from '../life/hostProcess';

/** The extension of a journal's file name. */
export const ENDING = '.mwj';

/** Makes a folder that nobody but the user may look into; one that is there, of an older version, becomes so. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    chmodSync(folder, 0o700);
  } catch {
    // Another user's, or on a disk that knows no such rights.
  }
}

export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Undefined where nothing is there, or nobody can tell what. */
function factsOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

export function filesIn(folder: string): string[] {
  return (
    namesIn(folder)
      .filter(name => name.endsWith(ENDING))
      .map(name => path.join(folder, name))
      // Opening a pipe of that name would wait for ever.
      .filter(file => factsOf(file)?.isFile())
  );
}

/** A path at which no file exists yet. */
export function freeName(file: string): string {
  const stem = file.slice(0, -ENDING.length);
  let name = file;
  for (let i = 2; existsSync(name); i++) name = `${stem}-${i}${ENDING}`;
  return name;
}

/** Returns whether the file was moved: another host may have got there first. */
export function move(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

export function sizeOf(file: string): number {
  return factsOf(file)?.size ?? 0;
}

/** When each file was last changed, in milliseconds since 1970; those that are gone are left out. */
export function changesOf(files: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    files.flatMap(file => {
      const facts = factsOf(file);
      return facts ? [[file, facts.mtimeMs]] : [];
    }),
  );
}

export function writeQuietly(file: string): void {
  try {
    writeFileSync(file, '', { mode: 0o600 });
  } catch {
    // The folder no longer exists.
  }
}

/** Restarts the days for which a file is kept. */
export function touch(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // Then it is removed a little earlier.
  }
}

/** Lets nobody who has the file open write into it any more: a copy takes its place, at once and as a whole. Returns whether that was possible. */
export function detach(file: string): boolean {
  try {
    copyFileSync(file, `${file}.new`);
  } catch {
    removeFile(`${file}.new`);
    return false;
  }
  return move(`${file}.new`, file);
}

/** What this host asks another one by: a file in its folder, with the asking host's name in its own. */
export function questionIn(folder: string): string {
  return path.join(folder, `asked-${hostName()}`);
}

export function isQuestion(name: string): boolean {
  return name.startsWith('asked');
}

export function removeFile(file: string): undefined {
  try {
    rmSync(file, { force: true });
  } catch {
    // Another program has it open; it is tried again at the next start.
  }
}

export function removeEmpty(folder: string): void {
  try {
    for (const name of namesIn(folder))
      if (name.endsWith('.new') || isQuestion(name)) rmSync(path.join(folder, name));
    rmdirSync(folder);
  } catch {
    // It is not empty, or does not exist.
  }
}
