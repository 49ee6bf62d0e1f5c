import { afterEach, describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';
import { WatchesTree } from '../support/watchesTree';

const MIB = 2 ** 20;
const editor = useEditor({
  files: {
    'words.txt': 'no number here\nutf8, 1.2.3 and 2026-01-02\n',
    'empty.txt': '',
    'infinite.txt': 'NaN 1e400\n',
    'binary.dat': new Uint8Array(4096).map((_, i) => i % 7),
    'large.log': '12 34\n'.repeat((51 * MIB) / 6),
    'numbers.txt': '5\n41\n97\n',
  },
});

/** What the command answers; the collection, which holds 5, 41 and 97 by then, stays as it is. */
async function answer(command: string): Promise<string> {
  await editor().command(command);
  return told();
}

async function told(): Promise<string> {
  const [message] = await editor().notifications.texts();
  return message ?? '';
}

describe('A command says what was looked at, what was wanted and what to do now', () => {
  afterEach(() => editor().notifications.clear());

  it('with no editor open', async () => {
    const tree = new WatchesTree(editor().page);
    await tree.show();
    // The palette has the command where there is a text for it.
    await tree.welcome().getByText('Median of Selection').click();
    expect(await told()).toBe(
      'No editor is open, so there are no numbers to read. Open a file, select some numbers and run the command again.',
    );
  });

  it('for a text without numbers, and what was skipped in it', async () => {
    await editor().open('numbers.txt');
    await editor().command('Median: Add Selection');
    await expect.poll(() => editor().status.text()).toBe('Median 41 of 3 collected');
    await editor().open('words.txt');
    expect(await answer('Median: Add Selection')).toBe(
      'There is no number in “words.txt” (nothing is selected, so all of its 3 lines were read); skipped were 1 × part of a word, 1 × version, 1 × date. Select text with numbers such as 42, −3.5, 1e6 or 120 ms and run the command again.',
    );
  });

  it('for a selection without numbers', async () => {
    await editor().text.selectLines(1);
    expect(await answer('Median: Of Selection')).toMatch(
      /^There is no number in the selection in “words.txt” \(1 line\)\./,
    );
  });

  it('for numbers that are too large to be finite', async () => {
    await editor().open('infinite.txt');
    expect(await answer('Median: Of Selection')).toContain('skipped were 2 × not a finite number');
  });

  it('for an empty document', async () => {
    await editor().open('empty.txt');
    expect(await answer('Median: Of Selection')).toBe(
      '“empty.txt” is empty. Type or paste some numbers and run the command again.',
    );
  });

  it('for a binary file', async () => {
    await editor().open('binary.dat');
    expect(await answer('Median: Of Selection')).toMatch(
      /^VS Code does not hand the text of “binary.dat” to extensions; it is probably a binary file\./,
    );
  });

  it('for a document that VS Code does not hand over', async () => {
    await editor().open('large.log');
    expect(await answer('Median: Of Selection')).toMatch(
      /^“large.log” has 51 MiB, and VS Code hands no document above 50 MiB/,
    );
  });

  it('for a setting with a value that it does not take', async () => {
    await editor().set({ 'medianWatch.numbers.grouping': ';' });
    await editor().open('numbers.txt');
    await editor().text.selectAll();
    const message = editor().notifications.all('The setting medianWatch.numbers.grouping is ";"');
    await message.waitFor();
    expect(await message.innerText()).toContain('it takes one of "auto", "off", ",", ".", " ", "\'"');
    await expect.poll(() => editor().status.text()).toBe('Median 41 of 3 selected');
  });

  it('for a rule that is none, or whose pattern cannot be used', async () => {
    await editor().set({ 'medianWatch.numbers.rule': 'evry' });
    await editor().open('numbers.txt');
    await editor().text.selectAll();
    const none = editor().notifications.all('The setting medianWatch.numbers.rule is "evry"');
    await none.waitFor();
    expect(await none.innerText()).toContain('it takes "auto", "all", "labelled", "table", "column 3"');
    await editor().set({ 'medianWatch.numbers.rule': '/took (/' });
    await editor().open('numbers.txt');
    await editor().text.selectAll();
    const pattern = editor().notifications.all('The setting medianWatch.numbers.rule is "/took (/"');
    await pattern.waitFor();
    expect(await pattern.innerText()).toContain('cannot be used: Unterminated group');
    await expect.poll(() => editor().status.text()).toBe('Median 41 of 3 selected');
  });

  it('and the collection has lost nothing', async () => {
    await editor().text.selectNothing();
    await expect.poll(() => editor().status.text()).toBe('Median 41 of 3 collected');
  });
});

describe('The palette offers what can be done now', () => {
  /** What it offers for each of these words. */
  const offered = async () => {
    const titles: string[] = [];
    for (const word of ['Clear', 'Pause', 'Show'])
      titles.push(...(await editor().quickInput.found(`Median: ${word}`)));
    return titles.map(title => title.replace('Median: ', '')).toSorted();
  };
  const ALWAYS = [
    'Clear Stored Numbers…',
    'Pause',
    'Show Average, Percentile (p95), Outliers or Other Statistics in Status Bar…',
    'Show Heaps',
    'Show Histogram and Running Median',
    'Show Log',
  ];

  it('with numbers collected', async () => {
    await expect.poll(offered).toEqual(['Clear', ...ALWAYS]);
  });

  it('with nothing at all', async () => {
    await editor().command('Median: Undo Last Addition');
    await editor().status.item.waitFor({ state: 'hidden' });
    await expect.poll(offered).toEqual(ALWAYS);
  });

  it('with a watch that is open', async () => {
    await editor().command('Median: Type Numbers…');
    await editor().quickInput.type('1 2 3');
    await expect.poll(() => editor().status.text()).toContain('2 of 3');
    await editor().quickInput.cancel();
    const [first, ...rest] = ALWAYS;
    await expect.poll(offered).toEqual(['Clear', first, 'Clear Watch', ...rest, 'Show Watch']);
  });
});
