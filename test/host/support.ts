import * as assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { MedianWatchApi, ShownState } from '../../media/api';

export function extension(): vscode.Extension<MedianWatchApi> {
  const found = vscode.extensions.getExtension<MedianWatchApi>('median-watch.median-watch');
  assert.ok(found, 'the extension is installed');
  return found;
}

export async function activated(): Promise<MedianWatchApi> {
  return extension().activate();
}

const folder = mkdtempSync(path.join(tmpdir(), 'median-host-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** Shows a file with this text. */
export async function show(content: string, ending = '.txt'): Promise<vscode.TextEditor> {
  const file = path.join(folder, `numbers-${++files}${ending}`);
  writeFileSync(file, content);
  return vscode.window.showTextDocument(vscode.Uri.file(file));
}

/** Selects whole lines, `from` up to and with `to`. */
export function lines(editor: vscode.TextEditor, from: number, to = from): vscode.Selection {
  return new vscode.Selection(from, 0, to, editor.document.lineAt(to).text.length);
}

/** What is shown, in short: `selection 41 of 7`, or nothing. */
export function shown({ shown }: MedianWatchApi): string {
  return shown ? inShort(shown) : 'nothing';
}

function inShort({ kind, shownSeries: { median, unit, count } }: ShownState): string {
  return `${kind} ${median}${unit} of ${count}`;
}

/** Waits for the views to show this, and says what they show instead when they do not. */
export async function expectShown(api: MedianWatchApi, wanted: string): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (shown(api) !== wanted && Date.now() < deadline) {
    await new Promise<void>(resolve => {
      const listener = api.onDidChange(done);
      const timer = setTimeout(done, deadline - Date.now());
      function done() {
        listener.dispose();
        clearTimeout(timer);
        resolve();
      }
    });
  }
  assert.equal(shown(api), wanted);
}

/** Runs a command of ours. */
export async function run(name: string): Promise<void> {
  await vscode.commands.executeCommand(`medianWatch.${name}`);
}

/** Leaves no editor, no collected number and no pause behind. */
export async function startAnew(): Promise<void> {
  const api = await activated();
  for (const { document } of vscode.window.visibleTextEditors) {
    if (document.isDirty) await vscode.commands.executeCommand('workbench.action.files.revert', document.uri);
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await run('resume');
  // A look lies over the collection.
  for (let layer = 0; layer < 2 && api.shown; layer++) await run('clear');
  await expectShown(api, 'nothing');
}
