import * as vscode from 'vscode';
import { faultOf, messageOf } from './messageOf';

/** The log that is open. Each bundle has a copy of this file, so that what they share stands outside of all. */
const OPEN = Symbol.for('medianWatch.log');
const shared = globalThis as { [OPEN]?: Log | undefined };

/**
 * The output channel “Median Watch”, made with the first line: what was opened, what failed and why. At the default
 * level it holds nothing of the user's, neither numbers nor text; from `debug` on it may.
 */
class Log implements vscode.Disposable {
  readonly #before = shared[OPEN];
  #channel: vscode.LogOutputChannel | undefined;
  #isDisposed = false;

  constructor() {
    shared[OPEN] = this;
  }

  /** Undefined once the extension has ended. */
  get channel(): vscode.LogOutputChannel | undefined {
    if (this.#isDisposed || this.#channel) return this.#channel;
    this.#channel = vscode.window.createOutputChannel('Median Watch', { log: true });
    this.#channel.info(setting());
    return this.#channel;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#channel?.dispose();
    this.#channel = undefined;
    if (shared[OPEN] === this) shared[OPEN] = this.#before;
  }
}

/** `Median Watch 0.2.0 in VS Code 1.105.0, desktop`. A remote's name may be that of the user's machine. */
function setting(): string {
  const own: { version?: string } =
    vscode.extensions.getExtension('median-watch.median-watch')?.packageJSON ?? {};
  const { appHost, remoteName } = vscode.env;
  const where = [`VS Code ${vscode.version}`, appHost, remoteName && 'remote'].filter(Boolean).join(', ');
  return `Median Watch ${own.version} in ${where}`;
}

/** Opens the log for all that is written until it is disposed. */
export function openLog(): vscode.Disposable {
  return new Log();
}

/** What happened; nothing of the user's. */
export function logInfo(what: string): void {
  shared[OPEN]?.channel?.info(what);
}

/** More on it, which may hold the user's text. */
export function logDebug(what: string): void {
  shared[OPEN]?.channel?.debug(what);
}

/** What failed, which holds nothing of the user's, and the error, of which only `debug` tells the message. */
export function logError(what: string, error: unknown): void {
  shared[OPEN]?.channel?.error(`${what}: ${faultOf(error)}`);
  logDebug((error instanceof Error && error.stack) || messageOf(error));
}

/** Brings the log to the front. */
export function showLog(): void {
  shared[OPEN]?.channel?.show();
}
