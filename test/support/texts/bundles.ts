import type { SourceText } from './sourceTexts';

/** The texts of the sources, as `npm run l10n` writes them, and what German makes of them, by hand. */
export const TEXTS = 'l10n/bundle.l10n.json';
export const GERMAN = 'l10n/bundle.l10n.de.json';

/** The file with all texts, each under itself, in the order of their letters. */
export function bundleOf(texts: readonly SourceText[]): string {
  const keys = [...new Set(texts.map(({ text }) => text))].toSorted();
  return `${JSON.stringify(Object.fromEntries(keys.map(key => [key, key])), null, 2)}\n`;
}
