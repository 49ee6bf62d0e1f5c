// Watches a program for a long time in a real VS Code: npm run soak [-- minutes]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Soaked } from '../soak/inside';
import { ensureEditor } from './ensureEditor';
import { run, runScriptQuietly } from './processes';
import { inRoot, ROOT } from './root';

const minutes = Number(process.argv[2] ?? 30);
if (!(minutes > 0)) {
  console.error(`“${process.argv[2]}” is no number of minutes: npm run soak -- 5`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'median-soak-'));
try {
  const executable = await ensureEditor('newest');
  await runScriptQuietly('The extension was not built.', 'build', '--production', '--tests');
  const inside = join(folder, 'inside.cjs');
  await build({
    entryPoints: [inRoot('test/soak/inside.ts')],
    outfile: inside,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const results = join(folder, 'results.json');
  const code = await run(process.execPath, [inRoot('out/support/hostRun.mjs'), executable, inside], {
    cwd: ROOT,
    env: { ...process.env, MEDIAN_WATCH_RESULTS: results, MEDIAN_WATCH_MINUTES: String(minutes) },
  });
  if (code !== 0) throw new Error('The soak did not run to its end: the reason stands above.');
  const { rate, printed, counted, behind, share, idle, resident, heap }: Soaked = JSON.parse(
    readFileSync(results, 'utf8'),
  );
  console.log(`${minutes} minutes at ${rate} numbers a second, in the extension host:
  printed ${printed}, counted ${counted}
  most that was not counted yet: ${behind.toFixed(2)} s
  processor time of its thread: ${(100 * share).toFixed(2)} % of the time, ${(100 * idle).toFixed(2)} % before
  memory a number, by the slope of the last two thirds: ${resident.toFixed(1)} bytes resident, ${heap.toFixed(1)} in heap and buffers`);
  if (counted !== printed) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
