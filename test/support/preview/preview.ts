// Tries what the built panel must do, then draws it in every case, width and theme, and says what is wrong
// with the pictures.
//   node esbuild.mjs && npx esbuild test/support/preview/preview.ts --bundle --platform=node --packages=external
//     --format=esm --outfile=out/preview.mjs && node out/preview.mjs [folder for pictures] [case,…] [width,…] [theme,…] [segment,…] [language]

import './spoken';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../chromium';
import { BEHAVIOUR } from './behaviour';
import { asSeries, CASES } from './cases';
import { PanelPage, THEME_NAMES } from './page';
import { SPOKEN } from './spoken';

const [folder, cases, widths, themes, segments] = process.argv.slice(2);
const locale = SPOKEN?.language ?? 'en';
const chosenCases = Object.entries(CASES).filter(([name]) => !cases || cases.split(',').includes(name));
const chosenWidths = (widths || '280,400,699,700,1200,1600').split(',').map(Number);
const chosenThemes = THEME_NAMES.filter(name => !themes || themes.split(',').includes(name));
const chosenSegments = (segments || 'Tree').split(',');
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] });
const panel = await PanelPage.open(browser, 'dist', SPOKEN);
panel.page.on('console', message => console.log('console:', message.text()));
panel.page.on('pageerror', error => console.log('error:', error.message));

let faults = 0;
// What it must do is told by its English words.
for (const [sentence, check] of SPOKEN ? [] : Object.entries(BEHAVIOUR)) {
  try {
    await check(panel);
  } catch (error) {
    console.log(`The panel ${sentence}: no. ${error instanceof Error ? error.message : error}`);
    faults++;
  }
}

await panel.page.evaluate(await readFile(axeFile, 'utf8'));
if (folder) await mkdir(folder, { recursive: true });

let pictures = 0;
for (const [name, make] of chosenCases) {
  const snapshot = make();
  for (const width of chosenWidths) {
    await panel.page.setViewportSize({ width, height: 760 });
    await panel.show(asSeries(snapshot, pictures), locale);
    for (const segment of chosenSegments) {
      await panel.choose(segment);
      for (const theme of chosenThemes) {
        await panel.theme(theme, width < 400 ? 'sideBar' : 'editor');
        await panel.page.waitForTimeout(30);
        const found = await panel.faults();
        // Solarized Light's own buttons reach 2.7:1, and its own notes on its side bar 4.2:1.
        const rules = theme === 'solarized-light' ? { 'color-contrast': { enabled: false } } : {};
        const axe = await panel.page.evaluate<string[]>(
          `axe.run({ rules: ${JSON.stringify(rules)} }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary)))`,
        );
        const title = `${name}-${width}-${theme}${segment === 'Tree' ? '' : `-${segment.toLowerCase()}`}`;
        for (const fault of [...found, ...axe]) console.log(`${title}: ${fault}`);
        faults += found.length + axe.length;
        pictures++;
        if (folder) await panel.page.screenshot({ path: `${folder}/${title}.png`, fullPage: true });
      }
    }
  }
}
await browser.close();
console.log(`${Object.keys(BEHAVIOUR).length} checks, ${pictures} pictures, ${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;
