import { describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';

const editor = useEditor({ files: { 'some.txt': 'took 12 ms' } });
const listed = (words: string) => editor().quickInput.listed(words);

/** What a few letters find: a command that always works, and one that takes an open text. */
const BY_LETTERS = [
  ['median of', 'Of File…', 'Of Selection'],
  ['median a', 'Actions…', 'Add Selection'],
  ['median b', 'Baselines…', 'Group By…'],
  ['median c', 'Of Clipboard', 'Compare…'],
  ['median r', 'Run Command and Watch It…', 'Change How Numbers Are Read…'],
  ['median n', 'Type Numbers…', 'Go to Next Number'],
  ['median h', 'Show Heaps', 'Track Median Here'],
  ['median p', 'Show Average, Percentile (p95), Outliers or Other Statistics in Status Bar…', 'Pause'],
] as const;

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
    'numbers',
    'watch',
    'heaps',
    'baseline',
  ])('finds a command of ours for “%s” with nothing open', async word => {
    await expect.poll(() => listed(word)).toContainEqual(expect.stringMatching(/^Median: /));
  });

  it.each(
    BY_LETTERS,
  )('finds for “%s” %s, and not %s while no text is open', async (letters, always, open) => {
    await expect.poll(() => listed(letters)).toContain(`Median: ${always}`);
    await expect.poll(() => listed(letters)).not.toContain(`Median: ${open}`);
  });

  it('offers by “Actions…” an example and a watch while there are no numbers', async () => {
    await editor().command('Median: Actions…');
    await expect.poll(() => editor().quickInput.items()).toEqual(['Try an Example', 'Watch…']);
    await editor().quickInput.cancel();
  });

  it('does not find what is for a text where the only tab is none', async () => {
    await editor().command('Preferences: Open Settings (UI)');
    await editor().page.locator('.settings-editor').waitFor();
    await expect.poll(() => listed('median of')).toContain('Median: Of File…');
    await expect.poll(() => listed('median of')).not.toContain('Median: Of Selection');
    await editor().command('View: Close Editor');
  });

  it.each([
    'mean',
    'list outliers',
    'rename',
    'export',
    'compare',
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

describe('The palette, with a text open', () => {
  it.each(BY_LETTERS)('finds for “%s” %s and %s too', async (letters, always, open) => {
    if (!(await editor().page.locator('.tab.active').isVisible())) await editor().open('some.txt');
    await expect.poll(() => listed(letters)).toContain(`Median: ${open}`);
    await expect.poll(() => listed(letters)).toContain(`Median: ${always}`);
  });
});

async function typeNumbers(): Promise<void> {
  await editor().command('Median: Type Numbers…');
  await editor().quickInput.type('1 2 3');
  await expect.poll(() => editor().status.text()).toContain('2 of 3');
  await editor().quickInput.cancel();
}
