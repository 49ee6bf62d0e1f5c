/** A name as a cell of a Markdown table holds it: in one line, and nothing in it read as Markdown. */
export function cellOf(name: string): string {
  return name.replace(/\s+/g, ' ').replace(/[\\|`*_~<>[\]&$]/g, '\\$&');
}
