import { isShort, magnitudeOf, type NumberWriter } from '../numberWriter';
import type { Snapshot } from '../protocol';
import { element, setAttribute, setText } from './dom';

const NAMES = ['Numbers', 'Min', 'Q1', 'Q3', 'Max', 'Mean'] as const;

/** The row of facts above the heaps; a grid in a narrow panel. */
export class FactsView {
  readonly root = element('dl', 'facts');
  readonly #values = NAMES.map(name => {
    const value = element('dd', 'fact-value');
    this.root.append(element('div', 'fact', element('dt', 'note', name), value));
    return value;
  });

  draw(snapshot: Snapshot, writer: NumberWriter): void {
    const texts = factTexts(snapshot, writer);
    this.#values.forEach((value, i) => {
      setText(value, texts[i] ?? '');
    });
    setAttribute(this.root, 'data-columns', columnsFor(texts, window.innerWidth - 32));
  }
}

/** The order of the facts for each number of columns; the style sheet lays them out. */
const GRIDS = [
  ['Numbers', 'Min', 'Max', 'Mean', 'Q1', 'Q3'],
  ['Numbers', 'Mean', 'Min', 'Max', 'Q1', 'Q3'],
] as const;

/** How many columns of facts fit into a narrow panel: 3, 2 or 1. Widths are cautious estimates. */
function columnsFor(texts: readonly string[], room: number): number {
  const widthOf = (name: (typeof NAMES)[number]) =>
    name.length * 6.6 + (texts[NAMES.indexOf(name)]?.length ?? 0) * 7.3 + 6;
  const fitting = GRIDS.findIndex((names, i) => {
    const columns = 3 - i;
    const widths = Array.from({ length: columns }, (_, column) =>
      Math.max(...names.filter((_, place) => place % columns === column).map(widthOf)),
    );
    return widths.reduce((sum, width) => sum + width, 12 * (columns - 1)) <= room;
  });
  return fitting === -1 ? 1 : 3 - fitting;
}

/** Count, min, Q1, Q3, max and mean as displayed; only the count if there are no facts. */
export function factTexts({ lower, upper, facts, median }: Snapshot, writer: NumberWriter): string[] {
  const count = writer.count(lower.size + upper.size);
  if (facts === undefined) return [count];
  const { min, q1, q3, max, mean, lags } = facts;
  const given = [min, q1, q3, max];
  const inFull = given.every(isShort);
  const step = stepOf(min, max, median ?? mean);
  const rounded = (value: number) => writer.significant(value, digitsDownTo(step, value));
  // As many digits as in the status bar.
  const written = writer.significant(mean, Math.max(6, digitsDownTo(step, mean)));
  const [least = '', first = '', third = '', most = ''] = given.map(value =>
    inFull ? writer.exact(value) : rounded(value),
  );
  const approximately = lags ? '≈\u202f' : '';
  return [count, least, `${approximately}${first}`, `${approximately}${third}`, most, written];
}

/** The power of ten in which facts are displayed: a thousandth of the range, which four digits resolve. */
function stepOf(min: number, max: number, middle: number): number {
  const range = max - min;
  return magnitudeOf(range > 0 && Number.isFinite(range) ? range : middle) - 3;
}

function digitsDownTo(step: number, value: number): number {
  return Math.min(15, Math.max(4, magnitudeOf(value) - step + 1));
}
