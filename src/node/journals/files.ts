/** Small file operations that must not fail when another host, or the user, got there first. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** The extension of a journal's file name. */
export const ENDING = '.mwj';
const DAY = 86_400_000;

/** Makes a folder that nobody but the user may look into, unless it is there. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

export function filesIn(folder: string): string[] {
  return (
    namesIn(folder)
      .filter(name => name.endsWith(ENDING))
      .map(name => path.join(folder, name))
      // Opening a pipe of that name would wait for ever.
      .filter(file => statSync(file, { throwIfNoEntry: false })?.isFile())
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
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

export function isOlder(file: string, days: number): boolean {
  const { mtimeMs = Number.POSITIVE_INFINITY } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return mtimeMs < Date.now() - days * DAY;
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
      if (name.endsWith('.new') || name === 'asked') rmSync(path.join(folder, name));
    rmdirSync(folder);
  } catch {
    // It is not empty, or does not exist.
  }
}
