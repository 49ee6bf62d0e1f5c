import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Translation } from '../../../src/l10n';
import { ROOT } from '../root';
import { GERMAN, TEXTS } from './bundles';

/** German, as VS Code reads it from our file. */
export function german(): Translation {
  return { language: 'de', texts: textsIn(GERMAN) };
}

/** English with a mark around each text, so that what is said in no language stands out. */
export function marked(): Translation {
  const mark = (text: string) => text.replace(/[^|]+/g, '⟪$&⟫');
  const texts = Object.entries(textsIn(TEXTS)).map(([key, text]) => [key, mark(text)]);
  return { language: 'en', texts: Object.fromEntries(texts) };
}

/** What is left of a text without what is marked. */
export function withoutMarked(text: string): string {
  const shorter = text.replace(/⟪[^⟪⟫]*⟫/g, '');
  return shorter === text ? text : withoutMarked(shorter);
}

function textsIn(file: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
}
