import * as assert from 'node:assert/strict';
import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { allChannels, uriOf, visibleChannel } from '../../src/sources/output/channels';
import { activated, expectShown, extension, run, startAnew } from './support';
import { folder } from './watching';

/** The log of the extension as VS Code shows it, once it holds some words. */
async function logWith(words: RegExp): Promise<string> {
  let text = '';
  for (let tries = 0; tries < 200; tries++) {
    const channel = (await allChannels()).find(
      ({ name, owner }) => name === 'Median Watch' && owner === extension().id,
    );
    text = channel ? (await vscode.workspace.openTextDocument(uriOf(channel))).getText() : '';
    if (words.test(text)) return text;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  assert.fail(`The log holds no ${words}: ${text}`);
}

describe('The log', function () {
  this.timeout(60_000);
  afterEach(async () => {
    await startAnew();
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('tells what was opened and what failed, and at the default level no number and no text of the user', async () => {
    const api = await activated();
    const listener = api.onDidChange(() => {
      throw new Error('secret 4711');
    });
    try {
      const file = path.join(folder, 'secret-4711.log');
      // One that is empty is followed without a question.
      writeFileSync(file, '');
      await vscode.commands.executeCommand('medianWatch.followFile', vscode.Uri.file(file));
      appendFileSync(file, 'secret=4711\nsecret=4712\nsecret=4713\n'.repeat(30));
      await expectShown(api, 'file 4712 of 90');
    } finally {
      listener.dispose();
    }
    await run('stopWatch');
    await run('removeWatch');
    const text = await logWith(/Watch \d+ is closed/);
    assert.match(text, /\[info\] Median Watch \d+\.\d+\.\d+ in VS Code \d+\.\d+/);
    assert.match(text, /\[info\] Watch \d+: file, rule \w+, running/);
    assert.match(text, /\[info\] Watch \d+: file, rule labelled, ended/);
    assert.match(text, /\[error\] A listener of another extension failed: Error .*\(log\.test\.js:\d+:\d+\)/);
    assert.doesNotMatch(text, /secret|471[123]/);
  });

  it('is brought to the front by Median: Show Log', async () => {
    await run('showLog');
    for (let tries = 0; tries < 200 && visibleChannel()?.owner !== extension().id; tries++)
      await new Promise(resolve => setTimeout(resolve, 50));
    assert.equal(visibleChannel()?.name, 'Median Watch');
  });
});
