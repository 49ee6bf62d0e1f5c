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
  const bundle = (file: string) => join(bundles, 'contenders', `${file}.mjs`);
  const node = (name: string, file: string) => inNode(name, bundle(file));
  const ofFile = (file: string) => `"${process.execPath}" "${bundle(file)}" FILE`;
  const whole = (name: string, command: string, checks = ''): Contender => ({
    name,
    command: [process.execPath, bundle('wholeProcess'), command, checks],
  });
  const scanProgram = compileCpp(join(sources, 'scan.cpp'), join(bundles, 'scan'));
  const cpp = (way: string): Contender[] =>
    scanProgram
      ? [{ name: 'C++ from_chars', command: [process.execPath, bundle('inCpp'), scanProgram, way] }]
      : [];
  await table(
    `The numbers of ${megabytes} MB of text in an array: MB/s (scanNumbers, how many times as fast)`,
    [
      node('scanNumbers', 'scanNumbers'),
      node('exec + Number', 'regExp'),
      node('matchAll + Number', 'matchAll'),
      node('split + Number', 'split'),
      ...cpp('keep'),
    ],
    KINDS,
  );
  await table(
    `The same added up, none kept: MB/s (NumberScanner, how many times as fast)`,
    [node('NumberScanner', 'numberScanner'), node('exec + Number', 'regExpSum'), ...cpp('sum')],
    KINDS,
  );

  const title = `The sum of the numbers in a file of ${megabytes} MB, whole process: MB/s (scanNumbers, how many times as fast)`;
  const summing = [whole('scanNumbers', ofFile('sumOfFile')), whole('awk', AWK_SUM)];
  if (hasCommand('awk')) await table(title, summing, KINDS);

  const medianProgram = compileCpp(join(sources, 'median.cpp'), join(bundles, 'median'));
  await table(
    `The median of a file of ${megabytes} MB, whole process: MB/s (scanNumbers and select, how many times as fast)`,
    [
      whole('scanNumbers, select', ofFile('medianOfFile'), 'checks'),
      whole('scanNumbers, MedianFinder', ofFile('medianFinderOfFile'), 'checks'),
      ...(hasCommand('datamash') ? [whole('datamash', 'LC_ALL=C datamash median 1 < FILE', 'checks')] : []),
      ...(hasCommand('awk') ? [whole('sort -g, awk', SORTED, 'checks')] : []),
      ...(hasPandas() ? [whole('pandas', PANDAS, 'checks')] : []),
      ...(medianProgram ? [whole('C++', `"${medianProgram}" FILE`, 'checks')] : []),
    ],
    ['plain', '17 digits'],
  );

  async function table(title: string, contenders: Contender[], kinds: readonly Kind[]) {
    const rows: string[][] = [];
    for (const kind of kinds) {
      const results = await compare(contenders, [kind, String(megabytes)], rounds);
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

/** The sum of all that looks like a number. */
const AWK_SUM =
  "LC_ALL=C awk '{ while (match($0, /-?[0-9]+(\\.[0-9]+)?/)) { sum += substr($0, RSTART, RLENGTH); $0 = substr($0, RSTART + RLENGTH) } } END { print sum }' FILE";

/** The median of sorted lines. */
const SORTED =
  'LC_ALL=C sort -g FILE | awk \'{ v[NR] = $1 } END { i = int((NR + 1) / 2); printf "%.17g", NR % 2 ? v[i] : (v[i] + v[i + 1]) / 2 }\'';

const PANDAS =
  'python3 -c "import pandas, sys; print(float(pandas.read_csv(sys.argv[1], header=None)[0].median()))" FILE';

function hasCommand(name: string): boolean {
  return succeeds(`command -v ${name}`);
}

function hasPandas(): boolean {
  return succeeds('python3 -c "import pandas"');
}

function succeeds(command: string): boolean {
  try {
    execFileSync('sh', ['-c', command], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
