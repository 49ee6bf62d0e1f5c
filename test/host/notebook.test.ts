import * as assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { activated, expectShown, run, startAnew } from './support';

const { NotebookCellOutputItem } = vscode;
const folder = mkdtempSync(path.join(tmpdir(), 'median-notebooks-'));
let files = 0;

describe('Median: Of Cell Output', () => {
  let controller: vscode.NotebookController;

  before(async () => {
    await startAnew();
    controller = vscode.notebooks.createNotebookController('test-kernel', 'jupyter-notebook', 'Test');
    controller.supportsExecutionOrder = true;
  });

  afterEach(async () => {
    await run('removeWatch');
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  after(() => {
    controller.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  const printed = (...text: string[]) => ({ output_type: 'stream', name: 'stdout', text });

  /** A notebook with one cell, whose output this is, from the disk. */
  async function open(...outputs: object[]): Promise<vscode.NotebookCell> {
    const cell = { cell_type: 'code', execution_count: 1, metadata: {}, source: ['measure()'], outputs };
    const file = path.join(folder, `${++files}.ipynb`);
    writeFileSync(file, JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 }));
    const uri = vscode.Uri.file(file);
    const active = new Promise<vscode.NotebookDocument>(resolve => {
      const listener = vscode.window.onDidChangeActiveNotebookEditor(editor => {
        if (editor?.notebook.uri.toString() !== uri.toString()) return;
        listener.dispose();
        resolve(editor.notebook);
      });
    });
    // As a user does: VS Code keeps a notebook that an extension has opened for minutes.
    await vscode.commands.executeCommand('vscode.openWith', uri, 'jupyter-notebook');
    return (await active).cellAt(0);
  }

  /** Lets the notebook before the user run by our kernel. */
  async function select(): Promise<void> {
    const selected = new Promise(resolve => controller.onDidChangeSelectedNotebooks(resolve));
    const { id } = controller;
    await vscode.commands.executeCommand('notebook.selectKernel', {
      id,
      extension: 'median-watch.median-watch',
    });
    await selected;
  }

  /** Runs a cell as a kernel does: what it prints comes in pieces. */
  async function execute(cell: vscode.NotebookCell, ...pieces: readonly string[]): Promise<void> {
    const execution = controller.createNotebookCellExecution(cell);
    execution.executionOrder = (cell.executionSummary?.executionOrder ?? 0) + 1;
    execution.start(Date.now());
    await execution.clearOutput();
    const [first = '', ...rest] = pieces;
    const output = new vscode.NotebookCellOutput([NotebookCellOutputItem.stdout(first)]);
    await execution.appendOutput(output);
    for (const piece of rest) await execution.appendOutputItems(NotebookCellOutputItem.stdout(piece), output);
    execution.end(true, Date.now());
  }

  it('reads what a cell has printed and what it shows, a table of data by its plain form', async () => {
    const data = { 'text/html': ['<table><td>9</td></table>'], 'text/plain': ['7'] };
    const table = { output_type: 'execute_result', execution_count: 1, metadata: {}, data };
    await open(printed('41\n', '5\n'), table);
    await run('ofCellOutput');
    await expectShown(await activated(), 'notebook 7 of 3');
  });

  it('follows a cell while it runs, and asks once what becomes of the numbers of the run before', async () => {
    const api = await activated();
    const cell = await open();
    await select();
    await run('ofCellOutput');
    await execute(cell, '1\n2', '0\n3\n');
    await expectShown(api, 'notebook 3 of 3');
    await execute(cell, '1\n20\n4\n');
    await expectShown(api, 'notebook 4 of 3');
    const counts = () =>
      api.watches.filter(({ kind }) => kind === 'notebook').map(({ series }) => series[0]?.count);
    assert.deepEqual(counts(), [3, 3]);
    await run('removeWatch');
  });

  it('ends with its notebook', async () => {
    const api = await activated();
    await open(printed('5\n'));
    await run('ofCellOutput');
    await expectShown(api, 'notebook 5 of 1');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    const state = () => api.watches.find(({ kind }) => kind === 'notebook')?.state;
    for (const deadline = Date.now() + 10_000; state() !== 'ended' && Date.now() < deadline; )
      await new Promise(resolve => setTimeout(resolve, 50));
    assert.equal(state(), 'ended');
  });
});
