import type { MarkdownString } from 'vscode';

/**
 * Appends text from outside, never as markup: every sign but letters, digits and blanks as an entity.
 * `appendText` lets `<scheme:…>` and bare addresses become links, and joins all words by no-break spaces.
 */
export function appendWords(markdown: MarkdownString, text: string): MarkdownString {
  const entity = (sign: string) => `&#${sign.codePointAt(0)};`;
  return markdown.appendMarkdown(text.replace(/\s+/g, ' ').replace(/[^\p{L}\p{N} ]/gu, entity));
}
