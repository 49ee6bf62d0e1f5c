// npm run pictures: makes the pictures of the walkthrough, media/pictures/*.svg, and the moving ones of README.md,
// media/moving/*, from real runs in the newest VS Code, dark and light; -- --keep takes the package that is there already.
// Look at them before you commit them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { drawingOf } from './drawing';
import type { Clip } from './drawnShapes';
import { type Editor, openEditor } from './editor';
import { movingPicture } from './movingPicture';
import { movingPng } from './movingPng';
import { endOnSignals, runScriptQuietly } from './processes';
import { randomFrom } from './random';
import { inRoot } from './root';

const FOLDER = inRoot('media/pictures');
const MOVING = inRoot('media/moving');
const VIEWPORT = { width: 1040, height: 680 };

const SETTINGS = {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of VS Code's
  'window.title': '${activeEditorShort}',
  'editor.minimap.enabled': false,
  // Its letters are then elements.
  'terminal.integrated.gpuAcceleration': 'off',
};

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
for (const folder of [FOLDER, MOVING]) mkdirSync(folder, { recursive: true });
for (const theme of ['dark', 'light'] as const) {
  const editor = await openEditor({
    version: 'newest',
    theme,
    viewport: VIEWPORT,
    settings: SETTINGS,
    files: FILES,
  });
  try {
    const { drawings, shots } = await takeMoving(editor);
    writeFileSync(`${MOVING}/select-heaps-${theme}.svg`, movingPicture(drawings));
    // What a marketplace shows, in the one theme.
    if (theme === 'dark') writeFileSync(`${MOVING}/select-heaps-${theme}.png`, movingPng(shots));
    await takeAll(editor, async (name, clip) => {
      const file = `${FOLDER}/${name}-${theme}.svg`;
      writeFileSync(file, await drawingOf(editor.page, clip));
      console.log(file);
    });
  } catch (error) {
    await editor.evidence.keep('pictures');
    throw error;
  } finally {
    await editor.dispose();
  }
}

/** A person's way from a text to a selection, its median and the heaps that hold the numbers, as drawings and as PNGs. */
async function takeMoving(editor: Editor): Promise<{ drawings: string[]; shots: Buffer[] }> {
  const { page, text, status } = editor;
  page.setDefaultTimeout(20_000);
  const [drawings, shots]: [string[], Buffer[]] = [[], []];
  const clip = { x: 48, y: 30, width: 992, height: 650 };
  const take = async () => {
    await page.waitForTimeout(1500);
    drawings.push(await drawingOf(page, clip));
    shots.push(await page.screenshot({ clip, animations: 'disabled', caret: 'hide' }));
  };
  await editor.open('checkout.log');
  await editor.command('View: Close Primary Side Bar');
  await text.selectNothing();
  await take();
  await text.selectLines(2, 16);
  await status.item.waitFor();
  await take();
  await status.item.hover();
  await page.locator('.monaco-hover').getByText('interval').first().waitFor();
  await take();
  await page.mouse.move(400, 400);
  await editor.command('Median: Show Heaps');
  await editor.panel().locator('.node').first().waitFor();
  await take();
  await editor.command('View: Close All Editors');
  return { drawings, shots };
}

/** A person's way from a selection to a watch, its heaps and a comparison; each picture is taken where it is told. */
async function takeAll(editor: Editor, take: (name: string, clip: Clip) => Promise<void>): Promise<void> {
  const { page, text, status, quickInput, notifications } = editor;
  page.setDefaultTimeout(20_000);
  const rest = () => page.waitForTimeout(1500);
  const run = async (command: string, count: number) => {
    await editor.command('Median: Run Command and Watch It…');
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
  await take('select', { x: 53, y: 30, width: 987, height: 650 });

  await text.selectNothing();
  await page.getByRole('tab', { name: 'Median' }).first().click();
  await run('sh bench.sh before.txt', 60);
  await rest();
  await take('watch', { x: 48, y: 30, width: 992, height: 650 });

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
  await take('compare', { x: 53, y: 64, width: 987, height: 584 });

  await editor.command('Median: Step Through Insertions');
  const stepping = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  await stepping.getByRole('textbox', { name: 'Numbers' }).fill('41, 35, 62, 5, 97, 12, 50');
  await page.keyboard.press('Enter');
  for (let move = 0; move < 40; move++) await page.keyboard.press('ArrowRight');
  await rest();
  await take('step', { x: 53, y: 64, width: 987, height: 584 });
}
