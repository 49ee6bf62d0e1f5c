// Watches a program for a long time in a real VS Code: npm run soak [-- minutes]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Soaked } from '../soak/inside';
import { measureInside } from './insideEditor';
import { inRoot } from './root';

const minutes = Number(process.argv[2] ?? 30);
if (!(minutes > 0)) {
  console.error(`“${process.argv[2]}” is no number of minutes: npm run soak -- 5`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'median-soak-'));
try {
  const { rate, printed, counted, behind, share, idle, resident, heap } = await measureInside<Soaked>({
    source: inRoot('test/soak/inside.ts'),
    folder,
    env: { MEDIAN_WATCH_MINUTES: String(minutes) },
    what: 'The soak',
  });
  console.log(`${minutes} minutes at ${rate} numbers a second, in the extension host:
  printed ${printed}, counted ${counted}
  most that was not counted yet: ${behind.toFixed(2)} s
  processor time of its thread: ${(100 * share).toFixed(2)} % of the time, ${(100 * idle).toFixed(2)} % before
  memory a number, by the slope of the last two thirds: ${resident.toFixed(1)} bytes resident, ${heap.toFixed(1)} in heap and buffers`);
  if (counted !== printed) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
