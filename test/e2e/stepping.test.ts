import { describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';

const editor = useEditor({ files: { 'three.txt': '1\n2\n3\n', 'seven.txt': '41\n35\n62\n5\n97\n12\n50\n' } });
const panel = () => editor().panel();
const keys = async (...pressed: readonly string[]) => {
  for (const key of pressed) await editor().page.keyboard.press(key);
};
const sentence = () => panel().locator('.sentence').innerText();
const cells = (list: string) =>
  panel().getByRole('list', { name: list }).locator('.slot-value').allInnerTexts();

describe('Median: Step Through Insertions', () => {
  it('steps by the keyboard alone through the numbers that are selected', async () => {
    await editor().open('three.txt');
    await editor().text.selectLines(1, 3);
    await editor().command('Median: Step Through Insertions');
    await panel().getByText('Selection in three.txt · 3 numbers').waitFor();
    await expect.poll(sentence).toContain('Both heaps are empty.');
    // It is shown before it has the keyboard.
    await expect
      .poll(() =>
        panel()
          .locator('html')
          .evaluate(() => document.hasFocus()),
      )
      .toBe(true);
    await keys('ArrowRight', 'ArrowRight');
    await expect.poll(sentence).toContain('What is on top of the lower half goes on');
    await keys('End');
    await expect.poll(sentence).toContain('The median of 3 numbers is 2, the top of the lower half.');
    expect([await cells('Lower half'), await cells('Upper half')]).toEqual([['2', '1'], ['3']]);
    await expect
      .poll(() => panel().locator('.line.returned').innerText())
      .toContain('return this.lower.top;');
    await keys('Shift+ArrowLeft');
    await expect.poll(() => cells('Lower half')).toEqual(['1']);
    await editor().screenshot('stepping');
  });

  it('copies all states: eight', async () => {
    await panel().getByRole('button', { name: 'Copy All States' }).focus();
    await keys('Enter');
    await expect
      .poll(() => editor().clipboard())
      .toMatch(/^lower \[1\] upper \[\]\n(.*\n){6}lower \[2 1\] upper \[3\]\n$/);
  });

  it('has a policy that allows nothing inline, and loads only its own files', async () => {
    const policy = await panel().locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; style-src [^;]+; script-src 'nonce-[0-9a-f]{32}'$/);
    const loaded = await panel()
      .locator('html')
      .evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.replace(/^.*\//, '')));
    expect(loaded.toSorted()).toEqual(['panel.css', 'stepping.css', 'stepping.js']);
  });

  it('is where it was after a reload of the window', async () => {
    const at = () => panel().getByRole('spinbutton').inputValue();
    await expect.poll(at).toBe('9');
    // It is kept three times a second.
    await editor().page.waitForTimeout(1000);
    await editor().reload();
    await expect.poll(at).toBe('9');
    await expect
      .poll(() => panel().locator('.stepped-source').innerText())
      .toBe('Selection in three.txt · 3 numbers');
  });

  it('takes other numbers when the command is run again, and what is shown when that is asked for', async () => {
    await editor().open('seven.txt');
    await editor().text.selectLines(1, 7);
    await editor().command('Median: Step Through Insertions');
    await panel().getByText('Selection in seven.txt · 7 numbers').waitFor();
    await panel().getByRole('textbox', { name: 'Numbers' }).fill('3 1 2');
    await keys('Enter');
    await panel().getByText('Typed numbers · 3 numbers').waitFor();
    await expect.poll(() => cells('Numbers in order of arrival')).toEqual(['3', '1', '2']);
  });
});
