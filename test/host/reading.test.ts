import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { MedianWatchApi } from '../../media/api';
import type { NumberOptions } from '../../src/numbers/options';
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

/** Sets a setting of ours for the length of one test. */
async function withSetting(key: string, value: unknown, test: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration('medianWatch');
  await settings.update(key, value, vscode.ConfigurationTarget.Global);
  try {
    await test();
  } finally {
    await settings.update(key, undefined, vscode.ConfigurationTarget.Global);
  }
}

/** What a link in the preview does, for the active editor's document. */
async function readAs(options: NumberOptions): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  await vscode.commands.executeCommand('medianWatch.readAs', { uri, options });
}

describe('How numbers are read', () => {
  beginAnew();

  it('is decided by the document: a decimal comma that is seen makes commas decimal', async () => {
    await show('1.234,56\n7,5\n3,5\n');
    await run('ofSelection');
    await expectShown(api, 'selection 7.5 of 3');
  });

  it('is decided by a setting before that', async () => {
    await withSetting('numbers.decimal', ',', async () => {
      await show('1,5\n2,5\n9,5\n');
      await run('ofSelection');
      await expectShown(api, 'selection 2.5 of 3');
    });
  });

  it('takes what is skipped by default where a setting asks for it', async () => {
    await withSetting('numbers.take', ['time'], async () => {
      await show('00:01:00 00:03:00 00:02:00');
      await run('ofSelection');
      await expectShown(api, 'selection 120s of 3');
    });
  });

  for (const [rule, text, wanted] of [
    ['labelled', 'a=1 of 7\na=3 of 7\na=2 of 7\n', 'selection 2 of 3'],
    ['column 2', '1,10,5\n2,30,5\n3,20,5\n', 'selection 20 of 3'],
    ['column ms', 'id,ms\n1,10\n2,30\n3,20\n', 'selection 20 of 3'],
    ['/took (\\d+)/', 'took 5 of 9\ntook 7 of 9\n', 'selection 6 of 2'],
  ] as const) {
    it(`is decided by the rule that the settings name: ${rule}`, async () => {
      await withSetting('numbers.rule', rule, async () => {
        await show(text);
        await run('ofSelection');
        await expectShown(api, wanted);
      });
    });
  }

  for (const rule of ['evry', '/took (/', '/(?=a)5/']) {
    it(`reads every number where the settings name a rule that is none: ${rule}`, async () => {
      await withSetting('numbers.rule', rule, async () => {
        await show('took 5 of 9\n');
        await run('ofSelection');
        await expectShown(api, 'selection 7 of 2');
      });
    });
  }

  it('takes SI prefixes and times where the settings ask for them', async () => {
    await withSetting('numbers.siPrefixes', true, async () => {
      await show('12k 14k 3k');
      await run('ofSelection');
      await expectShown(api, 'selection 12k of 3');
    });
    await withSetting('numbers.take', ['duration', 'time'], async () => {
      await show('1m30s 01:02:03 2m');
      await run('ofSelection');
      await expectShown(api, 'selection 1906.5s of 2');
    });
  });

  it('takes durations of several parts as seconds, unless the settings leave them out', async () => {
    await show('took 850ms\ntook 1m2s\ntook 30s\n');
    await run('ofSelection');
    await expectShown(api, 'selection 30s of 3');
    await withSetting('numbers.take', [], async () => {
      await run('ofSelection');
      await expectShown(api, 'selection 15.425s of 2');
    });
  });

  it('can be chosen for one document, and the selection is read anew at once', async () => {
    const editor = await show('1,234\n5,678\n9,012\n');
    editor.selection = lines(editor, 0, 2);
    await expectShown(api, 'selection 5678 of 3');
    await readAs({ grouping: 'off', decimal: '.' });
    await expectShown(api, 'selection 10.5 of 6');
    await readAs({ grouping: '.', decimal: ',' });
    await expectShown(api, 'selection 5.678 of 3');
  });

  it('can be chosen after a look, which is then taken again', async () => {
    await show('1,234\n5,678\n9,012\n');
    await run('ofSelection');
    await expectShown(api, 'selection 5678 of 3');
    await readAs({ grouping: 'off', decimal: '.' });
    await expectShown(api, 'selection 10.5 of 6');
  });

  it('does not touch a look at another document, nor forgets which lines were looked at', async () => {
    const first = await show('1,234\n5,678\n9,012\n7\n');
    first.selection = lines(first, 0, 2);
    await run('ofSelection');
    first.selection = new vscode.Selection(0, 0, 0, 0);
    const uri = first.document.uri.toString();
    await show('100\n');
    await readAs({ grouping: 'off' });
    await expectShown(api, 'selection 5678 of 3');
    await vscode.commands.executeCommand('medianWatch.readAs', { uri, options: { grouping: 'off' } });
    await expectShown(api, 'selection 10.5 of 6');
  });

  it('is refused with the allowed values where it is none of them', async () => {
    await show('1,234');
    await assert.rejects(readAs({ grouping: ';' as never }), /grouping is ";"; it takes one of/);
  });
});
