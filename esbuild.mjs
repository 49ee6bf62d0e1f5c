// Builds what ships (dist/) and, with --tests, what the tests run inside VS Code (out/).
//   node esbuild.mjs [--production] [--watch] [--tests]
import { readdirSync } from 'node:fs';
import * as esbuild from 'esbuild';

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'info',
  legalComments: 'none',
};

/** The extension host of VS Code 1.93 runs Node 20; the bundle uses nothing of Node, so browsers run it too. */
const host = {
  ...shared,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  format: 'cjs',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2022',
  external: ['vscode'],
};

/** The webview of VS Code 1.93 is Chromium 124. */
const panel = {
  ...shared,
  entryPoints: ['src/panel/panel.ts', 'src/panel/panel.css'],
  outdir: 'dist',
  format: 'iife',
  platform: 'browser',
  target: 'chrome124',
};

/** Bundles one folder of tests for the inside of VS Code: index.ts is the entry that VS Code calls. */
const hostTests = {
  ...shared,
  minify: false,
  entryPoints: readdirSync('test/host')
    .filter(name => name === 'index.ts' || name.endsWith('.test.ts'))
    .map(name => `test/host/${name}`),
  outdir: 'out/test/host',
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  external: ['vscode', 'mocha'],
};

const builds = [host, panel, ...(flags.has('--tests') ? [hostTests] : [])];

if (flags.has('--watch')) {
  const contexts = await Promise.all(builds.map(options => esbuild.context(options)));
  await Promise.all(contexts.map(context => context.watch()));
} else {
  await Promise.all(builds.map(options => esbuild.build(options)));
}
