import * as vscode from 'vscode';
import type { NumberOptions } from './numbers/options';

/** What each setting may be; the first value is the default. The manifest offers the same, which a test holds. */
export const ALLOWED = {
  liveSelection: [true, false],
  'numbers.grouping': ['auto', 'off', ',', '.', ' ', "'"],
  'numbers.decimal': ['auto', '.', ','],
} as const;

type Key = keyof typeof ALLOWED;
type Value<K extends Key> = (typeof ALLOWED)[K][number];

/** The user's settings, checked. A bad value counts as the default and is named once. */
export class Settings implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires after any setting of ours has changed. */
  readonly onDidChange = this.#changed.event;
  readonly #listener = vscode.workspace.onDidChangeConfiguration(event => {
    if (event.affectsConfiguration('medianWatch')) this.#changed.fire();
  });
  readonly #named = new Set<string>();

  /** Whether the views follow the selection while two or more numbers are selected. */
  get liveSelection(): boolean {
    return this.#get('liveSelection');
  }

  /** How numbers are written, as far as the user has said so; what is `auto` the document tells. */
  numbers(scope: vscode.ConfigurationScope): NumberOptions {
    const grouping = this.#get('numbers.grouping', scope);
    const decimal = this.#get('numbers.decimal', scope);
    return { ...(grouping !== 'auto' && { grouping }), ...(decimal !== 'auto' && { decimal }) };
  }

  #get<K extends Key>(key: K, scope?: vscode.ConfigurationScope): Value<K> {
    const given = vscode.workspace.getConfiguration('medianWatch', scope).get<unknown>(key);
    const allowed: readonly Value<K>[] = ALLOWED[key];
    const value = allowed.find(candidate => candidate === given);
    if (value !== undefined) return value;
    const fallback = ALLOWED[key][0];
    this.#name(key, given, allowed, fallback);
    return fallback;
  }

  #name(key: Key, given: unknown, allowed: readonly unknown[], fallback: unknown): void {
    const message =
      `The setting medianWatch.${key} is ${JSON.stringify(given)}, but it takes one of ` +
      `${allowed.map(value => JSON.stringify(value)).join(', ')}. Until it is changed, ${JSON.stringify(fallback)} is used.`;
    if (this.#named.has(message)) return;
    this.#named.add(message);
    void vscode.window.showWarningMessage(message, 'Open Settings').then(choice => {
      if (choice) void vscode.commands.executeCommand('workbench.action.openSettings', `medianWatch.${key}`);
    });
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }
}
