import { describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';

const editor = useEditor();
const listed = (words: string) => editor().quickInput.listed(words);

describe('The palette', () => {
  it.each([
    'average',
    'statistics',
    'percentile',
    'p95',
    'outliers',
    'histogram',
    'latency',
    'benchmark',
    'compare',
    'numbers',
    'watch',
    'heaps',
    'baseline',
  ])('finds a command of ours for “%s” with nothing open', async word => {
    await expect.poll(() => listed(word)).toContainEqual(expect.stringMatching(/^Median: /));
  });

  it('does not offer what takes a text while none is open', async () => {
    const offered = async () =>
      (await listed('median')).filter(title => /Next Number|Preview|Add/.test(title));
    await expect.poll(offered).toEqual([]);
  });

  it.each([
    'mean',
    'list outliers',
    'rename',
    'export',
  ])('finds one for “%s” with numbers to be had', async word => {
    if (!(await editor().status.item.isVisible())) await typeNumbers();
    await expect.poll(() => listed(word)).toContainEqual(expect.stringMatching(/^Median: /));
  });

  it('lists what can’t be watched now below what can', async () => {
    await editor().command('Median: Watch…');
    const rows = editor().page.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor();
    await expect.poll(() => rows.first().innerText()).not.toContain('no terminal is open');
    await editor().page.keyboard.press('ArrowUp');
    await expect
      .poll(() => editor().page.locator('.quick-input-list .monaco-list-row.focused').innerText())
      .toContain('no cell of a notebook is selected');
    await expect.poll(() => rows.allInnerTexts()).toContainEqual(expect.stringContaining('not now'));
    await editor().quickInput.cancel();
  });

  it.each(['Median: Watch…', 'Watch…'])('lists “Watch…” first for “%s”', async words => {
    await expect.poll(async () => (await listed(words))[0]).toBe('Median: Watch…');
  });
});

async function typeNumbers(): Promise<void> {
  await editor().command('Median: Type Numbers…');
  await editor().quickInput.input().fill('1 2 3');
  await editor().page.keyboard.press('Enter');
  await expect.poll(() => editor().status.text()).toContain('2 of 3');
  await editor().quickInput.cancel();
}
