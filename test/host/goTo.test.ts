import * as assert from 'node:assert/strict';
import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { type GoingTo, goToNumber } from '../../src/actions/goTo/goToNumber';
import { DocumentOptions } from '../../src/documentOptions';
import { ofFile } from '../../src/sources/file/file';
import { readSelection } from '../../src/sources/selection/readSelection';
import { shareSummaries } from '../../src/views/summaries';
import type { NumberWanted } from '../../src/watch/series/placing';
import { streamReader } from '../../src/watch/stream/streamReader';
import { folder, upTo, Watching } from './watching';

describe('Median: Go to Number…', function () {
  this.timeout(60_000);
  let own: Watching;
  let documentOptions: DocumentOptions;
  beforeEach(() => {
    own = new Watching();
    documentOptions = new DocumentOptions(own.settings);
  });
  afterEach(async () => {
    documentOptions.dispose();
    own.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** Goes to a number of what is shown; what is then selected, and in which line. */
  async function goTo(wanted: NumberWanted): Promise<{ text: string; line: number; scheme: string }> {
    const { watches, settings, sources, subscriptions } = own;
    const going: GoingTo = {
      watches,
      settings,
      sources,
      subscriptions,
      documentOptions,
      summaries: shareSummaries(() => [95]),
    };
    const seriesId = watches.shownSeries?.id ?? 0;
    await goToNumber(going, { seriesId, wanted });
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor, 'an editor is active');
    const { document, selection } = editor;
    return { text: document.getText(selection), line: selection.start.line, scheme: document.uri.scheme };
  }

  it('selects the number in the file that it was read from, found by what stands around it where lines came before it', async () => {
    const file = path.join(folder, 'go.log');
    const lines = upTo(2000).map(i => `step ${i}: took=${(i * 7919) % 1009} ms\n`);
    writeFileSync(file, lines.join(''));
    await ofFile(own, vscode.Uri.file(file));
    assert.equal(own.newest.state, 'ended');
    const took = own.newest.series.all.find(({ label }) => label === 'took');
    assert.ok(took);
    own.watches.show(own.newest, took);
    assert.deepEqual(await goTo({ which: 'max' }), { text: '1008 ms', line: 764, scheme: 'file' });
    assert.deepEqual(await goTo({ which: 'nth', nth: 1999 }), { text: '736 ms', line: 1999, scheme: 'file' });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    writeFileSync(file, `one more\n\n${lines.join('')}`);
    assert.deepEqual(await goTo({ which: 'max' }), { text: '1008 ms', line: 766, scheme: 'file' });
    // Rotated: what was read is gone, and nothing is opened.
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    writeFileSync(file, 'step 1: took=5 ms\n');
    await assert.rejects(goTo({ which: 'max' }), /an editor is active/);
    appendFileSync(file, '');
  });

  it('selects the number in the document that was selected, also where text before it has changed', async () => {
    const content = upTo(40)
      .map(i => `value ${(i * 37) % 101};\n`)
      .join('');
    const document = await vscode.workspace.openTextDocument({ content });
    const editor = await vscode.window.showTextDocument(document);
    editor.selections = [new vscode.Selection(5, 0, 15, 0), new vscode.Selection(20, 0, 30, 0)];
    const extraction = await readSelection(editor, documentOptions);
    assert.ok(extraction);
    own.watches.look(extraction);
    const { median: _, count } = own.watches.shownSeries ?? {};
    assert.equal(count, 20);
    assert.deepEqual(await goTo({ which: 'nth', nth: 0 }), {
      text: `${(6 * 37) % 101}`,
      line: 5,
      scheme: 'untitled',
    });
    assert.deepEqual(await goTo({ which: 'last' }), {
      text: `${(30 * 37) % 101}`,
      line: 29,
      scheme: 'untitled',
    });
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'above\n'));
    assert.deepEqual(await goTo({ which: 'last' }), {
      text: `${(30 * 37) % 101}`,
      line: 30,
      scheme: 'untitled',
    });

    // The collection knows which of its texts a number came from.
    own.watches.add({ ...extraction, source: 'before', uri: 'untitled:gone' });
    own.watches.add(extraction);
    assert.deepEqual(await goTo({ which: 'nth', nth: 39 }), {
      text: `${(30 * 37) % 101}`,
      line: 30,
      scheme: 'untitled',
    });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('selects the number in what is kept of what a terminal has printed, as a document without colours', async () => {
    const spec = { kind: 'terminal', name: 'a/b: bash', source: 'Terminal bash', target: {} } as const;
    const watch = own.watches.open(spec, streamReader(undefined, {}));
    for (const i of upTo(50)) watch.read(`\u001b[32mlatency=\u001b[1m${(i * 17) % 53}\u001b[0m ms\r\n`);
    watch.endText();
    const found = await goTo({ which: 'max' });
    assert.deepEqual(found, { text: '52 ms', line: 27, scheme: 'median-watch-text' });
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.lineAt(27).text, 'latency=52 ms');
    assert.match(document?.uri.path ?? '', /a b bash\.log$/);

    // A long text is not kept: nothing is opened.
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    watch.read('x'.repeat(2 ** 20));
    watch.read('\nlatency=100 ms\n');
    await assert.rejects(goTo({ which: 'max' }), /an editor is active/);
  });
});
