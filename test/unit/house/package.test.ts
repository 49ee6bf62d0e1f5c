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

describe('The package', () => {
  beforeAll(() => void run('esbuild.mjs', '--production'));

  it('holds just the files that a user needs', () => {
    const files = run('node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies').trim().split('\n');
    expect(files.toSorted()).toEqual(
      [
        'package.json',
        'package.nls.json',
        'README.md',
        'CHANGELOG.md',
        'LICENSE',
        'dist/extension.js',
        'dist/reading.js',
        'dist/acting.js',
        'dist/following.js',
        'dist/node.js',
        'dist/recorder.js',
        'dist/pty/LICENSE',
        // The pseudo-terminal of this machine: each platform has a package of its own.
        ...filesIn(`dist/pty/${process.platform}-${process.arch}`),
        'dist/tooltip.js',
        'dist/selection.js',
        'dist/debugRun.js',
        'dist/web.js',
        'dist/panel.js',
        'dist/panel.css',
        'media/heaps-dark.svg',
        'media/heaps-light.svg',
        'media/icon.png',
        'media/median.svg',
      ].toSorted(),
    );
  }, 60_000);

  it('has a host bundle under 64 kB, and loads less than 160 kB with the first text', () => {
    expect(bytes('dist/extension.js').length).toBeLessThan(64_000);
    expect(bytes('dist/reading.js').length).toBeLessThan(160_000);
  });

  it('has a panel under 30 kB, compressed', () => {
    expect(gzipSync(bytes('dist/panel.js')).length + gzipSync(bytes('dist/panel.css')).length).toBeLessThan(
      30_000,
    );
  });

  it.each([
    [
      'extension.js',
      [
        'vscode',
        './reading.js',
        './acting.js',
        './following.js',
        './selection.js',
        './debugRun.js',
        './tooltip.js',
        './node.js',
      ],
    ],
    ['reading.js', []],
    ['acting.js', ['vscode', './reading.js', './following.js', './node.js']],
    ['following.js', ['vscode', './reading.js', './node.js']],
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
