import { execFile, execFileSync, type StdioOptions } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../support/chromium';
import { runScriptQuietly } from '../../support/processes';
import { inRoot, ROOT } from '../../support/root';
import { percentile } from '../support/percentile';
import type { Suite } from '../support/suite';
import { printTable } from '../support/table';
import type { HostFigures } from './host';
import { firstPaints, frames, heapSlope } from './page';

/** The last commit whose panel had no charts. */
const BEFORE = '61c5458';

/** The heap panel: what the host does for a snapshot, what the page does with it, and what both cost over time. */
const suite: Suite = async ({ sources, bundles, full, rounds }) => {
  await runScriptQuietly('The extension was not built.', 'build', '--production');
  await host(sources, bundles, full);
  const executablePath = await ensureChromium();
  // `gc` gives back what is no longer used, so that what remains is told.
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--js-flags=--expose-gc'] });
  try {
    const ours = inRoot('dist');
    const before = await builtBefore(bundles);
    const paints = await firstPaints(browser, before ? [before, ours] : [ours], 4 * rounds);
    const names = before ? [`before (${BEFORE})`, 'ours'] : ['ours'];
    printTable(
      'From the page to its first picture of 1,000,000 numbers, ms',
      ['', 'median', 'least'],
      paints.map((times, i) => [
        names[i] ?? '',
        percentile(times, 0.5).toFixed(1),
        percentile(times, 0).toFixed(1),
      ]),
    );
    const work = await frames(browser, ours, full ? 600 : 200);
    printTable(
      'The page’s work for a snapshot of 1,000,000 numbers to which 100 have come, ms',
      ['', 'median', 'p99', 'most'],
      [['ours', ...[0.5, 0.99, 1].map(share => percentile(work, share).toFixed(1))]],
    );
    const updates = full ? 20_000 : 4_000;
    const { kept, slope } = await heapSlope(browser, ours, updates);
    printTable(
      `The page’s memory over ${updates} snapshots`,
      ['', 'at the start, MB', 'at the end, MB', 'slope, bytes a snapshot'],
      [
        [
          'ours',
          ...[kept[0] ?? 0, kept.at(-1) ?? 0].map(bytes => (bytes / 1e6).toFixed(2)),
          slope.toFixed(1),
        ],
      ],
    );
  } finally {
    await browser.close();
  }
};

/** What of VS Code the host's side of the panel imports: nothing of it is used here but the language. */
const withoutEditor: Plugin = {
  name: 'without-editor',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ path }) => ({ path, namespace: 'vscode' }));
    build.onLoad({ filter: /./, namespace: 'vscode' }, () => ({
      contents: 'module.exports = { env: { language: "en" } };',
    }));
  },
};

async function host(sources: string, bundles: string, full: boolean): Promise<void> {
  const bundle = join(bundles, 'host.cjs');
  await build({
    entryPoints: [join(sources, 'host.ts')],
    outfile: bundle,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    plugins: [withoutEditor],
    logLevel: 'warning',
  });
  const rows: string[][] = [];
  for (const count of full ? [1e3, 1e5, 1e6, 1e7] : [1e3, 1e6, 1e7]) {
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', bundle, String(count)]);
    const { snapshot, p99, charts, bytes, add, followed, built } = JSON.parse(stdout) as HostFigures;
    rows.push([
      count.toLocaleString('en'),
      ...[snapshot, p99, charts].map(time => time.toFixed(3)),
      String(bytes),
      ...[add, followed].map(time => time.toFixed(1)),
      built.map(time => time.toFixed(1)).join(' / '),
    ]);
  }
  printTable(
    'The host',
    [
      'numbers',
      'a snapshot, ms',
      'p99',
      'of it the charts',
      'bytes',
      'adding, ns a number',
      'with charts',
      'first charts: all, longest slice, ms',
    ],
    rows,
  );
}

/** Builds the panel of {@link BEFORE}; undefined where the history does not reach back that far. */
async function builtBefore(bundles: string): Promise<string | undefined> {
  const folder = join(bundles, 'before');
  try {
    mkdirSync(folder, { recursive: true });
    const stdio: StdioOptions = ['ignore', 'pipe', 'ignore'];
    const from = { cwd: ROOT, maxBuffer: 2 ** 28, stdio };
    const archive = execFileSync('git', ['archive', BEFORE, 'src', 'tsconfig.json'], from);
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
  } catch {
    return undefined;
  }
  const outdir = join(folder, 'dist');
  await build({
    entryPoints: ['panel.ts', 'panel.css'].map(name => join(folder, 'src/panel', name)),
    outdir,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome124',
    logLevel: 'warning',
  });
  return outdir;
}

export default suite;
