import { describe, expect, it } from 'vitest';
import { launchSetting } from '../support/launchSetting';
import { useEditor } from '../support/useEditor';

/** Prints 2, 4, 6 …, and lives on. */
const PROGRAM = `let i = 0;
const timer = setInterval(() => {
  console.log('twice', ++i * 2);
  if (i === 25) clearInterval(timer);
}, 20);
setInterval(() => {}, 1000);
`;

const editor = useEditor({
  files: { 'twice.js': PROGRAM },
  settings: launchSetting('twice.js'),
});
const status = () => editor().status.text();
/** A debugger starts slowly on a busy machine. */
const PATIENCE = { timeout: 60_000 };

/** Runs a command out of the palette without the mouse: a key that comes while the keyboard moves is lost. */
async function command(title: string): Promise<void> {
  const { quickInput, page } = editor();
  await expect
    .poll(async () => {
      if (!(await quickInput.input().isVisible())) await page.keyboard.press('F1');
      await quickInput
        .input()
        .fill(`>${title}`, { timeout: 2000 })
        .catch(() => {});
      return (await quickInput.input().isVisible()) ? quickInput.items() : [];
    }, PATIENCE)
    .toContain(title);
  // VS Code 1.93 lists by the alphabet what has these words.
  const row = page.locator('.quick-input-widget .monaco-list-row.focused');
  await expect
    .poll(async () => {
      const label = (await row.first().getAttribute('aria-label'))?.split(', ')[0];
      if (label !== title) await page.keyboard.press('ArrowDown');
      return label;
    }, PATIENCE)
    .toBe(title);
  await page.keyboard.press('Enter');
  await quickInput.input().waitFor({ state: 'hidden' });
}

describe('A person who has each debug session watched, without touching the mouse', () => {
  it('ticks the setting in the Settings editor', async () => {
    const { page } = editor();
    await editor().command('Preferences: Open Settings (UI)');
    await page.locator('.settings-editor .settings-header .monaco-editor.focused').waitFor();
    await page.keyboard.type('@id:medianWatch.debug.watchEachSession');
    const settings = page.locator('.settings-editor .settings-tree-container');
    await expect.poll(() => settings.getByRole('checkbox').count()).toBe(1);
    // A key that comes while the list is filled is lost.
    await expect
      .poll(async () => {
        await page.keyboard.press('ArrowDown');
        return settings.locator(':focus').count();
      })
      .toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await settings.locator('[role=checkbox]:focus').waitFor();
    await page.keyboard.press('Space');
    await expect.poll(() => editor().settingsText()).toMatch(/"medianWatch.debug.watchEachSession": true/);
    await editor().screenshot('debug-setting');
    await editor().command('View: Close Editor');
  });

  it('sees the median of what a program prints, clears and stops it and follows it again', async () => {
    await command('Debug: Start Debugging');
    await expect.poll(status, PATIENCE).toMatch(/\b26 of 25\b/);
    await command('Median: Clear Watch');
    await expect.poll(status, PATIENCE).not.toContain('26 of 25');
    await command('Debug: Restart');
    await expect.poll(status, PATIENCE).toMatch(/\b26 of 25\b/);
    await command('Median: Stop Watch');
    await expect.poll(status, PATIENCE).toMatch(/26 of 25.*ended/);
    await command('Median: Follow Again');
    await expect.poll(status, PATIENCE).not.toContain('ended');
    // A key that comes while the keyboard moves is lost.
    const stopped = async () => {
      await editor().page.keyboard.press('Shift+F5');
      return status();
    };
    await expect.poll(stopped, PATIENCE).toMatch(/26 of 25.*ended/);
  }, 240_000);
});
