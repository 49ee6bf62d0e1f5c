import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The file that a command's name stands for. */
export function inPath(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const ends = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return folders.flatMap(folder => ends.map(end => path.join(folder, name + end))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
