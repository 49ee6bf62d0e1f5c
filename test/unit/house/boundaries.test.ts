import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = path.join(import.meta.dirname, '../../../src');

/**
 * What each room may import: rooms, files at the top of src (without their ending), `vscode`, and Node's modules as
 * `node:`; `../media` has the types of our API alone. A room is a folder; its own files are always allowed, and a room named here stands for the rooms inside it
 * too where it ends in a star.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  median: [],

  numbers: ['numbers/*'],
  'numbers/text': ['numbers'],
  'numbers/tokens': ['numbers', 'numbers/text'],
  'numbers/screen': [],
  'numbers/scan': ['numbers', 'numbers/text', 'numbers/tokens'],
  'numbers/labels': ['numbers', 'numbers/text', 'numbers/tokens', 'numbers/scan'],
  'numbers/columns': ['numbers', 'numbers/text', 'numbers/tokens', 'numbers/scan'],
  'numbers/tables': ['numbers', 'numbers/text', 'numbers/tokens', 'numbers/scan', 'numbers/columns'],
  'numbers/groups': ['numbers', 'numbers/text', 'numbers/columns', 'numbers/labels'],
  'numbers/patterns': ['numbers', 'numbers/text', 'numbers/columns'],

  watch: ['watch/*', 'numbers', 'median'],
  'watch/series': ['numbers', 'numbers/labels', 'median'],
  'watch/series/charts': ['watch/series', 'median'],
  'watch/compare': ['watch/series', 'numbers', 'median'],
  'watch/journal': ['watch', 'watch/series', 'numbers'],
  'watch/search': ['watch', 'watch/series', 'watch/stream', 'numbers'],
  'watch/stream': ['watch/series', 'numbers', 'numbers/screen'],

  node: ['node/*', 'watch/*'],
  'node/files': ['watch/stream', 'node:'],
  'node/life': ['node:'],
  'node/journals': ['node/files', 'node/life', 'watch', 'watch/journal', 'watch/series', 'node:'],
  'node/reading': ['watch', 'watch/series', 'watch/stream', 'node:'],
  'node/recorder': ['node/files', 'node/life', ...top('l10n'), 'node:'],
  'node/recorded': ['node/files', 'node/journals', 'node/life', 'node/recorder', 'node:'],

  sources: ['../media', 'sources/*', 'watch/*', 'numbers', ...top('settings', 'messages', 'words'), 'vscode'],
  'sources/feeding': ['watch/*', 'numbers', ...top('budget', 'log', 'settings', 'words'), 'vscode'],
  'sources/command': source('budget', 'nodeHost'),
  'sources/debug': source('serialWork'),
  'sources/file': source('nodeHost', 'settings'),
  'sources/notebook': source('serialWork'),
  'sources/output': [...source('serialWork'), 'sources/file'],
  'sources/selection': source('budget', 'documentOptions', 'offThread', 'pace', 'settings'),
  'sources/terminal': source('serialWork'),

  views: ['watch/*', 'numbers', ...top('pace', 'words', 'messages', 'log'), 'vscode'],
  'views/heaps': [...view('budget', 'log', 'protocol'), 'baselines', 'median'],
  'views/lines': view(),
  'views/preview': view('budget', 'documentOptions', 'log'),
  'views/stepping': view('log', 'steppingProtocol'),
  'views/tree': view(),

  panel: ['panel/*', ...top('protocol', 'pace', 'words', 'numberWriter')],
  'panel/charts': ['panel', ...top('protocol', 'words', 'numberWriter')],
  'panel/stage': ['panel', ...top('protocol', 'numberWriter', 'words')],

  'panel/stepping': [
    'panel',
    'panel/stage',
    'median',
    ...top('steppingProtocol', 'protocol', 'pace', 'numberWriter', 'words'),
  ],

  actions: action('actions/compare', 'actions/goTo'),
  'actions/compare': action('actions', 'baselines', 'median'),
  'actions/goTo': action('actions'),

  baselines: [
    'watch',
    'watch/compare',
    'watch/series',
    'numbers',
    ...top('log', 'messages', 'words'),
    'vscode',
  ],

  'api.ts': ['../media', 'sources', 'watch/*', ...top('log'), 'vscode'],
  'budget.ts': ['vscode'],
  'chartProtocol.ts': [],
  'commands.ts': ['actions', 'watch', ...top('log'), 'vscode'],
  'counting.ts': ['median', 'numbers', 'watch/*', ...top('numberWriter', 'words')],
  'displayLanguage.ts': ['vscode'],
  'documentOptions.ts': ['numbers', 'watch/*', ...top('settings'), 'vscode'],
  'extension.ts': [
    'actions',
    'sources/*',
    'views/*',
    'watch/*',
    ...top('api', 'commands', 'displayLanguage', 'documentOptions', 'hosting', 'languageTools', 'log'),
    ...top('settings', 'storage'),
    'vscode',
  ],
  'following.ts': ['sources/*'],
  'hosting.ts': ['watch', ...top('forwardClock', 'offThread', 'settings')],
  'forwardClock.ts': [],
  'keeping.ts': ['baselines', ...top('nodeHost', 'settings'), 'vscode'],
  'l10n.ts': [],
  'languageTools.ts': ['actions', 'vscode'],
  'log.ts': ['vscode'],
  'messageOf.ts': [],
  'messages.ts': [...top('log', 'words'), 'vscode'],
  'nodeHost.ts': ['node'],
  'numberWriter.ts': [],
  'offThread.ts': ['watch/stream', ...top('log', 'nodeHost')],
  'pace.ts': [],
  'protocol.ts': top('chartProtocol'),
  'serialWork.ts': [],
  'settings.ts': ['numbers', 'watch/series', ...top('messages', 'settingValues'), 'vscode'],
  'settingValues.ts': ['numbers'],
  'steppingProtocol.ts': [],
  'storage.ts': [
    'baselines',
    'watch/*',
    ...top('keeping', 'log', 'messages', 'nodeHost', 'settings'),
    'vscode',
  ],
  'telling.ts': ['median', 'views', 'watch/series', ...top('messages')],
  'words.ts': ['numbers', ...top('numberWriter')],
};

/** A room of commands. */
function action(...more: readonly string[]): string[] {
  return [
    'watch/*',
    'numbers',
    'sources/*',
    'views/*',
    ...top('budget', 'documentOptions', 'keeping', 'log', 'messages', 'nodeHost', 'settings', 'storage'),
    ...top('words'),
    ...more,
    'vscode',
  ];
}

/** What any room but `median` may use: files that need nothing themselves. */
const SHARED = top('l10n', 'messageOf');

function top(...names: readonly string[]): string[] {
  return names.map(name => `${name}.ts`);
}

/** A source's room: what all sources share, and never another source. */
function source(...more: readonly string[]): string[] {
  return ['sources/feeding', 'watch/*', 'numbers', ...top('log', 'messages', 'words', ...more), 'vscode'];
}

/** A view's room: what all views share, and never another view. */
function view(...more: readonly string[]): string[] {
  return ['views', 'watch/*', 'numbers', ...top('pace', 'words', ...more), 'vscode'];
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => name.split(path.sep).join('/'))
  // AssemblyScript with a compiler of its own; what it shares with TypeScript is of numbers alone.
  .filter(name => !name.startsWith('numbers/kernel/'));
const textOf = (file: string): string => readFileSync(path.join(SRC, file), 'utf8');

/** Every module that a file names, types included. */
function importsOf(file: string): string[] {
  const named = textOf(file).matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g,
  );
  return [...named].map(match => match[1] ?? match[2] ?? '').map(specifier => targetOf(file, specifier));
}

/** What an import reaches: a file within src, or a package. */
function targetOf(file: string, specifier: string): string {
  return specifier.startsWith('.') ? `${path.posix.join(path.posix.dirname(file), specifier)}.ts` : specifier;
}

/** The room of a file within src: its folder, or the file itself where it lies at the top. */
function roomOf(file: string): string {
  if (file.startsWith('node:')) return 'node:';
  return file.includes('/') ? path.posix.dirname(file) : file;
}

function isAllowed(room: string, target: string): boolean {
  return [room, ...(room === 'median' ? [] : SHARED), ...(MAY_IMPORT[room] ?? [])].some(allowed =>
    allowed.endsWith('/*')
      ? target === allowed.slice(0, -2) || target.startsWith(allowed.slice(0, -1))
      : target === allowed,
  );
}

describe('The house', () => {
  it('lets each file import only what its room may know', () => {
    const strangers = files.flatMap(file =>
      importsOf(file)
        .filter(target => !isAllowed(roomOf(file), roomOf(target)))
        .map(target => `${file} → ${target}`),
    );
    expect(strangers).toEqual([]);
    expect(files.flatMap(importsOf).length).toBeGreaterThan(500);
  });

  it('has a rule for each room, and no rule for a room that is gone', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it('keeps what only Node has in the room for it alone', () => {
    const uses = files
      .filter(file => !file.startsWith('node/'))
      .flatMap(file => {
        const code = textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
        const globals = code.match(/(?<![.'\w])(?:process\.|Buffer\b|setImmediate\b|__dirname\b|require\()/g);
        return (globals ?? []).map(name => `${file}: ${name}`);
      });
    expect(uses).toEqual([]);
  });

  it('measures how long something takes by a clock that does not jump: only these want the date, or a name', () => {
    const dated = files.filter(file => /^(?:node|sources)\//.test(file) && /Date\.now/.test(textOf(file)));
    expect(dated.sort()).toEqual([
      'node/journals/home.ts',
      'node/life/ages.ts',
      'node/life/hostProcess.ts',
      'node/recorder/run.ts',
      'sources/command/run.ts',
      'sources/terminal/borrowed.ts',
    ]);
  });

  it('is put together in at most 60 lines', () => {
    expect(textOf('extension.ts').split('\n').length - 1).toBeLessThanOrEqual(60);
  });

  it('has no circle of imports', () => {
    const known = new Set(files);
    const next = new Map(files.map(file => [file, importsOf(file).filter(target => known.has(target))]));
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
    expect([...next.values()].flat().length).toBeGreaterThan(500);
  });
});
