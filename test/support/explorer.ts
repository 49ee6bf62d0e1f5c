import type { Editor } from './editor';

/** Runs an entry of a file's menu in the explorer, which is shown first where it is not. */
export async function fromExplorer({ page }: Editor, name: string, entry: string): Promise<void> {
  const row = page
    .locator('.explorer-folders-view .monaco-list-row')
    .filter({ has: page.getByText(name, { exact: true }) })
    .first();
  if (!(await row.isVisible())) await page.keyboard.press('ControlOrMeta+Shift+E');
  await row.click({ button: 'right' });
  const item = page.locator('.monaco-menu .action-item').getByText(entry, { exact: true });
  // A menu ignores the mouse's button in its first tenth of a second, but not the keyboard.
  await item.hover();
  await page.keyboard.press('Enter');
  await item.waitFor({ state: 'hidden' });
}
