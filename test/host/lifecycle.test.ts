import * as assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { activate } from '../../src/extension';
import { activated, extension, lines, show, startAnew } from './support';

type Disposing = (...args: unknown[]) => { dispose(): unknown };

/**
 * Counts what the extension takes from VS Code and from the clock and has not given back. The calls are VS
 * Code's own; only ids that may be registered once get another name, since the extension itself runs as well.
 */
class Ledger {
  readonly open = new Map<object, string>();
  readonly taken: string[] = [];
  readonly #restore: (() => void)[] = [];

  constructor() {
    const spaces = { window: vscode.window, workspace: vscode.workspace, commands: vscode.commands };
    for (const [space, functions] of Object.entries(spaces)) {
      const table = functions as unknown as Record<string, unknown>;
      for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(table))) {
        if (typeof value !== 'function' || !/^(on[A-Z]|register|create)/.test(name)) continue;
        this.#wrap(table, name, `${space}.${name}`, value as Disposing);
      }
    }
    this.#wrapClock();
  }

  #wrap(table: Record<string, unknown>, name: string, label: string, original: Disposing): void {
    this.#replace(table, name, (...args: unknown[]) => {
      if (!isCalledByOurs()) return original.apply(table, args);
      if (name.startsWith('register') || name === 'createTreeView') args[0] = `${String(args[0])}#again`;
      const made = original.apply(table, args);
      const dispose = made.dispose.bind(made);
      const entry = { label };
      this.#take(entry, `${label}(${typeof args[0] === 'string' ? args[0] : ''})`);
      const counted = () => {
        this.open.delete(entry);
        return dispose();
      };
      try {
        made.dispose = counted;
        return made;
      } catch {
        return { dispose: counted };
      }
    });
  }

  #wrapClock(): void {
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    const clock = globalThis as unknown as Record<string, unknown>;
    this.#replace(clock, 'setTimeout', (run: () => void, delay: number) => {
      const timer = set(() => {
        this.open.delete(timer);
        run();
      }, delay);
      if (isCalledByOurs()) this.#take(timer, `a timer of ${delay} ms`);
      return timer;
    });
    this.#replace(clock, 'clearTimeout', (timer: ReturnType<typeof set> | undefined) => {
      if (timer !== undefined) this.open.delete(timer);
      clear(timer);
    });
  }

  #take(entry: object, label: string): void {
    this.open.set(entry, label);
    this.taken.push(label);
  }

  #replace(table: Record<string, unknown>, name: string, value: unknown): void {
    const original = table[name];
    table[name] = value;
    assert.equal(table[name], value, `${name} can be counted`);
    this.#restore.push(() => {
      table[name] = original;
    });
  }

  close(): void {
    for (const restore of this.#restore) restore();
  }
}

/**
 * Whether who asks was called by the sources, which this file holds: the extension host sets timers of its own, and the
 * extension itself takes things too, such as the item of the status bar when it first shows a median.
 */
function isCalledByOurs(): boolean {
  return new Error().stack?.split('\n')[3]?.includes(__filename) === true;
}

describe('After disposing', () => {
  afterEach(startAnew);

  it('no listener, registration, view or timer of ours is left', async () => {
    // The extension itself starts first, or the ledger would count what that takes.
    await activated();
    const subscriptions: { dispose(): unknown }[] = [];
    const { extensionUri } = extension();
    const nowhere = vscode.Uri.file(path.join(tmpdir(), 'median-lifecycle'));
    const workspaceState = { get: () => undefined, update: async () => {} };
    const ledger = new Ledger();
    try {
      const context = {
        subscriptions,
        extensionUri,
        workspaceState,
        storageUri: nowhere,
        globalStorageUri: vscode.Uri.joinPath(nowhere, 'global'),
      };
      const api = activate(context as unknown as vscode.ExtensionContext);
      const editor = await show('5\n41\n97');
      editor.selection = lines(editor, 0, 2);
      await vscode.commands.executeCommand('medianWatch.showHeaps#again');
      await vscode.commands.executeCommand('medianWatch.stepThrough#again');
      await vscode.commands.executeCommand('medianWatch.addSelection#again');
      assert.equal(api.shown?.shownSeries.median, 41);
      editor.selection = lines(editor, 0, 1);
      const taken = ledger.taken.join('\n');
      for (const part of [
        'onDidChangeTextEditorSelection',
        'registerCommand',
        'createWebviewPanel',
        'a timer of 50 ms',
      ]) {
        assert.ok(taken.includes(part), `${part} is counted among\n${taken}`);
      }
      for (const part of subscriptions.reverse()) part.dispose();
    } finally {
      ledger.close();
    }
    assert.deepEqual([...ledger.open.values()], []);
  });
});
