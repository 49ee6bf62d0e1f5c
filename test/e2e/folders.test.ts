import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';
import { WatchesTree } from '../support/watchesTree';

/** Prints half of its numbers, waits until a file is there, and prints the rest. */
const HALVES = `import os, time
for i in range(1, 100): print(i)
while not os.path.exists("go"): time.sleep(0.05)
for i in range(100, 200): print(i)
`;
const editor = useEditor({
  files: { 'halves.py': HALVES, 'numbers.txt': '5\n41\n97\n' },
  settings: { 'files.simpleDialog.enable': true },
});
const status = async () =>
  (await editor().status.item.isVisible()) ? await editor().status.text() : 'nothing';
const second = () => path.join(editor().folder, '../second');

describe('A folder that is added to the workspace', () => {
  it('leaves the watches there, and a command that runs is followed on', async () => {
    mkdirSync(path.join(second(), 'here'), { recursive: true });
    await editor().open('numbers.txt');
    await editor().text.selectLines(1, 3);
    await editor().command('Median: Add Selection');
    await expect.poll(status).toBe('Median 41 of 3 collected');
    await editor().command('Median: Run Command and Watch It…');
    await editor().quickInput.enter('python3 -u halves.py');
    await editor().command('View: Close Editor');
    await expect.poll(status, { timeout: 60_000 }).toMatch(/^Median 50 of 99/);

    await editor().command('Workspaces: Add Folder to Workspace...');
    // Its list follows what is typed a moment later, and Enter means what is in the list.
    await editor()
      .quickInput.input()
      .fill(`${path.resolve(second())}/`);
    await editor().page.locator('.quick-input-list .label-name', { hasText: 'here' }).waitFor();
    await editor().page.keyboard.press('Enter');
    await editor().notifications.all('what was watched was brought over').waitFor({ timeout: 60_000 });
    await editor().screenshot('folders-added');
    await expect.poll(status).toBe('Median 41 of 3 collected');
    await editor().page.getByRole('tab', { name: 'Median' }).first().click();
    const lines = () => new WatchesTree(editor().page).lines();
    await expect.poll(lines).toContainEqual(expect.stringMatching(/^python3 -u halves\.py \| 50 of 99/));
    writeFileSync(path.join(editor().folder, 'go'), '');
    await expect
      .poll(lines, { timeout: 30_000 })
      .toContainEqual(expect.stringMatching(/^python3 -u halves\.py \| 100 of 199/));
  }, 240_000);
});

describe('A command in a workspace of two folders', () => {
  it('asks which of them it is to run in, and is offered again with its folder', async () => {
    await editor().command('Median: Run Command and Watch It…');
    await editor().quickInput.input().fill('ls | wc -l; echo 7 9');
    await editor().page.keyboard.press('Enter');
    await editor().page.getByPlaceholder('The folder to run it in').waitFor();
    expect(await editor().quickInput.items()).toEqual(['workspace', 'second']);
    await editor().quickInput.choose('second');
    await expect.poll(status, { timeout: 60_000 }).toMatch(/^Median 7 of 3/);
  }, 120_000);
});
