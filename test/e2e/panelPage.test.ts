import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureChromium } from '../support/chromium';
import { BEHAVIOUR } from '../support/preview/behaviour';
import { asSeries, CASES } from '../support/preview/cases';
import { PanelPage } from '../support/preview/page';

/** The built panel alone in a browser: states that no short session in the editor reaches. */
let browser: Browser;
let panel: PanelPage;
let shown = 1_000_000;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] });
  panel = await PanelPage.open(browser, 'dist');
});
afterAll(() => browser?.close());

describe('The panel', () => {
  it.each(Object.entries(BEHAVIOUR))('%s', async (_, check) => {
    await check(panel);
  });
});

describe('No label overlaps, is cut off or scrolls sideways, and axe finds nothing,', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  beforeAll(() => panel.page.evaluate(axe));

  it.each(
    ['Levels', 'Array'].flatMap(segment =>
      (['two', 'thousand', 'timestamps', 'million', 'wideRange'] as const).map(
        name => [segment, name] as const,
      ),
    ),
  )('also by %s: %s', async (segment, name) => {
    for (const width of [280, 1200]) {
      await panel.page.setViewportSize({ width, height: 760 });
      await panel.show(asSeries(CASES[name](), ++shown));
      await panel.choose(segment);
      for (const theme of ['dark', 'hc-light'] as const) {
        await panel.theme(theme, width < 400 ? 'sideBar' : 'editor');
        await panel.page.waitForTimeout(30);
        const violations = await panel.page.evaluate<string[]>(
          'axe.run().then(({ violations }) => violations.map(({ id }) => id))',
        );
        expect([...(await panel.faults()), ...violations], `${width} px, ${theme}`).toEqual([]);
      }
      await panel.choose('Tree');
    }
  });

  it.each(
    Object.entries(CASES),
  )('in a narrow and a wide panel, dark, light and high contrast: %s', async (_, make) => {
    for (const width of [280, 1200]) {
      await panel.page.setViewportSize({ width, height: 760 });
      // Another series each time: a number of the same one would still be sliding to its place.
      await panel.show(asSeries(make(), ++shown));
      for (const theme of ['dark', 'light', 'hc-dark', 'hc-light'] as const) {
        await panel.theme(theme, width < 400 ? 'sideBar' : 'editor');
        await panel.page.waitForTimeout(30);
        const violations = await panel.page.evaluate<string[]>(
          'axe.run().then(({ violations }) => violations.map(({ id }) => id))',
        );
        expect([...(await panel.faults()), ...violations], `${width} px, ${theme}`).toEqual([]);
      }
    }
  });
});
