import type { Locator, Page } from 'playwright-core';
import { stays } from './stays';

/** How often a menu is opened, and after how many milliseconds nothing that came before closes it any more. */
const TRIES = 3;
const FOCUS = 100;

/** The entry of an open menu that says this. */
export function entryOf(page: Page, entry: string): Locator {
  return page.locator('.monaco-menu .action-item').getByText(entry, { exact: true });
}

/**
 * Opens the context menu of a line and chooses an entry. A tree that had the keyboard gets it back from VS Code as soon as its
 * lines are updated, which closes a menu that has come within the last milliseconds (one of 300 over numbers that come): then
 * it is opened again, as a hand does.
 */
export async function chooseOf(line: Locator, entry: string): Promise<void> {
  const found = entryOf(line.page(), entry);
  for (let tries = 1; ; tries++) {
    await line.click({ button: 'right' });
    try {
      if (!(await stays(found, FOCUS))) throw new Error(`The menu with ${entry} does not stay.`);
      return await chooseEntry(found);
    } catch (error) {
      if (tries === TRIES) throw error;
      if (await line.page().locator('.monaco-menu').first().isVisible())
        await line.page().keyboard.press('Escape');
    }
  }
}

/**
 * Clicks an entry of a menu that is open: again where the menu ignores it, since it came as soon as no hand could.
 *
 * @throws Error where the menu has gone before it was clicked
 */
export async function chooseEntry(entry: Locator): Promise<void> {
  await entry.waitFor();
  let isClicked = false;
  for (let tries = 0; tries < 5 && (await entry.isVisible()); tries++) {
    // It may go just now.
    const click = entry.click({ timeout: 2000 });
    isClicked = (await click.then(() => true).catch(() => false)) || isClicked;
    await entry.waitFor({ state: 'hidden', timeout: 1000 }).catch(() => {});
  }
  await entry.waitFor({ state: 'hidden' });
  if (!isClicked) throw new Error('The menu has gone before its entry was clicked.');
}
