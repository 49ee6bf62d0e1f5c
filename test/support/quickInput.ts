import type { Locator, Page } from 'playwright-core';

/** How long the palette may take to show what was asked for, in milliseconds, and how often it is asked. */
const PATIENCE = 2500;
const TRIES = 8;

/** The box that drops from the top of the window: the command palette and quick picks. */
export class QuickInput {
  readonly #page: Page;
  readonly #box: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#box = page.locator('.quick-input-widget');
  }

  /**
   * Runs a command by its full title from the command palette. The palette is opened anew where it does not have
   * it: an extension that has just been installed brings its commands a moment later, and a key that is pressed
   * while the keyboard moves from one part of the window to another is lost.
   */
  async command(title: string): Promise<void> {
    // What was used recently is listed before the words are searched, at another place: the letters that were found are marked.
    const found = this.#row(title).filter({ has: this.#page.locator('.highlight') });
    for (let tries = 1; ; tries++) {
      try {
        await this.#palette(title);
        await found.click({ timeout: PATIENCE });
        break;
      } catch (error) {
        if (tries === TRIES) throw new Error(`The palette has no command ${title}.`, { cause: error });
        await this.#page.keyboard.press('Escape');
      }
    }
    await this.#taken(`>${title}`);
  }

  /** Opens the palette with these words, once. */
  async #palette(words: string): Promise<void> {
    await this.#page.keyboard.press('F1');
    await this.input().fill(`>${words}`, { timeout: PATIENCE });
  }

  /** Waits until the box has gone, or asks something else already: what comes before that would go to it as it is. */
  async #taken(text: string): Promise<void> {
    while ((await this.input().isVisible()) && (await this.#typed()) === text)
      await this.#page.waitForTimeout(20);
  }

  /** The titles of the commands that the palette finds for some words just now, of which there must be one. */
  async found(words: string): Promise<string[]> {
    await this.#palette(words);
    // The list of before is there for a moment, and what is merely similar stands at the end.
    await this.#box.locator('.monaco-list-row').first().getByText(words).waitFor({ timeout: PATIENCE });
    const titles = await this.items();
    await this.cancel();
    return titles.filter(title => title.startsWith(words));
  }

  /** The titles that the palette lists for some words just now, in its order: what is merely similar stands at the end. */
  async listed(words: string): Promise<string[]> {
    await this.#palette(words);
    const titles = await this.items();
    await this.cancel();
    return titles;
  }

  /** What stands in the box; nothing where it goes meanwhile, with the whole window even. */
  async #typed(): Promise<string> {
    return await this.input()
      .inputValue({ timeout: 1000 })
      .catch(() => '');
  }

  /** What is typed goes in here. */
  input(): Locator {
    return this.#box.locator('input[type=text]');
  }

  /** The labels of what can be picked, once something can. */
  async items(): Promise<string[]> {
    const labels = this.#box.locator('.monaco-list-row .label-name');
    await labels.first().waitFor();
    return (await labels.allInnerTexts()).map(label => label.trim());
  }

  /**
   * Picks the item with this label, and of several such that with a description, after which something else may be asked; one
   * with an icon by its words. A long list is searched first.
   */
  async choose(label: string, description = ''): Promise<void> {
    const row = this.#row(label, description);
    if (!(await row.isVisible())) await this.input().fill(label);
    await row.click();
    await row.waitFor({ state: 'hidden' });
  }

  /**
   * Runs a command and picks an item of its list, which may lack it at first, or close where the panel, just loaded, takes the
   * keyboard: until it has it, and stays, the list is opened anew.
   */
  async pick(title: string, label: string): Promise<void> {
    for (let tries = 1; ; tries++) {
      await this.command(title);
      try {
        await this.#row(label).click({ timeout: 2 * PATIENCE });
        break;
      } catch (error) {
        if (tries === TRIES) throw new Error(`The list of ${title} has no item ${label}.`, { cause: error });
        await this.cancel();
      }
    }
    await this.#row(label).waitFor({ state: 'hidden' });
  }

  /** Checks an item of a list in which several can be, or takes its check off. One that is further down is searched first. */
  async check(label: string): Promise<void> {
    await this.#box.locator('.monaco-list-row').first().waitFor();
    const isSearched = !(await this.#row(label).isVisible());
    if (isSearched) await this.input().fill(label);
    await this.#row(label).click();
    if (isSearched) await this.input().fill('');
  }

  /** Accepts what is checked, after which something else may be asked. */
  async accept(): Promise<void> {
    await this.#page.keyboard.press('Enter');
    await this.#box.locator('.quick-input-count:visible').waitFor({ state: 'hidden' });
  }

  /** Types a text and accepts it. */
  async enter(text: string): Promise<void> {
    await this.type(text);
    await this.#box.waitFor({ state: 'hidden' });
  }

  /** Types a text and accepts it, after which something else may be asked. */
  async type(text: string, timeout?: number): Promise<void> {
    const patience = timeout === undefined ? {} : { timeout };
    await this.input().fill(text, patience);
    // In the box, which must be there still.
    await this.input().press('Enter', patience);
    await this.#taken(text);
  }

  /**
   * Runs a command and types an answer into the box that it opens, which closes where the panel, still busy, takes the
   * keyboard only then: it is opened anew.
   */
  async answer(title: string, text: string): Promise<void> {
    for (let tries = 1; ; tries++) {
      await this.command(title);
      try {
        await this.type(text, 2 * PATIENCE);
        break;
      } catch (error) {
        if (tries === TRIES) throw new Error(`${title} opens no box that stays.`, { cause: error });
      }
    }
    await this.#box.waitFor({ state: 'hidden' });
  }

  async cancel(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.#box.waitFor({ state: 'hidden' });
  }

  #row(label: string, description = ''): Locator {
    const exact = new RegExp(`^\\s*${label.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}\\s*$`);
    const name = this.#page.locator('.label-name', { hasText: exact });
    const rows = this.#box.locator('.monaco-list-row').filter({ has: name, hasText: description });
    return rows.first();
  }
}
