import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { followFile } from '../support/followFile';
import { storedSizes } from '../support/storedWatches';
import { useEditor } from '../support/useEditor';
import { WatchesTree } from '../support/watchesTree';

const editor = useEditor({
  files: { 'stream.log': '' },
  settings: { 'medianWatch.mostNumbers': 1000 },
});
const status = () => editor().status.text();
const file = () => path.join(editor().folder, 'stream.log');
const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${from + i}\n`).join('');

describe('Median: Choose Window…', () => {
  it('shows the figures of the last numbers, as they come, and of all again', async () => {
    writeFileSync(file(), lines(1, 9));
    await followFile(editor(), 'stream.log');
    await expect.poll(status).toBe('Median 5 of 9');
    await editor().command('Median: Choose Window…');
    await expect
      .poll(() => editor().quickInput.items())
      .toEqual(['All Numbers', 'Last 100', 'Last 1,000', 'Last 30 s', 'Last 5 min', 'Another…', 'Since Now']);
    await editor().screenshot('windows-choose');
    await editor().quickInput.choose('Another…');
    await editor().quickInput.input().fill('three');
    await editor().page.getByText('Type how many of the newest numbers').first().waitFor();
    await editor().quickInput.enter('3');
    await expect.poll(status).toBe('Median 8 of 3 · last 3');
    appendFileSync(file(), '100\n');
    await expect.poll(status).toBe('Median 9 of 3 · last 3');
    const tooltip = await editor().status.hover();
    await expect.poll(() => tooltip.innerText()).toContain('of 3 numbers · last 3 · running');
    await expect.poll(() => tooltip.innerText()).toContain('8 to 100');
    await editor().screenshot('windows-tooltip');
    await editor().page.keyboard.press('Escape');
    await editor().command('Median: Choose Window…');
    await editor().quickInput.choose('All Numbers');
    await expect.poll(status).toBe('Median 5.5 of 10');
  });

  it('lets numbers go as time passes, though none comes', async () => {
    await editor().command('Median: Choose Window…');
    await editor().quickInput.choose('Another…');
    await editor().quickInput.enter('2 s');
    await expect.poll(status).toBe('stream.log: no numbers · last 2 s');
    // Each is gone 2 s later, seen or not.
    const another = () => {
      appendFileSync(file(), '7\n');
      return status();
    };
    await expect.poll(another).toMatch(/^Median 7 of \d+ · last 2 s$/);
    await expect.poll(status).toBe('stream.log: no numbers · last 2 s');
  });
});

describe('A stream with more numbers than are kept', () => {
  it('shows the figures of the newest, and says so', async () => {
    await editor().command('Median: Choose Window…');
    await editor().quickInput.choose('All Numbers');
    appendFileSync(file(), lines(1, 1000));
    await expect.poll(status).toMatch(/^Median 500\.5 of 1,000 · last 1,000/);
    const tooltip = await editor().status.hover();
    await expect.poll(() => tooltip.innerText()).toContain('Of each series the last 1,000 numbers are kept');
    await editor().page.keyboard.press('Escape');
  });

  it('keeps no others on the disk', async () => {
    appendFileSync(file(), lines(1, 1_000_000));
    await expect.poll(status).toMatch(/^Median 999,500\.5 of 1,000 · last 1,000/);
    // It is made anew where a megabyte is saved by that.
    await expect.poll(() => storedSizes(editor()).bytes).toBeLessThan(1.2 * 2 ** 20);
  });
});

describe('Median: Set Mark', () => {
  it('counts what comes from now on', async () => {
    await editor().command('Median: Set Mark');
    await expect.poll(status).toMatch(/^stream\.log: no numbers · since \d\d:\d\d:\d\d$/);
    await editor().command('Median: Show Heaps');
    await editor().panel().getByText('numbers came before: another window shows them').waitFor();
    await editor().enterPanel();
    await editor().panel().getByRole('button', { name: 'Choose Window…' }).click();
    await expect.poll(() => editor().quickInput.items()).toContain('All Numbers');
    await editor().quickInput.cancel();
    appendFileSync(file(), '40\n50\n');
    await expect.poll(status).toMatch(/^Median 45 of 2 · since \d\d:\d\d:\d\d$/);
    const tree = new WatchesTree(editor().page);
    await tree.show();
    // The note is on what is no longer kept.
    await expect
      .poll(async () => (await tree.lines())[0])
      .toMatch(/^stream\.log \| 45 of 2 · since [\d:]+ · ⚠$/);
  });

  it('is kept with the watch over a reload, and so is what came before', async () => {
    const before = await status();
    await editor().reload();
    await editor().status.item.waitFor({ timeout: 60_000 });
    await expect.poll(status, { timeout: 45_000 }).toContain(before);
    await editor().quickInput.pick('Median: Choose Window…', 'All Numbers');
    await expect.poll(status).toContain('999,500.5 of 1,000 · last 1,000');
  }, 180_000);
});
