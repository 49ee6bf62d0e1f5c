import type { Locator, Page } from 'playwright-core';

/** A place in the text, both counted from 1 as the editor shows them. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How long a line of a file that was just opened may take to be drawn, in milliseconds. */
const PATIENCE = 5000;

const ADD_CURSOR_BELOW: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Meta+Alt+ArrowDown',
  win32: 'Control+Alt+ArrowDown',
};

/** The text in the active editor, and the keys and the mouse of the person who works on it. */
export class TextEditor {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The editor that has, or had last, the keyboard. */
  get area(): Locator {
    return this.#page.locator('.editor-group-container.active .monaco-editor[role=code]').first();
  }

  /** Puts the one cursor at a place, by the box that asks for line and column. */
  async goTo({ line, column }: Place): Promise<void> {
    await this.#press('Control+G');
    const widget = this.#page.locator('.quick-input-widget');
    const input = widget.locator('input[type=text]');
    await input.fill(`:${line}:${column}`);
    // Enter takes what is listed, which comes a moment after it was typed.
    await widget.locator('.monaco-list-row', { hasText: new RegExp(`go to line ${line}\\b`, 'i') }).waitFor();
    await this.#press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  async selectAll(): Promise<void> {
    await this.#press('ControlOrMeta+A');
  }

  /** Selects whole lines, from the first one's start to the last one's end. */
  async selectLines(first: number, last = first): Promise<void> {
    await this.goTo({ line: first, column: 1 });
    for (let line = first; line < last; line++) await this.#press('Shift+ArrowDown');
    await this.#press('Shift+End');
  }

  /** Leaves one cursor and nothing selected. */
  async selectNothing(): Promise<void> {
    await this.#press('Escape');
    await this.#press('ArrowLeft');
  }

  /** Adds cursors below the cursor, a line each. */
  async addCursorsBelow(count: number): Promise<void> {
    for (let i = 0; i < count; i++)
      await this.#press(ADD_CURSOR_BELOW[process.platform] ?? 'Shift+Alt+ArrowDown');
  }

  /** Puts a cursor at each of the places, which must be on the screen, by clicks. */
  async placeCursors(places: readonly Place[]): Promise<void> {
    for (const [i, place] of places.entries()) {
      const { x, y } = await this.#pointAt(place);
      if (i > 0) await this.#page.keyboard.down('Alt');
      await this.#page.mouse.click(x, y);
      if (i > 0) await this.#page.keyboard.up('Alt');
    }
  }

  /** Drags the mouse from a place to another; both must be on the screen. */
  async drag(from: Place, to: Place): Promise<void> {
    const [start, end] = [await this.#pointAt(from), await this.#pointAt(to)];
    await this.#page.mouse.move(start.x, start.y);
    await this.#page.mouse.down();
    await this.#page.mouse.move(end.x, end.y, { steps: 5 });
    await this.#page.mouse.up();
  }

  /** Selects a rectangle of text between two corners, which must be on the screen, by dragging the mouse. */
  async selectColumn(from: Place, to: Place): Promise<void> {
    // With Shift the selection starts at the cursor, wherever that is.
    await this.placeCursors([from]);
    await this.#page.keyboard.down('Shift');
    await this.#page.keyboard.down('Alt');
    await this.drag(from, to);
    await this.#page.keyboard.up('Alt');
    await this.#page.keyboard.up('Shift');
  }

  /** Types in place of what is selected. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** The lines on the screen. */
  async lines(): Promise<string[]> {
    const lines = await this.area.locator('.view-line').evaluateAll(elements =>
      elements
        .map(element => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
    return lines.map(line => line.replaceAll('\u00a0', ' '));
  }

  async #press(keys: string): Promise<void> {
    await this.#page.keyboard.press(keys);
  }

  /** Where on the screen a place is, once its line is drawn: at its column's left edge, half way down the line. */
  async #pointAt(place: Place): Promise<Point> {
    const deadline = Date.now() + PATIENCE;
    while (Date.now() < deadline) {
      const point = await this.#pointNow(place);
      if (point) return point;
      await this.#page.waitForTimeout(50);
    }
    throw new RangeError(`Line ${place.line} is not on the screen.`);
  }

  #pointNow(place: Place): Promise<Point | undefined> {
    return this.area.evaluate((area, { line, column }) => {
      const number = [...area.querySelectorAll('.line-numbers')].find(
        element => element.textContent?.trim() === String(line),
      );
      const top = number?.getBoundingClientRect().top ?? Number.NaN;
      const text = [...area.querySelectorAll('.view-line')].find(
        element => Math.abs(element.getBoundingClientRect().top - top) < 2,
      );
      if (!text) return undefined;
      const box = text.getBoundingClientRect();
      const y = box.top + box.height / 2;
      const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      let before = 0;
      let x = box.left;
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        const length = node.textContent?.length ?? 0;
        const range = document.createRange();
        range.selectNodeContents(node);
        const reached = column - 1 <= before + length;
        if (reached) range.setEnd(node, column - 1 - before);
        const { left, right } = range.getBoundingClientRect();
        x = range.collapsed ? left : right;
        if (reached) break;
        before += length;
      }
      return { x, y };
    }, place);
  }
}
