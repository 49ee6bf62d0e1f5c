import { describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';

describe('a person', () => {
  const editor = useEditor({
    files: { 'numbers.txt': '1 2\n3 4\n5 6\n7 8\n', 'bin.dat': new Uint8Array([0, 1, 2, 255]) },
  });

  it('opens a file and selects', async () => {
    await editor().open('numbers.txt');
    await editor().text.selectAll();
    await expect.poll(() => editor().status.text()).toBe('1 2\n3 4\n5 6\n7 8\n'.replace(/\n/g, ' ').trim());
    await editor().text.selectLines(2, 3);
    await expect.poll(() => editor().status.text()).toBe('3 4 5 6');
    await editor().text.placeCursors([
      { line: 1, column: 1 },
      { line: 2, column: 3 },
    ]);
    await editor().text.type('9');
    expect(await editor().text.lines()).toEqual(['91 2', '3 94', '5 6', '7 8', '']);
    await editor().text.selectColumn({ line: 3, column: 1 }, { line: 4, column: 2 });
    await expect.poll(() => editor().status.text()).toBe('5|7');
    await editor().text.goTo({ line: 1, column: 1 });
    await editor().text.addCursorsBelow(2);
    await editor().page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => editor().status.text()).toBe('9|3|5');
  });
  it('reads the status item, its tooltip, the menu', async () => {
    const tip = await editor().status.hover();
    expect(await tip.textContent()).toContain('Median of 4');
    await editor().status.click();
    expect(await editor().quickInput.items()).toContain('Clear');
    await editor().quickInput.choose('Copy the Median');
    await expect.poll(() => editor().clipboard()).toBe('2.5');
  });
  it('runs a command and answers', async () => {
    await editor().command('Median: Add Selection');
    expect(await editor().notifications.texts()).toEqual(['Added 4 numbers']);
    await editor().notifications.answer('Undo');
    await editor().notifications.all('Undone').waitFor();
    await editor().notifications.clear();
    await editor().contextMenu('Add Selection');
    await editor().notifications.all('Added 4 numbers').waitFor();
    await editor().notifications.clear();
    await editor().status.click();
    await editor().quickInput.choose('Modal');
    expect(await editor().dialog().text()).toContain('Again?');
    await editor().dialog().choose('Add Again');
    await editor().notifications.all('answer Add Again').waitFor();
  });
  it('shows the panel in every theme', async () => {
    await editor().command('Median: Show Heaps');
    await expect.poll(() => editor().panel().locator('h1').textContent()).toBe('Median 2.5');
    await editor().set({ 'editor.fontSize': 20 });
    for (const theme of ['light', 'high-contrast', 'high-contrast-light', 'dark'] as const)
      await editor().setTheme(theme);
    await editor().screenshot('smoke');
    await editor().open('bin.dat');
    await editor().reload();
    await editor().open('numbers.txt');
  });
});
