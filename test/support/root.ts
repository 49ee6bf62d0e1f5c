import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever in it this code was bundled to. */
export const ROOT = above(fileURLToPath(new URL('.', import.meta.url)));

/** An absolute path inside of the project. */
export function inRoot(...segments: readonly string[]): string {
  return path.join(ROOT, ...segments);
}

function above(folder: string): string {
  const parent = path.dirname(folder);
  if (existsSync(path.join(folder, 'biome.json')) || parent === folder) return folder;
  return above(parent);
}
