import * as vscode from 'vscode';
import { refuse } from './messages';
import type { NumberOptions } from './numbers/options';
import { TAKEABLE, type TakeableReason } from './numbers/reasons';

/** What each setting may be; the first value is the default. The manifest offers the same, which a test holds. */
export const ALLOWED = {
  liveSelection: [true, false],
  'numbers.grouping': ['auto', 'off', ',', '.', ' ', "'"],
  'numbers.decimal': ['auto', '.', ','],
  'numbers.siPrefixes': [false, true],
} as const;

/** What each item of a setting that is a list may be; the default is an empty list. */
export const ALLOWED_ITEMS = { 'numbers.take': TAKEABLE } as const;

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

  /** How numbers are written, as far as the user has said so; what is `auto` the document or the stream tells. */
  numbers(scope?: vscode.ConfigurationScope): NumberOptions {
    const grouping = this.#get('numbers.grouping', scope);
    const decimal = this.#get('numbers.decimal', scope);
    const siPrefixes = this.#get('numbers.siPrefixes', scope);
    const take = this.#list('numbers.take', scope);
    return {
      ...(grouping !== 'auto' && { grouping }),
      ...(decimal !== 'auto' && { decimal }),
      ...(siPrefixes && { siPrefixes }),
      ...(take.length > 0 && { take }),
    };
  }

  #get<K extends Key>(key: K, scope?: vscode.ConfigurationScope): Value<K> {
    const given = read(key, scope);
    const allowed: readonly Value<K>[] = ALLOWED[key];
    const value = allowed.find(candidate => candidate === given);
    if (value !== undefined) return value;
    this.#name(key, given, `one of ${listed(allowed)}`, ALLOWED[key][0]);
    return ALLOWED[key][0];
  }

  #list(key: keyof typeof ALLOWED_ITEMS, scope?: vscode.ConfigurationScope): readonly TakeableReason[] {
    const given = read(key, scope);
    const allowed = ALLOWED_ITEMS[key];
    const items = Array.isArray(given)
      ? given.map(item => allowed.find(reason => reason === item))
      : [undefined];
    if (items.every(item => item !== undefined)) return items;
    this.#name(key, given, `a list of ${listed(allowed)}`, []);
    return [];
  }

  #name(key: string, given: unknown, wanted: string, fallback: unknown): void {
    const message =
      `The setting medianWatch.${key} is ${JSON.stringify(given)}, but it takes ${wanted}. ` +
      `Until it is changed, ${JSON.stringify(fallback)} is used.`;
    if (this.#named.has(message)) return;
    this.#named.add(message);
    void refuse(message, 'Open Settings').then(wanted => {
      if (wanted) void vscode.commands.executeCommand('workbench.action.openSettings', `medianWatch.${key}`);
    });
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }
}

function read(key: string, scope: vscode.ConfigurationScope | undefined): unknown {
  return vscode.workspace.getConfiguration('medianWatch', scope).get<unknown>(key);
}

function listed(values: readonly unknown[]): string {
  return values.map(value => JSON.stringify(value)).join(', ');
}
