import * as vscode from 'vscode';
import * as l10n from '../l10n';
import { brief } from '../views/liveWords';
import type { LiveWatch } from '../watch/liveWatch';

/** Characters of a text that tell what columns and labels it has. */
const SAMPLE = 1 << 16;

/** The start of a document. */
export function startOf(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(document.positionAt(0), document.positionAt(SAMPLE)));
}

/** The start of what is kept of a watch's text. */
export function keptStartOf({ text }: LiveWatch): string {
  return (text.kept ?? [])
    .map(piece => (typeof piece === 'object' ? piece.text : piece === 'end' ? '\n' : ''))
    .join('')
    .slice(0, SAMPLE);
}

/** Picked where what is wanted is not among what is offered. */
export const TYPED = Symbol('typed');

interface Name {
  readonly name: number | string;
  /** What is told of it. */
  readonly description: string;
}

type Item = vscode.QuickPickItem & { readonly name: number | string | typeof TYPED };

/** Asks for a column or a label of a text. */
export async function pickName(
  title: string,
  names: readonly Name[],
  placeHolder: string,
): Promise<Item['name'] | undefined> {
  const items: Item[] = names.map(({ name, description }) => ({
    name,
    label: brief(titleOf(name), 60),
    description: brief(description, 60),
  }));
  items.push({
    name: TYPED,
    label: l10n.t('$(edit) Another…'),
    description: l10n.t('by its name or number'),
  });
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true }))?.name;
}

export function titleOf(name: number | string): string {
  return typeof name === 'number' ? l10n.t('column {0}', String(name)) : name;
}
