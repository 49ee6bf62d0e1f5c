import type { Disposable } from 'vscode';
import type { Parts } from '../parts';

/** Where the settings say so, the debug console of each program that is debugged is watched from its first line. */
export function watchEachSession(parts: Parts): Disposable {
  return parts.debug.onDidStart(async run => {
    if (!parts.settings.watchEachSession) return;
    const { watchStarted } = await import('./sourceKinds');
    await watchStarted(parts, run);
  });
}
