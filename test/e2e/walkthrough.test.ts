import { describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';

const editor = useEditor({ files: { 'seven.txt': '41\n35\n62\n5\n97\n12\n50\n' } });
const page = () => editor().page;
const steps = () => page().locator('.gettingStartedContainer .getting-started-step');

describe('The walkthrough', () => {
  it('has four steps, each with a picture', async () => {
    // Beside the side bar there is no room for the pictures.
    await editor().command('View: Close Primary Side Bar');
    await editor().command('Welcome: Open Walkthrough...');
    await editor().quickInput.choose('Get Started with Median Watch');
    await steps().first().waitFor();
    await expect
      .poll(() => steps().locator('h3').allInnerTexts())
      .toEqual(['Select numbers', 'Watch numbers as they come', 'See the two heaps', 'Compare or export']);
    for (const index of [0, 1, 2, 3]) {
      await steps().nth(index).locator('h3').click();
      const picture = page().locator('.getting-started-media img:visible').first();
      const width = () =>
        picture.evaluate(image => (image instanceof HTMLImageElement ? image.naturalWidth : 0));
      await expect.poll(width).toBeGreaterThan(500);
    }
    await editor().screenshot('walkthrough');
  });

  it('ticks a step once it is done', async () => {
    const done = async (index: number) =>
      (await steps().nth(index).locator('.codicon-getting-started-step-checked').count()) > 0;
    await expect.poll(() => done(0)).toBe(false);
    await editor().open('seven.txt');
    await editor().text.selectLines(1, 7);
    await expect.poll(() => editor().status.text()).toBe('Median 41 of 7 selected');
    await editor().command('Median: Show Heaps');
    await page()
      .getByRole('tab', { name: /Walkthrough|Welcome/ })
      .click();
    // One is ticked after the other.
    await expect.poll(() => Promise.all([0, 1, 2, 3].map(done))).toEqual([true, false, true, false]);
  });
});
