import { describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';

const editor = useEditor({
  files: {
    'numbers.txt': '5\n41\n97\n1000\n',
    'table.txt': 'ann  31  9\nbob  45  8\ncyd  47  7\ndan  32  6\n',
    'words.txt': 'no number here\n',
    'timings.log': 'parse 120ms\nemit 35ms, 2 of 3 done\nstarted 2026-01-02 12:34:56\nlimit 1e400\n',
  },
});
const status = () => editor().status.text();

describe('Selecting numbers', () => {
  it('shows their median at once, without a command', async () => {
    await editor().open('numbers.txt');
    await editor().text.selectLines(1, 3);
    await expect.poll(status).toBe('Median 41 of 3 selected');
    await editor().text.selectAll();
    await expect.poll(status).toBe('Median 69 of 4 selected');
  });

  it('shows nothing for a single number or none', async () => {
    await editor().text.selectLines(2);
    await editor().status.item.waitFor({ state: 'hidden' });
    await editor().text.selectLines(1, 2);
    await expect.poll(status).toBe('Median 23 of 2 selected');
    await editor().text.selectNothing();
    await editor().status.item.waitFor({ state: 'hidden' });
  });

  it('works with a rectangle drawn by the mouse', async () => {
    await editor().open('table.txt');
    await editor().text.selectColumn({ line: 1, column: 6 }, { line: 4, column: 8 });
    await expect.poll(status).toBe('Median 38.5 of 4 selected');
  });

  it('works with many cursors', async () => {
    await editor().text.goTo({ line: 1, column: 10 });
    await editor().text.addCursorsBelow(3);
    await editor().page.keyboard.press('Shift+End');
    await expect.poll(status).toBe('Median 7.5 of 4 selected');
  });

  it('says in the tooltip what is known of them, and what was skipped', async () => {
    await editor().open('timings.log');
    await editor().text.selectAll();
    await expect.poll(status).toBe('Median 77.5 ms of 2 selected +1 series');
    const tooltip = await editor().status.hover();
    const text = (await tooltip.innerText()).replace(/\s+/g, ' ');
    expect(text).toContain('Median 77.5 ms of 2 numbers');
    expect(text).toContain('Selection in timings.log');
    expect(text).toMatch(/Min to max 35 ms to 120 ms/);
    expect(text).toContain('Apart from these: 2.5 of 2 numbers without a unit');
    expect(text).toContain('1 × date');
    expect(text).toContain('1 × not a finite number');
    await editor().screenshot('tooltip');
    await editor().page.mouse.move(600, 300);
  });
});

describe('Median: Of Selection', () => {
  it('takes the whole document where nothing is selected, from the palette', async () => {
    await editor().open('numbers.txt');
    await editor().text.selectNothing();
    await editor().command('Median: Of Selection');
    await expect.poll(status).toBe('Median 69 of 4 in numbers.txt');
    const [message] = await editor().notifications.texts();
    expect(message).toBe(
      'Median 69 of 4 numbers from “numbers.txt”: quartiles 32 and 322.75, mean 285.75, sum 1,143.',
    );
    await editor().notifications.answer('Copy');
    await expect.poll(() => editor().clipboard()).toBe('69');
    await editor().notifications.clear();
  });

  it('has a keybinding', async () => {
    await editor().text.selectLines(1, 3);
    await editor().page.keyboard.press('Control+K');
    await editor().page.keyboard.press('Alt+M');
    await editor().notifications.all('Median 41 of 3 numbers').waitFor();
    await editor().notifications.clear();
  });

  it('is in the context menu', async () => {
    await editor().text.selectLines(3, 4);
    await editor().contextMenu('Of Selection', 'Median');
    await editor().notifications.all('Median 548.5 of 2 numbers').waitFor();
    await editor().notifications.clear();
  });
});

describe('What is shown can be', () => {
  it('copied, inserted, paused and cleared by a click on the status bar', async () => {
    await editor().open('table.txt');
    await editor().text.selectLines(1, 4);
    await expect.poll(status).toBe('Median 20 of 8 selected');
    await editor().status.click();
    await expect
      .poll(() => editor().quickInput.items())
      .toEqual([
        'Show Heaps',
        'Copy the Median',
        'Insert the Median at the Cursor',
        'Show Average, Percentile (p95), Outliers or Other Statistics in Status Bar…',
        'Copy Mean, Percentile or Other Statistic…',
        'Change How Numbers Are Read…',
        'Add Selection',
        'Pause',
        'Clear',
        'Compare…',
        'Freeze as Baseline…',
        'Watch…',
      ]);
    await editor().quickInput.choose('Copy the Median');
    await expect.poll(() => editor().clipboard()).toBe('20');

    await editor().status.click();
    await editor().quickInput.choose('Insert the Median at the Cursor');
    await expect.poll(() => editor().text.lines()).toContain('dan  32  6 20');
    await editor().page.keyboard.press('Control+Z');

    await editor().status.click();
    await editor().quickInput.choose('Pause');
    await editor().text.selectLines(2, 3);
    await editor().status.item.locator('.codicon-debug-pause').waitFor();
    await expect.poll(status).toBe('Median 20 of 8 selected');
    await editor().status.click();
    await editor().quickInput.choose('Resume');
    await expect.poll(status).toBe('Median 26.5 of 4 selected');

    await editor().status.click();
    await editor().quickInput.choose('Clear');
    await editor().status.item.waitFor({ state: 'hidden' });
  });
});
