import { describe, expect, it } from 'vitest';
import { launchSetting } from '../support/launchSetting';
import { chooseEntry } from '../support/menu';
import { useEditor } from '../support/useEditor';

/** Prints 2, 4, 6 … at line 4. */
const PROGRAM = `let i = 0;
const step = () => {
  const twice = ++i * 2;
  console.log('twice', twice);
  if (i === 25) clearInterval(timer);
};
const timer = setInterval(step, 20);
setInterval(() => {}, 1000);
`;

const editor = useEditor({
  files: { 'twice.js': PROGRAM },
  settings: launchSetting('twice.js'),
});
const status = () => editor().status.text();
/** What stands behind a line of the program, counted from 1. */
const behind = (line: number) =>
  editor()
    .page.locator('.editor-group-container.active .view-line')
    .evaluateAll(
      (lines, text) =>
        lines
          // Marks for further breakpoints may stand in the line.
          .filter(each => each.textContent?.replace(/\W/g, '') === text)
          .flatMap(each => [...each.querySelectorAll('span')])
          .map(part => getComputedStyle(part, '::after').content)
          .filter(content => content.includes('median'))
          .map(content => content.slice(1, -1).replaceAll('\u00a0', ' '))
          .join(),
      PROGRAM.split('\n')[line - 1]?.replace(/\W/g, ''),
    );
/** Where what stands behind it ends, in px. */
async function textBehind(line: number): Promise<{ x: number; y: number }> {
  const text = PROGRAM.split('\n')[line - 1]?.replace(/\W/g, '');
  return editor()
    .page.locator('.editor-group-container.active .view-line')
    .evaluateAll((lines, wanted) => {
      const own = lines.find(each => each.textContent?.replace(/\W/g, '') === wanted);
      const part = [...(own?.querySelectorAll('span') ?? [])].find(each =>
        getComputedStyle(each, '::after').content.includes('median'),
      );
      const { right, top, height } = part?.getBoundingClientRect() ?? new DOMRect();
      return { x: right, y: top + height / 2 };
    }, text);
}
/** A debugger starts slowly on a busy machine. */
const PATIENCE = { timeout: 60_000 };

describe('A person who debugs a program', () => {
  it('watches its debug console from the first line, though it has printed already', async () => {
    await editor().open('twice.js');
    await editor().page.keyboard.press('F5');
    await editor().page.locator('.debug-toolbar').waitFor(PATIENCE);
    await editor().command('Debug Console: Focus on Debug Console View');
    await editor().page.locator('.repl').getByText('twice 50').waitFor(PATIENCE);
    await editor().command('Median: Watch Debug Console');
    await expect.poll(status, PATIENCE).toMatch(/\b26 of 25\b/);
    await editor().screenshot('debug-console');
  }, 180_000);

  it('tracks the median at a line without stopping there', async () => {
    await editor().open('twice.js');
    await editor().text.goTo({ line: 4, column: 25 });
    await editor().command('Median: Track Median Here');
    await expect.poll(() => editor().quickInput.input().inputValue()).toBe('twice');
    await editor().screenshot('debug-track');
    await editor().quickInput.enter('twice * 10');
    await editor().page.locator('.codicon-debug-breakpoint-log').first().waitFor();
    await editor().command('Debug: Restart');
    await expect.poll(status, PATIENCE).toMatch(/\b260 of 25\b/);
    await expect.poll(() => behind(4), PATIENCE).toBe('median 260 of 25');
    await editor().screenshots('debug-logpoint');
  }, 180_000);

  it('watches an expression at each stop', async () => {
    await editor().command('Debug: Stop');
    await editor()
      .page.locator('.debug-toolbar')
      .waitFor({ state: 'hidden', ...PATIENCE });
    await editor().open('twice.js');
    await editor().text.goTo({ line: 5, column: 1 });
    await editor().page.keyboard.press('F9');
    await editor().page.keyboard.press('F5');
    await editor().page.locator('.debug-top-stack-frame-line').first().waitFor(PATIENCE);
    await editor().text.goTo({ line: 3, column: 9 });
    await editor().contextMenu('Watch Expression…', 'Median');
    await editor().quickInput.enter('twice');
    await expect.poll(status, PATIENCE).toMatch(/\b2 of 1\b/);
    // The extension may know of a stop before the window, in which the key goes on only then.
    const stopped = editor().page.locator('.debug-toolbar .codicon-debug-continue');
    for (const median of [/\b3 of 2\b/, /\b4 of 3\b/]) {
      await stopped.waitFor(PATIENCE);
      await editor().page.keyboard.press('F5');
      await expect.poll(status, PATIENCE).toMatch(median);
    }
    await expect.poll(() => behind(5), PATIENCE).toBe('median 4 of 3');
    await editor().screenshot('debug-expression');
  }, 240_000);

  it('watches what the Watch view lists, where VS Code lets extensions add to its menu', async () => {
    const page = editor().page;
    await editor().text.goTo({ line: 3, column: 9 });
    await editor().contextMenu('Add to Watch');
    const row = page.locator('.debug-watch .monaco-list-row', { hasText: 'twice' });
    await row.click({ button: 'right', ...PATIENCE });
    const menu = page.locator('.monaco-menu');
    await menu.getByText('Copy Value').waitFor();
    const entry = menu.getByText('Watch Median of Expression');
    await expect.poll(() => entry.count()).toBe(process.env['MEDIAN_WATCH_EDITOR'] === 'oldest' ? 0 : 1);
    if ((await entry.count()) > 0) {
      await chooseEntry(entry);
      await expect.poll(() => editor().quickInput.input().inputValue()).toBe('twice');
    }
    await page.keyboard.press('Escape');
  }, 120_000);

  it('sees the median go with its line, and hovers over it, until the watch is removed', async () => {
    const page = editor().page;
    await editor().command('Debug: Stop');
    await page.locator('.debug-toolbar').waitFor({ state: 'hidden', ...PATIENCE });
    await editor().open('twice.js');
    await editor().text.goTo({ line: 1, column: 1 });
    await page.keyboard.type('// one line more\n');
    await expect.poll(() => behind(4), PATIENCE).toBe('median 40 of 3');
    await editor().text.goTo({ line: 5, column: 1 });
    await page.keyboard.press('End');
    await editor().command('Show or Focus Hover');
    const hover = page.locator('.monaco-hover').filter({ hasText: 'Median 40 of 3 numbers' });
    await hover.waitFor(PATIENCE);
    await page.keyboard.press('Escape');
    await hover.waitFor({ state: 'hidden' });
    const { x, y } = await textBehind(4);
    await page.mouse.move(x - 20, y);
    await page.mouse.move(x - 24, y);
    await hover.waitFor(PATIENCE);
    await editor().screenshot('line-hover');
    await hover.getByText('Remove').first().click();
    await expect.poll(() => behind(4), PATIENCE).toBe('median 260 of 25 · ended');
  }, 240_000);
});
