import { join } from 'node:path';
import { measureInside } from '../../support/insideEditor';
import type { Suite } from '../support/suite';
import { printTable } from '../support/table';
import type { Measured } from './inside';

/** Floods in a real VS Code: how much of its extension host's time is ours. */
const suite: Suite = async ({ sources, bundles, full }) => {
  const measured = await measureInside<Measured[]>({
    source: join(sources, 'inside.ts'),
    folder: bundles,
    env: { MEDIAN_WATCH_FULL: full ? '1' : '' },
    what: 'The floods',
  });
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
