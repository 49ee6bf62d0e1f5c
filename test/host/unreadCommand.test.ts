import * as assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { node, runLine } from './ownCommand';
import { folder, Watching } from './watching';

describe('A command whose output nobody reads', function () {
  this.timeout(120_000);
  let own: Watching;
  beforeEach(() => {
    own = new Watching();
  });
  afterEach(async () => {
    own.dispose();
    for (const terminal of vscode.window.terminals) terminal.dispose();
    await vscode.workspace
      .getConfiguration('medianWatch.storage')
      .update('keep', undefined, vscode.ConfigurationTarget.Global);
  });

  it('waits, which its watch says, and goes on once it is read', async () => {
    const go = path.join(folder, 'go on');
    const line = `seq 1 50000; while [ ! -e '${go}' ]; do sleep 0.05; done; seq 50001 1000000`;
    const { watch, in: output } = await runLine(own, line, () => ({ segment: 4e5, most: 8 }));
    const state = () => [watch.state, watch.detail, watch.counted];
    await own.until(() => watch.counted === 50_000, state);
    // What is read again lets what comes wait.
    const again = watch.follower?.replay?.()[Symbol.asyncIterator]();
    assert.ok(again);
    await again.next();
    writeFileSync(go, '');
    await own.until(() => watch.detail.includes('the program waits'), state);
    assert.match(
      watch.detail,
      /^\d(\.\d)? MiB still to read; the program waits for that, since no more of its output is kept unread$/,
    );
    assert.equal(node.readStatus(output)?.isHeld, true);
    await again.return?.();
    await own.until(() => watch.isOver, state);
    assert.deepEqual([watch.state, watch.detail, watch.counted], ['ended', 'exit code 0', 1_000_000]);
  });

  it('is read on at once where the editor was busy as the first of it came', async () => {
    const { watch, in: output } = await runLine(own, 'echo 1; sleep 1; echo 2; sleep 15');
    const listener = watch.onDidChange(() => {
      if (watch.counted === 0) return;
      listener.dispose();
      for (const end = performance.now() + 2000; performance.now() < end; );
    });
    await own.until(
      () => watch.counted === 2,
      () => [watch.state, watch.counted],
    );
    assert.equal(node.readStatus(output)?.ended, undefined);
    watch.follower?.stop?.();
    await own.until(
      () => watch.isOver,
      () => watch.state,
    );
  });

  it('runs to its end without a record where its numbers are not kept and its window is gone', async () => {
    await vscode.workspace
      .getConfiguration('medianWatch.storage')
      .update('keep', false, vscode.ConfigurationTarget.Global);
    const go = path.join(folder, 'go');
    const end = path.join(folder, 'end');
    const line = `seq 1 1000; while [ ! -e ${go} ]; do sleep 0.05; done; seq 1 1000; touch ${end}`;
    const {
      watch,
      job,
      in: output,
    } = await runLine(own, line, ({ unread }) => (unread === undefined ? {} : { unread: 300 }));
    assert.equal(job.unread, 60_000);
    await own.until(
      () => watch.counted === 1000,
      () => watch.counted,
    );
    watch.follower?.dispose();
    const recorded = () => readdirSync(output).filter(name => name.endsWith('.out'));
    await own.until(() => recorded().length === 0, recorded);
    writeFileSync(go, '');
    await own.until(
      () => existsSync(end),
      () => node.readStatus(output),
    );
    assert.deepEqual(recorded(), []);
  });

  it('is recorded on where its numbers are kept, since another window reads them', async () => {
    const { watch, job } = await runLine(own, 'echo 7');
    assert.equal('unread' in job, false);
    await own.until(
      () => watch.isOver,
      () => watch.detail,
    );
  });
});
