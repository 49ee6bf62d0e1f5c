import { readFileSync, writeFileSync } from 'node:fs';
import { renameOver } from './renameOver';

/**
 * Writes a value as JSON into a file that is the user's alone. A reader sees the old or the new file, never a partial one.
 *
 * @throws Node's error; then the file is as it was
 */
export function writeWhole(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, JSON.stringify(value), { mode: 0o600 });
  renameOver(`${file}.new`, file);
}

/** The value that a file holds as JSON; undefined where it can't be read, or holds none. */
export function readWhole(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) ?? undefined;
  } catch {
    return undefined;
  }
}
