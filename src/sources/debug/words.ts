import * as vscode from 'vscode';
import * as l10n from '../../l10n';

/** What the user most likely means at a place in the text: what is selected on one line, else the name there. */
export function expressionAt(editor: vscode.TextEditor | undefined, line?: number): string {
  if (!editor) return '';
  const { document, selection } = editor;
  if (line !== undefined && selection.active.line !== line) return '';
  if (!selection.isEmpty) return selection.isSingleLine ? document.getText(selection).trim() : '';
  const word = document.getWordRangeAtPosition(selection.active);
  const text = word ? document.getText(word) : '';
  return /^\d/.test(text) ? '' : text;
}

/** The variable on which the menu of the variables view was opened. */
export function expressionOf(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null || !('variable' in argument)) return undefined;
  const { variable } = argument;
  if (typeof variable !== 'object' || variable === null) return undefined;
  const { evaluateName, name } = variable as { evaluateName?: unknown; name?: unknown };
  const given = [evaluateName, name].find(text => typeof text === 'string' && text !== '');
  return typeof given === 'string' ? given : undefined;
}

/** Asks for an expression of the debugged program's language; undefined where the user gives none. */
export async function askExpression(
  options: Pick<vscode.InputBoxOptions, 'title' | 'prompt' | 'value'>,
): Promise<string | undefined> {
  const given = await vscode.window.showInputBox({
    ...options,
    placeHolder: l10n.t('An expression of the program, such as loss or times[0]'),
    // A program that stops meanwhile takes the keyboard to its line.
    ignoreFocusOut: true,
    validateInput: text =>
      text.trim() === '' ? l10n.t('Type an expression whose value is a number, or press Escape.') : undefined,
  });
  return given?.trim() || undefined;
}
