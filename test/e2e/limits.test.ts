import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { followFile } from '../support/followFile';
import { useEditor } from '../support/useEditor';
import { WatchesTree } from '../support/watchesTree';

const editor = useEditor({ files: { 'stream.log': '' } });
const status = () => editor().status.text();
const file = () => path.join(editor().folder, 'stream.log');
const tree = () => new WatchesTree(editor().page);
const firstLine = async () => (await tree().lines())[0];

/** The background of the status bar's item; empty where it has none of its own. */
async function colour(): Promise<string> {
  const found = await editor().status.item.evaluate(item => getComputedStyle(item).backgroundColor);
  return found === 'rgba(0, 0, 0, 0)' ? '' : found;
}

describe('Median: Set Limit…', () => {
  it('colours the status bar and marks the line of the tree while the median is beyond, and tells once', async () => {
    writeFileSync(file(), '10 ms\n20 ms\n30 ms\n');
    await followFile(editor(), 'stream.log');
    await expect.poll(status).toBe('Median 20 ms of 3');
    await tree().show();
    await tree().choose('stream.log', 'Set Limit…');
    await editor().quickInput.choose('The Median Above…');
    await editor().quickInput.input().fill('soon');
    await editor().page.getByText('Type a number, such as 50 ms.').first().waitFor();
    await editor().quickInput.type('0.05 s');
    await editor().quickInput.choose('Tell Me');
    await expect.poll(colour).toBe('');
    appendFileSync(file(), '90 ms\n90 ms\n90 ms\n');
    await expect.poll(status).toBe('Median 60 ms of 6 · median above 50 ms');
    await expect.poll(colour).not.toBe('');
    await expect.poll(firstLine).toBe('stream.log | 60 ms of 6 · ⚠ median above 50 ms');
    const message = editor().notifications.all(
      '“stream.log” has a median above 50 ms: its median is 60 ms of 6 numbers.',
    );
    await message.waitFor();
    await expect.poll(() => editor().status.spoken()).toMatch(/median above 50\sms/);
    await editor().command('Median: Show Heaps');
    await editor()
      .panel()
      .getByText(/^Crossed its limit: median above 50\sms$/)
      .waitFor();
    await editor().screenshot('limits-crossed');
    await editor().notifications.clear();
    appendFileSync(file(), '1 ms\n1 ms\n1 ms\n');
    await expect.poll(status).toBe('Median 20 ms of 9');
    await expect.poll(colour).toBe('');
    appendFileSync(file(), '90 ms\n90 ms\n90 ms\n90 ms\n');
    await expect.poll(status).toBe('Median 90 ms of 13 · median above 50 ms');
    await expect.poll(() => editor().notifications.all('has a median').count()).toBe(0);
  });

  it('can stop the watch, at the first number beyond', async () => {
    await tree().choose('stream.log', 'Set Limit…');
    await editor().quickInput.choose('Any Number Above…');
    await editor().quickInput.type('1 s');
    await editor().quickInput.choose('Tell Me and Stop the Watch');
    await expect.poll(colour).toBe('');
    appendFileSync(file(), '5 s\n');
    await expect.poll(status).toBe('Median 90 ms of 14 · number above 1,000 ms · ended');
    await expect.poll(colour).not.toBe('');
    await editor().notifications.all('The watch was stopped.').waitFor();
  });

  it('is kept with the watch over a reload', async () => {
    await editor().reload();
    await editor().status.item.waitFor({ timeout: 60_000 });
    await expect.poll(status, { timeout: 45_000 }).toBe('Median 90 ms of 14 · number above 1,000 ms · ended');
    await editor().quickInput.pick('Median: Set Limit…', 'Remove the Limit');
    await expect.poll(status).toBe('Median 90 ms of 14 · ended');
    await expect.poll(colour).toBe('');
  }, 180_000);
});
