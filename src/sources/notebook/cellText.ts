import type { NotebookCellOutput } from 'vscode';

/** The forms of an output that are text, the best to read first. A table of data has a plain form beside its HTML. */
const FORMS = [
  'application/vnd.code.notebook.stdout',
  'application/vnd.code.notebook.stderr',
  'text/plain',
  'text/csv',
  'application/json',
  'text/markdown',
];

/** Bytes of all that a cell has printed and shows, in whatever forms. */
export function sizeOf(outputs: readonly Pick<NotebookCellOutput, 'items'>[]): number {
  return outputs.reduce((sum, { items }) => items.reduce((size, { data }) => size + data.length, sum), 0);
}

/** What a cell has printed and what it shows, as text. Errors are left out: the numbers in them are lines of source. */
export function textOf(outputs: readonly Pick<NotebookCellOutput, 'items'>[]): string {
  const decoder = new TextDecoder();
  let text = '';
  for (const { items } of outputs) {
    const form = FORMS.find(mime => items.some(item => item.mime === mime));
    if (!form) continue;
    const parts = items.filter(({ mime }) => mime === form).map(({ data }) => decoder.decode(data));
    // A stream goes on where it stopped; everything else stands for itself.
    const isStream = form.endsWith('.stdout') || form.endsWith('.stderr');
    if (text !== '' && !text.endsWith('\n') && !isStream) text += '\n';
    text += parts.join(isStream ? '' : '\n');
    if (!isStream && !text.endsWith('\n')) text += '\n';
  }
  return text;
}
