import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';

const editor = useEditor({
  files: {
    'sizes.txt': 'a 1,234 units\nb 5,678 units\nc 9,012 units\n',
    'mixed.log':
      '2026-01-02 12:34:56 parse 120ms\nrequest 7f9c2ba4e88f827d took 35 ms on 127.0.0.1\nloaded utf8 v1.2.3, 45% of 3.5 MiB\n',
    'train.log': 'step=1 loss=0.9\nstep=2 loss=0.5\nstep=3 loss=0.1\n',
    'latencies.csv': 'time,path,status,latency_ms\n10:00,/a,200,12\n10:01,/b,500,30\n10:02,/a,200,14\n',
    'rule.log':
      'epoch=1 loss=0.91 time=120ms\n3 files saved to v2 at 12:34:56\nepoch=2 loss=0.52 time=118ms 7\n{"req":{"ms":12.5,"bytes":2048}}\n',
  },
});
const status = () => editor().status.text();

/** The workspace's settings, once they are there. */
function workspaceSettings(): unknown {
  try {
    return JSON.parse(readFileSync(path.join(editor().folder, '.vscode/settings.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The text of the hover at a place. */
async function hoverAt(line: number, column: number): Promise<string> {
  await editor().text.goTo({ line, column });
  await editor().command('Show or Focus Hover');
  const hover = editor().page.locator('.monaco-hover:visible .hover-contents').first();
  await hover.waitFor();
  return (await hover.innerText()).replace(/\s+/g, ' ');
}

describe('Median: Preview Numbers', () => {
  it('marks what is taken and what is skipped, and says why', async () => {
    await editor().open('mixed.log');
    await editor().command('Median: Preview Numbers');
    await expect.poll(() => hoverAt(1, 30)).toContain('Median Watch takes 120 ms');
    await expect.poll(() => hoverAt(1, 2)).toContain('Skipped: date Take what is: date');
    await expect.poll(() => hoverAt(2, 12)).toContain('Skipped: hash');
    await expect.poll(() => hoverAt(2, 45)).toContain('Skipped: network address');
    await expect.poll(() => hoverAt(3, 10)).toContain('Skipped: part of a word');
    await expect.poll(() => hoverAt(3, 22)).toContain('Median Watch takes 45%');
    await editor().page.keyboard.press('Escape');
    await editor().text.selectNothing();
    await editor().screenshots('preview');
  });

  it('leads from number to number by keys, round the end too, and says of each what becomes of it', async () => {
    await editor().open('train.log');
    await editor().text.goTo({ line: 2, column: 8 });
    const hover = editor().page.locator('.monaco-hover:visible .hover-contents').first();
    const said = async () => ((await hover.innerText().catch(() => '')) ?? '').replace(/\s+/g, ' ');
    const press = async (key: string) => {
      await editor().page.keyboard.press('ControlOrMeta+K');
      await editor().page.keyboard.press(key);
    };
    await press('Alt+n');
    await expect.poll(said).toContain('Median Watch takes 0.5');
    await press('Alt+n');
    await expect.poll(said).toContain('Median Watch takes 3');
    await press('Alt+p');
    await expect.poll(said).toContain('Median Watch takes 0.5');
    await press('Alt+p');
    await expect.poll(said).toContain('Median Watch takes 2');
    await editor().command('Median: Go to Previous Number');
    await expect.poll(said).toContain('Median Watch takes 0.9');
    await editor().command('Median: Go to Previous Number');
    await expect.poll(said).toMatch(/Median Watch takes 1$/);
    await editor().command('Median: Go to Previous Number');
    await expect.poll(said).toContain('Median Watch takes 0.1');
    await editor().page.keyboard.press('Escape');
    await editor().command('Median: Preview Numbers');
    await editor().command('View: Close Editor');
    await editor().open('mixed.log');
  });

  it('follows edits', async () => {
    await editor().text.goTo({ line: 1, column: 30 });
    await editor().page.keyboard.type('5');
    await expect.poll(() => hoverAt(1, 30)).toMatch(/takes \d{4}|takes \d,\d{3} ms/);
    await editor().page.keyboard.press('Escape');
    await editor().page.keyboard.press('ControlOrMeta+Z');
  });

  it('offers the other readings of a comma, and one click takes it', async () => {
    await editor().open('sizes.txt');
    await editor().text.selectAll();
    await expect.poll(status).toBe('Median 5,678 of 3 selected');
    await editor().command('Median: Preview Numbers');
    await expect.poll(() => hoverAt(1, 4)).toContain('A comma separates: 1 and 234 · A comma is decimal');
    await editor().page.locator('.monaco-hover:visible a').getByText('A comma separates: 1 and 234').click();
    await editor().text.selectAll();
    await expect.poll(status).toBe('Median 10.5 of 6 selected');
  });

  it('keeps the choice in the workspace where that is wanted', async () => {
    await editor().notifications.all('“sizes.txt” is read in another way').waitFor();
    await editor().notifications.answer('Keep for the Workspace');
    await expect
      .poll(workspaceSettings)
      .toEqual({ 'medianWatch.numbers.grouping': 'off', 'medianWatch.numbers.decimal': '.' });
    await expect.poll(status).toBe('Median 10.5 of 6 selected');
    // The explorer has a line more then, above the others, which a double click would hit beside.
    await editor().page.locator('.explorer-folders-view').getByText('.vscode', { exact: true }).waitFor();
  });
});

describe('Median: Preview Numbers under a rule', () => {
  it('marks what the rule takes, with its label, and faintly what it leaves out', async () => {
    await editor().open('rule.log');
    await editor().command('Median: Preview Numbers');
    await expect.poll(() => hoverAt(2, 1)).toContain('Median Watch takes 3');
    await editor().page.keyboard.press('Escape');
    await editor().command('Median: Change How Numbers Are Read…');
    await editor().quickInput.choose('Numbers with labels');
    await expect.poll(() => hoverAt(2, 1)).toContain('Left out by the rule: it has no label.');
    await expect.poll(() => hoverAt(1, 15)).toContain('Median Watch takes 0.91 under loss');
    await expect.poll(() => hoverAt(3, 25)).toContain('Median Watch takes 118 ms under time');
    await expect.poll(() => hoverAt(2, 27)).toContain('Skipped: time');
    await expect.poll(() => hoverAt(4, 15)).toContain('Median Watch takes 12.5 under req.ms');
    await editor().page.keyboard.press('Escape');
    await editor().text.selectNothing();
    await editor().screenshots('preview-rule');
  });

  it('follows edits', async () => {
    await editor().text.goTo({ line: 2, column: 1 });
    await editor().page.keyboard.type('count=');
    await expect.poll(() => hoverAt(2, 7)).toContain('Median Watch takes 3 under count');
    await editor().page.keyboard.press('Escape');
    await editor().page.keyboard.press('ControlOrMeta+Z');
  });
});

describe('Median: Change How Numbers Are Read…', () => {
  it('says why it reads as it does', async () => {
    await editor().open('latencies.csv');
    await editor().text.selectAll();
    await editor().command('Median: Change How Numbers Are Read…');
    const why = 'What is collected already stays as it was read.';
    // Above the list where VS Code has a place there, else in the box.
    const above = editor().page.locator('.quick-input-widget').getByText(why);
    const within = editor().page.locator(`.quick-input-widget input[placeholder*="${why}"]`);
    await above.or(within).first().waitFor();
    await editor().screenshot('reading-why');
    await editor().quickInput.cancel();
  });

  it('ticks one way to read commas, and says what the settings and the text make of them', async () => {
    await editor().open('latencies.csv');
    await editor().text.selectAll();
    await editor().command('Median: Change How Numbers Are Read…');
    const rows = editor().page.locator('.quick-input-list .monaco-list-row');
    await rows
      .filter({ hasText: 'As the settings and the document say' })
      .getByText('A comma separates')
      .waitFor();
    const ticked = rows.filter({ has: editor().page.locator('.codicon-check') });
    await expect.poll(() => ticked.filter({ hasText: /comma|settings/ }).count()).toBe(1);
  });

  it('offers the columns of a table, each with its median, and refuses one that is not there', async () => {
    await editor().quickInput.choose('A column…');
    await expect.poll(() => editor().quickInput.items()).toEqual(['status', 'latency_ms', 'Another…']);
    const row = editor().page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'latency_ms' });
    await expect.poll(() => row.innerText()).toContain('median 14 of 3');
    await editor().screenshot('reading-columns');
    await editor().quickInput.choose('Another…');
    await editor().quickInput.input().fill('latency');
    const why = 'There is no column “latency”, but time, path, status and latency_ms.';
    await editor().page.locator('.quick-input-message').getByText(why).waitFor();
    await editor().quickInput.enter('LATENCY_MS');
    await expect.poll(status).toBe('Median latency_ms 14 of 3 selected');
    await editor().notifications.clear();
  });

  it('reads a series a label, and each of them can be shown', async () => {
    await editor().open('train.log');
    await editor().text.selectAll();
    await expect.poll(status).toBe('Median 0.95 of 6 selected');
    await editor().status.click();
    await editor().quickInput.choose('Change How Numbers Are Read…');
    await editor().quickInput.choose('Numbers with labels');
    // How far it is does not come first.
    await expect.poll(status).toBe('Median loss 0.5 of 3 selected +1 series');
    await editor().status.click();
    await editor().quickInput.choose('Show step');
    await expect.poll(status).toBe('Median step 2 of 3 selected +1 series');
    await editor().status.click();
    await editor().quickInput.choose('Show loss');
    await expect.poll(status).toBe('Median loss 0.5 of 3 selected +1 series');
    await editor().command('View: Focus Active Editor Group');
    const tooltip = await editor().status.hover();
    await expect
      .poll(async () => (await tooltip.innerText()).replace(/\s+/g, ' '))
      .toContain('Apart from these: 2 of 3 numbers under step');
    await editor().page.mouse.move(600, 300);
  });

  it('reads what a pattern finds, and refuses one that is none with the reason', async () => {
    await editor().command('Median: Change How Numbers Are Read…');
    await editor().quickInput.choose('What a pattern finds…');
    await editor().quickInput.input().fill('loss=(');
    const complaint = editor().page.locator('.quick-input-message');
    await expect.poll(() => complaint.innerText()).toMatch(/The pattern "loss=\(" .*/);
    await editor().quickInput.enter('loss=0\\.(\\d)');
    await expect.poll(status).toBe('Median 5 of 3 selected');
  });

  it('keeps a rule for the workspace with one click', async () => {
    await editor().notifications.clear();
    await editor().command('Median: Change How Numbers Are Read…');
    await editor().quickInput.choose('Numbers with labels');
    await editor().notifications.all('“train.log” is read in another way').waitFor();
    await editor().notifications.answer('Keep for the Workspace');
    await expect.poll(workspaceSettings).toMatchObject({ 'medianWatch.numbers.rule': 'labelled' });
    await expect.poll(status).toBe('Median loss 0.5 of 3 selected +1 series');
  });
});
