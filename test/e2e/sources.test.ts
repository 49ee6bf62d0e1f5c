import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fromExplorer } from '../support/explorer';
import { useEditor } from '../support/useEditor';

const editor = useEditor({
  otherExtensions: ['testChannels'],
  files: {
    'data.csv': 'size,ms\n1,5\n2,41\n3,97\n',
    'app.log': '5 ms\n41 ms\n97 ms\n',
    'grows.log': '',
    'words.txt': 'no number here\n',
    'program.bin': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]),
  },
});
const status = () => editor().status.text();
const file = (name: string) => path.join(editor().folder, name);

/** Lets the other extension print these lines into its channel, or do something else with them. */
async function channel(
  act: 'Print…' | 'Log…' | 'Replace…',
  ...lines: readonly (string | number)[]
): Promise<void> {
  await editor().command(`Channels: ${act}`);
  await editor().quickInput.enter(lines.join(' / '));
}

afterEach(() => editor().notifications.clear());

describe('Median: Of File…', () => {
  it('reads a file out of the explorer', async () => {
    await fromExplorer(editor(), 'data.csv', 'Median of File');
    // A table: a series a heading, of which that of a time is shown.
    await expect.poll(status).toMatch(/\b41 of 3\b/);
    await expect.poll(() => editor().status.spoken()).toContain('File data.csv');
  });

  it('reads the file that is picked', async () => {
    await editor().command('Median: Of File…');
    // What is typed before the folder is listed is replaced by its path.
    await expect.poll(() => editor().quickInput.items()).toContain('app.log');
    await editor().quickInput.enter(file('app.log'));
    await expect.poll(status).toMatch(/^Median 41 ms of 3\b/);
  });

  it.each([
    ['words.txt', 'There is no number in “words.txt” (15 bytes)'],
    ['program.bin', '“program.bin” is a binary file, so it holds no numbers as text'],
  ])('says why it reads nothing in %s', async (name, why) => {
    await fromExplorer(editor(), name, 'Median of File');
    await editor().notifications.all(why).waitFor();
    await editor().screenshot(`file-${path.parse(name).ext.slice(1)}`);
  });
});

describe('Median: Follow File…', () => {
  it('asks from where on, and counts what is added', async () => {
    await fromExplorer(editor(), 'app.log', 'Follow Median of File…');
    await expect.poll(() => editor().quickInput.items()).toEqual(['From Its Start', 'From Now On']);
    await editor().screenshot('follow-file');
    await editor().quickInput.choose('From Its Start');
    await expect.poll(status).toMatch(/^Median 41 ms of 3\b/);
    appendFileSync(file('app.log'), '99 ms\n101 ms\n');
    await expect.poll(status).toMatch(/^Median 97 ms of 5\b/);
  });

  it('goes on through a rotation', async () => {
    renameSync(file('app.log'), file('app.log.1'));
    writeFileSync(file('app.log'), '98 ms\n100 ms\n');
    await expect.poll(status).toMatch(/^Median 98 ms of 7\b/);
  });

  it('asks once what becomes of the numbers where the file starts over', async () => {
    writeFileSync(file('app.log'), '7 ms\n');
    const question = '“app.log” starts over. What becomes of the 7 numbers that it has?';
    // While the mouse is on it, it stays; else it goes after 10 s.
    await editor().notifications.all(question).hover();
    await expect.poll(status).toMatch(/^Median 7 ms of 1\b/);
    await editor().screenshot('starts-over');
    await editor().notifications.answer('Go On');
    await expect.poll(status).toMatch(/^Median 97.5 ms of 8\b/);
    writeFileSync(file('app.log'), '8ms\n');
    await expect.poll(status).toMatch(/^Median 97 ms of 9\b/);
    await expect.poll(() => editor().notifications.all(question).count()).toBe(0);
  });

  it('is refused for a file that the system makes up, which can be read', async () => {
    // Nothing but Linux has such files.
    if (process.platform !== 'linux') return;
    const made = '/proc/sys/kernel/pid_max';
    await editor().command('Median: Follow File…');
    // What is typed before the folder is listed is replaced by its path.
    await expect.poll(() => editor().quickInput.items()).toContain('app.log');
    await editor().quickInput.input().fill(made);
    await expect.poll(() => editor().quickInput.items()).toContain('random');
    await editor().page.keyboard.press('Enter');
    await editor()
      .notifications.all(
        'The system makes up “pid_max” anew each time that it is read, so nothing is ever added to it that could be followed.',
      )
      .waitFor();
    await editor().notifications.answer('Read It Now');
    const value = Number(readFileSync(made, 'utf8')).toLocaleString('en');
    await expect.poll(status).toContain(`Median ${value} of 1`);
  });
});

describe('Median: Watch Output Channel', () => {
  it('finds a hidden channel by its name, and counts what it prints', async () => {
    await channel('Print…', 5, 41);
    await editor().command('Median: Watch Output Channel');
    await editor().quickInput.input().fill('Bench');
    // An older VS Code lists a log once something is in it.
    await expect.poll(async () => (await editor().quickInput.items())[0]).toBe('Bench');
    await editor().screenshot('channels');
    await editor().quickInput.choose('Bench');
    await expect.poll(() => editor().quickInput.items()).toEqual(['With What Is There', 'From Now On']);
    await editor().quickInput.choose('With What Is There');
    await expect.poll(status).toMatch(/^Median 23 of 2\b/);
    await channel('Print…', 97);
    await expect.poll(status).toMatch(/^Median 41 of 3\b/);
    await expect.poll(() => editor().status.spoken()).toContain('Output channel Bench');
  });

  it('counts on where the channel is shown, and hidden again', async () => {
    await editor().command('Channels: Show');
    await channel('Print…', 98);
    await expect.poll(status).toMatch(/^Median 69 of 4\b/);
    await editor().command('Channels: Hide');
    await channel('Print…', 99);
    await expect.poll(status).toMatch(/^Median 97 of 5\b/);
  });

  it('asks once what becomes of the numbers where the channel starts over', async () => {
    await editor().command('Channels: Clear');
    await channel('Print…', 1, 2, 3);
    await editor().notifications.all('“Bench” starts over. What becomes of the 5 numbers').hover();
    await expect.poll(status).toMatch(/^Median 2 of 3\b/);
    await editor().notifications.answer('Go On');
    await expect.poll(status).toMatch(/^Median 23 of 8\b/);
    await channel('Replace…', 1000);
    await expect.poll(status).toMatch(/^Median 41 of 9\b/);
  });

  it('takes the stamps and levels of a log for no numbers', async () => {
    await channel('Log…', 'took 30 ms');
    await channel('Log…', 'took 50 ms');
    // VS Code 1.93 lists a log once it has been written to the disk.
    await editor().quickInput.pick('Median: Watch Output Channel', 'Bench log');
    await editor().quickInput.choose('With What Is There');
    await expect.poll(status).toMatch(/^Median 40 ms of 2\b/);
    await channel('Log…', 'took 60 ms');
    await expect.poll(status).toMatch(/^Median 50 ms of 3\b/);
  });
});

describe('The menu of an output channel’s text', () => {
  it('watches that channel', async () => {
    await editor().command('Channels: Show');
    await editor().page.locator('.output-view .view-line').first().click();
    await editor().contextMenu('Watch Output Channel', 'Median');
    await editor().quickInput.choose('From Now On');
    await channel('Print…', 7);
    await expect.poll(status).toMatch(/^Median 7 of 1\b/);
    await editor().screenshot('channel-shown');
    await editor().command('Channels: Hide');
  });
});

describe('Median: Of Clipboard', () => {
  it('reads what was copied', async () => {
    await editor().page.evaluate(() => navigator.clipboard.writeText('5\t41\n97\t1,234\n'));
    await editor().command('Median: Of Clipboard');
    await expect.poll(status).toMatch(/^Median 69 of 4\b/);
    await expect.poll(() => editor().status.spoken()).toContain('Clipboard at');
  });

  it('says what it found where there is no number', async () => {
    await editor().page.evaluate(() => navigator.clipboard.writeText('utf8 only'));
    await editor().command('Median: Of Clipboard');
    await editor().notifications.all('The clipboard holds 9 characters but no number').waitFor();
    await expect.poll(status).toMatch(/^Median 69 of 4\b/);
  });
});

describe('Median: Type Numbers…', () => {
  const message = () => editor().page.locator('.quick-input-widget .quick-input-message').innerText();

  it('shows the median while numbers are typed, and keeps them', async () => {
    const input = editor().quickInput.input();
    await editor().command('Median: Type Numbers…');
    await input.fill('5 41 97');
    await expect.poll(message).toContain('The median 41 of 3 numbers; Enter takes them.');
    await editor().screenshot('typing');
    await editor().page.keyboard.press('Enter');
    await expect.poll(() => input.inputValue()).toBe('');
    await expect.poll(status).toMatch(/^Median 41 of 3\b/);
    await input.fill('nothing');
    await expect.poll(message).toContain('There is no number in “nothing” yet');
    await editor().screenshot('typing-nothing');
    await input.fill('-3.5');
    await expect.poll(message).toContain('With 1 number more: median 23 of 4 numbers');
    await editor().page.keyboard.press('Enter');
    await expect.poll(status).toMatch(/^Median 23 of 4\b/);
    await editor().page.keyboard.press('Escape');
    await input.waitFor({ state: 'hidden' });
  });

  it('goes on with the same numbers the next time', async () => {
    const input = editor().quickInput.input();
    await editor().command('Median: Type Numbers…');
    await expect.poll(message).toContain('So far: median 23 of 4 numbers');
    await input.fill('1e6');
    await editor().page.keyboard.press('Enter');
    await expect.poll(status).toMatch(/^Median 41 of 5\b/);
    await expect.poll(() => input.inputValue()).toBe('');
    await editor().page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  });
});
