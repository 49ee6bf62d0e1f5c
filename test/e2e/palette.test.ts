import { describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';

const editor = useEditor();
const listed = (words: string) => editor().quickInput.listed(words);

describe('The palette', () => {
  it.each([
    'average',
    'statistics',
    'percentile',
    'numbers',
    'watch',
    'heaps',
    'baseline',
  ])('finds a command of ours for “%s” with nothing open', async word => {
    await expect.poll(() => listed(word)).toContainEqual(expect.stringMatching(/^Median: /));
  });

  it.each([
    'mean',
    'average',
    'outliers',
    'rename',
    'export',
  ])('finds one for “%s” with numbers to be had', async word => {
    if (!(await editor().status.item.isVisible())) await typeNumbers();
    await expect.poll(() => listed(word)).toContainEqual(expect.stringMatching(/^Median: /));
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
