import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { userReadme } from '../../support/userReadme';

const ROOT = path.join(import.meta.dirname, '../../..');
const README = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const page = userReadme(README);

describe('The page of the extension', () => {
  it('says and shows on its first screen what a user gets and how to begin', () => {
    const [first = ''] = page.split('\n## ');
    expect(first).toMatch(
      /\*\*Select\*\*[\s\S]*\*\*Watch\*\*[\s\S]*\*\*Compare\*\*[\s\S]*\*\*Understand\*\*/,
    );
    expect(first).toContain('Median: Try an Example');
    expect(first).toMatch(
      /```text\n▌ checkout took 41 ms\n[\s\S]* Median 41 ms of 7 selected\n[\s\S]*```\n\n\*\*To begin\*\*.*\n\n\|/,
    );
    expect(first.length).toBeLessThan(1500);
  });

  it('has nothing that it can’t show: no picture, no link to a file, no command of the repository', () => {
    expect(README).toMatch(/<picture>.*src="media\//);
    expect(page).not.toMatch(/<picture|<img|!\[|npm (?:start|test)/);
    const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to);
    expect(links.filter(to => !to.startsWith('#'))).toEqual([]);
  });

  it('leads within itself to headings that are there', () => {
    const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
      words.toLowerCase().replaceAll(' ', '-'),
    );
    const targets = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, to = '']) => to);
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter(to => !headings.includes(to))).toEqual([]);
  });
});

describe('The page of the extension, where its repository has a public address', () => {
  const address = 'https://github.com/owner/name';
  const shown = userReadme(README, address);

  it('shows a picture that is there, which moves, and no SVG: no marketplace takes one', () => {
    const [, said, file = ''] =
      /^!\[([^\]]+)\]\(https:\/\/github\.com\/owner\/name\/raw\/HEAD\/(\S+\.png)\)$/m.exec(shown) ?? [];
    expect(said).toContain('the two heaps');
    expect(readFileSync(path.join(ROOT, file)).includes('acTL')).toBe(true);
    expect(shown).not.toMatch(/<picture|\.svg|```text/);
  });

  it('leads to files that are there, and is else the same', () => {
    const files = [...shown.matchAll(/\(https:\/\/github\.com\/owner\/name\/blob\/HEAD\/([^)#]+)/g)].map(
      ([, file = '']) => file,
    );
    expect(files).toContain('CONTRIBUTING.md');
    expect(files.filter(file => !existsSync(path.join(ROOT, file)))).toEqual([]);
    const words = (text: string) =>
      text.replaceAll(/!\[.*\)|```text[\s\S]*?```/g, '').replaceAll(/\[([^\]]+)\]\(https:[^)]+\)/g, '$1');
    expect(words(shown)).toBe(words(page));
  });
});

describe('README.md', () => {
  it('has the two commands for whoever clones the repository', () => {
    expect([...README.matchAll(/^npm \w+/gm)].map(([command]) => command)).toEqual(['npm start', 'npm test']);
  });
});
