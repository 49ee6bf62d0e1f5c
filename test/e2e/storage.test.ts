import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { followFile } from '../support/followFile';
import { killExtensionHost, storedSizes, storedWatches } from '../support/storedWatches';
import { useEditor } from '../support/useEditor';

const editor = useEditor({ files: { 'growing.log': '' } });

/** `[median, count]` as the status bar tells them. */
async function shown(): Promise<[number, number] | undefined> {
  if (!(await editor().status.item.isVisible())) return undefined;
  const [, median, count] = /^Median (\S+) of (\S+)/.exec(await editor().status.text()) ?? [];
  const number = (text = '') => Number(text.replaceAll(',', ''));
  return [number(median), number(count)];
}

const growing = () => path.join(editor().folder, 'growing.log');
const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${from + i}\n`).join('');

const follow = () => followFile(editor(), 'growing.log');

describe('The numbers of a watch', () => {
  it('survive a reload of the window', async () => {
    writeFileSync(growing(), lines(1, 999));
    await follow();
    await expect.poll(shown).toEqual([500, 999]);
    await editor().reload();
    await editor().status.item.waitFor({ timeout: 60_000 });
    await expect.poll(shown).toEqual([500, 999]);
  }, 180_000);

  it('survive when the extension host is killed in the middle: each that was seen, and no other', async () => {
    await follow();
    await expect.poll(shown).toEqual([500, 999]);
    let written = 999;
    const writer = setInterval(() => {
      appendFileSync(growing(), lines(written + 1, written + 100));
      written += 100;
    }, 20);
    let seen = 0;
    try {
      await expect.poll(async () => (await shown())?.[1]).toBeGreaterThan(5000);
      seen = (await shown())?.[1] ?? 0;
      await killExtensionHost(editor());
    } finally {
      clearInterval(writer);
    }
    // The watch of before the kill may come back first.
    await expect.poll(async () => (await shown())?.[1], { timeout: 60_000 }).toBeGreaterThanOrEqual(seen);
    const [median, count] = (await shown()) ?? [];
    expect(count).toBeLessThanOrEqual(written);
    // The file holds 1, 2, 3 and so on.
    expect(median).toBe(((count ?? 0) + 1) / 2);
    // Of the host that was killed nothing is left; beside the folders of hosts it is noted how old files are.
    const kept = () => readdirSync(storedWatches(editor()) ?? '', { withFileTypes: true });
    await expect.poll(() => kept().filter(entry => entry.isDirectory())).toHaveLength(1);
  }, 180_000);

  it('are removed from the disk by a command, which says how much there is', async () => {
    const { count, bytes } = storedSizes(editor());
    expect(count).toBe(2);
    await editor().command('Median: Clear Stored Numbers…');
    const dialog = editor().dialog();
    await expect.poll(() => dialog.text()).toContain(': the numbers of 2 watches.');
    await expect
      .poll(() => dialog.text())
      .toContain(`${(bytes / 1e3).toLocaleString('en', { maximumFractionDigits: 1 })}\u00a0kB`);
    await editor().screenshot('storage-clear');
    await dialog.choose('Remove');
    await editor().status.item.waitFor({ state: 'hidden' });
    await expect.poll(() => storedSizes(editor()).count).toBe(0);
    await editor().command('Median: Clear Stored Numbers…');
    await editor().notifications.all('Nothing is kept on the disk for this workspace').waitFor();
  });
});
