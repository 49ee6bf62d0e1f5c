import { afterEach, describe, expect, it } from 'vitest';
import { fromExplorer } from '../support/explorer';
import { useEditor } from '../support/useEditor';

const editor = useEditor({ otherExtensions: ['testArchive'] });
const status = () => editor().status.text();

afterEach(() => editor().notifications.clear());

describe('A workspace that is on no disk', () => {
  it('is opened, and what is selected in it has its median', async () => {
    const { page } = editor();
    const opened = page.waitForEvent('domcontentloaded', { timeout: 60_000 });
    await Promise.all([opened, editor().command('Archive: Open')]);
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    await editor().open('numbers.txt');
    await editor().text.selectAll();
    await expect.poll(status).toMatch(/\b41 of 3 selected$/);
  });

  it('has files that are read whole', async () => {
    await fromExplorer(editor(), 'app.log', 'Median of File');
    await expect.poll(status).toBe('Median 14 ms of 3 · ended');
    await expect.poll(() => editor().status.spoken()).toContain('app.log');
  });

  it('offers to follow no file of it: nobody tells when it grows', async () => {
    const { page } = editor();
    const row = page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'app.log' });
    await row.click({ button: 'right' });
    await page.locator('.monaco-menu .action-item').getByText('Median of File', { exact: true }).waitFor();
    await expect.poll(() => page.locator('.monaco-menu .action-item').getByText('Follow').count()).toBe(0);
    await editor().screenshot('virtual');
    await page.keyboard.press('Escape');
  });

  it('has heaps as any other', async () => {
    await editor().command('Median: Show Heaps');
    await editor().panel().locator('.node').first().waitFor();
    await expect.poll(() => editor().panel().locator('main').innerText()).toMatch(/14/);
  });
});
