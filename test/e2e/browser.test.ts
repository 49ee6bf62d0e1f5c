import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';

const editor = useEditor({
  inBrowser: true,
  files: { 'numbers.txt': '5\n41\n97\n', 'table.log': 'latency=12ms\nlatency=30ms\nlatency=14ms\n' },
});
const status = () => editor().status.text();

describe('In a browser, without a machine behind it', () => {
  it('the selected numbers have their median', async () => {
    await editor().open('numbers.txt');
    await editor().text.selectLines(1, 3);
    await expect.poll(status).toBe('Median 41 of 3 selected');
  });

  it('the heaps are shown', async () => {
    await editor().command('Median: Show Heaps');
    const words = async () => (await editor().panel().locator('main').innerText()).replace(/\s+/g, ' ');
    await expect.poll(words).toMatch(/41.*5.*97/);
    await editor().screenshot('browser');
  });

  it('a collection is kept, and a file is read whole', async () => {
    await editor().command('Median: Add Selection');
    await editor().text.selectNothing();
    await expect.poll(status).toBe('Median 41 of 3 collected');
    await editor().command('Median: Of File…');
    // What is typed before the folder is listed is replaced by its path.
    await expect.poll(() => editor().quickInput.items()).toContain('table.log');
    await editor().quickInput.enter(path.join(editor().folder, 'table.log'));
    await expect.poll(status).toMatch(/^Median latency 14 ms of 3/);
  });

  it('a command is refused with what to do instead', async () => {
    await editor().command('Median: Run Command and Watch It…');
    const why = 'A command can’t be run in a browser: this VS Code has no machine behind it.';
    await editor().notifications.all(why).waitFor();
    await editor().notifications.clear();
  });

  it('the list of sources says which can’t be had', async () => {
    await editor().command('Median: Watch…');
    const rows = editor().page.locator('.quick-input-list .monaco-list-row');
    for (const reason of ['a browser runs no commands', 'a browser has no files to follow'])
      await rows.filter({ hasText: reason }).first().waitFor();
    await editor().quickInput.cancel();
  });
});
