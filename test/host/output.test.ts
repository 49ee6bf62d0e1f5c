import * as assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { allChannels, type Channel, uriOf } from '../../src/sources/output/channels';
import { watchChannelAgain, watchChannelNamed, watchOutput } from '../../src/sources/output/output';
import { folder, upTo, Watching } from './watching';

type Create = typeof vscode.window.createOutputChannel;
let made = 0;

/** Channels of another extension, and the folder of its logs. */
async function maker(): Promise<{ create: Create; logs: vscode.Uri }> {
  const other = vscode.extensions.getExtension<{ create: Create; logs: vscode.Uri }>(
    'median-watch.test-channels',
  );
  assert.ok(other, 'the other extension is there');
  return other.activate();
}

describe('Median: Watch Output Channel', function () {
  this.timeout(180_000);
  let own: Watching;
  let create: Create;
  let logs: vscode.Uri;
  let channel: vscode.OutputChannel;
  let name: string;
  beforeEach(async () => {
    own = new Watching();
    ({ create, logs } = await maker());
    name = `Numbers ${++made} [x]`;
    channel = create(name);
  });
  afterEach(() => {
    channel.dispose();
    own.dispose();
  });

  /** The channel as VS Code lists it. */
  async function listed(wanted = name): Promise<Channel> {
    let found: Channel | undefined;
    for (let tries = 0; tries < 300 && !found; tries++) {
      found = (await allChannels()).find(each => each.name === wanted);
      if (!found) await new Promise(resolve => setTimeout(resolve, 100));
    }
    assert.ok(found, `${wanted} is listed`);
    return found;
  }

  /** Watches it and waits until what is in it now has been counted. */
  async function watched(): Promise<void> {
    await watchOutput(own, uriOf(await listed()));
  }

  it('lists hidden channels with their name and the extension that they belong to', async () => {
    const { owner } = await listed();
    assert.equal(owner, 'median-watch.test-channels');
    const log = create(`${name} log`, { log: true });
    // VS Code 1.93 lists a log once something is in it.
    log.info('begins');
    assert.equal((await listed(`${name} log`)).owner, 'median-watch.test-channels');
    log.dispose();
  });

  it('counts what is there and what is added to a hidden channel, whatever parts it comes in', async () => {
    await watched();
    channel.appendLine('5');
    await own.has(5);
    channel.append('15');
    await new Promise(resolve => setTimeout(resolve, 1500));
    channel.append('.25\n');
    await own.has(5, 15.25);
    for (let i = 0; i < 50; i++) {
      channel.appendLine(`${i}`);
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    await own.has(5, 15.25, ...upTo(50, 0));
    assert.deepEqual([own.newest.kind, own.newest.state, own.newest.name], ['output', 'running', name]);
  });

  it('begins with what is there, or from now on', async () => {
    channel.appendLine('1\n2');
    const uri = uriOf(await listed());
    let document = await vscode.workspace.openTextDocument(uri);
    while (document.lineCount < 3) {
      await new Promise(resolve => setTimeout(resolve, 50));
      document = await vscode.workspace.openTextDocument(uri);
    }
    await own.picking(watchOutput(own, uri), 0);
    await own.has(1, 2);
    const all = own.newest;
    await own.picking(watchOutput(own, uri), 1);
    channel.appendLine('3');
    await own.has(3);
    assert.deepEqual(own.numbers(all), [1, 2, 3]);
  });

  it('counts on, shown and hidden again', async () => {
    await watched();
    channel.appendLine('1');
    await own.has(1);
    channel.show(true);
    await own.until(
      () =>
        vscode.window.visibleTextEditors.some(
          ({ document }) => document.uri.scheme === 'output' && document.uri.path.includes(name),
        ),
      () => vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString()),
    );
    channel.appendLine('2');
    await own.has(1, 2);
    channel.hide();
    await vscode.commands.executeCommand('workbench.action.closePanel');
    channel.appendLine('3');
    await own.has(1, 2, 3);
  });

  it('starts over with what comes after a clearing, and never counts twice', async () => {
    await watched();
    channel.appendLine('1\n2');
    await own.has(1, 2);
    const before = own.newest;
    channel.clear();
    channel.appendLine('1\n2\n3');
    await own.until(
      () => own.newest !== before,
      () => own.numbers(),
    );
    await own.has(1, 2, 3);
    assert.deepEqual([before.state, before.detail], ['ended', 'the channel was cleared']);
    assert.deepEqual(own.numbers(before), [1, 2]);
  });

  it('keeps one watch through clearings where the user has said so', async () => {
    await watched();
    own.newest.rerun = 'goOn';
    const all: number[] = [];
    for (let i = 0; i < 4; i++) {
      channel.appendLine(`${10 * i}\n${10 * i + 1}`);
      all.push(10 * i, 10 * i + 1);
      await own.has(...all);
      channel.clear();
    }
    assert.equal(own.watches.live.length, 1);
  });

  it('takes a text that replaces another as another, and one that goes on with it as more', async () => {
    await watched();
    own.newest.rerun = 'goOn';
    channel.append('1\n2\n');
    await own.has(1, 2);
    channel.replace('1\n2\n3\n');
    await own.has(1, 2, 3);
    channel.replace('7\n2\n');
    await own.has(1, 2, 3, 7, 2);
  });

  it('goes on after VS Code has closed the document, without a gap', async () => {
    await watched();
    channel.appendLine('1');
    await own.has(1);
    const uri = uriOf(await listed()).toString();
    let closings = 0;
    const listener = vscode.workspace.onDidCloseTextDocument(document => {
      if (document.uri.toString() === uri) closings++;
    });
    let written = 1;
    // VS Code keeps no more than some fifty documents open that are not shown.
    for (let i = 0; i < 200 && closings === 0; i++) {
      const file = path.join(folder, `other-${made}-${i}.txt`);
      writeFileSync(file, '');
      await vscode.workspace.openTextDocument(file);
      channel.appendLine(`${++written}`);
    }
    listener.dispose();
    assert.ok(closings > 0, 'the document was closed');
    channel.appendLine(`${++written}`);
    await own.has(...upTo(written));
    assert.equal(own.watches.live.length, 1);
  });

  it('says that a channel is gone, and goes on when it is there again', async () => {
    await watched();
    own.newest.rerun = 'goOn';
    channel.appendLine('1');
    await own.has(1);
    channel.dispose();
    await own.until(
      () => own.newest.detail !== '',
      () => own.newest.detail,
    );
    assert.equal(own.newest.detail, 'there is no such channel now; it is waited for');
    channel = create(name);
    channel.appendLine('2');
    await own.has(1, 2);
    assert.equal(own.newest.detail, '');
  });

  it('waits for a channel that a setting names', async () => {
    await watchChannelNamed(own, `Later ${made}`);
    assert.equal(own.newest.detail, 'there is no such channel now; it is waited for');
    assert.equal(own.watches.shown, undefined);
    const later = create(`Later ${made}`);
    later.appendLine('5\n41');
    await own.has(5, 41);
    await watchChannelNamed(own, `later ${made}`);
    assert.equal(own.watches.live.length, 1);
    later.dispose();
  });

  it('catches up when it is followed again', async () => {
    await watched();
    channel.appendLine('1');
    await own.has(1);
    const watch = own.newest;
    watch.end();
    channel.appendLine('2');
    await new Promise(resolve => setTimeout(resolve, 100));
    await watchChannelAgain(own, watch);
    channel.appendLine('3');
    await own.has(1, 2, 3);
    assert.equal(own.watches.live.length, 1);
  });

  it('hands all of its text over again, without what comes meanwhile', async () => {
    await watched();
    channel.appendLine('1\n2');
    await own.has(1, 2);
    let text = '';
    for await (const piece of own.newest.follower?.replay?.() ?? []) {
      text += piece;
      channel.appendLine('3');
    }
    assert.equal(text, '1\n2\n');
    await own.has(1, 2, 3);
  });

  it('takes the stamps and levels of a log for no numbers', async () => {
    const log = create(`${name} log`, { log: true });
    log.info('begins');
    await own.picking(watchOutput(own, uriOf(await listed(`${name} log`))));
    for (let i = 1; i <= 30; i++) {
      log.info(`${i}`);
      log.warn(`took ${i}.5 s`);
    }
    const wanted = upTo(30).flatMap(i => [i, i + 0.5]);
    await own.until(
      () => own.newest.series.count >= wanted.length,
      () => own.numbers(),
    );
    assert.deepEqual(
      [...own.numbers()].sort((a, b) => a - b),
      wanted,
    );
    log.dispose();
  });

  describe('of a log', () => {
    let log: vscode.LogOutputChannel;
    const begin = () => create(`${name} log`, { log: true });
    const context = () => ({ watches: own.watches, settings: own.settings, logs });
    const detail = () => own.newest.detail;
    beforeEach(async () => {
      log = begin();
      log.info('took 5 ms');
      await own.picking(watchOutput(context(), uriOf(await listed(`${name} log`))));
      await own.has(5);
    });
    afterEach(() => log.dispose());

    it('counts on where it is disposed and made again under its name', async () => {
      for (const number of [7, 9]) {
        log.dispose();
        log = begin();
        log.info(`took ${number} ms`);
        await own.until(() => own.numbers().includes(number), detail);
      }
      assert.deepEqual(own.numbers(), [5, 7, 9]);
      assert.deepEqual([own.watches.live.length, own.newest.state], [1, 'running']);
    });

    it('says that it is gone, and counts on when it is there again', async () => {
      log.dispose();
      await own.until(() => detail() === 'there is no such channel now; it is waited for', detail);
      log = begin();
      log.info('took 7 ms');
      await own.has(5, 7);
      await own.until(() => detail() === '', detail);
    });

    it('says so too where VS Code can’t list its channels once', async () => {
      const { getCommands } = vscode.commands;
      let failures = 0;
      const fail = () => Promise.reject(new Error(`Failure ${++failures}`));
      Object.assign(vscode.commands, { getCommands: fail });
      try {
        log.dispose();
        await own.until(() => failures > 0, detail);
      } finally {
        Object.assign(vscode.commands, { getCommands });
      }
      await own.until(() => detail() === 'there is no such channel now; it is waited for', detail);
    });

    it('catches up when it is followed again, and hands its text over from the start', async () => {
      const watch = own.newest;
      watch.end();
      log.info('took 7 ms');
      await watchChannelAgain(context(), watch);
      log.info('took 9 ms');
      await own.has(5, 7, 9);
      let text = '';
      for await (const piece of watch.follower?.replay?.() ?? []) text += piece;
      assert.deepEqual(text.match(/\d+(?= ms)/g), ['7', '9']);
    });

    it('leaves out what is there where that is not wanted', async () => {
      await own.picking(watchOutput(context(), uriOf(await listed(`${name} log`))), 1);
      log.info('took 7 ms');
      await own.has(7);
    });
  });

  it('counts each of 300,000 lines', async () => {
    await watched();
    const count = 300_000;
    for (let i = 0; i < count; i += 1000) {
      channel.append(
        upTo(1000, i)
          .map(n => `${n}\n`)
          .join(''),
      );
      await new Promise(resolve => setTimeout(resolve, 2));
    }
    await own.until(
      () => own.numbers().length >= count,
      () => [own.numbers().length, own.newest.detail],
      120_000,
    );
    assert.deepEqual(own.numbers(), upTo(count, 0));
  });
});
