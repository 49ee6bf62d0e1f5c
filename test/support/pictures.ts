// npm run pictures: makes the pictures of the walkthrough and of README.md, media/pictures/*.webp, from real runs in the
// newest VS Code, dark and light; -- --keep takes the package that is there already. Look at them before you commit them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { ensureChromium } from './chromium';
import { type Editor, openEditor } from './editor';
import { endOnSignals, runScriptQuietly } from './processes';
import { randomFrom } from './random';
import { inRoot } from './root';

const FOLDER = inRoot('media/pictures');
const VIEWPORT = { width: 1040, height: 680 };
/** How good they are, of 1: words stay sharp, and all of them together stay small. */
const QUALITY = 0.7;

// biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of VS Code's
const SETTINGS = { 'window.title': '${activeEditorShort}', 'editor.minimap.enabled': false };

/** What a benchmark prints, around a median. */
function times(median: number, seed: number): string {
  const next = randomFrom(seed);
  const time = () => (median * Math.exp((next() + next() + next() - 1.5) * 0.5)).toFixed(1);
  return Array.from({ length: 60 }, () => `checkout took ${time()} ms\n`).join('');
}

const FILES = {
  'checkout.log': readFileSync(inRoot('media/example.log'), 'utf8'),
  'before.txt': times(58, 3),
  'after.txt': times(46, 5),
  'bench.sh': 'while read line; do echo "$line"; sleep 0.03; done < "$1"\n',
};

endOnSignals();
if (!process.argv.includes('--keep')) {
  console.log('Building and packaging the extension…');
  const vsix = `--out=${inRoot('out/median-watch.vsix')}`;
  await runScriptQuietly('The extension could not be packaged: the reason stands above.', 'package', vsix);
}
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();
  for (const theme of ['dark', 'light'] as const) {
    const editor = await openEditor({
      version: 'newest',
      theme,
      viewport: VIEWPORT,
      settings: SETTINGS,
      files: FILES,
    });
    try {
      await takeAll(editor, async name => {
        const file = `${FOLDER}/${name}-${theme}.webp`;
        writeFileSync(file, await webp(page, await editor.page.screenshot()));
        console.log(file);
      });
    } catch (error) {
      await editor.evidence.keep('pictures');
      throw error;
    } finally {
      await editor.dispose();
    }
  }
} finally {
  await browser.close();
}

/** A person's way from a selection to a watch, its heaps and a comparison; each picture is taken where it is told. */
async function takeAll(editor: Editor, take: (name: string) => Promise<void>): Promise<void> {
  const { page, text, status, quickInput, notifications } = editor;
  page.setDefaultTimeout(20_000);
  const rest = () => page.waitForTimeout(1500);
  const run = async (command: string, count: number) => {
    await editor.command('Median: Run Command and Watch…');
    await quickInput.enter(command);
    await status.item.filter({ hasText: ` of ${count}` }).waitFor();
  };

  await editor.open('checkout.log');
  await text.selectLines(2, 16);
  await status.item.waitFor();
  await editor.command('View: Close Primary Side Bar');
  await status.item.hover();
  await page.locator('.monaco-hover').getByText('interval').first().waitFor();
  await rest();
  await take('select');

  await text.selectNothing();
  await page.getByRole('tab', { name: 'Median' }).first().click();
  await run('sh bench.sh before.txt', 60);
  await rest();
  await take('watch');

  await editor.command('Median: Freeze as Baseline…');
  await quickInput.enter('before');
  await notifications.clear();
  await run('sh bench.sh after.txt', 60);
  // What is shown, against the newest baseline.
  await editor.command('Median: Compare…');
  for (const choices of [2, 2]) {
    while ((await quickInput.items()).length < choices) await page.waitForTimeout(100);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
  }
  await notifications.answer('Show Heaps');
  await editor.command('View: Close Primary Side Bar');
  await editor.command('View: Focus First Editor Group');
  await page.keyboard.press('ControlOrMeta+j');
  await editor.command('View: Close Editor');
  await editor.panel().locator('.node').first().waitFor();
  await notifications.clear();
  await rest();
  await take('compare');

  await editor.command('Median: Step Through Insertions');
  const stepping = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  await stepping.getByRole('textbox', { name: 'Numbers' }).fill('41, 35, 62, 5, 97, 12, 50');
  await page.keyboard.press('Enter');
  for (let move = 0; move < 40; move++) await page.keyboard.press('ArrowRight');
  await rest();
  await take('step');
}

/** A picture that is smaller than its PNG. */
async function webp(page: Page, png: Buffer): Promise<Buffer> {
  const data = await page.evaluate(
    async ({ png, quality }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', quality);
    },
    { png: png.toString('base64'), quality: QUALITY },
  );
  return Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
}
