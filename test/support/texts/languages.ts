import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Translation } from '../../../src/l10n';
import { ROOT } from '../root';
import { GERMAN, TEXTS } from './bundles';
import { markedTexts } from './marks';

/** German, as VS Code reads it from our file. */
export function german(): Translation {
  return { language: 'de', texts: textsIn(GERMAN) };
}

/** English with a mark around each text, so that what is said in no language stands out. */
export function marked(): Translation {
  return { language: 'en', texts: markedTexts(textsIn(TEXTS)) };
}

function textsIn(file: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
}
