import * as vscode from 'vscode';
import { refuse } from '../messages';
import type { Parts } from '../parts';
import { type AutoWatch, type HowToWatch, isMeant, parseAutoWatch } from '../watch/autoWatch';

/** What opens watches by itself; what it returns, where it returns something, ends that. */
interface Openers {
  watchTerminalNamed?(parts: Parts, terminal: vscode.Terminal, how: HowToWatch): unknown;
  watchDebugType?(parts: Parts, type: string, how: HowToWatch): unknown;
  watchChannelNamed?(parts: Parts, name: string, how: HowToWatch): unknown;
}

/** Opens the watches that `medianWatch.autoWatch` asks for: now, and each time that what they are to watch appears. */
export async function watchByItself(parts: Parts, given: unknown): Promise<vscode.Disposable> {
  const { entries, faults } = parseAutoWatch(given);
  for (const fault of faults) refuseEntry(fault);
  const openers = (await import('../sources/following')) as object as Openers;
  const begun = entries.map(entry => begin(parts, entry, openers));
  return vscode.Disposable.from(...begun);
}

function refuseEntry(fault: string): void {
  const message = `The setting medianWatch.autoWatch has an entry that opens no watch: ${fault}.`;
  void refuse(message, 'Open Settings').then(wanted => {
    if (wanted) void vscode.commands.executeCommand('workbench.action.openSettings', 'medianWatch.autoWatch');
  });
}

function begin(parts: Parts, { kind, name, ...how }: AutoWatch, openers: Openers): vscode.Disposable {
  switch (kind) {
    case 'terminal': {
      const open = (terminal: vscode.Terminal) => {
        if (isMeant(name, terminal.name)) openers.watchTerminalNamed?.(parts, terminal, how);
      };
      vscode.window.terminals.forEach(open);
      return vscode.window.onDidOpenTerminal(open);
    }
    case 'debug':
      return disposableOf(openers.watchDebugType?.(parts, name, how));
    case 'output':
      return disposableOf(openers.watchChannelNamed?.(parts, name, how));
  }
}

function disposableOf(begun: unknown): vscode.Disposable {
  const { dispose } = (begun ?? {}) as Partial<vscode.Disposable>;
  return new vscode.Disposable(() => dispose?.call(begun));
}
