import { appendFileSync, readdirSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Editor } from '../support/editor';
import { followFile } from '../support/followFile';
import { storedWatches } from '../support/storedWatches';
import { useEditor } from '../support/useEditor';
import { WatchesTree } from '../support/watchesTree';

/** Prints half of its numbers, waits until a file is there, and prints the rest. */
const HALVES = `import os, time
for i in range(1, 1001): print(i)
while not os.path.exists("go"): time.sleep(0.05)
for i in range(1001, 2001): print(i)
`;
const editor = useEditor({ files: { 'growing.log': '1\n2\n3\n', 'halves.py': HALVES } });
const SLOW = { timeout: 60_000 };
let second: Editor | undefined;

const tree = ({ page }: Editor) => new WatchesTree(page);

/** What the tree of watches says, by the alphabet. */
const lines = async (window: Editor) => (await tree(window).lines()).sort();

async function run(line: string): Promise<void> {
  await editor().command('Median: Run Command and Watch It…');
  await editor().quickInput.enter(line);
}

/** Resolves once the first window has been asked for its watches by another, and has taken the question away. */
function askedAndAnswered(): Promise<void> {
  const folder = storedWatches(editor()) ?? '';
  const [own = ''] = readdirSync(folder).filter(name => /^\d+-/.test(name));
  return new Promise(resolve => {
    const heard = watch(path.join(folder, own), (_, name) => {
      if (!name?.startsWith('asked') || readdirSync(path.join(folder, own)).includes(name)) return;
      heard.close();
      resolve();
    }).unref();
  });
}

// The desktop's VS Code shows a workspace in one window alone: there is nothing to try then.
describe('Two windows on one workspace', () => {
  it('have their own watches, and none takes what the other has', async () => {
    await followFile(editor(), 'growing.log');
    await run('python3 halves.py');
    await expect.poll(() => editor().status.text(), SLOW).toMatch(/^Median 500\.5 of 1,000\b/);
    await tree(editor()).show();
    const answered = askedAndAnswered();
    second = await editor().beside();
    if (!second) return;
    await answered;
    await tree(second).show();
    await tree(second).welcome().getByText('See the running median').waitFor();
    await expect.poll(() => second?.status.item.isVisible()).toBe(false);
    await second.page.keyboard.press('ControlOrMeta+Shift+E');
    await followFile(second, 'growing.log');
    await expect.poll(() => second?.status.text()).toMatch(/^Median 2 of 3\b/);
    appendFileSync(path.join(editor().folder, 'growing.log'), '4\n5\n');
    await expect.poll(() => second?.status.text()).toMatch(/^Median 3 of 5\b/);
    await expect
      .poll(() => lines(editor()))
      .toEqual(['growing.log | 3 of 5', expect.stringMatching(/^python3 halves\.py \| 500\.5 of 1,000/)]);
  }, 240_000);

  it('clear what is stored without the other losing any of it', async () => {
    if (!second) return;
    // More than is kept of a text: it is read from the disk again.
    await run('seq 1 200000');
    await expect.poll(() => editor().status.text(), SLOW).toMatch(/^Median 100,000\.5 of 200,000.*ended/);
    await second.command('Median: Stop Watch');
    await second.command('Median: Clear Stored Numbers…');
    await expect.poll(() => second?.dialog().text()).toContain('1 watch will be closed.');
    await expect
      .poll(() => second?.dialog().text())
      .toContain('Those that still go on, here or in another window, stay.');
    await second.dialog().choose('Remove');
    await second.status.item.waitFor({ state: 'hidden' });
    await second.command('Median: Clear Stored Numbers…');
    await expect.poll(() => second?.dialog().text()).toContain('the numbers of 3 watches. Remove');
    await second.dialog().choose('Cancel');

    await editor().command('Median: Change How Numbers Are Read…');
    // By keys: in VS Code 1.93 the hover of a row lies over the one that is left.
    await editor().quickInput.input().fill('What a pattern finds');
    await expect.poll(() => editor().quickInput.items()).toEqual(['What a pattern finds…']);
    await editor().page.keyboard.press('Enter');
    await editor().page.locator('.quick-input-widget .monaco-list-row').first().waitFor({ state: 'hidden' });
    await editor().quickInput.enter('^(\\d)$');
    await expect.poll(() => editor().status.text(), SLOW).toMatch(/^Median 5 of 9\b/);
    writeFileSync(path.join(editor().folder, 'go'), '');
    await tree(editor()).show();
    await expect
      .poll(() => lines(editor()), SLOW)
      .toEqual([
        'growing.log | 3 of 5',
        expect.stringMatching(/^python3 halves\.py \| 1,000\.5 of 2,000.*ended/),
        expect.stringMatching(/^seq 1 200000 \| 5 of 9.*ended/),
      ]);
  }, 240_000);

  it('keep their own through a reload of one of them', async () => {
    if (!second) return;
    await followFile(second, 'growing.log');
    await expect.poll(() => second?.status.text()).toMatch(/^Median 3 of 5\b/);
    await editor().reload();
    await expect.poll(() => editor().status.text(), SLOW).toMatch(/^Median 5 of 9.*ended/);
    await tree(editor()).show();
    await expect
      .poll(() => lines(editor()), SLOW)
      .toEqual([
        expect.stringMatching(/^growing\.log \| 3 of 5.*ended/),
        expect.stringMatching(/^python3 halves\.py \| 1,000\.5 of 2,000.*ended/),
        expect.stringMatching(/^seq 1 200000 \| 5 of 9.*ended/),
      ]);
    appendFileSync(path.join(editor().folder, 'growing.log'), '6\n7\n');
    await expect.poll(() => second?.status.text()).toMatch(/^Median 4 of 7\b/);
    await tree(second).show();
    await expect.poll(() => second && lines(second)).toEqual(['growing.log | 4 of 7']);
    await second.reload();
    await expect.poll(() => second?.status.text(), SLOW).toMatch(/^Median 4 of 7\b/);
    await expect.poll(() => editor().status.text()).toMatch(/^Median 5 of 9/);
  }, 240_000);
});
