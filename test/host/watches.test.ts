import * as assert from 'node:assert/strict';
import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { watchByItself } from '../../src/actions/autoWatch';
import { pause, resume } from '../../src/actions/pause';
import { clear, removeWatch, showWatch, stopWatch } from '../../src/actions/watches';
import { ofFile } from '../../src/sources/file/file';
import type { LiveWatch } from '../../src/watch/liveWatch';
import { activated, expectShown, lines, run, show, shown, startAnew } from './support';
import { folder, Watching } from './watching';

let files = 0;

/** An empty file of its own, which can be followed without a question. */
function emptyFile(): vscode.Uri {
  const file = path.join(folder, `watched-${++files}.log`);
  writeFileSync(file, '');
  return vscode.Uri.file(file);
}

/** `loss 2 of 3; acc 4 of 3`. */
function told({ series }: LiveWatch): string {
  return series.all.map(({ label, median, count }) => `${label} ${median} of ${count}`.trim()).join('; ');
}

describe('A live watch that is shown', function () {
  this.timeout(120_000);
  afterEach(async () => {
    await run('stopWatch');
    await run('removeWatch');
    await startAnew();
  });

  it('gives way to a selection for as long as that lasts', async () => {
    const api = await activated();
    const file = emptyFile();
    await vscode.commands.executeCommand('medianWatch.followFile', file);
    appendFileSync(file.fsPath, '65.8 ms\n70 ms\n66 ms\n');
    await expectShown(api, 'file 66ms of 3');
    const editor = await show('5\n41\n97');
    editor.selection = lines(editor, 0, 2);
    await expectShown(api, 'selection 41 of 3');
    appendFileSync(file.fsPath, '1 ms\n2 ms\n');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await expectShown(api, 'file 65.8ms of 5');
  });

  it('is what Median: Pause, Resume and Clear are about, and nothing else is', async () => {
    const api = await activated();
    await show('10\n20\n30');
    await run('addSelection');
    const file = emptyFile();
    await vscode.commands.executeCommand('medianWatch.followFile', file);
    appendFileSync(file.fsPath, '1\n2\n3\n');
    await expectShown(api, 'file 2 of 3');

    await run('pause');
    assert.equal(api.shown?.state, 'paused');
    assert.equal(api.paused, false);
    await run('resume');
    assert.equal(api.shown?.state, 'running');
    appendFileSync(file.fsPath, '4\n');
    await expectShown(api, 'file 2.5 of 4');

    await run('clear');
    assert.equal(shown(api), 'nothing');
    assert.equal(api.watches[0]?.series[0]?.count, 3);
    appendFileSync(file.fsPath, '7\n');
    await expectShown(api, 'file 7 of 1');
  });
});

describe('The commands of a live watch', function () {
  this.timeout(120_000);
  let own: Watching;
  beforeEach(() => {
    own = new Watching();
  });
  afterEach(() => own.dispose());

  async function watchOf(text: string): Promise<LiveWatch> {
    const uri = emptyFile();
    writeFileSync(uri.fsPath, text);
    await ofFile(own, uri);
    return own.newest;
  }

  it('act on the line of the tree that they are given, whatever is shown', async () => {
    const first = await watchOf('1\n2\n3\n');
    const second = await watchOf('10\n20\n');
    assert.equal(own.watches.shownLive, second);
    await showWatch(own.watches, { watch: first });
    assert.equal(own.watches.shownLive, first);
    await removeWatch(own.watches, { watch: second });
    assert.deepEqual(own.watches.live, [first]);
  });

  it('show the series of a line, and forget nothing but what is shown', async () => {
    const first = await watchOf('a=1 b=10\na=2 b=20\n');
    const second = await watchOf('5\n7\n');
    await showWatch(own.watches, { watch: first, label: 'b', dimension: '' });
    assert.equal(own.watches.shownSeries?.median, 15);
    await clear(own.watches);
    assert.deepEqual([told(first), told(second)], ['', '6 of 2']);
  });

  it('ask a process of ours to stop first, and let go of it when asked again', async () => {
    const watch = await watchOf('1\n');
    const asked: string[] = [];
    watch.follow({ stop: () => asked.push('stop') > 0, dispose: () => asked.push('dispose') });
    await stopWatch(own.watches);
    assert.deepEqual([watch.state, watch.detail, ...asked], ['running', 'stopping…', 'stop']);
    await pause(own.watches);
    assert.equal(watch.state, 'paused');
    await resume(own.watches, { refresh() {} });
    await stopWatch(own.watches);
    assert.deepEqual([watch.state, watch.detail, ...asked], ['ended', 'stopped', 'stop', 'dispose']);
  });
});

describe('What medianWatch.autoWatch asks for', function () {
  this.timeout(120_000);

  it('is opened, with its rule and its warm-up, and not a second time', async () => {
    const own = new Watching();
    const channel = vscode.window.createOutputChannel('median auto');
    try {
      channel.append('loss=100 acc=1\nloss=1 acc=2\nloss=3 acc=4\n');
      const entries = [{ output: 'median auto', rule: 'labelled', warmUp: 1 }];
      const begun = await watchByItself(own.watches, own.sources, entries);
      const count = () => own.watches.live[0]?.series.count ?? 0;
      await own.until(
        () => count() === 4,
        () => own.watches.live.map(told),
      );
      assert.equal(told(own.newest), 'loss 2 of 2; acc 3 of 2');
      begun.dispose();
      const again = await watchByItself(own.watches, own.sources, entries);
      channel.append('loss=5 acc=6\n');
      await own.until(
        () => count() === 6,
        () => own.watches.live.map(told),
      );
      assert.equal(own.watches.live.length, 1);
      again.dispose();
    } finally {
      own.dispose();
      channel.dispose();
    }
  });
});
