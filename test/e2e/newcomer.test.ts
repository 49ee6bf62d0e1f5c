import type { Locator } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';

// Installed by `--install-extension`, in a profile that has never seen it.
const editor = useEditor({ files: { 'times.txt': 'took 12 ms\ntook 41 ms\ntook 30 ms\n' } });
const page = () => editor().page;

/** What has been done since the installation. */
const done: string[] = [];
beforeEach(() => done.splice(0));

async function click(what: string, place: Locator): Promise<void> {
  await place.click();
  done.push(what);
}

async function press(keys: string): Promise<void> {
  await page().keyboard.press(keys);
  done.push(keys);
}

const median = () => editor().status.text();

describe('From the installation to a median on the screen it is at most three actions', () => {
  it('by the icon in the activity bar, where an example is offered', async () => {
    await click('its icon', page().getByRole('tab', { name: 'Median' }).first());
    const welcome = page().locator('.pane .welcome-view-content');
    await click('Try an example', welcome.getByText('Try an example'));
    await expect.poll(median).toMatch(/^Median /);
    await editor().panel().locator('.node').first().waitFor();
    expect(done.length).toBeLessThanOrEqual(3);
    await editor().screenshot('newcomer-example');
    await editor().command('View: Close All Editors');
  });

  it('by a file with numbers: opened, and selected', async () => {
    // Where VS Code starts.
    await page().keyboard.press('ControlOrMeta+Shift+E');
    const row = page().locator('.explorer-folders-view .monaco-list-row', { hasText: 'times.txt' });
    await click('the file', row);
    await click('its text', page().locator('.editor-instance .view-line', { hasText: 'took 41' }));
    await press('ControlOrMeta+A');
    await expect.poll(median).toMatch(/^Median .*\b30 ms of 3 selected$/);
    expect(done.length).toBeLessThanOrEqual(3);
  });

  it('by the palette and the word that a newcomer types', async () => {
    await press('F1');
    await editor().quickInput.input().fill('>median example');
    done.push('median example');
    await page().locator('.quick-input-list .monaco-list-row').getByText('Try an Example').first().waitFor();
    await press('Enter');
    await expect.poll(median).toMatch(/^Median .* of \d/);
    expect(done.length).toBeLessThanOrEqual(3);
  });
});
