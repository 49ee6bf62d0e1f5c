import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import type { FromPanel, Look, Snapshot } from '../../../src/protocol';
import { LOOKING } from './cases';
import THEMES from './themes.json' with { type: 'json' };

export type ThemeName = keyof typeof THEMES;
export const THEME_NAMES = Object.keys(THEMES) as ThemeName[];

/** A page's address: nothing answers there but this file. */
const ADDRESS = 'http://panel.test/';
const POLICY = `default-src 'none'; style-src ${ADDRESS}; script-src ${ADDRESS}`;
const HTML = `<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/vscode.css"><link rel="stylesheet" href="/panel.css">
<title>Median heaps</title></head><body><script src="/panel.js"></script></body></html>`;

/** What VS Code puts before a webview's own styles. */
const VSCODE_CSS = `@layer vscode-default {
  html { scrollbar-color: var(--vscode-scrollbarSlider-background) var(--vscode-editor-background); }
  body { overscroll-behavior-x: none; background-color: transparent; color: var(--vscode-editor-foreground);
    font-family: var(--vscode-font-family); font-weight: var(--vscode-font-weight);
    font-size: var(--vscode-font-size); margin: 0; padding: 0 20px; }
}`;

/** The built panel in a page of its own, as VS Code would hold it. */
export class PanelPage {
  readonly page: Page;
  /** What the panel has posted. */
  readonly posted: FromPanel[] = [];

  #look: Look | undefined;
  #shown: { readonly snapshot: Snapshot; readonly locale: string } | undefined;

  private constructor(page: Page) {
    this.page = page;
  }

  /** @param dist the folder with panel.js and panel.css */
  static async open(browser: Browser, dist: string): Promise<PanelPage> {
    const page = await browser.newPage({ deviceScaleFactor: 1 });
    const panel = new PanelPage(page);
    const files: Record<string, [string, string]> = {
      '/': ['text/html', HTML],
      '/vscode.css': ['text/css', VSCODE_CSS],
      '/panel.css': ['text/css', await readFile(`${dist}/panel.css`, 'utf8')],
      '/panel.js': ['text/javascript', await readFile(`${dist}/panel.js`, 'utf8')],
    };
    await page.route('**/*', route => {
      const [contentType, body] = files[new URL(route.request().url()).pathname] ?? [];
      return body === undefined
        ? route.fulfill({ status: 404 })
        : route.fulfill({ contentType: contentType ?? '', body });
    });
    await page.exposeFunction('posted', (message: FromPanel) => {
      panel.posted.push(message);
      if (message.type !== 'look') return;
      panel.#look = message.look;
      if (panel.#shown) void panel.#send(panel.#shown.snapshot, panel.#shown.locale);
    });
    await page.addInitScript(
      `window.acquireVsCodeApi = () => ({
        postMessage: message => window.posted(message),
        getState: () => JSON.parse(sessionStorage.getItem('kept') ?? 'null'),
        setState: state => sessionStorage.setItem('kept', JSON.stringify(state)),
      });`,
    );
    await page.goto(ADDRESS);
    return panel;
  }

  async theme(name: ThemeName, place: 'editor' | 'sideBar' = 'editor'): Promise<void> {
    const { className, variables } = THEMES[name];
    await this.page.evaluate(
      ({ className, variables, place }) => {
        const root = document.documentElement;
        root.removeAttribute('style');
        for (const [key, value] of Object.entries(variables)) root.style.setProperty(key, value);
        root.style.setProperty('background', `var(--vscode-${place}-background)`);
        document.body.className = className;
      },
      { className, variables: variables as Record<string, string>, place },
    );
  }

  /** Sends a snapshot, also whenever the panel looks elsewhere, and waits until it is drawn. */
  async show(snapshot: Snapshot, locale = 'en'): Promise<void> {
    const drawn = this.#count('drawn');
    this.#shown = { snapshot, locale };
    await this.#send(snapshot, locale);
    while (this.#count('drawn') === drawn) await this.page.waitForTimeout(10);
    await this.page.waitForTimeout(40);
  }

  /** Sends a snapshot as the host does, with what is there where the panel looks. */
  async #send(snapshot: Snapshot, locale: string): Promise<void> {
    const looked = this.#look && LOOKING.get(snapshot)?.(this.#look);
    await this.page.evaluate(
      ({ message }) => {
        // Typed arrays do not cross to a page.
        const lists = new Map([Float64Array, Uint32Array, Uint8Array].map(list => [list.name, list]));
        const revive = (_: string, value: { list?: string; items: number[] } | null) =>
          lists.get(value?.list ?? '')?.from(value?.items ?? []) ?? value;
        window.postMessage(JSON.parse(message, revive), '*');
      },
      {
        message: JSON.stringify(
          { type: 'snapshot', snapshot: { ...snapshot, ...(looked && { looked }) }, locale },
          withLists,
        ),
      },
    );
  }

  #count(type: FromPanel['type']): number {
    return this.posted.filter(message => message.type === type).length;
  }

  /** Sees the heaps in another way, where there are numbers. */
  async choose(segment: string): Promise<void> {
    const button = this.page.getByRole('radio', { name: segment });
    if (!(await button.isVisible())) return;
    const drawn = this.#count('drawn');
    if ((await button.getAttribute('aria-checked')) === 'true') return;
    await button.click();
    while (this.#count('drawn') === drawn) await this.page.waitForTimeout(10);
  }

  /** What is wrong with the picture: sentences, none when all is well. */
  faults(): Promise<string[]> {
    return this.page.evaluate(findFaults);
  }
}

/** Writes lists of numbers so that the page can make them again. */
function withLists(_: string, value: unknown): unknown {
  if (!ArrayBuffer.isView(value)) return value;
  return { list: value.constructor.name, items: [...(value as Float64Array)] };
}

/** Runs in the page: texts that overlap, are cut off or lie outside, and scrolling sideways. */
function findFaults(): string[] {
  const faults: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    faults.push(`scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`);
  const selector =
    '.node, .over, .numeral, .under, .name, .more, .fact, .source, .last-added, .empty p, button, h2:not(.unseen), .finding, .evidence, .side-name, .figures, .picture text, .chart-note, .chart-button, .chart-caption';
  const shown = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    each => each.textContent && each.getClientRects().length > 0,
  );
  const boxes = shown.map(each => {
    const range = document.createRange();
    range.selectNodeContents(each);
    const box = each.matches('.node, .fact, .source, .side-name, button')
      ? each.getBoundingClientRect()
      : range.getBoundingClientRect();
    return { each, box, name: `${each.className || each.tagName} "${each.textContent?.slice(0, 30)}"` };
  });
  for (const { each, box, name } of boxes) {
    if (box.left < -0.5 || box.right > root.clientWidth + 0.5) faults.push(`outside: ${name}`);
    if (!each.matches('.source, .side-name') && each.scrollWidth > each.clientWidth + 1)
      faults.push(`cut off: ${name}`);
  }
  boxes.forEach((one, i) => {
    for (const other of boxes.slice(i + 1)) {
      // Segments share their border.
      if (one.each.contains(other.each) || (one.each.matches('.segment') && other.each.matches('.segment')))
        continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (across > 0.5 && down > 0.5)
        faults.push(`overlap by ${across.toFixed(1)} × ${down.toFixed(1)}: ${one.name} and ${other.name}`);
    }
  });
  return faults;
}
