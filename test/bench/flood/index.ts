import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { measureInside } from '../../support/insideEditor';
import { buildBefore } from '../support/buildBefore';
import type { Suite } from '../support/suite';
import { printTable } from '../support/table';
import type { Measured } from './inside';

/**
 * Floods, a large file and a large selection in a real VS Code: how much of its extension host's time is ours, and for how
 * long others wait. With a base, both builds in turn; of each figure the lower quartile of the rounds.
 */
const suite: Suite = async ({ sources, bundles, full, rounds, base, only = '' }) => {
  const before = base === undefined ? [] : [{ name: base, build: buildBefore(base, bundles) }];
  const builds = [...before, { name: 'now' }];
  const file = join(bundles, 'numbers.txt');
  const lines = full ? 10_000_000 : 2_000_000;
  writeNumbers(file, lines);
  const results = new Map<string, Measured[]>();
  for (let round = 0; round < (base === undefined ? 1 : rounds); round++)
    for (const { name, ...build } of builds) {
      const measured = await measureInside<Measured[]>({
        source: join(sources, 'inside.ts'),
        folder: bundles,
        env: {
          MEDIAN_WATCH_FULL: full ? '1' : '',
          MEDIAN_WATCH_ONLY: only,
          MEDIAN_WATCH_FILE: file,
          MEDIAN_WATCH_LINES: String(lines),
        },
        what: 'The floods',
        ...build,
      });
      for (const each of measured) {
        const key = `${each.name}${before.length > 0 ? `, ${name}` : ''}`;
        results.set(key, [...(results.get(key) ?? []), each]);
      }
    }
  printTable(
    'In the extension host',
    [
      '',
      'numbers',
      'counted',
      's',
      'behind, s',
      'host, CPU s',
      'ours, CPU s',
      'ours of the time, %',
      'longest task, ms',
    ],
    [...results]
      .sort(([a], [b]) => order(a, results) - order(b, results))
      .map(([name, rows]) => {
        const of = (figure: (row: Measured) => number) => lowerQuartile(rows.map(figure));
        return [
          name,
          String(rows[0]?.numbers),
          String(of(({ counted }) => counted)),
          of(({ seconds }) => seconds).toFixed(3),
          of(({ behind }) => behind).toFixed(2),
          of(({ cpu }) => cpu).toFixed(3),
          rows[0]?.ours === undefined ? '–' : of(({ ours = 0 }) => ours).toFixed(3),
          rows[0]?.ours === undefined
            ? '–'
            : of(({ ours = 0, seconds }) => (100 * ours) / seconds).toFixed(1),
          of(({ longest }) => longest).toFixed(1),
        ];
      }),
  );
};

export default suite;

/** Writes a file of numbers, one a line: 100 MB of ten million. */
function writeNumbers(file: string, lines: number): void {
  const PIECE = 100_000;
  const descriptor = openSync(file, 'w');
  for (let from = 0; from < lines; from += PIECE)
    writeSync(
      descriptor,
      Array.from({ length: PIECE }, (_, i) => `${(((from + i) * 7919) % 1e7) / 8}\n`).join(''),
    );
  closeSync(descriptor);
}

/** What is measured stands together, whichever build it is of. */
function order(name: string, results: ReadonlyMap<string, readonly Measured[]>): number {
  const names = [...results.values()].map(([first]) => first?.name);
  return names.indexOf(results.get(name)?.[0]?.name);
}

function lowerQuartile(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 4)] ?? Number.NaN;
}
