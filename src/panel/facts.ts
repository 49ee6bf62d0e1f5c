import type { Snapshot } from '../protocol';
import { element, setText } from './dom';
import { decimalsOf, magnitudeOf, type NumberWriter } from './numberWriter';

const NAMES = ['Numbers', 'Min', 'Q1', 'Q3', 'Max', 'Mean'] as const;

/** The line of facts above the heaps; in a narrow panel a grid. */
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
    // Three columns as wide as the longest fact; a character is about 7 px, a name and the gaps about 70.
    const longest = Math.max(...texts.map(text => text.length));
    this.root.style.setProperty('--fact-width', `${Math.min(longest, 24) * 7 + 46}px`);
  }
}

/** Number, min, Q1, Q3, max and mean as they are written; without facts only the first. */
export function factTexts({ lower, upper, facts, median }: Snapshot, writer: NumberWriter): string[] {
  const count = writer.count(lower.size + upper.size);
  if (facts === undefined) return [count];
  const { min, q1, q3, max, mean } = facts;
  const given = [min, q1, q3, max];
  const shortest = Math.max(...given.map(decimalsOf)) <= 3;
  const step = stepOf(min, max, median ?? mean);
  const rounded = (value: number) => writer.significant(value, digitsDownTo(step, value));
  return [count, ...given.map(value => (shortest ? writer.exact(value) : rounded(value))), rounded(mean)];
}

/** The power of ten in which facts are told: a thousandth of the range, which four digits resolve. */
function stepOf(min: number, max: number, middle: number): number {
  const range = max - min;
  return magnitudeOf(range > 0 && Number.isFinite(range) ? range : middle) - 3;
}

function digitsDownTo(step: number, value: number): number {
  return Math.min(15, Math.max(4, magnitudeOf(value) - step + 1));
}
