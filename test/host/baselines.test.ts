import * as assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Uri } from 'vscode';
import { describeBaseline } from '../../src/actions/compare/candidates';
import { Baselines } from '../../src/baselines/baselines';
import type { Baseline } from '../../src/watch/compare/baseline';

const numbers = (...values: number[]) => Float64Array.from(values);

function baseline(more: Partial<Baseline> = {}): Baseline {
  const metadata = { name: 'before', label: 'loss', made: 1000, source: 'Terminal zsh' };
  return { ...metadata, unit: 0, values: numbers(3, 1, 2), ...more };
}

describe('Baselines', () => {
  let folder: string;
  let opened: Baselines[];

  /** As another window on the same folder would have them. */
  const open = (isKept = true): Baselines => {
    const baselines = new Baselines(Uri.file(folder), () => isKept);
    opened.push(baselines);
    return baselines;
  };
  const files = () => (existsSync(folder) ? readdirSync(folder) : []);

  beforeEach(() => {
    folder = path.join(mkdtempSync(path.join(tmpdir(), 'median-baselines-')), 'baselines');
    opened = [];
  });

  afterEach(() => {
    for (const baselines of opened) baselines.dispose();
    rmSync(path.dirname(folder), { recursive: true, force: true });
  });

  it('outlive the window, the oldest first, with all series of one name together', async () => {
    const baselines = open();
    assert.deepEqual(await baselines.load(), []);
    const later = baseline({ name: 'after', made: 2000 });
    assert.equal(await baselines.add([later]), true);
    assert.equal(await baselines.add([baseline(), baseline({ label: 'acc' })]), true);
    const [first, second, ...others] = await open().load();
    assert.deepEqual(others, []);
    assert.deepEqual(first?.samples.map(({ label }) => label).sort(), ['acc', 'loss']);
    assert.deepEqual(second, {
      name: 'after',
      source: 'Terminal zsh',
      made: 2000,
      isKept: true,
      samples: [later],
    });
  });

  it('are frozen with all series or not at all, where the disk gets full between two of them', async () => {
    let writes = 0;
    const baselines = new Baselines(
      Uri.file(folder),
      () => true,
      async () => {
        if (++writes === 2) throw new Error('ENOSPC');
      },
    );
    opened.push(baselines);
    await assert.rejects(baselines.add([baseline(), baseline({ label: 'acc' })]), /ENOSPC/);
    assert.deepEqual([files(), baselines.all], [[], []]);
    await baselines.add([baseline()]);
    assert.deepEqual([files().length, baselines.all.length], [1, 1]);
  });

  it('are told with where they are from, unless that is their name', async () => {
    const told = async (name: string) => {
      const sample = baseline({ name });
      const { source, made } = sample;
      return describeBaseline({ name, samples: [sample], source, made, isKept: true });
    };
    assert.match(await told('before'), /^loss, 2 of 3 numbers · Terminal zsh · .*1970/);
    assert.match(await told('Terminal zsh'), /^loss, 2 of 3 numbers · [^·]*1970[^·]*$/);
  });

  it('are renamed and removed for other windows too, and removing can be undone', async () => {
    const [one, other] = [open(), open()];
    await one.add([baseline()]);
    const [run] = await other.load();
    assert.ok(run);
    await other.rename(run, 'first');
    assert.deepEqual(
      (await open().load()).map(({ name }) => name),
      ['first'],
    );
    const [renamed] = await other.load();
    assert.ok(renamed);
    const undo = await other.remove(renamed);
    assert.deepEqual(files(), []);
    assert.deepEqual(await one.load(), []);
    await undo();
    assert.deepEqual((await one.load())[0]?.samples, [baseline({ name: 'first' })]);
  });

  it('are refused where there is no room for all of them, and then nothing has changed', async () => {
    const baselines = open();
    await baselines.add([baseline()]);
    const large = baseline({ name: 'large', values: new Float64Array(6_250_000) });
    await assert.rejects(baselines.add([large]), {
      name: 'RangeError',
      message:
        '“large” takes 50\u00a0MB, and of the 50\u00a0MB that all baselines may take 0.1\u00a0kB are taken: remove some by “Median: Baselines…”, or freeze fewer numbers.',
    });
    assert.deepEqual(
      baselines.all.map(({ name }) => name),
      ['before'],
    );
    assert.equal(files().length, 1);
  });

  it('leave a file alone that cannot be read, and read the others', async () => {
    await open().add([baseline()]);
    const [name = ''] = files();
    const whole = readFileSync(path.join(folder, name));
    writeFileSync(path.join(folder, 'torn.mwb'), whole.subarray(0, -3));
    assert.deepEqual(
      (await open().load()).map(run => run.name),
      ['before'],
    );
    assert.deepEqual(files().sort(), [name, 'torn.mwb'].sort());
  });

  it('last as long as the window where nothing may be kept', async () => {
    const baselines = open(false);
    assert.equal(await baselines.add([baseline()]), false);
    assert.deepEqual(
      (await baselines.load()).map(({ name, isKept }) => [name, isKept]),
      [['before', false]],
    );
    assert.deepEqual(files(), []);
    const nowhere = new Baselines(undefined, () => true);
    assert.equal(await nowhere.add([baseline()]), false);
    assert.equal((await nowhere.load()).length, 1);
  });

  it('are what a series of the same source and label is compared with, the newest first, unless another was chosen', async () => {
    const baselines = open();
    const series = {
      id: 7,
      label: 'loss',
      dimension: '',
      source: 'Terminal zsh',
      times: { oldest: undefined },
    };
    const newest = baseline({ name: 'newest', made: 3000 });
    await baselines.add([baseline()]);
    await baselines.add([newest]);
    assert.equal(baselines.baseFor(series), newest);
    for (const other of [{ label: 'acc' }, { dimension: 'time' }, { source: 'Terminal bash' }])
      assert.equal(baselines.baseFor({ ...series, ...other }), undefined);
    const [before] = baselines.all;
    assert.ok(before);
    baselines.choose(series, before.samples[0]);
    assert.equal(baselines.baseFor(series)?.name, 'before');
    await baselines.rename(before, 'renamed');
    assert.equal(baselines.baseFor(series)?.name, 'renamed');
    const [renamed] = baselines.all;
    assert.ok(renamed);
    await baselines.remove(renamed);
    assert.equal(baselines.baseFor(series), newest);
    baselines.choose(series, undefined);
    assert.equal(baselines.baseFor(series), undefined);
  });

  it('are nothing to compare with while the series still has the very numbers that were frozen', async () => {
    const baselines = open();
    await baselines.add([baseline()], [{ id: 7, times: { newest: 5000 } }]);
    const series = { label: 'loss', dimension: '', source: 'Terminal zsh' };
    const baseFor = (id: number, oldest?: number) =>
      baselines.baseFor({ ...series, id, times: { oldest } })?.name;
    assert.deepEqual([baseFor(7), baseFor(8)], [undefined, 'before']);
    // Of a window that has moved on since, all numbers are others. What the date was when they were frozen decides
    // nothing: it may have been set back.
    assert.deepEqual([baseFor(7, 5000), baseFor(7, 5001)], [undefined, 'before']);
  });
});
