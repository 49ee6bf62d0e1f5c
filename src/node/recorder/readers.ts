import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hostName, type Life, lifeOf } from '../life/hostProcess';

/** Behind the name of a host, the files that say that it reads a run, and that it has a watch of one, which may have ended. */
const READING = '.reading';
const WATCHING = '.watching';

/** Says that this host reads a run, so that no other clears it away. Returns what takes that back. */
export function markRead(folder: string): () => void {
  return mark(folder, READING);
}

/** Says that this host has a watch of a run. Returns what takes that back. */
export function markWatched(folder: string): () => void {
  return mark(folder, WATCHING);
}

/** Whether a host reads a run that lives, as far as can be told here. */
export function isRead(folder: string): boolean {
  return isMarked(folder, READING, life => life !== 'gone');
}

/** Whether a host has a watch of a run. @param is what is to be so of that host */
export function isWatched(folder: string, is: (life: Life) => boolean): boolean {
  return isMarked(folder, WATCHING, is);
}

function mark(folder: string, ending: string): () => void {
  const file = path.join(folder, `${hostName()}${ending}`);
  try {
    writeFileSync(file, '', { mode: 0o600 });
  } catch {
    // The folder no longer exists.
  }
  return () => rmSync(file, { force: true });
}

function isMarked(folder: string, ending: string, is: (life: Life) => boolean): boolean {
  try {
    return readdirSync(folder).some(
      name => name.endsWith(ending) && is(lifeOf(name.slice(0, -ending.length))),
    );
  } catch {
    return false;
  }
}
