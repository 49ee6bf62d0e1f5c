import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kind, makeText } from './corpora';

/** The path of a file with so many megabytes of a kind of text; made where it is missing. */
export function textFile(kind: string, megabytes: string): string {
  const file = join(tmpdir(), `median-watch-${kind.replace(' ', '-')}-${megabytes}.txt`);
  if (!existsSync(file)) writeFileSync(file, makeText(kind as Kind, Number(megabytes)));
  return file;
}
