import { join } from 'node:path';
import { type Contender, compare, inNode, type Result } from '../support/compare';
import { compileCpp } from '../support/compiler';
import type { Suite } from '../support/suite';
import { printTable } from '../support/table';
import { bundleBefore } from './before';
import type { Kind } from './numbers';

interface Workload {
  readonly kind: Kind;
  readonly length: number;
}

const KINDS: readonly Kind[] = ['uniform', 'ascending', 'walk', 'duplicates'];
const LENGTHS = [1e3, 1e5, 1e6];
const LONGEST = 1e7;

/** The finder beside what others would build a running median on. */
const suite: Suite = async ({ sources, bundles, full, rounds, only = '' }) => {
  const node = (name: string, file: string) =>
    inNode(name, join(bundles, 'contenders', `${file}.mjs`), '--expose-gc');
  const ours = node('MedianFinder', 'medianFinder');
  const flatqueue = node('flatqueue, compare first', 'flatqueue');
  const heapJs = node('heap-js', 'heapJs');
  const program = compileCpp(join(sources, 'heaps.cpp'), join(bundles, 'heaps'));
  const cpp = (name: string, ...flags: string[]): Contender[] =>
    program ? [{ name, command: [program, ...flags] }] : [];
  if (!program) console.log('No C++ compiler (g++, clang++, c++) was found: its columns are left out.');

  const textbook = node('flatqueue, push first', 'flatqueueTextbook');
  const bundle = await bundleBefore(sources, bundles);
  if (!bundle) console.log('The history does not reach back to the finder before: its column is left out.');
  const before: Contender[] = bundle ? [inNode('the build before', bundle, '--expose-gc')] : [];

  const peers = [ours, ...before, ...cpp('C++ priority_queue'), flatqueue, textbook, heapJs];
  const alone = [ours, ...before, ...cpp('C++ priority_queue'), flatqueue];
  const workloads = KINDS.flatMap(kind => LENGTHS.map(length => ({ kind, length })));
  const title = 'addNum and findMedian, each step: ns a number (times ours)';
  await table(title, 'each', peers, workloads);
  if (full) {
    const longest = KINDS.map(kind => ({ kind, length: LONGEST }));
    await table(title, 'each', alone, longest);
  }

  const firsts = KINDS.map(kind => ({ kind, length: 1e5 }));
  await table(
    'The first numbers of a process, compiling included: ns a number (times ours)',
    'first',
    alone,
    firsts,
  );

  if (only) return;
  const atOnce = [
    ours,
    ...before,
    flatqueue,
    node('Float64Array sort', 'sort'),
    ...cpp('C++ nth_element'),
    ...cpp('and make_heap', '--heaps'),
  ];
  const million: Workload = { kind: 'uniform', length: 1e6 };
  await table('addNums, then one median: ns a number (times ours)', 'bulk', atOnce, [million]);

  const held = [ours, ...before, flatqueue, heapJs];
  const memory = await compare(held, ['memory', 'uniform', '1000000'], 1);
  const worst = await compare(held, ['worst', 'uniform', '3000000'], Math.min(rounds, 3));
  printTable(
    'Bytes held a number while growing to 10^6, and in all after clear; the longest addNum up to 3 × 10^6',
    ['', 'mean', 'most', 'after clear', 'longest'],
    held.map(({ name }, i) => [
      name,
      figure(memory[i], 'mean'),
      figure(memory[i], 'most'),
      `${figure(memory[i], 'cleared', 0)} B`,
      `${figure(worst[i], 'ms')} ms`,
    ]),
  );

  async function table(title: string, job: string, contenders: Contender[], loads: readonly Workload[]) {
    const rows: string[][] = [];
    for (const { kind, length } of loads) {
      const name = `${kind} 10^${Math.log10(length)}`;
      if (!name.includes(only)) continue;
      const results = await compare(contenders, [job, kind, String(length)], rounds);
      rows.push([name, ...results.map(result => beside(result, results[0]))]);
    }
    if (rows.length > 0) printTable(title, ['', ...contenders.map(({ name }) => name)], rows);
  }
};

export default suite;

function beside(result: Result, ours: Result | undefined): string {
  const ns = figure(result, 'ns');
  if (result === ours) return ns;
  return `${ns} (${((result.get('ns') ?? Number.NaN) / (ours?.get('ns') ?? Number.NaN)).toFixed(2)})`;
}

function figure(result: Result | undefined, measure: string, digits = 1): string {
  return (result?.get(measure) ?? Number.NaN).toFixed(digits);
}
