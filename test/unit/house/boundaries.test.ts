import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = path.join(import.meta.dirname, '../../../src');

/** What each room may import: rooms, files at the top of src, and `vscode`. Its own files always. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  median: [],
  numbers: ['messageOf'],
  watch: ['median', 'numbers'],
  'budget.ts': ['vscode'],
  node: ['watch', 'messageOf', 'node:'],
  sources: [
    'watch',
    'numbers',
    'budget',
    'parts',
    'nodeHost',
    'documentOptions',
    'settings',
    'messages',
    'log',
    'messageOf',
    'pace',
    'serialWork',
    'words',
    'vscode',
  ],
  views: [
    'watch',
    'numbers',
    'budget',
    'pace',
    'log',
    'documentOptions',
    'protocol',
    'messages',
    'words',
    'vscode',
  ],
  panel: ['protocol', 'pace', 'words', 'numberWriter'],
  'protocol.ts': [],
  'pace.ts': [],
  'serialWork.ts': [],
  'log.ts': ['messageOf', 'vscode'],
  'words.ts': ['numbers', 'numberWriter'],
  'messages.ts': ['log', 'messageOf', 'words', 'vscode'],
  'messageOf.ts': [],
  'numberWriter.ts': [],
  'documentOptions.ts': ['numbers', 'watch', 'settings', 'messageOf', 'vscode'],
  'settings.ts': ['numbers', 'messages', 'vscode'],
  'api.ts': ['watch', 'log', 'vscode'],
  actions: [
    'watch',
    'numbers',
    'budget',
    'sources',
    'views',
    'parts',
    'nodeHost',
    'documentOptions',
    'settings',
    'storage',
    'messages',
    'log',
    'messageOf',
    'words',
    'vscode',
  ],
  'parts.ts': ['watch', 'sources', 'views', 'documentOptions', 'settings', 'storage', 'vscode'],
  'storage.ts': ['watch', 'nodeHost', 'settings', 'messages', 'log', 'vscode'],
  'nodeHost.ts': ['node'],
  'commands.ts': ['actions', 'parts', 'sources', 'views', 'log', 'vscode'],
  'extension.ts': [
    'actions',
    'watch',
    'sources',
    'views',
    'documentOptions',
    'settings',
    'storage',
    'commands',
    'log',
    'api',
    'vscode',
  ],
};

/** `extension.ts` only puts together; every other file is read in one sitting. */
const MOST_LINES = 250;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => name.split(path.sep).join('/'));

/** Every module that a file names, types included. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(SRC, file), 'utf8');
  const named = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g,
  );
  return [...named].map(match => match[1] ?? match[2] ?? '');
}

/** The room of a path within src: its first folder, or the file itself where it lies at the top. */
function roomOf(file: string): string {
  // All of Node's own modules are one room.
  if (file.startsWith('node:')) return 'node:';
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : file;
}

/** What an import reaches: a file within src without its ending, or a package. */
function targetOf(file: string, specifier: string): string {
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier;
}

describe.each(files)('src/%s', file => {
  const targets = importsOf(file).map(specifier => targetOf(file, specifier));

  it('imports only what its room may know', () => {
    const allowed = [roomOf(file), ...(MAY_IMPORT[roomOf(file)] ?? [])];
    expect(targets.filter(target => !allowed.includes(roomOf(target)))).toEqual([]);
  });

  it('uses what only Node has in the room for it alone', () => {
    const text = readFileSync(path.join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const globals =
      text.match(/(?<![.'\w])(?:process\.|Buffer\b|setImmediate\b|__dirname\b|require\()/g) ?? [];
    expect(roomOf(file) === 'node' ? [] : globals).toEqual([]);
  });

  it(`has at most ${MOST_LINES} lines`, () => {
    expect(readFileSync(path.join(SRC, file), 'utf8').split('\n').length - 1).toBeLessThanOrEqual(MOST_LINES);
  });
});

describe('The house', () => {
  it('is put together in at most 60 lines', () => {
    expect(readFileSync(path.join(SRC, 'extension.ts'), 'utf8').split('\n').length - 1).toBeLessThanOrEqual(
      60,
    );
  });

  it('has a rule for each room, and no rule for a room that is gone', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it('has no circle of imports', () => {
    const known = new Set(files);
    const next = new Map(
      files.map(file => [
        file,
        importsOf(file)
          .map(specifier => `${targetOf(file, specifier)}.ts`)
          .filter(target => known.has(target)),
      ]),
    );
    const open: string[] = [];
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string) => {
      if (open.includes(file)) circles.push([...open.slice(open.indexOf(file)), file].join(' → '));
      if (open.includes(file) || done.has(file)) return;
      open.push(file);
      for (const target of next.get(file) ?? []) visit(target);
      open.pop();
      done.add(file);
    };
    for (const file of files) visit(file);
    expect(circles).toEqual([]);
    expect([...next.values()].flat().length).toBeGreaterThan(30);
  });
});
