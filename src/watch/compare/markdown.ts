/** A GitHub Markdown table. @param words the columns that hold words; all others are aligned as numbers */
export function markdownTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  words: readonly number[],
): string {
  const rule = headings.map((_, column) => (words.includes(column) ? '---' : '---:'));
  return [headings, rule, ...rows].map(cells => `| ${cells.join(' | ')} |\n`).join('');
}

/** A text of ours as a cell holds it: a dollar sign would begin a formula. */
export function numberCell(text: string): string {
  return text.replaceAll('$', '\\$');
}
