/** Tells whether a word is one of some, whatever its case. */
export function oneOf(words: string): (word: string) => boolean {
  const all = new Set(words.split(' '));
  return word => all.has(word.toLowerCase());
}
