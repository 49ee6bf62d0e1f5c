import type { Locator, Page } from 'playwright-core';
import { stays } from './stays';

/** How often the mouse is rested on it, and after how many milliseconds of quiet its tooltip does not change any more. */
const TRIES = 5;
const QUIET = 400;

/** An item of the status bar, by the id that VS Code gives it: `publisher.name.id`. */
export class StatusItem {
  readonly item: Locator;
  readonly #page: Page;

  constructor(page: Page, id: string) {
    this.#page = page;
    this.item = page.locator(`[id="${id}"]`);
  }

  /** What it says, once it is shown; its icons are left out, and white space is one blank each. */
  async text(): Promise<string> {
    await this.item.waitFor();
    return ((await this.item.textContent()) ?? '').replace(/\s+/g, ' ').trim();
  }

  /** What it says to a screen reader. */
  async spoken(): Promise<string> {
    return (await this.item.locator('[aria-label]').first().getAttribute('aria-label')) ?? '';
  }

  /**
   * Rests the mouse on it; its tooltip, shown. VS Code 1.93 hides a tooltip whose text changes, and shows it with the next
   * change (seen while numbers come: gone and there four times a second). Where the last change has hidden it, the mouse
   * goes away and comes again, as a hand does.
   */
  async hover(): Promise<Locator> {
    // That of a tab or of a line of the explorer, where the mouse was before, may still be there.
    const tooltip = this.#page
      .locator('.monaco-hover:visible .hover-contents', { hasText: 'Show Heaps' })
      .first();
    for (let tries = 0; tries < TRIES; tries++) {
      await this.item.hover();
      if (await stays(tooltip, QUIET)) return tooltip;
      await this.#page.mouse.move(0, 0);
    }
    throw new Error('Its tooltip does not stay.');
  }

  async click(): Promise<void> {
    await this.item.click();
  }
}
