// npm run l10n: the texts of the sources in l10n/bundle.l10n.json, and which of them German still lacks.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './root';
import { bundleOf, GERMAN, TEXTS } from './texts/bundles';
import { allTexts } from './texts/sourceTexts';

mkdirSync(path.join(ROOT, 'l10n'), { recursive: true });
const texts = bundleOf(allTexts());
writeFileSync(path.join(ROOT, TEXTS), texts);
const english: Readonly<Record<string, string>> = JSON.parse(texts);
const german: Readonly<Record<string, string>> = JSON.parse(readFileSync(path.join(ROOT, GERMAN), 'utf8'));
for (const text of Object.keys(english)) if (!(text in german)) console.log(`${GERMAN} lacks: ${text}`);
for (const text of Object.keys(german))
  if (!(text in english)) console.log(`${GERMAN} no longer needs: ${text}`);
