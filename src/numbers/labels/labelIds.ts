import type { NumberOptions } from '../options';
import { Lines } from '../scan/lines';
import { LabelledReader } from './labelled';
import { isStatistic } from './vocabulary';

/**
 * Whether the labels of some lines stand alone on their lines, do not come again and differ in a part only, as names of tests
 * or files do. Linear in the lines.
 */
export function areIds(sample: string, options?: NumberOptions): boolean {
  const lines = new Lines();
  const reader = new LabelledReader(lines, options);
  const known = new Set<string>();
  const alone: string[] = [];
  const labels = new Set<number>();
  const sink = { isPlaced: false, add: (label: number) => labels.add(label), leaveOut() {} };
  for (const line of sample.split(/[\r\n]+/)) {
    labels.clear();
    lines.push(`${line}\n`, () => reader.read(lines, sink));
    for (const label of labels) {
      const name = reader.names[label] ?? '';
      if (known.has(name)) return false;
      known.add(name);
      if (labels.size === 1) alone.push(name);
    }
  }
  return areAlike(alone);
}

/** So few names may be alike by chance. */
const FEWEST = 3;

/** Whether names differ in a part that is no longer than what they share, as `TestA` and `TestB` do. */
function areAlike(names: readonly string[]): boolean {
  const [first = ''] = names;
  if (names.length < FEWEST) return false;
  const shared = (at: (name: string, i: number) => string | undefined) => {
    let length = 0;
    while (length < first.length && names.every(name => at(name, length) === at(first, length))) length++;
    return length;
  };
  const start = shared((name, i) => name[i]);
  const end = shared((name, i) => name[name.length - 1 - i]);
  const shortest = Math.min(...names.map(({ length }) => length));
  if (start + end > shortest || names.every(name => isStatistic(name.slice(start, name.length - end).trim())))
    return false;
  const total = names.reduce((sum, { length }) => sum + length, 0);
  return (start + end) * 2 * names.length >= total;
}
