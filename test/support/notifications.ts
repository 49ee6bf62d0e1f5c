import type { Locator, Page } from 'playwright-core';

/** The messages at the window's lower right. */
export class Notifications {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The messages on the screen; with a text, those that hold it. */
  all(text?: string): Locator {
    const messages = this.#page.locator('.notifications-toasts .notification-list-item');
    return text === undefined ? messages : messages.filter({ hasText: text });
  }

  /** What the messages on the screen say, once there is one. */
  async texts(): Promise<string[]> {
    const texts = this.#page.locator('.notifications-toasts .notification-list-item-message');
    await texts.first().waitFor();
    return texts.allInnerTexts();
  }

  /** Clicks a button of a message. */
  async answer(button: string): Promise<void> {
    await this.all().locator('.monaco-button').getByText(button, { exact: true }).click();
  }

  /** Takes all messages off the screen, for good. */
  async clear(): Promise<void> {
    while ((await this.all().count()) > 0) {
      const message = this.all().first();
      // One that tells of progress goes by itself.
      await message.hover({ timeout: 2000 }).catch(() => {});
      await message
        .locator('.codicon-notifications-clear')
        .click({ timeout: 2000 })
        .catch(() => {});
    }
  }
}
