/** What the variables of a task stand for, by their names: `workspaceFolder`, `env:HOME`. */
export type Variables = (name: string) => string | undefined;

/** A text with its variables replaced; undefined where one of them only VS Code itself can replace. */
export function withVariables(text: string, standsFor: Variables): string | undefined {
  let isWhole = true;
  const replaced = text.replace(/\$\{([^}]*)\}/g, (_all, name: string) => {
    const value = standsFor(name);
    isWhole &&= value !== undefined;
    return value ?? '';
  });
  return isWhole ? replaced : undefined;
}

/** How a shell takes a word that is to be taken as it is. */
export function quoteFor(shell: string, word: string): string {
  if (shell === 'cmd') return `"${word.replaceAll('"', '""')}"`;
  if (shell === 'powershell' || shell === 'pwsh') return `'${word.replaceAll("'", "''")}'`;
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A word as it is typed: quoted only where a shell would not take it as one word otherwise. */
export function asWord(shell: string, word: string): string {
  return /[\s'"&|;<>()`]/.test(word) || word === '' ? quoteFor(shell, word) : word;
}
