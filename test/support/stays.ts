import type { Locator } from 'playwright-core';

/** Milliseconds within which something has come, where it comes at all. */
const PATIENCE = 5000;

/** Whether something comes, and is still there some milliseconds later. */
export async function stays(what: Locator, milliseconds: number): Promise<boolean> {
  try {
    await what.waitFor({ timeout: PATIENCE });
  } catch {
    return false;
  }
  await what.page().waitForTimeout(milliseconds);
  return await what.isVisible();
}
