import { join } from 'node:path';
import { compare, inNode } from '../support/compare';
import type { Suite } from '../support/suite';
import { printTable } from '../support/table';
import { KINDS } from './corpora';

/** The scanner beside what a regular expression or a split would read. */
const suite: Suite = async ({ bundles, full, rounds }) => {
  const node = (name: string, file: string) => inNode(name, join(bundles, 'contenders', `${file}.mjs`));
  const contenders = [
    node('scanNumbers', 'scanNumbers'),
    node('exec + Number', 'regExp'),
    node('matchAll + Number', 'matchAll'),
    node('split + Number', 'split'),
  ];
  const megabytes = full ? 100 : 30;
  const rows: string[][] = [];
  for (const kind of KINDS) {
    const results = await compare(contenders, [kind, String(megabytes)], rounds);
    const rates = results.map(result => result.get('rate') ?? Number.NaN);
    const ours = rates[0] ?? Number.NaN;
    rows.push([
      kind,
      ...rates.map((rate, i) => (i ? `${rate.toFixed(0)} (${(ours / rate).toFixed(1)} ×)` : rate.toFixed(0))),
    ]);
  }
  const title = `Numbers out of ${megabytes} MB: MB/s (scanNumbers, how many times as fast)`;
  printTable(title, ['', ...contenders.map(({ name }) => name)], rows);
};

export default suite;
