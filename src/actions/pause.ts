import { commands } from 'vscode';
import type { Parts } from '../parts';

/** The views keep what they show while the selection changes. */
export function pause({ watches }: Parts): void {
  watches.paused = true;
  tellMenus(true);
}

/** The views follow the selection again, from now. */
export function resume({ watches, selection }: Parts): void {
  watches.paused = false;
  tellMenus(false);
  selection.refresh();
}

/** `when` clauses offer the one or the other. */
function tellMenus(paused: boolean): void {
  void commands.executeCommand('setContext', 'medianWatch.paused', paused);
}
