import { describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';

const editor = useEditor({ files: { 'seven.txt': '41\n35\n62\n5\n97\n12\n50\n' } });
const panel = () => editor().panel();
/** Where the cursor is, and how much is selected, as the status bar tells it. */
const cursor = () => editor().page.locator('[id="status.editor.selection"]').innerText();
const tab = () =>
  editor().page.locator('.editor-group-container.active .tab.active').getAttribute('data-resource-name');

describe('A number leads back to where it came from', () => {
  it('from the facts and the dots of the panel to the document, by mouse and keys', async () => {
    await editor().open('seven.txt');
    await editor().command('Median: Of Selection');
    await editor().command('Median: Show Heaps');
    await panel().getByText('41', { exact: true }).first().waitFor();
    await editor().enterPanel();
    await panel().locator('.fact', { hasText: 'Max' }).getByRole('button').click();
    await expect.poll(cursor).toBe('Ln 5, Col 3 (2 selected)');
    await expect.poll(tab).toBe('seven.txt');
    await editor().screenshot('go-to-fact');
    await editor().enterPanel();
    await panel().locator('.fact', { hasText: 'Min' }).getByRole('button').press('Enter');
    await expect.poll(cursor).toBe('Ln 4, Col 2 (1 selected)');

    await editor().enterPanel();
    const distribution = panel()
      .locator('section', { hasText: 'Distribution' })
      .locator('svg.picture')
      .first();
    await distribution.press('Home');
    await distribution.press('ArrowRight');
    await expect.poll(() => panel().locator('.readout').first().innerText()).toContain('12');
    await editor().screenshot('go-to-dot');
    await distribution.press('Enter');
    await expect.poll(cursor).toBe('Ln 6, Col 3 (2 selected)');

    await editor().enterPanel();
    const running = panel().locator('section', { hasText: 'Running median' }).locator('svg.picture').first();
    const { width = 0, height = 0 } = (await running.boundingBox()) ?? {};
    // The third of seven numbers stands about a third of the way along the axis.
    await running.hover({ position: { x: width * 0.42, y: height / 2 } });
    const readout = panel().locator('section', { hasText: 'Running median' }).locator('.readout');
    await expect.poll(() => readout.innerText()).toMatch(/number \d/);
    const [, value = ''] = /number (\d+)/.exec(await readout.innerText()) ?? [];
    await running.click({ position: { x: width * 0.42, y: height / 2 } });
    const line = ['41', '35', '62', '5', '97', '12', '50'].indexOf(value) + 1;
    await expect.poll(cursor).toBe(`Ln ${line}, Col ${value.length + 1} (${value.length} selected)`);
  }, 120_000);

  it('from the palette to what a command has printed, as it was recorded', async () => {
    await editor().command('Median: Run Command and Watch It…');
    await editor().quickInput.enter('seq -f "took=%g ms" 300 -1 1');
    await expect
      .poll(() => editor().status.text(), { timeout: 60_000 })
      .toMatch(/^Median took 150.5 ms of 300\b.*ended/);
    await editor().command('Median: Go to Number…');
    await editor().screenshot('go-to-list');
    await editor().quickInput.choose('Minimum');
    await expect.poll(cursor).toBe('Ln 300, Col 10 (4 selected)');
    await expect.poll(tab).toMatch(/^seq -f .*\.log$/);
    await editor().screenshots('go-to-recorded');
    await editor().command('Median: Go to Number…');
    await editor().quickInput.choose('By Its Number…');
    await editor().quickInput.enter('7');
    await expect.poll(cursor).toBe('Ln 7, Col 12 (6 selected)');
  }, 120_000);
});
