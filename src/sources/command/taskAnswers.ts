import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { plain } from '../../words';
import { inputsFor } from './taskListing';

/** What the variables of a task stand for that ask the user or a command, by their names: `input:port`. */
export type Answers = ReadonlyMap<string, string>;

/** Whether a variable is one of those. What is secret is left to VS Code, since what is run is kept with the watch. */
export function isAsked(task: vscode.Task, name: string): boolean {
  const [kind, id] = parted(name);
  const input = inputsFor(task).find(each => each['id'] === id);
  return kind === 'command' || (kind === 'input' && input !== undefined && input['password'] !== true);
}

/**
 * Asks for all of them, one after the other, as VS Code does. Undefined where the user goes away.
 * @throws Error with a sentence where a command gives no text
 */
export async function answersFor(task: vscode.Task, names: readonly string[]): Promise<Answers | undefined> {
  const answers = new Map<string, string>();
  for (const name of names) {
    const [kind, id] = parted(name);
    const answer = kind === 'command' ? await ofCommand(id) : await ofInput(task, id);
    if (answer === undefined) return undefined;
    answers.set(name, answer);
  }
  return answers;
}

async function ofInput(task: vscode.Task, id: string): Promise<string | undefined> {
  const input = inputsFor(task).find(each => each['id'] === id) ?? {};
  const text = (key: string) => (typeof input[key] === 'string' ? input[key] : undefined);
  const title = plain(task.name);
  const prompt = plain(text('description') ?? id);
  if (input['type'] === 'command') return ofCommand(text('command') ?? '', input['args']);
  if (input['type'] !== 'pickString')
    return vscode.window.showInputBox({
      title,
      prompt,
      value: text('default') ?? '',
      ignoreFocusOut: true,
    });
  const items = optionsIn(input['options']).map(({ label, value }) => ({
    label: plain(label),
    value,
    ...(value === input['default'] && { description: l10n.t('default') }),
  }));
  const chosen = items.filter(({ value }) => value === input['default']);
  const others = items.filter(item => !chosen.includes(item));
  const picked = await vscode.window.showQuickPick([...chosen, ...others], {
    title,
    placeHolder: prompt,
    ignoreFocusOut: true,
  });
  return picked?.value;
}

/** The options of a `pickString`: texts, or a label and the text that it stands for. */
function optionsIn(options: unknown): readonly { readonly label: string; readonly value: string }[] {
  if (!Array.isArray(options)) return [];
  return options.flatMap((option: unknown) => {
    if (typeof option === 'string') return { label: option, value: option };
    if (typeof option !== 'object' || option === null || !('value' in option)) return [];
    const { value } = option;
    const label = 'label' in option ? option.label : value;
    return { label: String(label), value: String(value) };
  });
}

async function ofCommand(command: string, args?: unknown): Promise<string> {
  const given: unknown = await vscode.commands.executeCommand(command, args);
  if (typeof given === 'string') return given;
  throw new Error(l10n.t('The command “{0}”, which it asks, gave no text.', command));
}

/** `['input', 'port']` of `input:port`. */
function parted(name: string): [kind: string, id: string] {
  const at = name.indexOf(':');
  return [name.slice(0, Math.max(0, at)), name.slice(at + 1)];
}
