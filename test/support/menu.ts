import type { Locator } from 'playwright-core';

/** Clicks an entry of a menu that is open: again where the menu ignores it, since it came as soon as no hand could. */
export async function chooseEntry(entry: Locator): Promise<void> {
  await entry.waitFor();
  for (let tries = 0; tries < 5 && (await entry.isVisible()); tries++) {
    // It may go just now.
    await entry.click({ timeout: 2000 }).catch(() => {});
    await entry.waitFor({ state: 'hidden', timeout: 1000 }).catch(() => {});
  }
  await entry.waitFor({ state: 'hidden' });
}
