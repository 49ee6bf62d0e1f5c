import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { MedianWatchApi, PushedWatch, PushOptions } from '../../media/api';
import { activated, expectShown, startAnew } from './support';

/** What another extension does, from its own side of the border. */
interface OtherExtension {
  openWatch(options: unknown): Promise<PushedWatch>;
}

describe('The API for other extensions', () => {
  let api: MedianWatchApi;
  let other: OtherExtension;

  before(async () => {
    api = await activated();
    await startAnew();
    const extension = vscode.extensions.getExtension<OtherExtension>('median-watch.test-channels');
    assert.ok(extension);
    other = await extension.activate();
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('medianWatch.removeWatch');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  const open = (options: PushOptions) => other.openWatch(options);
  const medians = () =>
    api.watches
      .filter(({ kind }) => kind === 'extension')
      .flatMap(({ series }) => series.map(({ label, median, count }) => [label, median, count]));

  it('shows the median of text that is pushed in pieces, by series', async () => {
    const watch = await open({ name: 'COM3', source: 'Serial port COM3' });
    watch.push('temp=2');
    watch.push('1.5 C hum=40\ntemp=22.5 C hum=41\n');
    watch.push('temp=23.5 C hum=48\n');
    watch.end('disconnected');
    assert.deepEqual(medians(), [
      ['temp', 22.5, 3],
      ['hum', 41, 3],
    ]);
    const [state] = api.watches.filter(({ kind }) => kind === 'extension');
    assert.deepEqual([state?.name, state?.source, state?.state], ['COM3', 'Serial port COM3', 'ended']);
    assert.equal(watch.isOver, true);
    watch.push('temp=1 C hum=1\n');
    assert.equal(api.shown?.shownSeries.count, 3);
  });

  it('reads by the rule that it is given', async () => {
    const watch = await open({ name: 'plotter', rule: '/took (\\S+) ms/' });
    watch.push('took 4 ms of 100\ntook 6 ms of 100\n');
    await expectShown(await activated(), 'extension 5 of 2');
  });

  it('tells when the user has stopped it', async () => {
    const watch = await open({ name: 'COM4' });
    const ended = new Promise<boolean>(resolve => watch.onDidEnd(() => resolve(watch.isOver)));
    watch.push('5\n');
    assert.equal(watch.isOver, false);
    await vscode.commands.executeCommand('medianWatch.stopWatch');
    assert.equal(await ended, true);
  });

  const refused: readonly (readonly [unknown, RegExp])[] = [
    [undefined, /openWatch takes \{ name: 'COM3' \}.*name is left out/],
    [{ name: ' ' }, /name is empty/],
    [{ name: 'COM3', source: 3 }, /source is of the type number/],
    [{ name: 'COM3', rule: 'evry' }, /the rule “evry”, which is none\. It takes auto, all, labelled/],
    [{ name: 'COM3', rule: '/took (/' }, /Unterminated group/],
  ];
  for (const [options, message] of refused)
    it(`refuses ${JSON.stringify(options)} and says what it takes`, async () => {
      await assert.rejects(other.openWatch(options), message);
      assert.deepEqual(medians(), []);
    });

  it('takes nothing but text', async () => {
    const watch = await open({ name: 'COM5' });
    assert.throws(
      () => watch.push(5 as unknown as string),
      /push takes a text; what was given is of the type number/,
    );
    watch.end();
  });
});
