import type { Locator, Page } from 'playwright-core';
import { chooseOf } from './menu';
import { QuickInput } from './quickInput';

/** The tree of live watches in its container of the activity bar. */
export class WatchesTree {
  readonly #page: Page;
  readonly #view: string;
  readonly #head: Locator;
  readonly #pane: Locator;

  /** @param view the name of the view, as the head of its pane has it */
  constructor(page: Page, view = 'Watches') {
    this.#page = page;
    this.#view = view;
    this.#head = page.locator('.pane-header', { has: page.getByText(view, { exact: true }) });
    this.#pane = page.locator('.pane', { has: this.#head }).first();
  }

  /** Shows the view, and gives it the keyboard. A click on the container's icon would hide one that just comes up. */
  async show(): Promise<void> {
    await new QuickInput(this.#page).command(`Median: Focus on ${this.#view} View`);
    await this.#head.first().waitFor();
  }

  /** What each line says, its label and what stands beside it. */
  async lines(): Promise<string[]> {
    const lines = await this.#pane.locator('.monaco-list-row').evaluateAll(rows =>
      rows
        .map(row => ({
          top: row.getBoundingClientRect().top,
          label: row.querySelector('.label-name')?.textContent ?? '',
          beside: row.querySelector('.label-description')?.textContent ?? '',
        }))
        .sort((a, b) => a.top - b.top)
        .map(({ label, beside }) => `${label} | ${beside}`),
    );
    return lines.map(line => line.replace(/\s+/g, ' '));
  }

  /** The line with this label. */
  line(label: string): Locator {
    return this.#pane
      .locator('.monaco-list-row')
      .filter({ has: this.#page.locator('.label-name').getByText(label, { exact: true }) })
      .first();
  }

  /** The line with this label, once the keyboard is on it. */
  focused(label: string): Locator {
    return this.line(label).and(this.#page.locator('.focused'));
  }

  /** What stands in the tree while it is empty. */
  welcome(): Locator {
    return this.#pane.locator('.welcome-view-content');
  }

  /** Clicks the button with this name at the end of a line, which stands there while the mouse is on it. */
  async press(label: string, button: string): Promise<void> {
    await this.line(label).hover();
    await this.line(label).locator(`.action-label[aria-label^="${button}"]`).click();
  }

  /** Chooses an entry of a line's context menu. */
  choose(label: string, entry: string): Promise<void> {
    return chooseOf(this.line(label), entry);
  }
}
