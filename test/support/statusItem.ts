import type { Locator, Page } from 'playwright-core';

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

  /** Rests the mouse on it; its tooltip, shown. */
  async hover(): Promise<Locator> {
    await this.item.hover();
    const tooltip = this.#page.locator('.monaco-hover:visible .hover-contents').first();
    await tooltip.waitFor();
    return tooltip;
  }

  async click(): Promise<void> {
    await this.item.click();
  }
}
