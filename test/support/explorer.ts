import type { Locator, Page } from 'playwright-core';
import type { Editor } from './editor';
import { chooseOf } from './menu';

/** How long the explorer may take to come once its keys are pressed, in milliseconds, and how often they are. */
const PATIENCE = 5000;
const TRIES = 8;

/** The line of a file in the explorer, which is shown first where it is not: keys that come while the keyboard moves are lost. */
export async function inExplorer(page: Page, name: string): Promise<Locator> {
  const row = page
    .locator('.explorer-folders-view .monaco-list-row')
    .filter({ has: page.getByText(name, { exact: true }) })
    .first();
  for (let tries = 0; tries < TRIES && !(await row.isVisible()); tries++) {
    await page.keyboard.press('ControlOrMeta+Shift+E');
    await row.waitFor({ timeout: PATIENCE }).catch(() => {});
  }
  return row;
}

/** Runs an entry of a file's menu in the explorer, which is shown first where it is not. */
export async function fromExplorer({ page }: Editor, name: string, entry: string): Promise<void> {
  await chooseOf(await inExplorer(page, name), entry);
}
