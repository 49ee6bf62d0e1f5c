/** Texts by their English words, each with a mark around it, and around each form of a plural. */
export function markedTexts(texts: Readonly<Record<string, string>>): Record<string, string> {
  const mark = (text: string) => text.replace(/[^|]+/g, '⟪$&⟫');
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, mark(text)]));
}

/** What is left of a text without what is marked. */
export function withoutMarked(text: string): string {
  const shorter = text.replace(/⟪[^⟪⟫]*⟫/g, '');
  return shorter === text ? text : withoutMarked(shorter);
}
