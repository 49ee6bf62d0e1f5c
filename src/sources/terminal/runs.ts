import * as vscode from 'vscode';
import type { SourceContext } from '../feeding/sourceContext';

/** Where watches of terminals are opened, what runs in the terminals, and whoever ends what waits for a shell. */
export interface TerminalContext extends SourceContext {
  readonly runs: TerminalRuns;
  readonly subscriptions: { dispose(): unknown }[];
}

/**
 * The command that runs in each terminal, noted from the window's start on: a watch that begins in the middle of a
 * command can then still follow it. Nothing of what it prints is read for that.
 */
export class TerminalRuns implements vscode.Disposable {
  readonly #running = new Map<vscode.Terminal, vscode.TerminalShellExecution>();
  readonly #listeners = vscode.Disposable.from(
    vscode.window.onDidStartTerminalShellExecution(({ terminal, execution }) =>
      this.#running.set(terminal, execution),
    ),
    vscode.window.onDidEndTerminalShellExecution(({ terminal, execution }) => {
      if (this.#running.get(terminal) === execution) this.#running.delete(terminal);
    }),
    vscode.window.onDidCloseTerminal(terminal => this.#running.delete(terminal)),
  );

  of(terminal: vscode.Terminal): vscode.TerminalShellExecution | undefined {
    return this.#running.get(terminal);
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#running.clear();
  }
}
