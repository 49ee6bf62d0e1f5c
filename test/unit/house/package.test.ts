import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../../..');
const run = (...args: readonly string[]) =>
  execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
const filesIn = (folder: string) => readdirSync(path.join(ROOT, folder)).map(name => `${folder}/${name}`);
const bytes = (name: string) => readFileSync(path.join(ROOT, name));

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

describe('The package', () => {
  beforeAll(() => void run('esbuild.mjs', '--production'));

  it('holds just the files that a user needs', () => {
    const files = run('node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies').trim().split('\n');
    expect(files.toSorted()).toEqual(
      [
        'package.json',
        'package.nls.json',
        'l10n/bundle.l10n.de.json',
        'README.md',
        'CHANGELOG.md',
        'LICENSE',
        'dist/extension.js',
        'dist/counting.js',
        'dist/reading.js',
        'dist/acting.js',
        'dist/following.js',
        'dist/baselines.js',
        'dist/node.js',
        'dist/recorder.js',
        'dist/thread.js',
        'dist/pty/LICENSE',
        // The pseudo-terminal of this machine: each platform has a package of its own.
        ...filesIn(`dist/pty/${process.platform}-${process.arch}`),
        'dist/tooltip.js',
        'dist/selection.js',
        'dist/debugRun.js',
        'dist/web.js',
        'dist/panel.js',
        'dist/panel.css',
        'media/example.log',
        'dist/stepping.js',
        'dist/stepping.css',
        ...filesIn('media/pictures'),
        'media/heaps-dark.svg',
        'media/heaps-light.svg',
        'media/icon.png',
        'media/median.svg',
      ].toSorted(),
    );
  }, 60_000);

  it('has a host bundle under 40 kB, and loads less than 260 kB with the first text', () => {
    expect(bytes('dist/extension.js').length).toBeLessThan(40_000);
    // The kernel takes 16 of them: its part that tells the heads of lines pays with three times the speed behind stamps;
    // what follows the screen of a program that redraws takes another 16, reading rows of tables by their bytes 3, and what
    // tells apart ids, calls, places, sizes told twice and keys beside tables 6. Words of other languages take 1.
    expect(bytes('dist/counting.js').length + bytes('dist/reading.js').length).toBeLessThan(260_000);
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
        './baselines.js',
        './tooltip.js',
        './node.js',
      ],
    ],
    ['counting.js', []],
    ['reading.js', []],
    [
      'acting.js',
      ['vscode', './counting.js', './reading.js', './following.js', './baselines.js', './node.js'],
    ],
    ['baselines.js', ['vscode', './counting.js']],
    ['following.js', ['vscode', './counting.js', './reading.js', './node.js']],
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
