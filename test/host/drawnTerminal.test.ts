import * as assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as vscode from 'vscode';
import type { NodeHost } from '../../src/nodeHost';
import { CommandOutputs } from '../../src/sources/command/outputs';
import { begin } from '../../src/sources/command/run';
import { folder, Watching } from './watching';

/** As the extension loads it: the recorder is beside it. */
const node: NodeHost = createRequire(__filename)(path.resolve(__dirname, '../../../dist/node.js'));

describe('A command where VS Code can’t run the recorder in a terminal', function () {
  this.timeout(120_000);
  const own = new Watching();
  const memento = { keys: () => [], get: () => undefined, update: async () => {} };
  const outputs = new CommandOutputs(own, { root: vscode.Uri.file(folder) }, own.subscriptions);
  after(() => own.dispose());

  /** Runs a line of bash in a terminal that the window draws. */
  async function run(line: string) {
    const host = {
      nodeHost: node,
      root: outputs.root ?? '',
      home: folder,
      platform: process.platform,
      shell: 'bash',
      canRunInTerminal: false,
      variables: process.env,
    };
    const asked = {
      file: 'bash',
      args: ['-c', line],
      cwd: folder,
      env: {},
      title: line,
      source: 'Command',
      target: {},
    };
    const watch = await begin({ ...own, outputs, memento }, host, { ...asked, name: line });
    const terminal = vscode.window.terminals.find(({ name }) => name === line);
    assert.ok(watch && terminal);
    return { watch, terminal };
  }

  it('has a terminal that the window draws, takes what is typed there, and tells how it ended', async () => {
    // What is typed before the echo is off would be printed, too.
    const { watch, terminal } = await run('stty -echo; echo 5; read word; echo "took $word ms"; exit 3');
    const state = () => `${watch.state}, ${watch.detail}`;
    await own.until(() => watch.counted === 1, state);
    terminal.sendText('41');
    await own.until(() => !watch.isOpen, state);
    assert.match(state(), /exit code 3/);
    assert.equal(watch.counted, 2);
    terminal.sendText('x', false);
    await own.until(
      () => !vscode.window.terminals.includes(terminal),
      () => own.newest.state,
    );
  });

  it('ends with its terminal, and by Stop', async () => {
    const closed = await run('echo 5; sleep 60');
    await own.until(
      () => closed.watch.counted === 1,
      () => own.newest.state,
    );
    closed.terminal.dispose();
    await own.until(
      () => !closed.watch.isOpen,
      () => own.newest.state,
    );
    assert.match(closed.watch.detail, /SIGHUP/);

    const stopped = await run('echo 5; sleep 61');
    await own.until(
      () => stopped.watch.counted === 1,
      () => own.newest.state,
    );
    await stopped.watch.stop();
    await own.until(
      () => !stopped.watch.isOpen,
      () => own.newest.state,
    );
    assert.match(stopped.watch.detail, /SIGINT/);
    stopped.terminal.dispose();
  });
});
