import * as assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { Settings } from '../../src/settings';
import type { DebugContext } from '../../src/sources/debug/follow';
import { DebugRuns } from '../../src/sources/debug/runs';
import { CurrentEditor } from '../../src/sources/selection/currentEditor';
import type { LiveWatch } from '../../src/watch/liveWatch';
import { OpenWatches } from '../../src/watch/openWatches';

const folder = mkdtempSync(path.join(tmpdir(), 'median-debug-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** The sessions that have not ended. Which one is active does not tell: VS Code may name one that has. */
const alive = new Set<vscode.DebugSession>();
vscode.debug.onDidStartDebugSession(session => alive.add(session));
vscode.debug.onDidTerminateDebugSession(session => alive.delete(session));

/** A session that runs. */
export function sessionCalled(name: string): vscode.DebugSession {
  const found = [...alive].find(session => session.name === name);
  assert.ok(found, `${name} runs`);
  return found;
}

/** What debugged programs are watched with, of our own, so that each number of each watch can be seen. */
export class Debugging implements DebugContext, vscode.Disposable {
  readonly watches = new OpenWatches();
  readonly runs = new DebugRuns();
  readonly settings = new Settings();
  readonly editor = new CurrentEditor();

  /** The newest watch. */
  get newest(): LiveWatch {
    const watch = this.watches.live.at(-1);
    assert.ok(watch, 'a watch is open');
    return watch;
  }

  dispose(): void {
    for (const part of [this.watches, this.runs, this.editor, this.settings]) part.dispose();
  }

  /** Waits until something is so, and says what is instead where it does not become so. */
  async until(isSo: () => boolean, says: () => unknown, patience = 40_000): Promise<void> {
    const deadline = Date.now() + patience;
    while (!isSo()) {
      if (Date.now() > deadline) assert.fail(`It did not become so: ${JSON.stringify(says())}`);
      await new Promise<void>(resolve => {
        const timer = setTimeout(done, 50);
        const listener = this.watches.onDidChange(done);
        function done() {
          clearTimeout(timer);
          listener.dispose();
          resolve();
        }
      });
    }
  }

  /** Lets a program go on, once VS Code shows where it stands: the command is for what it shows, be it a session without a thread. */
  async goOn(): Promise<void> {
    const shown = () => vscode.debug.activeStackItem;
    await this.until(
      () =>
        shown() instanceof vscode.DebugStackFrame && [...alive].some(({ id }) => id === shown()?.session.id),
      () => [shown()?.session.name, [...alive].map(({ name }) => name)],
    );
    await vscode.commands.executeCommand('workbench.action.debug.continue');
  }

  async ended(watch: LiveWatch): Promise<void> {
    await this.until(
      () => watch.state === 'ended',
      () => [watch.state, watch.detail, numbersOf(watch)],
    );
  }
}

/** All numbers of a watch, by label and unit dimension, each in ascending order. */
export function numbersOf(watch: LiveWatch): Record<string, number[]> {
  return Object.fromEntries(
    watch.series.all.map(series => [
      [series.label, series.dimension].filter(Boolean).join(' in '),
      [...series.batch().values].sort((a, b) => a - b),
    ]),
  );
}

/** A program in a file of its own. */
export function program(text: string): string {
  const file = path.join(folder, `program-${++files}.js`);
  writeFileSync(file, text);
  return file;
}

/** Debugs a program with the built-in JavaScript debugger. */
export async function debugNode(file: string, more: object = {}): Promise<void> {
  const started = await vscode.debug.startDebugging(undefined, {
    type: 'node',
    request: 'launch',
    name: path.basename(file, '.js'),
    program: file,
    runtimeExecutable: process.execPath,
    ...more,
  });
  assert.ok(started, 'the program is debugged');
}

/** Ends all debugging and takes all breakpoints away. */
export async function stopDebugging(): Promise<void> {
  vscode.debug.removeBreakpoints(vscode.debug.breakpoints);
  // One that ends below another may leave the other, which then has to be stopped too.
  for (const deadline = Date.now() + 20_000; alive.size > 0; ) {
    const names = [...alive].map(session => session.name);
    assert.ok(Date.now() < deadline, `These are debugged still: ${names.join(', ')}`);
    await vscode.debug.stopDebugging();
    for (let patience = 20; alive.size > 0 && patience > 0; patience--)
      await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** Stops at a line, counted from 1. */
export function breakAt(file: string, line: number, condition?: string): vscode.SourceBreakpoint {
  const location = new vscode.Location(vscode.Uri.file(file), new vscode.Position(line - 1, 0));
  const breakpoint = new vscode.SourceBreakpoint(location, true, condition);
  vscode.debug.addBreakpoints([breakpoint]);
  return breakpoint;
}

/** Accepts what the input box suggests, as soon as it is there. */
export async function answered(own: Debugging, asking: Promise<unknown>): Promise<void> {
  const opened = own.watches.live.length;
  let done = false;
  void asking.finally(() => {
    done = true;
  });
  while (!done) {
    await new Promise(resolve => setTimeout(resolve, 100));
    if (!done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  assert.equal(own.watches.live.length, opened + 1, 'a watch was opened');
}
