import { describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';

const editor = useEditor({ files: { 'a.txt': '5\n41\n97\n', 'b.txt': '1000\n2000\n' } });
const status = () => editor().status.text();

describe('Median: Add Selection', () => {
  it('adds to a collection that stays from file to file', async () => {
    await editor().open('a.txt');
    await editor().text.selectLines(1, 3);
    await expect.poll(status).toBe('Median 41 of 3 selected');
    await editor().command('Median: Add Selection');
    await expect.poll(status).toBe('Median 41 of 3 collected');

    await editor().open('b.txt');
    await editor().page.keyboard.press('Control+K');
    await editor().page.keyboard.press('Alt+A');
    await expect.poll(status).toBe('Median 97 of 5 collected');
    await expect
      .poll(() => editor().status.spoken())
      .toBe('Median 97 of 5 numbers, Collected from a.txt and b.txt');
  });

  it('asks before it adds the very same selection twice', async () => {
    await editor().command('Median: Add Selection');
    await editor().notifications.all('These 2 numbers from “b.txt” are in the collection already').waitFor();
    await expect.poll(status).toBe('Median 97 of 5 collected');
    await editor().notifications.clear();
    await expect.poll(status).toBe('Median 97 of 5 collected');

    await editor().command('Median: Add Selection');
    await editor().notifications.answer('Add Again');
    await expect.poll(status).toBe('Median 1,000 of 7 collected');
  });

  it('can be undone', async () => {
    await editor().command('Median: Undo Last Addition');
    await expect.poll(status).toBe('Median 97 of 5 collected');
    await editor().status.click();
    await editor().quickInput.choose('Undo Last Addition');
    await expect.poll(status).toBe('Median 41 of 3 collected');
  });

  it('gives way to a selection and comes back', async () => {
    await editor().text.selectAll();
    await expect.poll(status).toBe('Median 1,500 of 2 selected');
    await editor().text.selectNothing();
    await expect.poll(status).toBe('Median 41 of 3 collected');
  });

  it('is there again after a reload of the window, and can still be undone', async () => {
    await editor().command('Median: Add Selection');
    await expect.poll(status).toBe('Median 97 of 5 collected');
    await editor().reload();
    await editor().status.item.waitFor({ timeout: 60_000 });
    await expect.poll(status).toBe('Median 97 of 5 collected');
    await editor().command('Median: Undo Last Addition');
    await expect.poll(status).toBe('Median 41 of 3 collected');
  });

  it('is cleared by a command that one click undoes', async () => {
    await editor().command('Median: Clear');
    await editor().notifications.all('Cleared 3 collected numbers.').waitFor();
    await editor().status.item.waitFor({ state: 'hidden' });
    await editor().notifications.answer('Undo');
    await expect.poll(status).toBe('Median 41 of 3 collected');
  });
});
