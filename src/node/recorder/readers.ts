import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hostName, lifeOf } from '../life/hostProcess';

/** Behind the name of a host, the file that says that it reads a run. */
const READING = '.reading';

/** Says that this host reads a run, so that no other clears it away. Returns what takes that back. */
export function markRead(folder: string): () => void {
  const mark = path.join(folder, `${hostName()}${READING}`);
  try {
    writeFileSync(mark, '', { mode: 0o600 });
  } catch {
    // The folder no longer exists.
  }
  return () => rmSync(mark, { force: true });
}

/** Whether a host reads a run that lives, as far as can be told here. */
export function isRead(folder: string): boolean {
  try {
    return readdirSync(folder).some(
      name => name.endsWith(READING) && lifeOf(name.slice(0, -READING.length)) !== 'gone',
    );
  } catch {
    return false;
  }
}
