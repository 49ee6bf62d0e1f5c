import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';
import { WatchesTree } from '../support/watchesTree';

const lines = (count: number, of: (i: number) => number) =>
  `${Array.from({ length: count }, (_, i) => of(i)).join('\n')}\n`;

const editor = useEditor({
  files: {
    'seven.txt': '41\n35\n62\n5\n97\n12\n50\n',
    'four.txt': '10 20 30 40\n',
    'words.txt': 'none\n',
    'hundred.txt': lines(100, i => i + 1),
    'thousand.txt': lines(1000, i => 1000 - i),
    'million.txt': lines(1_000_000, i => i),
    'stamps.txt': lines(11, i => 1_763_800_000_000 + 1000 * i),
    'equal.txt': lines(50, () => 46.5),
    'outlier.txt': '1 2 3 1e9\n',
    'negative.txt': '-3 -1 -2\n',
    'huge.txt': '1e308 -1e308 1.7e308\n',
    'tiny.txt': '1e-310 2e-310 3e-310\n',
  },
});
const panel = () => editor().panel();
const words = async () => (await panel().locator('main').innerText()).replace(/\s+/g, ' ');

/** What axe finds in the panel: rule by rule, the elements. */
async function accessibilityFaults(): Promise<string[]> {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const { violations } = await panel()
    .locator('html')
    .evaluate(async (html, source): Promise<AxeResults> => {
      // The page is transparent: without what lies behind it axe would measure contrast against white.
      html.style.backgroundColor = 'var(--vscode-editor-background)';
      // biome-ignore lint/security/noGlobalEval: the page's policy does not bind the tester's own tools
      globalThis.eval(source);
      return (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run();
    }, axe);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('Median: Show Heaps', () => {
  it('shows, while there are no numbers, what to do', async () => {
    await editor().open('words.txt');
    await editor().command('Median: Show Heaps');
    await panel().getByText('No numbers yet').first().waitFor();
    await expect
      .poll(() => panel().getByRole('button').allInnerTexts())
      .toEqual(['Add Selection', 'Watch…', 'Paste Numbers…', 'Try an Example']);
    await expect.poll(accessibilityFaults).toEqual([]);
  });

  it('shows the median of the selection between its two heaps', async () => {
    await editor().open('seven.txt');
    await editor().text.selectLines(1, 7);
    await expect
      .poll(words)
      .toContain(
        'Numbers 7 Min minimum 5 Q1 first quartile 23.5 Q3 third quartile 56.0 Max maximum 97 Mean 43.1',
      );
    const text = await words();
    expect(text).toContain('41 top of the lower half');
    expect(text).toContain('max-heap · 4');
    expect(text).toContain('min-heap · 3');
    expect(text).toContain('Selection in seven.txt');
    await expect.poll(() => panel().getByRole('treeitem').count()).toBe(7);
  });

  it('follows the selection live', async () => {
    await editor().text.selectLines(2, 3);
    await expect.poll(words).toContain('halfway from 35 to 62');
    await expect.poll(() => panel().getByRole('treeitem').count()).toBe(2);
    await editor().text.selectNothing();
    await panel().getByRole('button', { name: 'Try an Example' }).waitFor();
  });

  it('offers an example in its empty state, a log of which it shows all numbers', async () => {
    await panel().getByRole('button', { name: 'Try an Example' }).click();
    await expect.poll(words).toContain('Numbers 120');
    await expect.poll(words).toMatch(/median in ms .* example\.log|example\.log .* median in ms/);
    // Under load the panel, where was clicked, takes the keyboard back: the log is then open beside it, not in front.
    await editor().page.locator('.monaco-editor[role=code]', { hasText: 'checkout' }).waitFor();
  });

  it('is opened at its histogram by a command of its own', async () => {
    await editor().command('Median: Try an Example: Latency Log');
    const histogram = panel().getByRole('heading', { name: 'Distribution' });
    /** Whether it stands in the upper half of the panel. */
    const isSeen = () =>
      histogram.evaluate(heading => heading.getBoundingClientRect().bottom < innerHeight / 2);
    await histogram.evaluate(() => scrollTo(0, 0));
    await expect.poll(isSeen).toBe(false);
    await editor().command('Median: Show Histogram and Running Median');
    await expect.poll(isSeen).toBe(true);
  });

  it('shows the collection as it grows', async () => {
    await editor().command('View: Focus First Editor Group');
    await editor().open('four.txt');
    await editor().command('Median: Add Selection');
    await expect.poll(words).toContain('Collected from four.txt');
    await expect.poll(words).toContain('halfway from 20 to 30');
    await editor().open('seven.txt');
    await editor().text.selectLines(7);
    await editor().command('Median: Add Selection');
    await expect.poll(words).toContain('Last added 50 to the upper half');
    await expect.poll(words).toContain('Collected from four.txt and seven.txt');
  });

  it('can be walked by the keyboard, across the median too', async () => {
    const focused = () => panel().locator('[role=treeitem]:focus').innerText();
    await panel().getByRole('tree', { name: 'Upper half' }).getByRole('treeitem').first().focus();
    await expect.poll(focused).toBe('40');
    await editor().page.keyboard.press('ArrowUp');
    await expect.poll(focused).toBe('50');
    await editor().page.keyboard.press('ArrowDown');
    await editor().page.keyboard.press('ArrowDown');
    await expect.poll(focused).toBe('30');
  });

  it('is explored by the keyboard alone: by levels, as an array, from one of its nodes', async () => {
    const { keyboard } = editor().page;
    const focused = () => panel().locator(':focus').innerText();
    const press = async (key: string, wanted: string) => {
      await keyboard.press(key);
      await expect.poll(words, { message: key }).toContain(wanted);
    };
    await editor().command('View: Focus First Editor Group');
    await editor().open('seven.txt');
    await editor().text.selectAll();
    await expect.poll(words).toContain('Last added 50 to the upper half, up 1 level; then 41 crossed');
    await panel().getByRole('radio', { name: 'Tree' }).focus();
    await press('ArrowRight', 'Upper half 0 1 50 1 2 62 to 97 Lower half 0 1 41 1 2 12 to 35 2 1 5');
    await press('ArrowRight', 'Index Lower half Upper half 0 41 50 1 35 97 2 12 62 3 5');
    await press('ArrowRight', 'top of the lower half');
    await keyboard.press('Tab');
    await expect.poll(focused).toMatch(/\d/);
    await keyboard.press('Home');
    while ((await focused()) !== '41') await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await expect.poll(focused).toBe('35');
    await press('Enter', 'from level 1 · back · to the top');
    await expect.poll(() => panel().getByRole('treeitem').count()).toBe(5);
    await expect.poll(focused).toBe('35');
    await press('Backspace', 'top of the lower half');
    await expect.poll(focused).toBe('35');
  });

  it('is frozen by Space while the selection is followed, and goes on', async () => {
    await editor().page.keyboard.press('Space');
    await expect.poll(words).toContain('Frozen at 7');
    await editor().page.keyboard.press('Space');
    await expect.poll(words).not.toContain('Frozen');
  });

  it.each([
    ['hundred.txt', 'halfway from 50 to 51', 'more in'],
    ['thousand.txt', 'halfway from 500 to 501', 'min-heap · 500'],
    ['stamps.txt', 'labels are differences from the median', '1,763,800,005,000'],
    ['equal.txt', 'both tops are equal', '46.5'],
    ['outlier.txt', 'halfway from 2 to 3', 'Max maximum 1,000,000,000'],
    ['negative.txt', 'top of the lower half', '−2'],
    ['huge.txt', 'top of the lower half', '1e308'],
    ['tiny.txt', 'top of the lower half', '2e−310'],
  ])('shows what is in %s', async (file, caption, more) => {
    await editor().command('View: Focus First Editor Group');
    await editor().open(file);
    await editor().text.selectAll();
    await expect.poll(words).toContain(`Selection in ${file}`);
    await expect.poll(words).toContain(caption);
    await expect.poll(words).toContain(more);
    await expect.poll(accessibilityFaults).toEqual([]);
  });

  it('shows a million numbers, all their levels, and the end of their arrays', async () => {
    await editor().open('million.txt');
    await editor().text.selectAll();
    await expect.poll(words, { timeout: 60_000 }).toContain('min-heap · 500,000');
    await panel().getByRole('button', { name: '500k more' }).first().press('Enter');
    await expect.poll(words).toContain('18 237,857');
    await editor().page.keyboard.press('ArrowRight');
    await panel().getByRole('rowgroup', { name: 'Rows of the arrays' }).press('End');
    await expect.poll(words).toContain('499,999');
  });

  it('follows a command live', async () => {
    const command = 'for i in 1 2 3 4 5 6 7 8; do echo $i ms; sleep 0.4; done';
    await editor().quickInput.answer('Median: Run Command and Watch It…', command);
    await panel().getByRole('radio', { name: 'Tree' }).click();
    await expect.poll(words).toContain('Freeze');
    await expect.poll(words).toMatch(/Last added \d .* 8 ms|Ended/);
    await expect.poll(words).toContain('halfway from 4 to 5');
    await expect.poll(words).toContain('Ended');
    await expect.poll(words).toContain('median in ms');
  });

  it('is good in every theme and for assistive tools', async () => {
    for (const theme of ['dark', 'light', 'high-contrast', 'high-contrast-light'] as const) {
      await editor().setTheme(theme);
      await editor().screenshot(`panel-${theme}`);
      await expect.poll(() => accessibilityFaults(), { message: theme }).toEqual([]);
    }
    await editor().setTheme('dark');
  });

  it('loads nothing from outside, and its policy allows nothing inline', async () => {
    const policy = await panel().locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; style-src [^;]+; script-src 'nonce-[0-9a-f]{32}'$/);
    const loaded = await panel()
      .locator('html')
      .evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.replace(/^.*\//, '')));
    expect(loaded.toSorted()).toEqual(['panel.css', 'panel.js']);
  });

  it('is there again after a reload of the window, with what was collected', async () => {
    await panel().getByRole('radio', { name: 'Tree' }).press('ArrowRight');
    await expect.poll(words).toContain('Level Count');
    await editor().reload();
    await expect.poll(words).toContain('Level Count');
    await panel().getByRole('radio', { name: 'Levels' }).press('ArrowLeft');
    await editor().command('View: Focus First Editor Group');
    await editor().open('seven.txt');
    await editor().text.selectLines(1, 7);
    await expect.poll(words).toContain('41 top of the lower half');
  });
});

describe('The view in the side bar', () => {
  it('shows the same, one half above the other', async () => {
    await editor().page.getByRole('tab', { name: 'Median' }).first().click();
    const text = async () => (await editor().view().locator('main').innerText()).replace(/\s+/g, ' ');
    await expect.poll(text).toContain('41 top of the lower half');
    // A long command leaves room for its median.
    await expect
      .poll(() => new WatchesTree(editor().page).lines())
      .toContainEqual(expect.stringMatching(/^for i in 1 2 3.{4,14}… \| 4\.5 ms of 8/));
    await editor().screenshot('side-bar');
  });

  it('is live at once with the tab, sees the heaps in its own way, and both are there again after a reload', async () => {
    const text = async () => (await editor().view().locator('main').innerText()).replace(/\s+/g, ' ');
    await editor().view().getByRole('radio', { name: 'Array' }).click();
    await expect.poll(text).toContain('Index Lower half Upper half 0 41 50');
    await editor().command('View: Focus First Editor Group');
    await editor().text.selectLines(2, 3);
    await expect.poll(words).toContain('halfway from 35 to 62');
    await expect.poll(text).toContain('Index Lower half Upper half 0 35 62');
    await editor().reload();
    await editor().command('View: Focus First Editor Group');
    // Whose text comes back a while after the window.
    await editor().page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await editor().text.selectLines(1, 7);
    await expect.poll(words).toContain('41 top of the lower half');
    await expect.poll(text).toContain('Index Lower half Upper half 0 41 50');
  });
});
