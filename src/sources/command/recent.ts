import type { Memento } from 'vscode';

/** A command that was run, and the folder that it was run in. */
export interface Recent {
  readonly command: string;
  readonly cwd: string;
}

const KEY = 'recentCommands';
const MOST = 30;

/** The commands that were run in this workspace, the newest first. */
export function recentCommands(state: Memento): readonly Recent[] {
  return state.get<readonly Recent[]>(KEY) ?? [];
}

export async function remember(state: Memento, run: Recent): Promise<void> {
  await state.update(KEY, [run, ...without(recentCommands(state), run)].slice(0, MOST));
}

export async function forget(state: Memento, run: Recent): Promise<void> {
  await state.update(KEY, without(recentCommands(state), run));
}

function without(list: readonly Recent[], { command, cwd }: Recent): Recent[] {
  return list.filter(other => other.command !== command || other.cwd !== cwd);
}
