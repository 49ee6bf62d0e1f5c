import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { useEditor } from '../support/useEditor';

/** A task of the same name in each folder; in the second it needs another, of which the first has one of that name too. */
const tasks = (before: string, options: object, ...needed: string[]) =>
  JSON.stringify({
    version: '2.0.0',
    tasks: [
      { label: 'prepare', type: 'shell', command: before },
      { label: 'measure', type: 'shell', command: 'cat times.txt', options, dependsOn: needed },
    ],
  });
const FILES = {
  'first/.vscode/tasks.json': tasks('false', {}),
  'first/times.txt': '1 ms\n2 ms\n3 ms\n',
  'second/.vscode/tasks.json': tasks(
    "printf '7 ms\\n8 ms\\n9 ms\\n' > sub/times.txt",
    { cwd: 'sub' },
    'prepare',
  ),
  'second/.vscode/settings.json': JSON.stringify({ 'medianWatch.numbers.decimal': ',' }),
  'second/sub/note.txt': 'Its task runs here.\n',
  'second/data.txt': '1,5\n2,5\n9,5\n',
};
const editor = useEditor({ files: FILES, roots: ['first', 'second'] });

const shown = () => editor().status.text();
const settings = (folder: string) => {
  const text = readFileSync(path.join(editor().folder, folder, '.vscode/settings.json'), 'utf8');
  return JSON.parse(text) as Readonly<Record<string, unknown>>;
};

describe('In a workspace of two folders', () => {
  it('a command runs in the folder that is picked, and is read as the settings of that folder say', async () => {
    await editor().command('Median: Run Command and Watch It…');
    await editor().quickInput.type('cat data.txt');
    await editor().quickInput.choose('second');
    await expect.poll(shown).toMatch(/^Median 2.5 of 3\b/);
  });

  it('a task runs in its own folder, after what it needs of that', async () => {
    await editor().command('Median: Watch Task…');
    await editor().quickInput.choose('measure', 'second');
    await expect.poll(shown).toMatch(/^Median 8 ms of 3\b/);
    await editor().command('Median: Watch Task…');
    await editor().quickInput.choose('measure', 'first');
    await expect.poll(shown).toMatch(/^Median 2 ms of 3\b/);
  });

  it('how a file is read is kept where its folder has settings of its own', async () => {
    await editor().open('data.txt');
    await editor().text.selectAll();
    await expect.poll(shown).toMatch(/^Median 2.5 of 3\b/);
    await editor().command('Median: Change How Numbers Are Read…');
    await editor().quickInput.choose('A comma separates');
    await expect.poll(shown).toMatch(/^Median 5 of 6\b/);
    await editor().notifications.all('“data.txt” is read in another way').waitFor();
    await editor().notifications.answer('Keep for the Workspace');
    await expect.poll(() => settings('second')).toMatchObject({ 'medianWatch.numbers.decimal': '.' });
  });
});
