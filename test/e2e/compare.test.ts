import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { followFile } from '../support/followFile';
import { useEditor } from '../support/useEditor';
import { WatchesTree } from '../support/watchesTree';

/** Numbers in a unit, each line with the label that it has. */
const lines = (from: number, count: number, unit: string) =>
  Array.from({ length: count }, (_, i) => `latency=${from + i} ${unit}\n`).join('');

const editor = useEditor({
  files: {
    'bench.log': lines(41, 20, 'ms'),
    'slow.txt': '520 ms\n521 ms\n522 ms\n523 ms\n524 ms\n525 ms\n',
    'old.json': JSON.stringify({
      name: 'old run',
      exported: '2026-01-02T03:04:05.000Z',
      series: [{ label: 'latency', unit: 'ms', dimension: 'time', numbersAscending: [1, 2, 3, 4, 5, 6, 7] }],
    }),
    'alike.json': JSON.stringify({
      series: [{ label: 'latency', unit: 'ms', dimension: 'time', numbers: [8, 3, 2, 5, 4, 7, 6] }],
    }),
    'bytes.txt': '1 MiB\n2 MiB\n',
    'plain.log': '1\n2\n3\n',
    'calls.csv':
      'endpoint,status,latency\n/users,200,12ms\n/orders,200,30ms\n/users,404,2ms\n/users,200,14ms\n',
    'calls.log':
      'endpoint=/users latency=12ms\nendpoint=/orders latency=30ms\nendpoint=/users latency=14ms\n',
  },
});
const status = () => editor().status.text();
const tree = () => new WatchesTree(editor().page);
const message = (text: string) => editor().notifications.all(text).waitFor();
const items = () => editor().quickInput.items();

/** Follows a file by its entry in the explorer's context menu. */
async function follow(name: string): Promise<void> {
  await editor().page.keyboard.press('ControlOrMeta+Shift+E');
  await followFile(editor(), name);
}

describe('Comparing', () => {
  it('says what to do while there is but a text, and nothing to compare it with', async () => {
    await editor().open('bytes.txt');
    await editor().command('Median: Compare…');
    await message('There are no two things to compare.');
    await editor().notifications.clear();
    await editor().command('View: Close Editor');
  });

  it('freezes a series, collects again, and says in a sentence how they differ', async () => {
    await follow('bench.log');
    await expect.poll(status).toBe('Median latency 50.5 ms of 20');
    await editor().command('Median: Freeze as Baseline…');
    await editor().quickInput.enter('before');
    await message('Froze 20 numbers as the baseline “before”.');

    await editor().quickInput.pick('Median: Compare…', 'bench.log · latency');
    await editor().quickInput.choose('before');
    await message('still has the numbers that were frozen as “before”');
    await editor().notifications.all('still has').hover();
    await editor().notifications.answer('Clear and Collect Anew');
    await expect.poll(status).toBe('bench.log: no numbers yet');
    await editor().notifications.clear();

    appendFileSync(path.join(editor().folder, 'bench.log'), lines(21_000, 20, 'µs'));
    await expect.poll(status).toBe('Median latency 21,009.5 µs of 20');
    await editor().command('Median: Compare…');
    // The current series against the latest baseline: Enter, and Enter again.
    await expect.poll(async () => (await items())[0]).toBe('bench.log · latency');
    await editor().page.keyboard.press('Enter');
    await expect.poll(items).toEqual(['before', 'Nothing']);
    const baseline = editor().page.locator('.quick-input-list .monaco-list-row', { hasText: 'before' });
    await expect
      .poll(async () => (await baseline.innerText()).replace(/\s+/g, ' '))
      .toContain('latency, 50.5 ms of 20 numbers');
    await editor().page.keyboard.press('Enter');
    await message(
      'latency, “bench.log” against “before”: 58 % faster (p < 0.001, n = 20 + 20). Median 21.0095 ms [21.005, 21.014] against 50.5 ms [46, 55], shift −29.4905 ms.',
    );
    await editor().screenshot('compare-sentence');
  });

  it('shows the same in the panel, live', async () => {
    await editor().notifications.answer('Show Heaps');
    const strip = editor().panel().getByRole('region', { name: 'Comparison' });
    const words = async () => (await strip.innerText()).replace(/\s+/g, ' ');
    await expect
      .poll(words)
      .toBe(
        'Comparison 58 % faster (p < 0.001, n = 20 + 20), shift −29.4905 ms Compare… before 50.5 ms [46, 55] bench.log 21.0095 ms [21.005, 21.014]',
      );
    await editor().screenshots('compare-strip');
    appendFileSync(path.join(editor().folder, 'bench.log'), lines(100, 60, 'ms'));
    await expect.poll(words).toMatch(/^Comparison \d+ % slower \(p < 0.001, n = 20 \+ 80\)/);
    await expect.poll(() => strip.getByRole('button').innerText()).toBe('Compare…');
  });

  it('exports what came out as Markdown, and as text that benchstat reads', async () => {
    // A webview in front is given the keyboard a while after the palette has closed, which closes a list that has
    // opened meanwhile: https://github.com/microsoft/vscode/issues/75209
    await editor().open('bench.log');
    await editor().command('Median: Export Comparison…');
    await expect.poll(items).toEqual(['Markdown', 'Text for benchstat', 'Markdown', 'Text for benchstat']);
    await editor().quickInput.choose('Markdown');
    await expect.poll(() => editor().clipboard()).toContain('| Series | before | bench.log | Change |');
    await expect.poll(() => editor().clipboard()).toContain('| latency | 50.5\u00a0ms [46, 55] | 1');
    await editor().command('Median: Export Comparison…');
    await editor().quickInput.choose('Text for benchstat');
    await expect.poll(() => editor().clipboard()).toMatch(/^run: before\n/);
    const { before, 'bench.log': after } = benchmarkRuns(await editor().clipboard());
    const byValue = (a: [string, number, string], b: [string, number, string]) => a[1] - b[1];
    expect(before?.toSorted(byValue)).toEqual(
      Array.from({ length: 20 }, (_, i) => ['BenchmarkLatency', (41 + i) / 1000, 'sec/op']),
    );
    expect(after).toHaveLength(80);
    expect(after?.toSorted(byValue)[0]).toEqual(['BenchmarkLatency', 0.021, 'sec/op']);
  });

  it('compares two lines of the tree that are selected', async () => {
    await follow('slow.txt');
    await expect.poll(status).toBe('Median 522.5 ms of 6');
    await tree().show();
    await tree().line('slow.txt').click();
    await tree()
      .line('latency')
      .click({ modifiers: ['ControlOrMeta'] });
    await tree().choose('latency', 'Compare…');
    await message('“slow.txt” against “bench.log”: 337 % slower');
    await editor().notifications.clear();
  });

  it('has its baselines after a reload of the window; they are renamed, and removed with undo', async () => {
    await editor().reload();
    await editor().status.item.waitFor({ timeout: 60_000 });
    await editor().quickInput.pick('Median: Baselines…', 'before');
    await editor().quickInput.choose('Rename');
    await editor().quickInput.enter('first run');
    await editor().quickInput.pick('Median: Baselines…', 'first run');
    await editor().screenshot('compare-baselines');
    await editor().quickInput.choose('Remove');
    await message('Removed the baseline “first run” with its 20 numbers.');
    await editor().notifications.answer('Undo');
    await editor().quickInput.pick('Median: Baselines…', 'first run');
    await editor().quickInput.cancel();
  });

  it('imports a baseline from our JSON and from the numbers of a document, and tells what has another unit', async () => {
    await editor().open('old.json');
    await editor().quickInput.pick('Median: Import Baseline or Benchmark…', 'All of old.json');
    await importAs('old run');
    await editor().quickInput.pick('Median: Compare…', 'bench.log · latency');
    await editor().quickInput.choose('old run');
    await message('latency, “bench.log” against “old run”: 2,888 % slower');
    await editor().notifications.clear();

    await editor().open('alike.json');
    await editor().quickInput.pick('Median: Import Baseline or Benchmark…', 'All of alike.json');
    await importAs('alike');
    await editor().quickInput.pick('Median: Compare…', 'alike');
    await editor().quickInput.choose('old run');
    await message('no difference shown (p = 0.47, n = 7 + 7); it would take about 68 more numbers each');
    await editor().notifications.clear();

    await editor().open('bytes.txt');
    await editor().quickInput.pick('Median: Import Baseline or Benchmark…', 'All of bytes.txt');
    await importAs('sizes');
    await editor().quickInput.pick('Median: Compare…', 'bench.log · latency');
    await editor().quickInput.choose('sizes');
    await message(
      '“sizes” is bytes (MiB) and “bench.log” is time (µs), which can’t be compared: choose two of one kind.',
    );
  });
});

/** Names what is imported, and waits until it is a baseline. */
async function importAs(name: string): Promise<void> {
  await editor().quickInput.enter(name);
  await expect
    .poll(() => editor().page.locator('.statusbar').innerText())
    .toContain(`as the baseline “${name}”`);
}

describe('Median: Group By…', () => {
  it('shows the median of a column for each value of another, in the document and in a selection', async () => {
    await editor().notifications.clear();
    await editor().open('calls.csv');
    await editor().text.selectNothing();
    await editor().page.keyboard.press('ControlOrMeta+Home');
    await editor().contextMenu('Group By…', 'Median');
    await expect.poll(items).toEqual(['status', 'latency', 'Another…']);
    await editor().quickInput.choose('latency');
    await expect.poll(items).toEqual(['endpoint', 'status', 'Another…']);
    await editor().quickInput.choose('endpoint');
    await message(
      'Median of latency by endpoint in “calls.csv”, 2 groups: /users 12 ms of 3, /orders 30 ms of 1.',
    );
    await expect.poll(status).toBe('Median /users 12 ms of 3 in calls.csv +1 series');
    await editor().screenshot('group-by');
    await editor().notifications.answer('Copy as Markdown');
    await expect
      .poll(() => editor().clipboard())
      .toContain(
        '| endpoint | n | Median of latency | Q1 | Q3 |\n| --- | ---: | ---: | ---: | ---: |\n| /users | 3 |',
      );

    await editor().text.selectLines(3, 5);
    await editor().quickInput.pick('Median: Group By…', 'latency');
    await editor().quickInput.choose('status');
    await message('Median of latency by status in “calls.csv”, 2 groups: 200 22 ms of 2, 404 2 ms of 1.');
    await editor().notifications.clear();
  });

  it('takes the document in front where the watch that is shown has nothing to group by', async () => {
    await follow('plain.log');
    await expect.poll(status).toBe('Median 2 of 3');
    await editor().open('calls.csv');
    await editor().text.selectNothing();
    await expect.poll(status).toBe('Median 2 of 3');
    await editor().command('Median: Group By…');
    await expect.poll(items).toEqual(['status', 'latency', 'Another…']);
    await editor().page.getByText('Group “calls.csv”: Whose Median').waitFor();
    await editor().quickInput.cancel();
  });

  it('makes a series a group of a watch, and goes on grouping what comes', async () => {
    await follow('calls.log');
    await tree().show();
    await tree().line('calls.log').waitFor();
    await tree().choose('calls.log', 'Group By…');
    await editor().quickInput.choose('latency');
    await editor().quickInput.choose('endpoint');
    await expect.poll(() => tree().lines()).toContain('/users | 13 ms of 2');
    appendFileSync(path.join(editor().folder, 'calls.log'), 'endpoint=/orders latency=32ms\n');
    await expect.poll(() => tree().lines()).toContain('/orders | 31 ms of 2');
  });
});

/** The results of a text in Go's benchmark format, by the runs that its configuration lines name. */
function benchmarkRuns(text: string): Record<string, [string, number, string][]> {
  const runs: Record<string, [string, number, string][]> = {};
  let run = '';
  for (const line of text.trimEnd().split('\n')) {
    run = /^run: (.*)$/.exec(line)?.[1] ?? run;
    const [, name, value, unit] = /^(Benchmark\S+) 1 (\S+) (\S+)$/.exec(line) ?? [];
    if (name && value && unit) runs[run] = [...(runs[run] ?? []), [name, Number(value), unit]];
  }
  return runs;
}
