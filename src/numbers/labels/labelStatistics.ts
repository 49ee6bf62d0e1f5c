import type { NumberOptions } from '../options';
import type { ReadingSink } from '../readings';
import { Lines } from '../scan/lines';
import { LabelledReader } from './labelled';
import { isStatistic } from './vocabulary';

/** How well labels fit the numbers of some lines. */
export interface LabelStatistics {
  /** Lines with a number that has a label, and lines with none but others. */
  readonly labelledLines: number;
  readonly plainLines: number;
  /** Numbers with a label, and those without. Counters and stamps are neither. */
  readonly labelled: number;
  readonly leftOut: number;
  /** How many labels there are, and how many of them are on two lines or more. */
  readonly labels: number;
  readonly again: number;
  /** Numbers under labels that are on two lines or more. */
  readonly labelledAgain: number;
  /** Whether labels stand alone on their lines and differ in a part only, as names of tests or files do. */
  readonly areIds: boolean;
}

/** Reads lines by their labels and tells how well these fit. Linear in the lines. */
export function labelStatistics(sample: string, options?: NumberOptions): LabelStatistics {
  const lines = new Lines();
  const reader = new LabelledReader(lines, options);
  const counts = new Counts();
  const take = () => reader.read(lines, counts);
  let [labelledLines, plainLines] = [0, 0];
  for (const line of sample.split(/[\r\n]+/)) {
    const [labelled, leftOut] = [counts.labelled, counts.leftOut];
    lines.push(`${line}\n`, take);
    counts.endLine(reader.names);
    if (counts.labelled > labelled) labelledLines++;
    else if (counts.leftOut > leftOut) plainLines++;
  }
  const { labelled, leftOut } = counts;
  return { labelledLines, plainLines, labelled, leftOut, ...counts.ofLabels() };
}

class Counts implements ReadingSink {
  readonly isPlaced = false;
  labelled = 0;
  leftOut = 0;
  /** How many lines and how many numbers each label has. */
  readonly #labels = new Map<string, { lines: number; numbers: number }>();
  #line = new Map<number, number>();
  /** Labels of lines that have no other. */
  readonly #alone = new Set<string>();

  add(label: number): void {
    this.labelled++;
    this.#line.set(label, (this.#line.get(label) ?? 0) + 1);
  }

  leaveOut(): void {
    this.leftOut++;
  }

  endLine(names: readonly string[]): void {
    for (const [label, numbers] of this.#line) {
      const name = names[label] ?? '';
      const known = this.#labels.get(name);
      this.#labels.set(name, { lines: (known?.lines ?? 0) + 1, numbers: (known?.numbers ?? 0) + numbers });
      if (this.#line.size === 1) this.#alone.add(name);
    }
    this.#line = new Map();
  }

  ofLabels(): Pick<LabelStatistics, 'labels' | 'again' | 'labelledAgain' | 'areIds'> {
    const all = [...this.#labels.values()];
    const again = all.filter(({ lines }) => lines > 1);
    return {
      labels: all.length,
      again: again.length,
      labelledAgain: again.reduce((sum, { numbers }) => sum + numbers, 0),
      areIds: again.length === 0 && areAlike([...this.#alone]),
    };
  }
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
