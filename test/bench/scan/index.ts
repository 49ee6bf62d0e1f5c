import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Contender, compare, inNode } from '../support/compare';
import { compileCpp } from '../support/compiler';
import type { Suite } from '../support/suite';
import { printTable } from '../support/table';
import { KINDS, type Kind } from './corpora';

/** The scanner beside what a regular expression, a split or a tool reads, and the median of a whole file. */
const suite: Suite = async ({ sources, bundles, full, rounds }) => {
  const megabytes = full ? 100 : 20;
  const node = (name: string, file: string) => inNode(name, join(bundles, 'contenders', `${file}.mjs`));
  await table(
    `Numbers out of ${megabytes} MB of text in memory: MB/s (scanNumbers, how many times as fast)`,
    [
      node('scanNumbers', 'scanNumbers'),
      node('exec + Number', 'regExp'),
      node('matchAll + Number', 'matchAll'),
      node('split + Number', 'split'),
    ],
    KINDS,
    kind => [kind, String(megabytes)],
  );
  const whole = (name: string, command: string): Contender => ({
    name,
    command: [process.execPath, join(bundles, 'contenders', 'wholeProcess.mjs'), command],
  });
  const program = compileCpp(join(sources, 'median.cpp'), join(bundles, 'median'));
  const medians = [
    whole('scanNumbers', `"${process.execPath}" "${join(bundles, 'contenders', 'medianOfFile.mjs')}" FILE`),
    ...(hasCommand('datamash') ? [whole('datamash', 'LC_ALL=C datamash median 1 < FILE')] : []),
    ...(hasCommand('awk') ? [whole('sort -g, awk', SORTED)] : []),
    ...(program ? [whole('C++', `"${program}" FILE`)] : []),
  ];
  const title = `The median of a file of ${megabytes} MB, whole process: MB/s (scanNumbers, how many times as fast)`;
  await table(title, medians, ['plain', '17 digits'], kind => [kind, String(megabytes)]);

  async function table(
    title: string,
    contenders: Contender[],
    kinds: readonly Kind[],
    args: (kind: Kind) => string[],
  ) {
    const rows: string[][] = [];
    for (const kind of kinds) {
      const results = await compare(contenders, args(kind), rounds);
      const rates = results.map(result => result.get('rate') ?? Number.NaN);
      const ours = rates[0] ?? Number.NaN;
      rows.push([
        kind,
        ...rates.map((rate, i) =>
          i ? `${rate.toFixed(0)} (${(ours / rate).toFixed(1)} ×)` : rate.toFixed(0),
        ),
      ]);
    }
    printTable(title, ['', ...contenders.map(({ name }) => name)], rows);
  }
};

export default suite;

/** The median of sorted lines. */
const SORTED =
  'LC_ALL=C sort -g FILE | awk \'{ v[NR] = $1 } END { i = int((NR + 1) / 2); printf "%.17g", NR % 2 ? v[i] : (v[i] + v[i + 1]) / 2 }\'';

function hasCommand(name: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
