import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';

const editor = useEditor({
  files: { 'seven.txt': '41\n35\n62\n5\n97\n12\n50\n', 'four.txt': '10 20 30 40\n', 'words.txt': 'none\n' },
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
    expect(await panel().getByRole('button').allInnerTexts()).toEqual([
      'Add Selection',
      'Watch…',
      'Paste Numbers…',
      'Try an Example',
    ]);
    expect(await accessibilityFaults()).toEqual([]);
  });

  it('shows the median of the selection between its two heaps', async () => {
    await editor().open('seven.txt');
    await editor().text.selectLines(1, 7);
    await expect
      .poll(words)
      .toContain(
        'Numbers 7 Min minimum 5.0 Q1 first quartile 23.5 Q3 third quartile 56.0 Max maximum 97.0 Mean 43.1',
      );
    const text = await words();
    expect(text).toContain('41 top of the lower half');
    expect(text).toContain('max-heap · 4');
    expect(text).toContain('min-heap · 3');
    expect(text).toContain('Selection in seven.txt');
    expect(await panel().getByRole('treeitem').count()).toBe(7);
  });

  it('follows the selection live', async () => {
    await editor().text.selectLines(2, 3);
    await expect.poll(words).toContain('halfway from 35 to 62');
    expect(await panel().getByRole('treeitem').count()).toBe(2);
    await editor().text.selectNothing();
    await panel().getByRole('button', { name: 'Try an Example' }).waitFor();
  });

  it('offers in its empty state what works: the whole document is read where nothing is selected', async () => {
    await panel().getByRole('button', { name: 'Of Selection' }).click();
    await editor().notifications.all('Median 41 of 7 numbers from “seven.txt”').waitFor();
    await editor().notifications.clear();
  });

  it('shows the collection as it grows', async () => {
    await editor().command('View: Focus First Editor Group');
    await editor().open('four.txt');
    await editor().command('Median: Add Selection');
    await expect.poll(words).toContain('Collected from four.txt');
    expect(await words()).toContain('halfway from 20 to 30');
    await editor().open('seven.txt');
    await editor().text.selectLines(7);
    await editor().command('Median: Add Selection');
    await expect.poll(words).toContain('Last added 50 to the upper half');
    expect(await words()).toContain('Collected from four.txt and seven.txt');
  });

  it('can be walked by the keyboard, across the median too', async () => {
    const focused = () => panel().locator('[role=treeitem]:focus').innerText();
    await panel().getByRole('tree', { name: 'Upper half' }).getByRole('treeitem').first().focus();
    expect(await focused()).toBe('40');
    await editor().page.keyboard.press('ArrowUp');
    await expect.poll(focused).toBe('50');
    await editor().page.keyboard.press('ArrowDown');
    await editor().page.keyboard.press('ArrowDown');
    await expect.poll(focused).toBe('30');
  });

  it('is good in every theme and for assistive tools', async () => {
    for (const theme of ['dark', 'light', 'high-contrast', 'high-contrast-light'] as const) {
      await editor().setTheme(theme);
      await editor().screenshot(`panel-${theme}`);
      expect(await accessibilityFaults(), theme).toEqual([]);
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
    await editor().reload();
    await expect.poll(words).toContain('Collected from four.txt and seven.txt');
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
    await editor().screenshot('side-bar');
  });
});
