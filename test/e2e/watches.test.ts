import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromExplorer } from '../support/explorer';
import { followFile } from '../support/followFile';
import { useEditor } from '../support/useEditor';
import { WatchesTree } from '../support/watchesTree';

const editor = useEditor({
  files: {
    'train.log': 'loss=0.5 acc=70%\nloss=0.25 acc=80%\nloss=0.125 acc=90%\n',
    'ping.log': '',
    'two.txt': '1000 2000\n',
  },
});
const tree = () => new WatchesTree(editor().page);
const status = () => editor().status.text();
const lines = () => tree().lines();
const file = (name: string) => path.join(editor().folder, name);

describe('The tree of watches', () => {
  it('says what it is for while it is empty, and how to begin', async () => {
    await tree().show();
    await tree().welcome().waitFor();
    const buttons = tree().welcome().locator('.monaco-button');
    await expect
      .poll(async () => (await buttons.allInnerTexts()).map(text => text.trim()))
      .toEqual(['Watch…', 'Run Command and Watch It…', 'Median of Selection']);
    await editor().screenshot('watches-empty');
    await buttons.first().click();
    await expect.poll(() => editor().quickInput.items()).toContain('Debug Console');
    await editor().screenshot('watches-what');
    await editor().quickInput.cancel();
  });

  it('shows a watch and its series with their medians as they come', async () => {
    await followFile(editor(), 'train.log');
    await tree().show();
    await expect
      .poll(lines)
      .toEqual(['train.log | 2 series, 6 numbers', 'loss | 0.25 of 3', 'acc | 80% of 3']);
    await expect.poll(status).toBe('Median loss 0.25 of 3 +1 series');
    appendFileSync(file('train.log'), 'loss=0.0625 acc=95%\nloss=0.03 acc=96%\n');
    await expect
      .poll(lines)
      .toEqual(['train.log | 2 series, 10 numbers', 'loss | 0.125 of 5', 'acc | 90% of 5']);
    await editor().screenshot('watches-series');
  });

  it('keeps a line closed that was closed, while numbers come', async () => {
    await tree().line('train.log').locator('.monaco-tl-twistie').click();
    await expect.poll(lines).toEqual(['train.log | 2 series, 10 numbers']);
    appendFileSync(file('train.log'), 'loss=0.02 acc=97%\nloss=0.01 acc=98%\n');
    await expect.poll(lines).toEqual(['train.log | 2 series, 14 numbers']);
    await tree().line('train.log').locator('.monaco-tl-twistie').click();
    await expect
      .poll(lines)
      .toEqual(['train.log | 2 series, 14 numbers', 'loss | 0.0625 of 7', 'acc | 95% of 7']);
  });

  it('shows in the status bar the series that is chosen, by a click or by Enter', async () => {
    await tree().line('acc').click();
    await expect.poll(status).toBe('Median acc 95% of 7 +1 series');
    await editor().page.keyboard.press('ArrowUp');
    await tree().focused('loss').waitFor();
    await editor().page.keyboard.press('Enter');
    await expect.poll(status).toBe('Median loss 0.0625 of 7 +1 series');
    await tree().line('acc').click();
    await expect.poll(status).toBe('Median acc 95% of 7 +1 series');
  });

  it('gives a watch of plain numbers no more than its own line', async () => {
    writeFileSync(file('ping.log'), '');
    await fromExplorer(editor(), 'ping.log', 'Follow Median of File…');
    await expect.poll(status).toBe('ping.log: no numbers yet');
    appendFileSync(file('ping.log'), '65.8 ms\n70 ms\n66 ms\n');
    await tree().show();
    await expect.poll(lines).toContain('ping.log | 66 ms of 3 · shown');
    await expect.poll(async () => (await lines())[0]).toBe('ping.log | 66 ms of 3 · shown');
  });

  it('pauses, resumes, clears with undo, stops and follows again by the buttons of its line', async () => {
    await tree().press('ping.log', 'Pause Watch');
    await expect.poll(lines).toContain('ping.log | 66 ms of 3 · paused · shown');
    await expect.poll(status).toBe('Median 66 ms of 3 · paused');
    await editor().screenshot('watches-paused');
    await tree().press('ping.log', 'Resume Watch');
    await expect.poll(status).toBe('Median 66 ms of 3');
    appendFileSync(file('ping.log'), '68 ms\n');
    await expect.poll(status).toBe('Median 67 ms of 4');

    await tree().press('ping.log', 'Clear Watch');
    // While the mouse is on it, it stays; else it goes after 10 s.
    await editor().notifications.all('Cleared the 4 numbers of “ping.log”').hover();
    await expect.poll(lines).toContain('ping.log | no numbers yet · shown');
    appendFileSync(file('ping.log'), '1 ms\n');
    await expect.poll(status).toBe('Median 1 ms of 1');
    await editor().notifications.answer('Undo');
    await expect.poll(status).toBe('Median 66 ms of 5');

    await tree().press('ping.log', 'Stop Watch');
    await expect.poll(lines).toContain('ping.log | 66 ms of 5 · ended · shown');
    appendFileSync(file('ping.log'), '67 ms\n68 ms\n69 ms\n');
    await tree().press('ping.log', 'Follow Again');
    await expect.poll(status).toBe('Median 67.5 ms of 8');
  });

  it('renames, copies, leaves out as warm-up and removes with undo by its context menu', async () => {
    await tree().choose('ping.log', 'Rename Watch to…');
    await editor().quickInput.enter('Baseline');
    await expect.poll(lines).toContain('Baseline | 67.5 ms of 8 · shown');
    await tree().choose('loss', 'Copy the Median');
    await expect.poll(() => editor().clipboard()).toBe('0.0625');
    await tree().choose('train.log', 'Leave Out the First Numbers…');
    await editor().quickInput.input().fill('1001');
    await editor().page.getByText('Type a whole number from 0 to 1000').first().waitFor();
    await editor().quickInput.enter('2');
    await expect.poll(lines).toContain('loss | 0.03 of 5');
    await expect.poll(lines).toContain('train.log | 2 series, 10 numbers · ⚠');

    await tree().choose('Baseline', 'Remove Watch');
    await editor().notifications.all('Removed “Baseline” with its 8 numbers.').waitFor();
    await expect.poll(async () => (await lines())[0]).toMatch(/^train\.log/);
    await editor().notifications.answer('Undo');
    await expect.poll(lines).toContain('Baseline | 67.5 ms of 8 · ended · shown');
  });

  it('is renamed by F2 and removed by Delete, on the line that the keyboard is on', async () => {
    await tree().line('train.log').click();
    await editor().page.keyboard.press('ArrowUp');
    await tree().focused('Baseline').waitFor();
    await editor().page.keyboard.press('F2');
    await editor().quickInput.enter('By keys');
    await expect.poll(lines).toContainEqual(expect.stringMatching(/^By keys \| 67\.5 ms of 8/));
    await tree().line('train.log').click();
    await editor().page.keyboard.press('ArrowUp');
    await tree().focused('By keys').waitFor();
    await editor().page.keyboard.press('Delete');
    await editor().notifications.all('Removed “By keys” with its 8 numbers.').waitFor();
    await editor().notifications.answer('Undo');
    await expect.poll(lines).toContainEqual(expect.stringMatching(/^By keys \| 67\.5 ms of 8 · ended/));
    await tree().choose('By keys', 'Rename Watch to…');
    await editor().quickInput.enter('Baseline');
  });

  it('is in the Run and Debug side bar too', async () => {
    await editor().command('View: Show Run and Debug');
    await editor().page.locator('.pane-header', { hasText: 'Median Watches' }).click();
    const debug = new WatchesTree(editor().page, 'Median Watches');
    await expect.poll(() => debug.lines()).toContain('Baseline | 67.5 ms of 8 · ended · shown');
    await editor().screenshot('watches-debug');
  });
});

describe('The status bar', () => {
  it('shows a selection while it lasts and then the watch again', async () => {
    await tree().show();
    await tree().line('loss').click();
    await expect.poll(status).toBe('Median loss 0.03 of 5 +1 series');
    await editor().command('View: Close All Editors');
    await editor().open('two.txt');
    await editor().text.selectAll();
    await expect.poll(status).toBe('Median 1,500 of 2 selected');
    appendFileSync(file('train.log'), 'loss=0.9 acc=50%\n');
    await editor().text.selectNothing();
    await expect.poll(status).toBe('Median loss 0.04625 of 6 +1 series');
  });

  it('tells in its tooltip what is watched, what must be known of it, and what can be done', async () => {
    const tooltip = await editor().status.hover();
    await expect.poll(() => tooltip.innerText()).toContain('Of each series the first 2 are left out');
    const text = await tooltip.innerText();
    expect(text).toContain('Median 0.04625 [0.01, 0.9] of 6 numbers · running');
    expect(text).toContain('File train.log · loss');
    expect(text).toContain('Numbers with labels are read');
    const links = await tooltip.locator('a').allInnerTexts();
    expect(links.map(link => link.trim())).toEqual([
      'Show Heaps',
      'Copy',
      'Pause',
      'Stop',
      'Read…',
      'Watches',
      'Outliers',
    ]);
    await editor().screenshot('watches-tooltip');
    await editor().page.keyboard.press('Escape');
  });

  it('offers in its menu the other series and watches', async () => {
    await editor().status.click();
    // The list is longer than its box, which has the lines alone that are seen.
    await editor().quickInput.input().fill('Show');
    await expect.poll(() => editor().quickInput.items()).toContain('Show Baseline');
    const items = await editor().quickInput.items();
    expect(items).toContain('Show acc');
    expect(items).toContain('Show Baseline');
    await editor().screenshot('watches-menu');
    await editor().quickInput.choose('Show Baseline');
    await expect.poll(status).toBe('Median 67.5 ms of 8 · ended');
  });
});

describe('Median: Change How Numbers Are Read…', () => {
  it('reads a watch anew from its start, while its text is kept', async () => {
    await tree().show();
    await tree().choose('train.log', 'Leave Out the First Numbers…');
    await editor().quickInput.enter('0');
    await tree().choose('train.log', 'Change How Numbers Are Read…');
    await editor().screenshot('watches-read');
    await editor().quickInput.choose('Every number');
    await expect.poll(lines).toContain('train.log | 2 series, 16 numbers');
    await tree().choose('train.log', 'Change How Numbers Are Read…');
    await editor().quickInput.choose('What a pattern finds…');
    await editor().quickInput.enter('loss=(\\S+)');
    await expect.poll(lines).toContain('train.log | 0.09375 of 8');
    await tree().choose('train.log', 'Change How Numbers Are Read…');
    await editor().quickInput.choose('As the first lines tell');
    await expect.poll(lines).toContain('acc | 92.5% of 8');
  });
});

/** In the list of what can be exported. */
async function chooseFacts(): Promise<void> {
  const facts = editor()
    .page.locator('.quick-input-list .monaco-list-row')
    .filter({ hasText: 'CSV: The Facts' });
  await facts.last().click();
}

describe('Median: Export Numbers…', () => {
  it('opens a document with the facts', async () => {
    await tree().choose('train.log', 'Export Numbers…');
    await editor().screenshot('watches-export');
    await chooseFacts();
    await expect
      .poll(() => editor().text.lines())
      .toEqual([
        'label,unit,window,forgotten,count,median,intervalLow,intervalHigh,intervalLevel,q1,q3,iqr,p50,p90,p95,p99,p99.9,' +
          'min,max,range,mean,deviation,mad,madScaled,sum,last,outliers,fenceLow,fenceHigh,' +
          'distinct,mode,modeTies,modeCount',
        expect.stringMatching(/^loss,,all,0,8,0\.09375,0\.01,0\.9,0\.9921875,0\.0275,/),
        expect.stringMatching(/^acc,%,all,0,8,92\.5,/),
        '',
      ]);
  });

  it('exports a series alone by its own menu', async () => {
    await tree().choose('loss', 'Export Numbers…');
    await editor().page.getByText('Export the 8 numbers of “loss” of “train.log”').waitFor();
    await chooseFacts();
    await expect
      .poll(() => editor().text.lines())
      .toEqual([expect.stringMatching(/^label,/), expect.stringMatching(/^loss,,all,0,8,/), '']);
  });

  it('writes a file with all numbers', async () => {
    await tree().choose('train.log', 'Export Numbers…');
    await editor().quickInput.choose('JSON: Facts and Numbers');
    await expect.poll(() => editor().quickInput.input().inputValue()).toMatch(/train\.log\.json$/);
    await editor().page.keyboard.press('Enter');
    await editor().notifications.all('Exported 16 numbers to “train.log.json”.').waitFor();
    const told = JSON.parse(readFileSync(file('train.log.json'), 'utf8'));
    expect(told).toMatchObject({ name: 'train.log', kind: 'file', state: 'running', rule: 'labelled' });
    expect(told.series[0]).toMatchObject({
      label: 'loss',
      median: 0.09375,
      numbers: [0.5, 0.25, 0.125, 0.0625, 0.03, 0.02, 0.01, 0.9],
    });
    const { arrivals } = told.series[0];
    expect(arrivals.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(8);
    expect(arrivals.map(({ time }: { time: string }) => time)).toEqual(
      arrivals.map(({ time }: { time: string }) => new Date(time).toISOString()).toSorted(),
    );
  });

  it('opens a document with each number and its time, or with the numbers ascending', async () => {
    const linesOf = async (form: string, heading: string) => {
      await tree().choose('train.log', 'Export Numbers…');
      const forms = editor()
        .page.locator('.quick-input-list .monaco-list-row')
        .filter({ hasText: `CSV: ${form}` });
      await forms.last().click();
      await expect.poll(async () => (await editor().text.lines())[0]).toBe(heading);
      return (await editor().text.lines()).filter(line => line.startsWith('loss,'));
    };
    const stamped = /^loss,,\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z,(.*)$/;
    const inOrder = await linesOf('All Numbers', 'label,unit,time,number');
    expect(inOrder.map(line => Number(stamped.exec(line)?.[1]))).toEqual([
      0.5, 0.25, 0.125, 0.0625, 0.03, 0.02, 0.01, 0.9,
    ]);
    const ascending = await linesOf(
      'Numbers Ascending',
      'label,unit,number (ascending within its label and unit)',
    );
    expect(ascending.map(line => Number(line.replace('loss,,', '')))).toEqual([
      0.01, 0.02, 0.03, 0.0625, 0.125, 0.25, 0.5, 0.9,
    ]);
  });
});

describe('What is shown of watches', () => {
  it('stands in a container of its own too', async () => {
    await tree().show();
    await tree().line('loss').click();
    await expect.poll(lines).toContain('acc | 92.5% of 8');
    await tree().line('train.log').hover();
    await editor().screenshots('watches');
  });
});
