import * as assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { bringBack } from '../../src/actions/bringBack';
import type { Rule } from '../../src/numbers/rules';
import { Settings } from '../../src/settings';
import { rootIn } from '../../src/sources/command/outputs';
import { TerminalRuns } from '../../src/sources/terminal/runs';
import { Storage } from '../../src/storage';
import type { LiveWatch } from '../../src/watch/liveWatch';
import { OpenWatches } from '../../src/watch/openWatches';
import type { WatchSpec } from '../../src/watch/spec';
import { streamReader } from '../../src/watch/stream/streamReader';
import { extractionOf } from '../unit/watch/extractions';
import { sourcesOf, upTo } from './watching';

const SPEC: WatchSpec = { kind: 'terminal', name: 'bash', source: 'Terminal bash', target: { name: 'bash' } };

/** What one window after the other has on the disk and in VS Code's own memory. */
class Workspace {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'median-storage-'));
  readonly #state = new Map<string, unknown>();
  readonly watched = path.join(this.folder, 'watches');

  /** The parts that keep watches and bring them back, as a window has them. */
  open(storage = this.folder): Window {
    const context = {
      storageUri: vscode.Uri.file(storage),
      globalStorageUri: vscode.Uri.file(path.join(this.folder, 'shared')),
      workspaceState: {
        get: (key: string) => this.#state.get(key),
        update: async (key: string, value: unknown) => void this.#state.set(key, value),
      },
    };
    return new Window(context as unknown as vscode.ExtensionContext);
  }

  files(folder = this.watched): string[] {
    return existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.mwj')) : [];
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

class Window {
  readonly settings = new Settings();
  readonly watches = new OpenWatches();
  readonly runs = new TerminalRuns();
  readonly subscriptions: { dispose(): unknown }[] = [this.runs];
  readonly sources = sourcesOf(this);
  readonly storage: Storage;

  constructor(context: vscode.ExtensionContext) {
    this.storage = new Storage(context, this.settings, this.watches);
  }

  /** A watch that runs; what keeps it has been loaded. */
  async watch({ rule, ...more }: Partial<WatchSpec & { rule: Rule }> = {}): Promise<LiveWatch> {
    const watch = this.watches.open({ ...SPEC, ...more }, streamReader(rule, {}));
    watch.follow({ dispose: () => {} });
    await this.storage.journals();
    return watch;
  }

  async bringBack(): Promise<readonly LiveWatch[]> {
    if (await this.storage.hasAny()) await bringBack(this);
    return this.watches.live;
  }

  /** As VS Code does it, in any order. */
  close(): void {
    for (const part of [this.storage, this.watches, this.settings, ...this.subscriptions]) part.dispose();
  }
}

function told({ series }: LiveWatch): string[] {
  return series.all.map(({ label, median, count }) => `${label} ${median} of ${count}`.trim());
}

const settled = () => new Promise(resolve => setTimeout(resolve, 0));

describe('Storage', () => {
  let workspace: Workspace;
  let open: Window[];
  const opened = () => {
    const window = workspace.open();
    open.push(window);
    return window;
  };
  beforeEach(() => {
    workspace = new Workspace();
    open = [];
  });
  afterEach(async () => {
    for (const window of open) window.close();
    workspace.dispose();
    const settings = vscode.workspace.getConfiguration('medianWatch.storage');
    for (const key of ['keep', 'limit', 'days'])
      await settings.update(key, undefined, vscode.ConfigurationTarget.Global);
  });

  it('is the same where VS Code gives a window another folder, since the one before has not let go of its own', () => {
    // VS Code's own are `…/<workspace>/<extension>` and `…/<workspace>-1/<extension>`.
    const [own, other] = ['workspace', 'workspace-1'].map(name =>
      path.join(workspace.folder, name, 'extension'),
    );
    const window = workspace.open(other);
    open.push(window);
    assert.equal(window.storage.root?.fsPath, own);
    assert.equal(rootIn(window.storage.root), path.join(String(own), 'commands'));
  });

  it('brings the watches, baselines and commands over where VS Code gives a workspace with another folder another storage', async () => {
    const [own, other] = ['a1', 'b2'].map(name => path.join(workspace.folder, name, 'extension')) as [
      string,
      string,
    ];
    const before = workspace.open(own);
    open.push(before);
    (await before.watch({ name: 'kept' })).read('1\n2\n3\n');
    before.close();
    mkdirSync(path.join(own, 'baselines'));
    writeFileSync(path.join(own, 'baselines', 'one'), 'frozen');

    const after = workspace.open(other);
    open.push(after);
    const [back] = await after.bringBack();
    assert.ok(back);
    assert.deepEqual([back.name, ...told(back)], ['kept', '2 of 3']);
    assert.deepEqual(workspace.files(path.join(own, 'watches')), []);
    assert.deepEqual(after.storage.earlier, [own]);
    await after.storage.baselines();
    assert.equal(readFileSync(path.join(other, 'baselines', 'one'), 'utf8'), 'frozen');
    assert.equal(readFileSync(path.join(own, 'baselines', 'one'), 'utf8'), 'frozen');
    after.close();

    // From then on it is at home there.
    const last = workspace.open(other);
    open.push(last);
    assert.deepEqual((await last.bringBack()).map(told), [['2 of 3']]);
    assert.deepEqual(last.storage.earlier, [own]);
  });

  it('takes nothing from another workspace, wherever its state comes from', async () => {
    const before = workspace.open(path.join(workspace.folder, 'storage-1', 'a1', 'extension'));
    open.push(before);
    (await before.watch({ name: 'kept' })).read('1\n');
    before.close();
    const after = workspace.open(path.join(workspace.folder, 'storage-2', 'a1', 'extension'));
    open.push(after);
    assert.deepEqual(await after.bringBack(), []);
  });

  it('brings each watch back after the window was closed: ended, with all of its numbers, and the one shown that was', async () => {
    const before = opened();
    const training = await before.watch({ name: 'train', warmUp: 1, target: { path: '/a', args: ['x'] } });
    const bench = await before.watch({ name: 'bench', kind: 'command' });
    training.read('loss=9 acc=1%\nloss=0.5 acc=2%\nloss=0.25 acc=3%\n');
    bench.read('5\n41\n97 utf8\n');
    bench.end('exit code 1');
    before.watches.show(training);
    // A selection covers it for a while.
    before.watches.follow(extractionOf([1, 2]), before.watches.act);
    assert.equal(before.watches.shownLive, undefined);
    const kept = told(training);
    before.close();

    const after = opened();
    const [first, second] = await after.bringBack();
    assert.ok(first && second);
    assert.deepEqual([first.name, first.state, first.detail], ['train', 'ended', 'the window was closed']);
    assert.deepEqual([second.name, second.state, second.detail], ['bench', 'ended', 'exit code 1']);
    assert.deepEqual(kept, ['loss 0.375 of 2', 'acc 2.5 of 2']);
    assert.deepEqual(told(first), kept);
    assert.deepEqual(told(second), ['41 of 3']);
    assert.deepEqual([first.target, first.warmUp], [{ path: '/a', args: ['x'] }, 1]);
    assert.deepEqual(second.skipped, { word: 1 });
    assert.equal(after.watches.shownLive, first);
  });

  it('goes on in the same file where a watch is followed again', async () => {
    const before = opened();
    (await before.watch()).read('1\n2\n');
    before.close();
    const between = opened();
    const [watch] = await between.bringBack();
    assert.ok(watch);
    watch.follow({ dispose: () => {} });
    watch.read('3\n4\n5\n');
    watch.rename('Again');
    between.close();
    const after = opened();
    const [again] = await after.bringBack();
    assert.ok(again);
    assert.deepEqual([again.name, ...told(again)], ['Again', '3 of 5']);
    assert.equal(after.watches.live.length, 1);
  });

  it('has on the disk what a view shows, at the moment at which it shows it', async () => {
    const window = opened();
    const watch = await window.watch();
    const [host = ''] = readdirSync(workspace.watched);
    const file = path.join(workspace.watched, host, `${watch.id}.mwj`);
    const before = statSync(file).size;
    watch.read('1\n2\n3\n');
    assert.equal(watch.series.count, 3);
    assert.ok(statSync(file).size >= before + 3 * 8);
  });

  it('forgets a watch that is closed', async () => {
    const before = opened();
    const watch = await before.watch();
    watch.read('1\n');
    await settled();
    before.watches.close(watch);
    before.close();
    assert.deepEqual(await opened().bringBack(), []);
    assert.deepEqual(workspace.files(), []);
  });

  it('keeps nothing where the setting says so', async () => {
    await set('keep', false);
    const window = opened();
    (await window.watch()).read('1\n2\n');
    await settled();
    assert.equal(existsSync(workspace.watched), false);
  });

  it('says on the watch that the limit is reached, and after the next start too', async () => {
    await set('limit', 1);
    const before = opened();
    const watch = await before.watch({ rule: { kind: 'all' } });
    const line = `${'7 '.repeat(1000)}\n`;
    for (let i = 0; i < 200; i++) watch.read(line);
    const note =
      'Numbers that came after the storage limit of 1 MB was reached are not kept on the disk and are lost with the window.';
    assert.deepEqual(watch.notes, [note]);
    assert.equal(watch.series.count, 200_000);
    before.close();
    const [back] = await opened().bringBack();
    assert.deepEqual(back?.notes, [note]);
    assert.ok(back && back.series.count > 120_000 && back.series.count <= 125_000);
  });

  it('cuts off a torn record and says so; sets a damaged and a foreign file aside', async () => {
    const before = opened();
    for (const name of ['torn', 'damaged', 'foreign']) {
      const watch = await before.watch({ name });
      watch.read('1\n2\n3\n');
      assert.equal(watch.series.count, 3);
      watch.read('4\n');
      assert.equal(watch.series.count, 4);
    }
    const [torn, damaged, foreign] = before.watches.live.map(({ id }) =>
      path.join(workspace.watched, `${id}.mwj`),
    ) as [string, string, string];
    before.close();
    const bytes = readFileSync(torn);
    writeFileSync(torn, bytes.subarray(0, bytes.length - 3));
    const flipped = readFileSync(damaged);
    flipped[20] = (flipped[20] as number) ^ 1;
    writeFileSync(damaged, flipped);
    writeFileSync(foreign, 'Something else.');

    const after = opened();
    const [back, ...others] = await after.bringBack();
    assert.ok(back);
    assert.deepEqual(others, []);
    assert.deepEqual(told(back), ['2 of 3']);
    assert.match(back.notes[0] ?? '', /was not whole and was cut off/);
    assert.deepEqual(
      workspace.files(path.join(workspace.watched, 'set-aside')).sort(),
      [damaged, foreign].map(file => path.basename(file)).sort(),
    );
  });

  it('brings them back once there is room for their folder', async () => {
    const before = opened();
    (await before.watch()).read('1\n2\n3\n');
    before.close();
    const after = opened();
    const journals = await after.storage.journals();
    assert.ok(journals);
    const { adopt } = journals;
    let failures = 0;
    journals.adopt = () => {
      journals.adopt = adopt;
      failures++;
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    };
    assert.deepEqual([await after.bringBack(), failures], [[], 1]);
    await new Promise<void>(resolve => {
      const listener = after.watches.onDidChange(() => {
        if (after.watches.live.length === 0) return;
        listener.dispose();
        resolve();
      });
    });
    assert.deepEqual(after.watches.live.map(told), [['2 of 3']]);
  });

  it('brings the collection back as it was, and lets its days begin anew', async () => {
    const before = opened();
    await before.storage.journals();
    const extractions = [
      extractionOf([1, 2, 3e5], 'a.txt', ['ms', 'ms', 's']),
      extractionOf(upTo(100_000), 'b.txt'),
    ];
    for (const take of extractions) before.watches.add(take);
    before.watches.add(extractionOf([7]));
    before.watches.undo();
    before.close();
    assert.equal(workspace.files().length, 2);
    const old = Date.now() / 1000 - 86_400;
    for (const file of workspace.files()) utimesSync(path.join(workspace.watched, file), old, old);

    const after = opened();
    assert.deepEqual(await after.bringBack(), []);
    assert.deepEqual(after.watches.collection.extractions, extractions);
    assert.equal(after.watches.shown, after.watches.collection);
    after.close();
    for (const file of workspace.files())
      assert.ok(statSync(path.join(workspace.watched, file)).mtimeMs > Date.now() - 60_000, file);
    const last = opened();
    await last.bringBack();
    last.watches.clearCollection();
    last.close();
    assert.deepEqual(workspace.files(), []);
  });

  it('removes what was left alone for as many days as the setting says', async () => {
    const before = opened();
    (await before.watch()).read('1\n');
    before.close();
    const [file = ''] = workspace.files();
    const old = Date.now() / 1000 - 3 * 86_400;
    utimesSync(path.join(workspace.watched, file), old, old);
    await set('days', 1);
    // Between two looks a day at most has passed: the clock may have jumped.
    const between = opened();
    assert.equal((await between.bringBack()).length, 1);
    between.close();
    assert.deepEqual(await opened().bringBack(), []);
    assert.deepEqual(workspace.files(), []);
  });

  it('counts the days of a watch that came back from its last change, however often it comes back', async () => {
    const before = opened();
    (await before.watch()).read('1\n');
    before.close();
    const [file = ''] = workspace.files();
    const old = Date.now() / 1000 - 86_400;
    utimesSync(path.join(workspace.watched, file), old, old);
    const after = opened();
    assert.equal((await after.bringBack()).length, 1);
    after.close();
    assert.ok(statSync(path.join(workspace.watched, file)).mtimeMs < Date.now() - 60_000);
  });

  async function set(key: string, value: unknown): Promise<void> {
    await vscode.workspace
      .getConfiguration('medianWatch.storage')
      .update(key, value, vscode.ConfigurationTarget.Global);
  }
});
