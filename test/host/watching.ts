import * as assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { hosting } from '../../src/hosting';
import { WorkerThread } from '../../src/node/reading/workerThread';
import { Settings } from '../../src/settings';
import { DebugRuns } from '../../src/sources/debug/runs';
import { type LoadSources, loadSources } from '../../src/sources/loadSources';
import { CurrentEditor } from '../../src/sources/selection/currentEditor';
import { type TerminalContext, TerminalRuns } from '../../src/sources/terminal/runs';
import type { LiveWatch } from '../../src/watch/liveWatch';
import { OpenWatches } from '../../src/watch/openWatches';

/** A folder that is gone with the tests. */
export const folder = mkdtempSync(path.join(tmpdir(), 'median-watching-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** All sources of a window of our own, made when they are first asked for. */
export function sourcesOf({ watches, settings, runs, subscriptions }: TerminalContext): LoadSources {
  const editor = new CurrentEditor();
  const debugRuns = new DebugRuns();
  subscriptions.push(editor, debugRuns);
  const workspaceState = {
    keys: () => [],
    get: <T>(_: string, fallback?: T) => fallback as T,
    update: async () => {},
  };
  return loadSources({
    watches,
    settings,
    editor,
    debugRuns,
    terminalRuns: runs,
    storage: { root: undefined },
    context: { workspaceState, subscriptions },
  });
}

/**
 * What sources are made with, of our own, so that each number of each watch can be seen, in the order in which they were
 * counted.
 */
export class Watching implements TerminalContext, vscode.Disposable {
  readonly settings = new Settings();
  /** What other threads could not do. */
  readonly #faults: string[] = [];
  readonly #thread = new WorkerThread(
    what => this.#faults.push(what),
    path.resolve(__dirname, '../../../dist/thread.js'),
  );
  readonly watches = new OpenWatches({ ...hosting(this.settings), thread: async () => this.#thread });
  readonly runs = new TerminalRuns();
  readonly subscriptions: { dispose(): unknown }[] = [this.watches, this.settings, this.runs];
  readonly sources = sourcesOf(this);
  readonly #counted = new Map<string, number[]>();

  constructor() {
    const nothing = () => {};
    this.watches.journal = ({ id }) => {
      const counted: number[] = [];
      this.#counted.set(id, counted);
      return {
        numbers: batches => {
          for (const { values } of batches) for (const value of values) counted.push(value);
        },
        cleared: () => counted.splice(0),
        changed: nothing,
        time: nothing,
        flush: nothing,
        remove: nothing,
        dispose: nothing,
      };
    };
  }

  /** Whether another thread reads, or has read some seconds ago, and never failed. */
  get readsAway(): boolean {
    assert.deepEqual(this.#faults, []);
    return this.#thread.isAlive;
  }

  /** The newest watch. */
  get newest(): LiveWatch {
    const watch = this.watches.live.at(-1);
    assert.ok(watch, 'a watch is open');
    return watch;
  }

  /** The numbers of a watch in the order in which they came. */
  numbers(watch = this.newest): readonly number[] {
    return this.#counted.get(watch.id) ?? [];
  }

  /** Waits until something is so, and says what is instead where it does not become so. */
  async until(isSo: () => boolean, says: () => unknown, patience = 60_000): Promise<void> {
    const deadline = Date.now() + patience;
    while (!isSo()) {
      if (Date.now() > deadline)
        assert.fail(`It did not become so: ${JSON.stringify(says()).slice(0, 2000)}`);
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  /** Waits until the newest watch has exactly these numbers, in this order. */
  async has(...wanted: readonly number[]): Promise<void> {
    const told = () => [...this.numbers()];
    await this.until(
      () => told().length >= wanted.length,
      () => [wanted, told(), this.newest.state, this.newest.detail],
    );
    assert.deepEqual(told(), wanted);
  }

  /** Waits for the end of a command that asks, and takes the item of each of its lists that is so far down. */
  async picking(asking: Promise<unknown>, down = 0): Promise<void> {
    const { showQuickPick } = vscode.window;
    // Which item is taken is settled once for each list, and not before it is on its way: it would be for none.
    let lists = 0;
    Object.assign(vscode.window, {
      showQuickPick: (...asked: Parameters<typeof showQuickPick>) => {
        lists++;
        return showQuickPick(...asked);
      },
    });
    let isDone = false;
    const done = asking.finally(() => {
      isDone = true;
      Object.assign(vscode.window, { showQuickPick });
    });
    for (let settled = 0; !isDone; ) {
      await Promise.race([done, new Promise(resolve => setTimeout(resolve, 300))]);
      if (isDone) break;
      for (; settled < lists; settled++)
        for (let i = 0; i < down; i++)
          await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    await done;
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
    this.#thread.end();
  }
}

export const upTo = (count: number, from = 1): number[] => Array.from({ length: count }, (_, i) => from + i);
