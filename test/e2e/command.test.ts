import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { killExtensionHost } from '../support/storedWatches';
import { useEditor } from '../support/useEditor';

const LAST = 150_000;
/** Prints half of its numbers, waits until a file is there, and prints the rest; one that only waits; one that rests once. */
const FILES = {
  'halves.py': `import os, time
for i in range(1, 1001): print(i)
while not os.path.exists("go"): time.sleep(0.05)
for i in range(1001, 2001): print(i)
`,
  'beside.py': `import os, time
for i in range(1, 10): print(i)
while not os.path.exists("enough"): time.sleep(0.05)
`,
  'steady.py': `import os, time
for i in range(1, ${LAST + 1}):
    print(i)
    if i % 2000 == 0: time.sleep(0.1)
    if i == 100000:
        while not os.path.exists("killed"): time.sleep(0.05)
`,
  'bar.py': `import sys, time
for i in range(60):
    sys.stdout.write(f"\\r {i}%|{'#' * (i // 6):10}| {i}/60 [00:01<00:05, loss={1 + i // 20}]")
    sys.stdout.flush()
    time.sleep(0.01)
`,
  '.vscode/tasks.json': JSON.stringify({
    version: '2.0.0',
    tasks: [{ label: 'measure', type: 'shell', command: 'printf "%s ms\\n" 30 10 20' }],
  }),
};
const editor = useEditor({ files: FILES });

/** `[median, count]` as the status bar tells them. */
async function shown(): Promise<[number, number] | undefined> {
  if (!(await editor().status.item.isVisible())) return undefined;
  const [, median, count] = /^Median (\S+) of (\S+)/.exec(await editor().status.text()) ?? [];
  const number = (text = '') => Number(text.replaceAll(',', ''));
  return [number(median), number(count)];
}

async function run(command: string): Promise<void> {
  await editor().command('Median: Run Command and Watch It…');
  await editor().quickInput.enter(command);
}

const terminal = () => editor().page.locator('.terminal-wrapper.active, .terminal-outer-container').first();

describe('A command that is run and watched', () => {
  it('is typed, runs in a terminal that is seen, and gives its median', async () => {
    await run('seq 1 999');
    await expect.poll(shown, { timeout: 60_000 }).toEqual([500, 999]);
    await terminal().waitFor();
    await editor().screenshot('command-terminal');
  });

  it('is offered again, the newest first', async () => {
    await run('seq 1 99');
    await expect.poll(shown, { timeout: 60_000 }).toEqual([50, 99]);
    await editor().command('Median: Run Command and Watch It…');
    await expect.poll(() => editor().quickInput.items()).toEqual(['seq 1 99', 'seq 1 999']);
    await editor().screenshot('command-recent');
    await editor().quickInput.choose('seq 1 999');
    await expect.poll(shown, { timeout: 60_000 }).toEqual([500, 999]);
    await expect.poll(() => editor().status.text(), { timeout: 60_000 }).toContain('· ended');
  });

  it('is run again, and asks once what becomes of its numbers', async () => {
    await editor().command('Median: Follow Again');
    await editor().notifications.all('“seq 1 999” starts over').waitFor({ timeout: 60_000 });
    await editor().notifications.answer('Go On');
    await expect.poll(shown, { timeout: 60_000 }).toEqual([500, 1998]);
    await expect.poll(() => editor().status.text(), { timeout: 60_000 }).toContain('· ended');
    await editor().command('Median: Follow Again');
    await expect.poll(shown, { timeout: 60_000 }).toEqual([500, 2997]);
  });

  it('runs once more beside itself where one says so while it runs', async () => {
    await run('python3 beside.py');
    await expect.poll(shown, { timeout: 60_000 }).toEqual([5, 9]);
    await editor().command('Median: Follow Again');
    await editor().notifications.all('“python3 beside.py” still runs').waitFor({ timeout: 60_000 });
    await editor().notifications.answer('Run Beside');
    await editor().notifications.all('“python3 beside.py” starts over').waitFor({ timeout: 60_000 });
    expect(await editor().status.text()).not.toContain('· ended');
    await editor().notifications.answer('Go On');
    await expect.poll(shown, { timeout: 60_000 }).toEqual([5, 18]);
    writeFileSync(path.join(editor().folder, 'enough'), '');
    await expect.poll(() => editor().status.text(), { timeout: 60_000 }).toContain('· ended');
  });

  it('is a task', async () => {
    await editor().command('Median: Watch Task…');
    await editor().quickInput.choose('measure');
    await expect
      .poll(() => editor().status.text(), { timeout: 60_000 })
      .toMatch(/^Median 20 ms of 3\b.*ended/);
    await expect.poll(() => editor().status.spoken()).toContain('Task measure');
  });

  it('that has ended while something else was shown is counted by the badge of its view until that is looked at', async () => {
    await run('seq 1 3; while [ ! -e seen ]; do sleep 0.1; done');
    await expect.poll(shown, { timeout: 60_000 }).toEqual([2, 3]);
    // It takes the keyboard, however late.
    await editor().page.locator('.terminal-wrapper.active .xterm.focus').waitFor();
    await editor().open('halves.py');
    await editor().text.selectAll();
    await expect.poll(() => editor().status.text()).toContain('selected');
    writeFileSync(path.join(editor().folder, 'seen'), '');
    const item = editor().page.locator('.activitybar .action-item', {
      has: editor().page.locator('[aria-label^="Median"]'),
    });
    await expect.poll(() => item.locator('.badge-content').innerText(), { timeout: 60_000 }).toBe('1');
    await item.click();
    await item.locator('.badge-content').waitFor({ state: 'hidden' });
    await editor().screenshot('command-ended-seen');
    await item.click();
    await editor().command('View: Close Editor');
  });

  it('is read in another way from its start, however much it has printed', async () => {
    await run('seq 1 200000');
    await expect.poll(shown, { timeout: 60_000 }).toEqual([100_000.5, 200_000]);
    await expect.poll(() => editor().status.text(), { timeout: 60_000 }).toContain('· ended');
    await editor().command('Median: Change How Numbers Are Read…');
    await editor().quickInput.choose('What a pattern finds…');
    await editor().quickInput.enter('^(\\d)$');
    await expect.poll(shown, { timeout: 60_000 }).toEqual([5, 9]);
    await expect.poll(() => editor().status.text()).toContain('· ended');
  });

  it('that redraws a bar gives its loss at each change, and says in the tooltip what was left out', async () => {
    await run('python3 bar.py');
    await expect
      .poll(() => editor().status.text(), { timeout: 60_000 })
      .toMatch(/^Median loss 2 of 3\b.*ended/);
    const words = async () => (await (await editor().status.hover()).innerText()).replace(/\s+/g, ' ');
    await expect
      .poll(words)
      .toContain('Skipped: 57 × repainted unchanged, 180 × progress in a row that is redrawn');
    await editor().screenshot('command-bar');
    await editor().set({ 'medianWatch.numbers.take': ['repainted'] });
    await run('python3 bar.py');
    await expect
      .poll(() => editor().status.text(), { timeout: 60_000 })
      .toMatch(/^Median loss 2 of 60\b.*ended/);
    await expect.poll(words).not.toContain('repainted');
    await editor().set({ 'medianWatch.numbers.take': [] });
  });

  it('goes on, and is followed, through a reload of the window', async () => {
    await run('python3 halves.py');
    await expect.poll(shown, { timeout: 60_000 }).toEqual([500.5, 1000]);
    await editor().reload();
    await expect.poll(shown, { timeout: 60_000 }).toEqual([500.5, 1000]);
    writeFileSync(path.join(editor().folder, 'go'), '');
    await expect.poll(shown, { timeout: 60_000 }).toEqual([1000.5, 2000]);
  }, 240_000);

  it('is counted to the last number although the extension host is killed in the middle', async () => {
    await run('python3 steady.py');
    await expect.poll(async () => (await shown())?.[1], { timeout: 60_000 }).toBeGreaterThan(20_000);
    const seen = (await shown())?.[1] ?? 0;
    expect(seen).toBeLessThan(LAST);
    await killExtensionHost(editor());
    writeFileSync(path.join(editor().folder, 'killed'), '');
    await expect.poll(shown, { timeout: 120_000 }).toEqual([(LAST + 1) / 2, LAST]);
  }, 300_000);
});
