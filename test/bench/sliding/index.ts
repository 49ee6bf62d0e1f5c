import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Contender, compare, inNode } from '../support/compare';
import type { Suite } from '../support/suite';
import { printTable } from '../support/table';

const WINDOWS = [11, 101, 1001, 100_000];

/** The sliding median of a million numbers beside bottleneck's, which is written in C and gets them all at once. */
const suite: Suite = async ({ sources, bundles, rounds }) => {
  const python = ['python3', '/usr/bin/python3'].find(hasBottleneck);
  if (!python) console.log('No Python with bottleneck was found: its column is left out.');
  const contenders: Contender[] = [
    inNode('SlidingMedian', join(bundles, 'contenders', 'slidingMedian.mjs')),
    ...(python ? [{ name: 'bottleneck', command: [python, join(sources, 'moveMedian.py')] }] : []),
  ];
  const rows: string[][] = [];
  for (const k of WINDOWS) {
    const [ours, ...others] = (await compare(contenders, [String(k)], rounds)).map(
      result => result.get('ns') ?? Number.NaN,
    );
    rows.push([
      `k = ${k}`,
      `${ours?.toFixed(1)}`,
      ...others.map(ns => `${ns.toFixed(1)} (${((ours ?? Number.NaN) / ns).toFixed(2)})`),
    ]);
  }
  printTable(
    'The median of the last k of a million uniform numbers: ns a number (ours in times theirs)',
    ['', ...contenders.map(({ name }) => name)],
    rows,
  );
};

export default suite;

function hasBottleneck(python: string): boolean {
  try {
    execFileSync(python, ['-c', 'import bottleneck'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
