import type { Browser, Page } from 'playwright-core';
import type { Translation } from '../../../src/l10n';
import type { FromStepping } from '../../../src/steppingProtocol';
import { applyTheme, openLonePage, type ThemeName } from './webviewPage';

/** The built page that steps through insertions, in a page of its own. */
export class SteppingPage {
  readonly page: Page;
  readonly posted: FromStepping[];

  private constructor(page: Page, posted: FromStepping[]) {
    this.page = page;
    this.posted = posted;
  }

  /** @param dist the folder with the built files */
  static async open(browser: Browser, dist: string, translation?: Translation): Promise<SteppingPage> {
    const files = { script: 'stepping.js', styles: ['panel.css', 'stepping.css'], translation };
    const { page, posted } = await openLonePage<FromStepping>(browser, dist, files);
    page.setDefaultTimeout(10_000);
    return new SteppingPage(page, posted);
  }

  theme(name: ThemeName): Promise<void> {
    return applyTheme(this.page, name, 'editor');
  }

  /** Gives it the numbers of something that is shown, and waits until it has taken them. */
  async show(numbers: readonly number[], source = 'Selection in data.csv', unit = ''): Promise<void> {
    await this.page.evaluate(
      ({ numbers, source, unit }) => {
        const shown = { numbers: Float64Array.from(numbers), total: numbers.length, source, unit };
        return new Promise<void>(taken => {
          // Its source alone does not tell: the one before may have had the same.
          window.addEventListener('message', () => taken(), { once: true });
          window.postMessage({ type: 'numbers', shown }, '*');
        });
      },
      { numbers: [...numbers], source, unit },
    );
  }

  /** Presses keys, one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Takes the focus out of fields and buttons. */
  async leaveFields(): Promise<void> {
    await this.page.evaluate(
      () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
    );
  }

  /** What is wrong with the picture: sentences, none when all is well. */
  faults(): Promise<string[]> {
    return this.page.evaluate(findFaults);
  }
}

/** Runs in the page: what is cut off or lies outside, nodes that overlap, and scrolling sideways. */
function findFaults(): string[] {
  const faults: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    faults.push(`scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`);
  const shown = [
    ...document.querySelectorAll<HTMLElement>(
      '.node, .over, .numeral, .under, .name, .hand-note, .slot-value, .line, button, .sentence, .rule-note',
    ),
  ].filter(each => each.textContent && each.getClientRects().length > 0);
  const boxes = shown.map(each => ({
    each,
    box: each.getBoundingClientRect(),
    name: `${each.className} “${each.textContent?.slice(0, 30)}”`,
  }));
  for (const { each, box, name } of boxes) {
    if (box.left < -0.5 || box.right > root.clientWidth + 0.5) faults.push(`outside: ${name}`);
    if (each.scrollWidth > each.clientWidth + 2) faults.push(`cut off: ${name}`);
  }
  const pictured = boxes.filter(({ each }) => each.closest('.stage'));
  pictured.forEach((one, i) => {
    for (const other of pictured.slice(i + 1)) {
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (across > 0.5 && down > 0.5) faults.push(`overlap: ${one.name} and ${other.name}`);
    }
  });
  return faults;
}
