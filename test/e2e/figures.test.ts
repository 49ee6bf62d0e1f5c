import { describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';

/** 20 times in steps of 1 ms, and one that is far out. */
const TIMES = [...Array.from({ length: 20 }, (_, i) => i + 30), 500];

const editor = useEditor({
  files: {
    'times.log': TIMES.map(time => `${time} ms\n`).join(''),
    'two.txt': '1 2\n',
    'tenths.txt': '0.1 0.2 0.4\n',
    'counts.txt': '3 1 3 2 3 2\n',
    'target.txt': 'p95 is \n',
  },
});
const status = () => editor().status.text();

/** What the tooltip says, in one line. */
async function tooltip(): Promise<string> {
  const shown = await editor().status.hover();
  const text = (await shown.innerText()).replace(/\s+/g, ' ');
  await editor().page.mouse.move(600, 300);
  return text;
}

describe('All that is known of the selected numbers', () => {
  it('is in the tooltip: how sure the median is, percentiles, spread and shape', async () => {
    await editor().open('times.log');
    await editor().text.selectAll();
    await expect.poll(status).toBe('Median 40 ms of 21 selected');
    await expect.poll(tooltip).toContain('Median 40 ms [35, 45] of 21 numbers');
    // What must be searched for comes a moment later.
    await expect.poll(tooltip).toContain('Distinct values 21');
    const text = await tooltip();
    expect(text).toContain('95 % interval of the median 35 ms to 45 ms');
    expect(text).toContain('Quartiles 35 ms to 45 ms, IQR 10 ms');
    expect(text).toContain('p50 40 ms');
    expect(text).toContain('p95 49 ms');
    expect(text).toContain('Min to max 30 ms to 500 ms, range 470 ms');
    expect(text).toContain('MAD 5 ms, scaled 7.4 ms');
    expect(text).toContain('Last 500 ms');
    expect(text).toContain('Outliers 1, outside of 20 ms to 60 ms');
    expect(text).toContain(
      'p99 and p99.9 tell hardly more than the maximum: they take 100 and 1,000 numbers.',
    );
    await editor().status.hover();
    await editor().screenshot('figures-tooltip');
    await editor().page.mouse.move(600, 300);
  });

  it('tells the mode of what is counted rather than measured', async () => {
    await editor().open('counts.txt');
    await editor().text.selectAll();
    await expect.poll(status).toBe('Median 2.5 of 6 selected');
    await expect.poll(tooltip).toContain('Distinct values 3, mode 3 (3 times)');
  });

  it('says where there are too few numbers', async () => {
    await editor().open('two.txt');
    await editor().text.selectAll();
    await expect.poll(status).toBe('Median 1.5 of 2 selected');
    await expect.poll(tooltip).toContain('95 % interval of the median needs at least 6 numbers');
  });
});

describe('The figures in the status bar', () => {
  it('are picked by clicking, one of them the main one, and remembered', async () => {
    await editor().open('times.log');
    await editor().text.selectAll();
    await expect.poll(status).toBe('Median 40 ms of 21 selected');
    await editor().status.click();
    await editor().quickInput.choose(
      'Show Average, Percentile (p95), Outliers or Other Statistics in Status Bar…',
    );
    await editor().quickInput.check('Mean');
    await editor().quickInput.check('p95');
    await editor().screenshot('figures-choose');
    await editor().quickInput.accept();
    await expect.poll(() => editor().quickInput.items()).toEqual(['Median', 'p95', 'Mean']);
    await editor().quickInput.choose('p95');
    await expect.poll(status).toBe('p95 49 ms, median 40 ms, mean 61.4 ms of 21 selected');
    await expect
      .poll(async () => (await editor().status.spoken()).replace(/\s/g, ' '))
      .toBe('95th percentile 49 ms, median 40 ms, mean 61.4 ms of 21 numbers, Selection in times.log');
    await editor().screenshot('figures-status');
    await expect
      .poll(() => editor().settingsText())
      .toMatch(/"medianWatch\.statusBar\.figures": \[\s*"p95",\s*"median",\s*"mean"\s*\]/);
  });

  it('are there again after a reload, and leave the median where none is checked', async () => {
    await editor().reload();
    await editor().open('times.log');
    await editor().text.selectAll();
    await expect.poll(status).toBe('p95 49 ms, median 40 ms, mean 61.4 ms of 21 selected');
    await editor().command(
      'Median: Show Average, Percentile (p95), Outliers or Other Statistics in Status Bar…',
    );
    for (const name of ['p95', 'Mean', 'Median']) await editor().quickInput.check(name);
    await editor().quickInput.accept();
    await expect.poll(status).toBe('Median 40 ms of 21 selected');
  });
});

describe('Any figure', () => {
  it('is copied, plain, from a list that has its value', async () => {
    await editor().command('Median: Copy Mean, Percentile or Other Statistic…');
    await expect
      .poll(async () => (await editor().quickInput.items()).slice(0, 4))
      .toEqual(['Count', 'Median', '95 % interval from', '95 % interval to']);
    await editor().screenshot('figures-copy');
    await editor().quickInput.choose('Mean');
    await expect.poll(() => editor().clipboard()).toBe(String(TIMES.reduce((a, b) => a + b) / 21));
  });

  it('is inserted at the cursor', async () => {
    await editor().command('Median: Add Selection');
    await expect.poll(status).toBe('Median 40 ms of 21 collected');
    await editor().open('target.txt');
    await editor().text.goTo({ line: 1, column: 8 });
    await editor().command('Median: Insert Mean, Percentile or Other Statistic at the Cursor…');
    await editor().quickInput.choose('p95');
    await expect.poll(() => editor().text.lines()).toContain('p95 is 49');
  });

  it('is in a table with all others, in Markdown and as CSV', async () => {
    await editor().command('Median: Copy Mean, Percentile or Other Statistic…');
    await editor().quickInput.choose('As a Table…');
    await editor().quickInput.choose('Markdown');
    await expect
      .poll(() => editor().clipboard())
      .toContain('| Figure | Value |\n| --- | ---: |\n| Count | 21 |\n| Median | 40 ms |\n');
    await expect.poll(() => editor().clipboard()).toContain('| p95 | 49 ms |\n');
    await editor().command('Median: Copy All Statistics as a Table…');
    await editor().quickInput.choose('CSV');
    await expect
      .poll(() => editor().clipboard())
      .toMatch(/^label,unit,window,forgotten,count,median,.*\r\n,ms,[^,]*,0,21,40,/);
  });
});

describe('The outliers', () => {
  it('are listed by a click in the tooltip, and copied', async () => {
    const shown = await editor().status.hover();
    await shown.getByText('Outliers', { exact: true }).last().click();
    await expect.poll(() => editor().quickInput.items()).toEqual(['Go to One of Them…', '500\u00a0ms']);
    await editor().screenshot('figures-outliers');
    await editor().quickInput.choose('500\u00a0ms');
    await expect.poll(() => editor().clipboard()).toBe('500');
  });

  it('are listed by a click in the panel', async () => {
    await editor().command('Median: Show Heaps');
    await editor().enterPanel();
    await editor().panel().getByText('More figures').click();
    await editor().panel().getByRole('button', { name: '1', exact: true }).click();
    await expect.poll(() => editor().quickInput.items()).toEqual(['Go to One of Them…', '500\u00a0ms']);
    await editor().quickInput.cancel();
    const facts = (await editor().panel().locator('.facts').allInnerTexts()).join(' ').replace(/\s+/g, ' ');
    expect(facts).toContain('95 % interval 95 % interval of the median [35, 45] ms');
    expect(facts).toContain('p95 95th percentile 49.0 ms');
    await editor().screenshot('figures-panel');
  });
});

describe('The percentiles', () => {
  it('are those that the setting lists, and a wrong one is named', async () => {
    await editor().set({ 'medianWatch.percentiles': [12.5, 75] });
    await editor().open('times.log');
    await editor().text.selectAll();
    await expect.poll(status).toBe('Median 40 ms of 21 selected');
    await expect.poll(tooltip).toMatch(/p12\.5 32\.5 ms p75 45 ms Min to max/);
    await editor().set({ 'medianWatch.percentiles': [101] });
    await editor().open('times.log');
    await editor().text.selectAll();
    await editor()
      .notifications.all(
        'The setting medianWatch.percentiles is [101], but it takes a list of at most 20 numbers from 0 to 100, such as 95 or 99.9. Until it is changed, [50,90,95,99,99.9] is used.',
      )
      .waitFor();
    await editor().notifications.clear();
  });
});

describe('A computed figure', () => {
  it('is copied without the noise of computing it', async () => {
    await editor().open('tenths.txt');
    await editor().text.selectAll();
    await expect.poll(status).toBe('Median 0.2 of 3 selected');
    await editor().command('Median: Copy Mean, Percentile or Other Statistic…');
    await editor().quickInput.choose('Range');
    await expect.poll(() => editor().clipboard()).toBe('0.3');
  });
});
