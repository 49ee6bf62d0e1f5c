import { join } from 'node:path';
import { compare, inNode } from '../support/compare';
import type { Suite } from '../support/suite';
import { printTable } from '../support/table';
import { type Kind, LABELLED, TABLES } from './corpora';
import { PATTERNED } from './patterns';

/** A contender's name and file; the first of a table is ours. */
type Entry = readonly [name: string, file: string];

/** The rules beside what a quick script does, and beside libraries. */
const suite: Suite = async ({ bundles, full, rounds }) => {
  const megabytes = String(full ? 100 : 16);
  const table = async (title: string, kinds: readonly Kind[], entries: readonly Entry[]) => {
    const contenders = entries.map(([name, file]) =>
      inNode(name, join(bundles, 'contenders', `${file}.mjs`)),
    );
    const rows: string[][] = [];
    for (const kind of kinds) {
      const results = await compare(contenders, [kind, megabytes], rounds);
      const [ours = Number.NaN, ...others] = results.map(result => result.get('rate') ?? Number.NaN);
      const compared = others.map(rate => `${rate.toFixed(0)} (${(ours / rate).toFixed(1)} ×)`);
      rows.push([kind, ours.toFixed(0), ...compared]);
    }
    printTable(
      `${title}: MB/s (the first, how many times as fast)`,
      ['', ...entries.map(([name]) => name)],
      rows,
    );
  };
  await table('Numbers with labels', LABELLED, [
    ['labelled', 'labelled'],
    ['split + exec', 'labelledRegExp'],
  ]);
  await table(
    'Numbers with dotted labels',
    ['json lines'],
    [
      ['labelled', 'labelled'],
      ['JSON.parse + walk', 'labelledJson'],
    ],
  );
  await table(
    'A column',
    ['csv'],
    [
      ['column', 'column'],
      ['split + split', 'columnSplit'],
      ['csv-parse', 'columnCsvParse'],
    ],
  );
  await table('Tables', TABLES, [
    ['table', 'table'],
    ['all', 'all'],
    ['split + split', 'tableSplit'],
  ]);
  await table('What a pattern finds', PATTERNED, [
    ['pattern', 'pattern'],
    ['split + matchAll', 'patternRegExp'],
    ['re2js', 'patternRe2js'],
  ]);
};

export default suite;
