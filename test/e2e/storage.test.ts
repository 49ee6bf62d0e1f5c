import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extensionHost, storedWatches } from '../support/storedWatches';
import { useEditor } from '../support/useEditor';

const editor = useEditor({ files: { 'growing.log': '' } });

/** `[median, count]` as the status bar tells them. */
async function shown(): Promise<[number, number] | undefined> {
  if (!(await editor().status.item.isVisible())) return undefined;
  const [, median, count] = /^(\S+) of (\S+)/.exec(await editor().status.text()) ?? [];
  const number = (text = '') => Number(text.replaceAll(',', ''));
  return [number(median), number(count)];
}

const growing = () => path.join(editor().folder, 'growing.log');
const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${from + i}\n`).join('');

describe('The numbers of a watch', () => {
  it('survive a reload of the window', async () => {
    const { page } = editor();
    writeFileSync(growing(), lines(1, 999));
    const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'growing.log' });
    await row.click({ button: 'right' });
    await page.locator('.monaco-menu .action-item').getByText('Follow File…', { exact: true }).click();
    await editor().quickInput.choose('From Its Start');
    await expect.poll(shown).toEqual([500, 999]);
    await editor().reload();
    await expect.poll(shown, { timeout: 30_000 }).toEqual([500, 999]);
    await editor().screenshot('storage-reload');
  });

  it('survive when the extension host is killed in the middle', async () => {
    process.kill(extensionHost(editor()), 'SIGKILL');
    for (let i = 0; i < 10; i++) {
      await new Promise(resolve => setTimeout(resolve, 2000));
      console.log(i, await shown());
      await editor().screenshot(`storage-killed-${i}`);
    }
    console.log(readdirSync(storedWatches(editor()) ?? ''));
    void appendFileSync;
  });
});
