import * as assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { changeLiveReading } from '../../src/actions/rereadLive';
import { followFile } from '../../src/sources/file/file';
import type { LoadSources } from '../../src/sources/loadSources';
import type { LiveWatch } from '../../src/watch/liveWatch';
import { folder, Watching } from './watching';

const ROWS = 400_000;

/** A text that is too long to be kept, and of which each number is counted once. */
const LONG = Array.from({ length: ROWS }, (_, i) => `loss=${i}\n`).join('');

describe('A long text that is read anew', function () {
  this.timeout(120_000);
  let own: Watching;
  beforeEach(() => {
    own = new Watching();
  });
  afterEach(() => own.dispose());

  const change = (kind: 'all' | 'labelled', sources: LoadSources = own.sources) =>
    changeLiveReading({ ...own, sources }, own.newest, async () => ({ rule: { kind }, options: {} }));

  /** A watch of a long file, all of which has been read. */
  async function followed(name: string): Promise<LiveWatch> {
    const file = path.join(folder, name);
    writeFileSync(file, LONG);
    await own.picking(followFile(own, vscode.Uri.file(file)), 0);
    const watch = own.newest;
    await own.until(
      () => watch.counted === ROWS,
      () => watch.counted,
    );
    return watch;
  }

  it('counts once where it is to be read in yet another way meanwhile', async () => {
    const watch = await followed('reread.log');
    assert.equal(watch.text.kept, undefined);
    const one = change('all');
    await own.until(
      () => watch.text.rule.kind === 'all' && watch.counted > 0,
      () => watch.counted,
    );
    await Promise.all([one, change('labelled')]);
    assert.deepEqual([watch.counted, watch.state, watch.notes], [ROWS, 'running', []]);
    assert.deepEqual(
      watch.series.all.map(({ label, count }) => [label, count]),
      [['loss', ROWS]],
    );
  });

  it('counts once where it is to be read in several other ways at the same time', async () => {
    const watch = await followed('rereads.log');
    await Promise.all([change('all'), change('labelled'), change('all')]);
    assert.deepEqual([watch.counted, watch.state, watch.notes], [ROWS, 'running', []]);
    assert.equal(watch.text.rule.kind, 'all');
  });

  it('is over, and says that numbers are missing, where it can’t be had to its end', async () => {
    const watch = own.watches.open(
      { kind: 'command', name: 'a', source: 'a', target: {} },
      (await import('../../src/watch/reading')).streamReader({ kind: 'all' }, {}),
    );
    watch.read(LONG.slice(0, 2 ** 21));
    watch.end('exit code 0');
    async function* broken() {
      yield '1\n2\n';
      throw new Error('The disk is gone.');
    }
    const sources = await own.sources();
    const command = { ...sources.command, outputAfterEnd: async () => broken() };
    await assert.rejects(
      change('labelled', async () => ({ ...sources, command })),
      /The disk is gone/,
    );
    assert.deepEqual([watch.state, watch.detail, watch.notes.length], ['ended', 'exit code 0', 1]);
  });
});
