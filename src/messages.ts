import * as vscode from 'vscode';
import * as l10n from './l10n';
import { logDebug, logError } from './log';
import { messageOf } from './messageOf';
import { plain } from './words';

/** Says briefly, in the status bar, that something was done. */
export function tell(message: string): void {
  vscode.window.setStatusBarMessage(plain(message), 5000);
}

/** Says what was done and offers next steps, without waiting for an answer. */
export function offer(message: string, actions: Readonly<Record<string, () => unknown>>): void {
  act(vscode.window.showInformationMessage(plain(message), ...Object.keys(actions)), actions);
}

/** Does what the user chooses. */
async function act(
  choosing: Thenable<string | undefined>,
  actions: Readonly<Record<string, () => unknown>>,
): Promise<void> {
  const choice = await choosing;
  try {
    if (choice) await actions[choice]?.();
  } catch (error) {
    logError('What was offered failed', error);
    refuse(l10n.t('“{0}” failed: {1}', choice ?? '', messageOf(error)));
  }
}

/** Says what is to be seen to and offers what can be done, without waiting for an answer. */
export function warn(message: string, actions: Readonly<Record<string, () => unknown>>): void {
  act(vscode.window.showWarningMessage(plain(message), ...Object.keys(actions)), actions);
}

/** Says why something was not done, with one button that may help. Resolves to whether it was pressed. */
export async function refuse(message: string, help?: string): Promise<boolean> {
  logDebug(`The user was told: ${message}`);
  const choice = await vscode.window.showWarningMessage(
    plain(message),
    ...(help === undefined ? [] : [help]),
  );
  return choice !== undefined;
}
