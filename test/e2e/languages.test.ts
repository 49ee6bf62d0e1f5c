import '../support/texts/speakMarked';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium } from '../support/chromium';
import { asSeries, CASES } from '../support/preview/cases';
import { PanelPage } from '../support/preview/page';
import { SteppingPage } from '../support/preview/steppingPage';
import { german } from '../support/texts/languages';
import { withoutMarked } from '../support/texts/marks';
import { MARKED } from '../support/texts/speakMarked';

/** The built pages alone in a browser, in another language than English. */
let browser: Browser;
let shown = 2_000_000;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] });
});
afterAll(() => browser?.close());

/** What has the same name in every language. */
const NAMES = /^(?:SVG|PNG|IQR|MAD|MiB)\b/;

/** Words of the page that were said in no language: all it shows and all that a screen reader says, but for data. */
async function unsaid(page: Page, data: readonly string[]): Promise<string[]> {
  const said = await page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>('body, body *')].filter(
      // Lines of programs are not said.
      each => each.checkVisibility() && !each.closest('.code'),
    );
    const nodes = seen.flatMap(each =>
      [...each.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE),
    );
    nodes.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    const spoken = ['aria-label', 'title', 'placeholder', 'aria-valuetext', 'aria-roledescription'];
    return [
      nodes.map(({ textContent }) => textContent).join('\n'),
      ...seen.flatMap(each => spoken.map(name => each.getAttribute(name) ?? '')),
    ];
  });
  const known = data.map(text => text.toLowerCase());
  return said
    .flatMap(text => withoutMarked(text).match(/\p{L}{3,}/gu) ?? [])
    .filter(word => !NAMES.test(word) && !known.some(text => text.includes(word.toLowerCase())));
}

/** The texts in a snapshot that are data: labels, sources and units. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 1 ? [value] : [];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap(textsOf);
}

describe('In another language', () => {
  let panel: PanelPage;
  beforeAll(async () => {
    panel = await PanelPage.open(browser, 'dist', MARKED);
  });

  it.each(Object.entries(CASES))('the panel says no word in English: %s', async (_, make) => {
    const snapshot = asSeries(make(), ++shown);
    // What is marked is said by the host, the rest is data.
    const data = textsOf(snapshot).filter(text => !text.includes('⟪'));
    for (const width of [280, 1200]) {
      await panel.page.setViewportSize({ width, height: 760 });
      await panel.show(snapshot);
      for (const segment of ['Tree', 'Levels', 'Array']) {
        await panel.choose(segment);
        expect(await unsaid(panel.page, data), `${width} px, ${segment}`).toEqual([]);
      }
      await panel.choose('Tree');
    }
  });

  it('the page of insertions says no word in English, at any move, by any rule', async () => {
    const stepping = await SteppingPage.open(browser, 'dist', MARKED);
    await stepping.page.emulateMedia({ reducedMotion: 'reduce' });
    const data = ['TypeScript', 'Python', 'data.csv'];
    expect(await unsaid(stepping.page, data)).toEqual([]);
    await stepping.show([41, 35, 62, 5, 97, 12], 'data.csv', 'ms');
    await stepping.leaveFields();
    for (const rule of ['1', '2', '3']) {
      await stepping.page.getByRole('radio', { name: rule }).click();
      await stepping.leaveFields();
      await stepping.press('Home');
      for (let move = 0; move < 24; move++) {
        expect(await unsaid(stepping.page, data), `rule ${rule}, move ${move}`).toEqual([]);
        await stepping.press('ArrowRight');
      }
    }
  });
});

describe('In German', () => {
  let panel: PanelPage;
  beforeAll(async () => {
    panel = await PanelPage.open(browser, 'dist', german());
  });

  it('numbers are written with a decimal comma and counted in German', async () => {
    await panel.page.setViewportSize({ width: 1200, height: 760 });
    await panel.show(asSeries(CASES.two(), ++shown), 'de');
    const text = await panel.page.locator('body').innerText();
    expect(text).toContain('Untere Hälfte');
    expect(text).toContain('mitten zwischen 35 und 41');
  });

  it.each(
    Object.entries(CASES),
  )('no label of the panel overlaps, is cut off or scrolls sideways: %s', async (_, make) => {
    for (const width of [280, 1200]) {
      await panel.page.setViewportSize({ width, height: 760 });
      await panel.show(asSeries(make(), ++shown), 'de');
      for (const segment of ['Baum', 'Ebenen', 'Array']) {
        await panel.choose(segment);
        await panel.page.waitForTimeout(30);
        expect(await panel.faults(), `${width} px, ${segment}`).toEqual([]);
      }
      await panel.choose('Baum');
    }
  });

  it('numbers for the page of insertions are shown and typed with a decimal comma', async () => {
    const stepping = await SteppingPage.open(browser, 'dist', german());
    await stepping.show([41, 35.5]);
    const field = stepping.page.locator('.numbers-field');
    expect(await field.inputValue()).toBe('41; 35,5');
    await field.fill('41,25 35; 62,5');
    await field.press('Enter');
    await expect.poll(() => field.inputValue()).toBe('41,25; 35; 62,5');
    expect(await stepping.page.locator('.wrong').isVisible()).toBe(false);
  });

  it('no label of the page of insertions overlaps, is cut off or scrolls sideways', async () => {
    const stepping = await SteppingPage.open(browser, 'dist', german());
    await stepping.page.emulateMedia({ reducedMotion: 'reduce' });
    for (const width of [320, 700, 1200]) {
      await stepping.page.setViewportSize({ width, height: 860 });
      await stepping.show([41, 35, 62, 5, 97, 12, 50], 'data.csv', 'ms');
      await stepping.leaveFields();
      for (let move = 0; move < 12; move++) {
        await stepping.press('ArrowRight');
        expect(await stepping.faults(), `${width} px, move ${move}`).toEqual([]);
      }
    }
  });
});
