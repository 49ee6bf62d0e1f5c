import { existsSync, renameSync, rmSync, symlinkSync } from 'node:fs';

/**
 * Puts a link to itself in place of a file or folder, so that the system can't tell what is there, as where a disk does not
 * answer. Gives what ends that.
 */
export function makeUnreachable(file: string): () => void {
  const away = `${file}.away`;
  const isThere = existsSync(file);
  if (isThere) renameSync(file, away);
  symlinkSync(file, file);
  return () => {
    rmSync(file);
    if (isThere) renameSync(away, file);
  };
}
