import * as assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import type { MedianWatchApi } from '../../media/api';
import { activated, expectShown, lines, run, show, startAnew } from './support';

let api: MedianWatchApi;

/** Each test of a suite begins with nothing shown. */
function beginAnew(): void {
  before(async () => {
    api = await activated();
  });
  beforeEach(startAnew);
  after(startAnew);
}

describe('Of Selection', () => {
  beginAnew();

  it('looks at just the selected numbers', async () => {
    const editor = await show('5\n41\n97\n1000');
    editor.selection = lines(editor, 0, 2);
    await run('ofSelection');
    await expectShown(api, 'selection 41 of 3');
    assert.equal(api.shown?.source, `Selection in ${path.basename(editor.document.uri.path)}`);
    assert.deepEqual(api.watches[0], { kind: 'collection', source: 'Nothing collected', series: [] });
  });

  it('tells the name of the document without what makes it look like another', async () => {
    const { document } = await show('5\n41\n97\n', '\u202egol.txt');
    await run('ofSelection');
    await expectShown(api, 'selection 41 of 3');
    assert.ok(document.fileName.includes('\u202e'));
    assert.equal(api.shown?.source, path.basename(document.fileName).replace('\u202e', ''));
  });

  it('takes the whole document where nothing is selected', async () => {
    await show('5\n41\n97\n1000\n');
    await run('ofSelection');
    await expectShown(api, 'selection 69 of 4');
  });

  it('reads each of ten cursors by itself', async () => {
    const editor = await show(Array.from({ length: 10 }, (_, i) => `12${i}45`).join('\n'));
    editor.selections = Array.from({ length: 10 }, (_, i) => new vscode.Selection(i, 2, i, 3));
    await run('ofSelection');
    await expectShown(api, 'selection 4.5 of 10');
  });

  it('reads selections that touch as numbers of their own', async () => {
    const editor = await show('1234');
    editor.selections = [new vscode.Selection(0, 0, 0, 2), new vscode.Selection(0, 2, 0, 4)];
    await run('ofSelection');
    await expectShown(api, 'selection 23 of 2');
  });

  it('takes a selection of one number', async () => {
    const editor = await show('5\n41');
    editor.selection = lines(editor, 1);
    await run('ofSelection');
    await expectShown(api, 'selection 41 of 1');
  });

  it('stays when the selection is given up', async () => {
    const editor = await show('5\n41\n97');
    await run('ofSelection');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    editor.selection = lines(editor, 0, 1);
    await expectShown(api, 'selection 23 of 2');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await expectShown(api, 'selection 41 of 3');
  });

  it('brings units of one dimension together and keeps the others apart', async () => {
    await show('950µs 1.2ms 0.003s 3 MiB 7');
    await run('ofSelection');
    await expectShown(api, 'selection 0.0012s of 3');
    assert.deepEqual(
      api.shown?.series.map(({ unit, count, median }) => [unit, count, median]),
      [
        ['s', 3, 0.0012],
        ['MiB', 1, 3],
        ['', 1, 7],
      ],
    );
    await run('copyMedian');
    assert.equal(await vscode.env.clipboard.readText(), '1.2');
  });

  it('reads a million numbers to the last one', async function () {
    this.timeout(120_000);
    const count = 1_000_000;
    const editor = await show(Array.from({ length: count }, (_, i) => `${(i * 7919) % count}.25`).join('\n'));
    await run('ofSelection');
    await expectShown(api, `selection ${count / 2 - 0.5 + 0.25} of ${count}`);
    editor.selection = lines(editor, 10, count - 1);
    await run('ofSelection');
    assert.equal(api.shown?.shownSeries.count, count - 10);
  });

  it('shows a long text in the largest of its units, be it the last of all', async () => {
    await show(`${Array.from({ length: 100_000 }, (_, i) => `${i} ms\n`).join('')}3 s`);
    await run('ofSelection');
    await expectShown(api, 'selection 49.999s of 100001');
  });

  it('reads a document whose lines end in CR LF', async () => {
    await show(`1\r\n2\r\n${'3\r\n'.repeat(50_000)}`);
    await run('ofSelection');
    await expectShown(api, 'selection 3 of 50002');
  });

  it('reads a CSV by its commas, whatever part of it is selected', async () => {
    const editor = await show('name,a,b,c\nx,100,200,300\ny,400,500,600\n', '.csv');
    editor.selection = new vscode.Selection(1, 2, 1, 13);
    await run('ofSelection');
    await expectShown(api, 'selection 200 of 3');
  });

  const load =
    'Report of 3 hosts\n\nhost    load   free\na       0.50    120\nb       0.75    110\na       0.70    130\n';

  it('reads a table by its heading, wherever that stands above what is selected', async () => {
    const editor = await show(load);
    editor.selection = lines(editor, 3, 5);
    await run('ofSelection');
    await expectShown(api, 'selection 0.6 of 2');
    assert.deepEqual(
      api.shown?.series.map(({ label, median }) => [label, median]),
      [
        ['a load', 0.6],
        ['a free', 125],
        ['b load', 0.75],
        ['b free', 110],
      ],
    );
  });

  it('reads all numbers of a part of a line of a table', async () => {
    const editor = await show(load);
    editor.selection = new vscode.Selection(3, 8, 3, 19);
    await run('ofSelection');
    await expectShown(api, 'selection 60.25 of 2');
  });
});

describe('Add Selection', () => {
  beginAnew();

  it('adds to a collection that stays', async () => {
    const editor = await show('5\n41\n97\n1000');
    editor.selection = lines(editor, 0, 1);
    await run('addSelection');
    await expectShown(api, 'collection 23 of 2');
    editor.selection = lines(editor, 2, 3);
    await run('addSelection');
    await expectShown(api, 'collection 69 of 4');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await expectShown(api, 'collection 69 of 4');
  });

  it('can be undone', async () => {
    const editor = await show('5\n41\n97\n1000');
    editor.selection = lines(editor, 0, 2);
    await run('addSelection');
    editor.selection = lines(editor, 3);
    await run('addSelection');
    await expectShown(api, 'collection 69 of 4');
    await run('undoAdd');
    await expectShown(api, 'collection 41 of 3');
  });

  it('loses nothing where the next text has no number', async () => {
    const editor = await show('5\n41\n97\nnone');
    editor.selection = lines(editor, 0, 2);
    await run('addSelection');
    editor.selection = lines(editor, 3);
    await run('addSelection');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await run('addSelection');
    await expectShown(api, 'collection 41 of 3');
  });

  it('leaves out what is too large to be finite', async () => {
    await show('5 1e400 41 97');
    await run('addSelection');
    await expectShown(api, 'collection 41 of 3');
  });
});

describe('The live selection', () => {
  beginAnew();

  it('is shown from two numbers on, and gives way to the collection', async () => {
    const editor = await show('5\n41\n97\n1000');
    await run('addSelection');
    await expectShown(api, 'collection 69 of 4');
    editor.selection = lines(editor, 0, 2);
    await expectShown(api, 'selection 41 of 3');
    editor.selection = lines(editor, 0);
    await expectShown(api, 'collection 69 of 4');
  });

  it('is what a command means that comes right behind it', async () => {
    const editor = await show('5\n41\n97\n1000\n2000');
    editor.selection = lines(editor, 0, 2);
    await expectShown(api, 'selection 41 of 3');
    const isHeard = new Promise<void>(resolve => {
      const listener = vscode.window.onDidChangeTextEditorSelection(({ selections }) => {
        // VS Code may still tell of the one before.
        if (selections[0]?.start.line !== 2) return;
        listener.dispose();
        resolve();
      });
    });
    editor.selection = lines(editor, 2, 4);
    await isHeard;
    await run('copyMedian');
    assert.equal(await vscode.env.clipboard.readText(), '1000');
  });

  it('follows edits of the selected text', async () => {
    const editor = await show('5\n41\n97');
    editor.selection = lines(editor, 0, 2);
    await expectShown(api, 'selection 41 of 3');
    await editor.edit(edit => edit.replace(lines(editor, 1), '60'));
    await expectShown(api, 'selection 60 of 3');
  });

  it('goes with its editor', async () => {
    const editor = await show('5\n41\n97');
    editor.selection = lines(editor, 0, 2);
    await expectShown(api, 'selection 41 of 3');
    await show('no number here');
    await expectShown(api, 'nothing');
  });

  it('goes when its last tab is closed', async () => {
    const editor = await show('5\n41\n97');
    editor.selection = lines(editor, 0, 2);
    await expectShown(api, 'selection 41 of 3');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await expectShown(api, 'nothing');
  });

  it('keeps still while paused and catches up afterwards', async () => {
    const editor = await show('5\n41\n97\n1000');
    editor.selection = lines(editor, 0, 2);
    await expectShown(api, 'selection 41 of 3');
    await run('pause');
    assert.equal(api.paused, true);
    editor.selection = lines(editor, 2, 3);
    await new Promise(resolve => setTimeout(resolve, 200));
    await expectShown(api, 'selection 41 of 3');
    await run('resume');
    await expectShown(api, 'selection 548.5 of 2');
  });

  it('can be turned off by a setting', async () => {
    const settings = vscode.workspace.getConfiguration('medianWatch');
    const editor = await show('5\n41\n97');
    editor.selection = lines(editor, 0, 2);
    await expectShown(api, 'selection 41 of 3');
    try {
      await settings.update('liveSelection', false, vscode.ConfigurationTarget.Global);
      await expectShown(api, 'nothing');
    } finally {
      await settings.update('liveSelection', undefined, vscode.ConfigurationTarget.Global);
    }
    await expectShown(api, 'selection 41 of 3');
  });
});

describe('The median', () => {
  beginAnew();

  it('is copied plain, with all of its digits', async () => {
    await show('0.1 0.30000000000000004 1e21');
    await run('ofSelection');
    await run('copyMedian');
    assert.equal(await vscode.env.clipboard.readText(), '0.30000000000000004');
  });

  it('is copied without the noise of computing it, where it lies between two', async () => {
    await show('0.2 0.4');
    await run('ofSelection');
    await run('copyMedian');
    assert.equal(await vscode.env.clipboard.readText(), '0.3');
  });

  it('is inserted at the cursor without touching the number beside it', async () => {
    const editor = await show('5 41 97');
    editor.selection = new vscode.Selection(0, 0, 0, 7);
    await expectShown(api, 'selection 41 of 3');
    await run('insertMedian');
    assert.equal(editor.document.getText(), '5 41 97 41');
    assert.equal(editor.document.getText(editor.selection), '5 41 97');
  });
});
