import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as l10n from '../../../src/l10n';
import { parsePackageArguments } from '../../support/packageArguments';
import { packageFolder, TARGETS } from '../../support/packageFolder';
import { ptyPackage } from '../../support/ptyBinary.mjs';

const ROOT = path.join(import.meta.dirname, '../../..');
const run = (...args: readonly string[]) =>
  execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
const filesIn = (folder: string) => readdirSync(path.join(ROOT, folder)).map(name => `${folder}/${name}`);
const bytes = (name: string) => readFileSync(path.join(ROOT, name));
/** All files in a folder and below it, sorted. */
const allIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();

/** Stands for whatever VS Code gives, to see what a start loads: it can be called, made and asked for anything. */
const ANYTHING: unknown = new Proxy(class {}, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => '' : ANYTHING),
  set: () => true,
  apply: () => ANYTHING,
  construct: () => ANYTHING as object,
});
const names = bytes('node_modules/@types/vscode/index.d.ts')
  .toString()
  .matchAll(/^\texport (?:class|const|enum|namespace) (\w+)/gm);
const VSCODE = {
  ...Object.fromEntries(Array.from(names, ([, name]) => [name, ANYTHING])),
  l10n: { bundle: undefined },
};

/** The packages of the binaries as they are published: the names of their files are those of npm. */
const PTY_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'linux-x64': ['pty.node'],
  'linux-arm64': ['pty.node'],
  'darwin-x64': ['pty.node', 'spawn-helper'],
  'darwin-arm64': ['pty.node', 'spawn-helper'],
  'win32-x64': ['conpty.node', 'conpty_console_list.node', 'conpty.pdb', 'conpty_console_list.pdb'],
  'win32-arm64': ['conpty.node', 'conpty_console_list.node', 'conpty.pdb', 'conpty_console_list.pdb'],
};

/**
 * What the host's bundles may use of Node: of what opens connections only sockets of this machine, for the recorder's
 * console on Windows. Processes are those that the user runs.
 */
const NODE_MODULES = [
  'buffer',
  'child_process',
  'crypto',
  'fs',
  'fs/promises',
  'module',
  'net',
  'os',
  'path',
  'readline',
  'timers/promises',
  'tty',
  'util',
  'worker_threads',
  'zlib',
].map(name => `node:${name}`);

const EVERYWHERE = [
  'package.json',
  'package.nls.json',
  'package.nls.de.json',
  'l10n/bundle.l10n.de.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  // Says that all of this ships, and does not ship itself.
  '.vscodeignore',
  'dist/panel.js',
  'dist/panel.css',
  'dist/stepping.js',
  'dist/stepping.css',
  'media/example.log',
  ...filesIn('media/pictures'),
  'media/heaps-dark.svg',
  'media/heaps-light.svg',
  'media/icon.png',
  'media/median.svg',
];
const MACHINES = [
  'dist/extension.js',
  'dist/counting.js',
  'dist/reading.js',
  'dist/acting.js',
  'dist/following.js',
  'dist/keeping.js',
  'dist/node.js',
  'dist/recorder.js',
  'dist/thread.js',
  'dist/telling.js',
  'dist/selection.js',
  'dist/debugRun.js',
];

/** What the package for each target holds; the binaries are empty files here. */
const folders = new Map<string, string>();
const folderOf = (target: string) => folders.get(target) ?? '';
const scratch = mkdtempSync(path.join(tmpdir(), 'median-package-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** What vsce warns of as it packs a folder: on the other stream than the one on which it tells. */
function packed(folder: string, file: string, ...flags: readonly string[]): string {
  const vsce = path.join(ROOT, 'node_modules/@vscode/vsce/vsce');
  const args = [vsce, 'package', '--no-dependencies', ...flags, '--out', path.join(scratch, file)];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  expect(stdout).toContain('Packaged');
  return stderr;
}

describe('npm run package', () => {
  it.each([
    ['linux-x64', [], ['linux-x64'], []],
    ['sunos-x64', [], ['universal'], []],
    [
      'linux-x64',
      ['--target', 'web', '-t', 'win32-x64', '--pre-release'],
      ['web', 'win32-x64'],
      ['--pre-release'],
    ],
    ['linux-x64', ['--all', '--baseContentUrl=x'], TARGETS, ['--baseContentUrl=x']],
  ])('makes on %s of %j the packages for %j', (here, args, targets, rest) => {
    expect(parsePackageArguments(args, here)).toEqual({ targets, rest, out: ROOT });
  });

  it('names the public address of the repository that it is given, and refuses one by which no page shows pictures', () => {
    const addressOf = (given: string) => parsePackageArguments(['--repository', given, '--pre-release']);
    for (const given of [
      'https://github.com/owner/name',
      'https://github.com/owner/name.git',
      'https://github.com/owner/name/',
    ])
      expect(addressOf(given)).toMatchObject({
        repository: 'https://github.com/owner/name',
        rest: ['--pre-release'],
      });
    for (const given of [
      'git@github.com:owner/name.git',
      'https://example.org/owner/name',
      'https://github.com/owner',
    ])
      expect(() => addressOf(given)).toThrow(`“${given}” is no address`);
  });

  it('refuses a target that there is not, and makes what is asked for where it is asked for', () => {
    expect(() => parsePackageArguments(['--target', 'beos'])).toThrow('There is no target “beos”');
    expect(parsePackageArguments(['-o', 'out/x.vsix']).out).toBe(path.resolve('out/x.vsix'));
  });
});

describe('The package', () => {
  beforeAll(async () => {
    run('esbuild.mjs', '--production');
    for (const [target, names] of Object.entries(PTY_PACKAGES)) {
      const folder = path.join(scratch, ptyPackage(target));
      mkdirSync(folder, { recursive: true });
      for (const name of names) writeFileSync(path.join(folder, name), '');
    }
    for (const target of TARGETS) folders.set(target, await packageFolder(target, scratch));
  }, 60_000);

  it.each([
    ['linux-x64', ['pty.node']],
    ['linux-arm64', ['pty.node']],
    ['darwin-x64', ['pty.node', 'spawn-helper']],
    ['darwin-arm64', ['pty.node', 'spawn-helper']],
    ['win32-x64', ['conpty.node']],
    ['win32-arm64', ['conpty.node']],
  ])('for %s holds just the files that a user needs there, with the binary %j', (target, binary) => {
    const pty = ['dist/pty/LICENSE', ...binary.map(name => `dist/pty/${target}/${name}`)];
    expect(allIn(folderOf(target))).toEqual([...EVERYWHERE, ...MACHINES, ...pty].toSorted());
  });

  it('for any other machine holds no binary, and for the Web nothing of Node', () => {
    expect(allIn(folderOf('universal'))).toEqual([...EVERYWHERE, ...MACHINES].toSorted());
    expect(allIn(folderOf('web'))).toEqual([...EVERYWHERE, 'dist/web.js'].toSorted());
  });

  it.each(['universal', 'web'])('for %s says each text in German, by keys that are shorter', target => {
    const german: Record<string, string> = JSON.parse(bytes('l10n/bundle.l10n.de.json').toString());
    const texts = JSON.parse(readFileSync(path.join(folderOf(target), 'l10n/bundle.l10n.de.json'), 'utf8'));
    l10n.speak({ language: 'de', texts });
    const said = Object.keys(german).map(text => [text, l10n.known(text)]);
    const plural = l10n.plural(2, '{0} number|{0} numbers', '2');
    l10n.speak(undefined);
    expect(Object.fromEntries(said)).toEqual(german);
    expect(plural).toBe('2 Zahlen');
    expect(Math.max(...Object.keys(texts).map(key => key.length))).toBe(5);
  });

  it('for each target that package-lock.json pins a binary for can be made, and so can those two', () => {
    expect(TARGETS.toSorted()).toEqual([...Object.keys(PTY_PACKAGES), 'universal', 'web'].toSorted());
    for (const target of Object.keys(PTY_PACKAGES))
      expect(bytes('package-lock.json').toString()).toContain(`"node_modules/${ptyPackage(target)}"`);
  });

  it.each([
    ['win32-x64', 'main'],
    ['universal', 'main'],
    ['web', 'browser'],
  ])('for %s starts by its “%s” alone, and tells nothing of how we work', (target, entry) => {
    const ours: Record<string, unknown> = JSON.parse(bytes('package.json').toString());
    const shipped = JSON.parse(readFileSync(path.join(folderOf(target), 'package.json'), 'utf8'));
    const left = Object.keys(ours).filter(key => !(key in shipped));
    const other = entry === 'main' ? 'browser' : 'main';
    expect(left.toSorted()).toEqual(
      ['devDependencies', 'devEngines', 'private', 'scripts', other].toSorted(),
    );
    expect(shipped).toEqual(Object.fromEntries(Object.keys(shipped).map(key => [key, ours[key]])));
  });

  it.each([
    // German takes 27,000 of them.
    ['universal', 403_000],
    ['web', 403_000],
  ])(
    'for %s is made without a warning, and has fewer than %i bytes',
    (target, most) => {
      const file = `${target}.vsix`;
      const flags = ['--no-rewrite-relative-links', '--allow-missing-repository'];
      expect(packed(folderOf(target), file, ...flags)).toBe('');
      expect(statSync(path.join(scratch, file)).size).toBeLessThan(most);
    },
    60_000,
  );

  it('leads to the public address of its repository where there is one, and vsce warns of nothing then', async () => {
    const folder = await packageFolder('universal', scratch, 'https://github.com/owner/name');
    expect(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))).toMatchObject({
      repository: { type: 'git', url: 'https://github.com/owner/name.git' },
      bugs: { url: 'https://github.com/owner/name/issues' },
      homepage: 'https://github.com/owner/name#readme',
    });
    expect(readFileSync(path.join(folder, 'README.md'), 'utf8')).toContain(
      '](https://github.com/owner/name/raw/HEAD/media/',
    );
    expect(allIn(folder)).toEqual(allIn(folderOf('universal')));
    expect(packed(folder, 'public.vsix', '--no-rewrite-relative-links')).toBe('');
  }, 60_000);

  it('has a host bundle under 41 kB, and loads less than 274 kB with the first text', () => {
    expect(bytes('dist/extension.js').length).toBeLessThan(41_000);
    // The kernel takes 16 of them: its part that tells the heads of lines pays with three times the speed behind stamps;
    // what follows the screen of a program that redraws takes another 16, reading rows of tables by their bytes 3, and what
    // tells apart ids, calls, places, sizes told twice and keys beside tables 6. Words of other languages take 2,
    // and so does what adds hundreds of numbers at once in less than half the time, and
    // clocks behind days; half a kB knows about where in a long text a number stands, and another reads metrics
    // with attributes. One hands lines to a thread as bytes, and sees a quarter sooner that nothing draws over a text; and
    // numbers that come in order, as a counter's do, are counted in two thirds of the time for one, and in a
    // quarter for two as long as all do.
    expect(bytes('dist/counting.js').length + bytes('dist/reading.js').length).toBeLessThan(274_000);
  });

  it('has scripts of ASCII alone, of which V8 holds a byte a character', () => {
    const scripts = filesIn('dist').filter(name => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(MACHINES.length);
    expect(scripts.filter(name => bytes(name).some(byte => byte > 0x7f))).toEqual([]);
  });

  it('starts with its host bundle alone', () => {
    const loaded: string[] = [];
    const load = (name: string) => {
      loaded.push(name);
      return name === 'vscode' ? VSCODE : Object.create(ANYTHING as object);
    };
    const bundle: { exports: { activate?: (context: unknown) => unknown } } = { exports: {} };
    new Function('require', 'module', 'exports', bytes('dist/extension.js').toString())(
      load,
      bundle,
      bundle.exports,
    );
    expect(bundle.exports.activate?.(ANYTHING)).toMatchObject({ version: 1, shown: undefined });
    expect(loaded).toEqual(['vscode']);
  });

  it.each(['host', 'page'])('has nothing in what the %s runs by which it could reach a network', where => {
    const isPage = (name: string) => ['panel.js', 'stepping.js'].includes(path.basename(name));
    const ours = filesIn('dist').filter(name => name.endsWith('.js') && isPage(name) === (where === 'page'));
    expect(ours.length).toBeGreaterThan(1);
    for (const name of ours) {
      const text = bytes(name).toString();
      const asked = [...text.matchAll(/\b(?:require|import)\(\s*["']([^"']+)["']\s*\)/g)].map(
        ([, from = '']) => from,
      );
      const others = asked.filter(from => !from.startsWith('./') && from !== 'vscode');
      const known = where === 'page' ? [] : NODE_MODULES;
      expect([name, others.filter(from => !known.includes(from))]).toEqual([name, []]);
      const ways = text.match(
        /\b(?:fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|process\.binding)/g,
      );
      expect([name, ways ?? []]).toEqual([name, []]);
    }
  });

  it('has sockets that are files or pipes of this machine alone', () => {
    const sources = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts'))
      .map(name => bytes(`src/${name}`).toString())
      .filter(text => text.includes("from 'node:net'"));
    const opened = sources.flatMap(text => [
      ...text.matchAll(/(?<![.\w])connect\(([^)\n]*)\)|\.listen\(([^)\n]*)\)/g),
    ]);
    const places = opened.map(([, to, at]) => to ?? at);
    expect(places.length).toBeGreaterThan(2);
    // A port would be a number, or come with a host.
    expect(
      places.filter(place => !['this.#side.address', 'address', 'conin', 'conout'].includes(place ?? '')),
    ).toEqual([]);
  });

  it('has a panel under 45 kB, compressed', () => {
    expect(gzipSync(bytes('dist/panel.js')).length + gzipSync(bytes('dist/panel.css')).length).toBeLessThan(
      45_000,
    );
  });

  it.each([
    [
      'extension.js',
      [
        'vscode',
        './counting.js',
        './reading.js',
        './acting.js',
        './following.js',
        './selection.js',
        './debugRun.js',
        './keeping.js',
        './telling.js',
        './node.js',
      ],
    ],
    ['counting.js', []],
    ['reading.js', []],
    [
      'acting.js',
      [
        'vscode',
        './counting.js',
        './reading.js',
        './following.js',
        './telling.js',
        './selection.js',
        './keeping.js',
        './node.js',
      ],
    ],
    ['telling.js', ['vscode', './counting.js']],
    [
      'selection.js',
      ['vscode', './counting.js', './reading.js', './telling.js', './following.js', './node.js'],
    ],
    ['keeping.js', ['vscode', './counting.js', './telling.js', './node.js']],
    ['following.js', ['vscode', './counting.js', './reading.js', './telling.js', './node.js']],
    ['thread.js', ['node:worker_threads', './reading.js']],
    ['web.js', ['vscode']],
  ])('has a bundle %s that asks for nothing but %j', (name, wanted) => {
    const required = [
      ...bytes(`dist/${name}`)
        .toString()
        .matchAll(/\b(?:require|import)\(\s*["']([^"']+)["']\s*\)/g),
    ];
    expect(required.map(match => match[1] ?? '').filter(asked => !wanted.includes(asked))).toEqual([]);
  });
});
