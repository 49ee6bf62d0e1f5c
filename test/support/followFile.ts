import type { Editor } from './editor';

/** Follows a file of the folder from its start, by its menu in the explorer. */
export async function followFile({ page, quickInput }: Editor, name: string): Promise<void> {
  const row = page
    .locator('.explorer-folders-view .monaco-list-row')
    .filter({ has: page.getByText(name, { exact: true }) })
    .first();
  await row.click({ button: 'right' });
  const entry = page.locator('.monaco-menu .action-item').getByText('Follow File…', { exact: true });
  // A menu ignores the mouse's button in its first tenth of a second, but not the keyboard.
  await entry.hover();
  await page.keyboard.press('Enter');
  await entry.waitFor({ state: 'hidden' });
  await quickInput.choose('From Its Start');
}
