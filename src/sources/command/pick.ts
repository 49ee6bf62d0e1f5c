import * as vscode from 'vscode';
import * as l10n from '../../l10n';
import { plain } from '../../words';
import { nameOfShell } from './shell';

/** A command that was typed or picked; its folder where it was run before. */
export interface Picked {
  readonly command: string;
  readonly cwd?: string;
}

interface Item extends vscode.QuickPickItem {
  readonly recent?: Recent;
}

const EDIT = { iconPath: new vscode.ThemeIcon('edit'), tooltip: l10n.t('Edit it first') };
const FORGET = { iconPath: new vscode.ThemeIcon('close'), tooltip: l10n.t('Forget it') };

/** Asks for a command: what is typed, or one that was run before, the newest first. Undefined where the user goes away. */
export function pickCommand(
  state: vscode.Memento,
  given: string,
  shell: string,
): Promise<Picked | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = l10n.t('Median: Run Command and Watch');
  pick.placeholder = l10n.t('A command as in a terminal, such as npm run bench');
  pick.matchOnDescription = true;
  pick.value = given;
  const fill = () => {
    const typed = pick.value.trim();
    const known = recentCommands(state).filter(({ command }) => command.includes(typed) && command !== typed);
    const items = known.map(itemOf);
    if (items[0]) items.unshift({ label: l10n.t('run before'), kind: vscode.QuickPickItemKind.Separator });
    const first: Item = {
      label: plain(typed),
      description: l10n.t('run in {0}', nameOfShell(shell)),
      iconPath: new vscode.ThemeIcon('play'),
      alwaysShow: true,
    };
    pick.items = typed === '' ? items : [first, ...items];
    const active = pick.items.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
    pick.activeItems = active ? [active] : [];
  };
  // The item that is active in the list for what is typed now; Enter may be faster than the list.
  let active: Item | undefined;
  fill();
  return new Promise(resolve => {
    const listeners = [
      pick.onDidChangeActive(([item]) => {
        active = item;
      }),
      pick.onDidChangeValue(() => {
        active = undefined;
        fill();
      }),
      pick.onDidTriggerItemButton(async ({ button, item }) => {
        if (!item.recent) return;
        if (button === FORGET) await forget(state, item.recent);
        else pick.value = item.recent.command;
        fill();
      }),
      pick.onDidAccept(() => {
        const command = pick.value.trim();
        const recent = active?.recent;
        if (!recent && command === '') return;
        resolve(recent ?? { command });
        pick.hide();
      }),
      pick.onDidHide(() => {
        for (const listener of listeners) listener.dispose();
        pick.dispose();
        resolve(undefined);
      }),
    ];
    pick.show();
  });
}

function itemOf(recent: Recent): Item {
  const folder = vscode.workspace.asRelativePath(recent.cwd);
  return {
    label: plain(recent.command),
    description: plain((vscode.workspace.workspaceFolders?.length ?? 0) > 1 ? folder : ''),
    iconPath: new vscode.ThemeIcon('history'),
    alwaysShow: true,
    buttons: [EDIT, FORGET],
    recent,
  };
}

/** The folder that a command runs in: the workspace's, or the one of several that the user picks. */
export async function pickFolder(home: string): Promise<string | undefined> {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  if (folders.length <= 1) return folders[0]?.uri.fsPath ?? home;
  const picked = await vscode.window.showQuickPick(
    folders.map(({ name, uri }) => ({ label: plain(name), description: plain(uri.fsPath), cwd: uri.fsPath })),
    { title: l10n.t('Median: Run Command and Watch'), placeHolder: l10n.t('The folder to run it in') },
  );
  return picked?.cwd;
}

/** A command that was run, and the folder that it was run in. */
interface Recent {
  readonly command: string;
  readonly cwd: string;
}

/** Of the workspace's state. */
const KEY = 'recentCommands';
const MOST_REMEMBERED = 30;

/** The commands that were run in this workspace, the newest first. */
function recentCommands(state: vscode.Memento): readonly Recent[] {
  return state.get<readonly Recent[]>(KEY) ?? [];
}

export async function remember(state: vscode.Memento, run: Recent): Promise<void> {
  await state.update(KEY, [run, ...without(recentCommands(state), run)].slice(0, MOST_REMEMBERED));
}

async function forget(state: vscode.Memento, run: Recent): Promise<void> {
  await state.update(KEY, without(recentCommands(state), run));
}

function without(list: readonly Recent[], { command, cwd }: Recent): Recent[] {
  return list.filter(other => other.command !== command || other.cwd !== cwd);
}
