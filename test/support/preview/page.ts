import type { Browser, Page } from 'playwright-core';
import type { Translation } from '../../../src/l10n';
import type { FromPanel, Look, Snapshot, ToPanel } from '../../../src/protocol';
import { LOOKING } from './cases';
import { applyTheme, openLonePage, type ThemeName } from './webviewPage';

export { THEME_NAMES, type ThemeName } from './webviewPage';

/** The built panel in a page of its own, as VS Code would hold it. */
export class PanelPage {
  readonly page: Page;
  /** What the panel has posted. */
  readonly posted: FromPanel[];

  #look: Look | undefined;
  #sent = 0;
  #shown: { readonly snapshot: Snapshot; readonly locale: string } | undefined;

  private constructor(page: Page, posted: FromPanel[]) {
    this.page = page;
    this.posted = posted;
  }

  /** @param dist the folder with panel.js and panel.css */
  static async open(browser: Browser, dist: string, translation?: Translation): Promise<PanelPage> {
    const files = { script: 'panel.js', styles: ['panel.css'], translation };
    let panel: PanelPage | undefined;
    const { page, posted } = await openLonePage<FromPanel>(browser, dist, files, message => {
      if (message.type === 'look') panel?.lookAt(message.look);
    });
    panel = new PanelPage(page, posted);
    return panel;
  }

  theme(name: ThemeName, place: 'editor' | 'sideBar' = 'editor'): Promise<void> {
    return applyTheme(this.page, name, place);
  }

  /** Sends what is there where the panel looks, as the host does. */
  lookAt(look: Look | undefined): void {
    this.#look = look;
    // The page may go meanwhile.
    if (this.#shown) this.#send(this.#shown.snapshot, this.#shown.locale).catch(() => {});
  }

  /** Sends a snapshot, also whenever the panel looks elsewhere, and waits until it is drawn. */
  async show(snapshot: Snapshot, locale = 'en', more: Pick<ToPanel, 'toCharts'> = {}): Promise<void> {
    const drawn = this.#count('drawn');
    this.#shown = { snapshot, locale };
    await this.#send(snapshot, locale, more);
    while (this.#count('drawn') === drawn) await this.page.waitForTimeout(10);
    await this.page.waitForTimeout(40);
  }

  /**
   * Sends a snapshot as the host does, with what is there where the panel looks; resolves when it is drawn. That the panel has
   * drawn does not tell: it may have been the one before.
   */
  async #send(snapshot: Snapshot, locale: string, more: Pick<ToPanel, 'toCharts'> = {}): Promise<void> {
    const looked = this.#look && LOOKING.get(snapshot)?.(this.#look);
    await this.page.evaluate(
      ({ message, sent }) => {
        // Typed arrays do not cross to a page.
        const lists = new Map([Float64Array, Uint32Array, Uint8Array].map(list => [list.name, list]));
        const revive = (_: string, value: { list?: string; items: number[] } | null) =>
          lists.get(value?.list ?? '')?.from(value?.items ?? []) ?? value;
        const panel = window as unknown as { posted(message: FromPanel): unknown };
        return new Promise<void>(drawn => {
          const listen = ({ data }: MessageEvent) => {
            if (data.sent !== sent) return;
            window.removeEventListener('message', listen);
            // What it draws next is this.
            const { posted } = panel;
            panel.posted = message => {
              if (message.type === 'drawn') {
                panel.posted = posted;
                drawn();
              }
              return posted(message);
            };
          };
          window.addEventListener('message', listen);
          window.postMessage({ ...JSON.parse(message, revive), sent }, '*');
        });
      },
      {
        sent: ++this.#sent,
        message: JSON.stringify(
          {
            type: 'snapshot',
            snapshot: { choices: [], ...snapshot, ...(looked && { looked }) },
            locale,
            ...more,
          },
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
