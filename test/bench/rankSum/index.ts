import { join } from 'node:path';
import { compare, inNode } from '../support/compare';
import type { Suite } from '../support/suite';
import { printTable } from '../support/table';

/** What two samples of a kind and length cost to compare, the first time in a process and once it is warm. */
const suite: Suite = async ({ bundles, rounds }) => {
  const contender = inNode('rankSum', join(bundles, 'contenders', 'rankSum.mjs'));
  const rows: string[][] = [];
  for (const kind of ['uniform', 'duplicates']) {
    for (const length of [50, 1000, 100_000, 1_000_000]) {
      const [result] = await compare([contender], [kind, String(length)], rounds);
      const ms = (measure: string) => `${(result?.get(measure) ?? Number.NaN).toFixed(1)} ms`;
      rows.push([`${kind} ${length} + ${length}`, ms('first'), ms('warm')]);
    }
  }
  printTable('rankSum: U, p and shift of two samples', ['', 'first', 'warm'], rows);
};

export default suite;
