import * as vscode from 'vscode';
import { numbersOf } from '../views/language';
import type { Take } from '../watch/take';

/** Says in passing that something was done. */
export function tell(message: string): void {
  vscode.window.setStatusBarMessage(message, 5000);
}

/** Says what was done and offers what could come next, without waiting for an answer. */
export function offer(message: string, actions: Readonly<Record<string, () => unknown>>): void {
  const names = Object.keys(actions);
  void vscode.window.showInformationMessage(message, ...names).then(choice => choice && actions[choice]?.());
}

/** Says why something was not done. */
export function refuse(message: string): void {
  void vscode.window.showWarningMessage(message);
}

/** `7 numbers from “data.csv”`. */
export function numbersIn({ count, source }: Take): string {
  return `${numbersOf(count)} from “${source}”`;
}
