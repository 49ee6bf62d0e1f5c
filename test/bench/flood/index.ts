import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ensureEditor } from '../../support/ensureEditor';
import { run, runScriptQuietly } from '../../support/processes';
import { inRoot, ROOT } from '../../support/root';
import type { Suite } from '../support/suite';
import { printTable } from '../support/table';
import type { Measured } from './inside';

/** Floods in a real VS Code: how much of its extension host's time is ours. */
const suite: Suite = async ({ sources, bundles, full }) => {
  const executable = await ensureEditor('newest');
  await runScriptQuietly('The extension was not built.', 'build', '--production', '--tests');
  const inside = join(bundles, 'inside.cjs');
  await build({
    entryPoints: [join(sources, 'inside.ts')],
    outfile: inside,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const results = join(bundles, 'results.json');
  const code = await run(process.execPath, [inRoot('out/support/hostRun.mjs'), executable, inside], {
    cwd: ROOT,
    env: { ...process.env, MEDIAN_WATCH_RESULTS: results, MEDIAN_WATCH_FULL: full ? '1' : '' },
  });
  if (code !== 0) throw new Error('The floods did not run to their end: the reason stands above.');
  const measured: Measured[] = JSON.parse(readFileSync(results, 'utf8'));
  printTable(
    'Floods, in the extension host',
    ['', 'numbers', 'counted', 's', 'host, CPU s', 'ours, CPU s', 'ours of the time, %', 'ours of CPU, %'],
    measured.map(({ name, numbers, counted, seconds, cpu, ours }) => [
      name,
      String(numbers),
      String(counted),
      seconds.toFixed(2),
      cpu.toFixed(2),
      ours.toFixed(2),
      ((100 * ours) / seconds).toFixed(1),
      ((100 * ours) / cpu).toFixed(1),
    ]),
  );
};

export default suite;
