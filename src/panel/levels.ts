import * as l10n from '../l10n';
import type { NumberWriter } from '../numberWriter';
import type { LevelRange, Snapshot } from '../protocol';
import { element, setAttribute } from './dom';
import { columnWriter } from './facts';
import { HALVES } from './stage/heap';
import { WIDE } from './stage/stage';

/** How far the axis reaches beyond the quartiles, in ranges between them: a single number must not squeeze all others. */
const REACH = 3;

const NAMES = { lower: l10n.t('Lower half'), upper: l10n.t('Upper half') } as const;

/** All levels of both heaps: how many numbers each has, and from where to where they reach. */
export class LevelsView {
  readonly root = element('div', 'levels');
  #drawn = '';
  #seriesId: number | undefined;

  draw(snapshot: Snapshot, writer: NumberWriter): void {
    const looked = snapshot.looked?.kind === 'levels' ? snapshot.looked : undefined;
    const isOther = snapshot.seriesId !== this.#seriesId;
    if (!looked?.lower || !looked.upper) {
      // Of the same series the levels of a moment ago stay.
      if (isOther) {
        this.#drawn = '';
        this.root.replaceChildren(element('p', 'note', l10n.t('Looking through all levels…')));
      }
      return;
    }
    this.#seriesId = snapshot.seriesId;
    const wide = window.innerWidth >= WIDE;
    const extent = snapshot.facts?.extent ?? [];
    const rows = rowsOf(snapshot, looked.lower, looked.upper);
    const ends = [...looked.lower, ...looked.upper].flatMap(({ least, most }) => [least, most]);
    const texts = { write: columnWriter(ends, extent, writer), count: (size: number) => writer.count(size) };
    const axis = axisOf(extent);
    const drawn = JSON.stringify([wide, rows, extent, writer.locale]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.root.replaceChildren(wide ? bothTable(rows, texts, axis) : halvesTable(rows, texts, axis));
  }
}

/** A level of both heaps; a half that does not reach so deep has none. */
export interface LevelRow {
  readonly level: number;
  readonly lower?: LevelOfHalf;
  readonly upper?: LevelOfHalf;
}

export interface LevelOfHalf extends LevelRange {
  readonly count: number;
}

/** The levels of both heaps side by side. */
export function rowsOf(
  { lower, upper }: Pick<Snapshot, 'lower' | 'upper'>,
  lowerRanges: readonly LevelRange[],
  upperRanges: readonly LevelRange[],
): LevelRow[] {
  const of = (size: number, ranges: readonly LevelRange[], level: number): LevelOfHalf | undefined => {
    const range = ranges[level];
    const count = Math.min(2 ** level, size - (2 ** level - 1));
    return range && count > 0 ? { count, ...range } : undefined;
  };
  return Array.from({ length: Math.max(lowerRanges.length, upperRanges.length) }, (_, level) => {
    const low = of(lower.size, lowerRanges, level);
    const high = of(upper.size, upperRanges, level);
    return { level, ...(low && { lower: low }), ...(high && { upper: high }) };
  });
}

/** Where a value stands between the ends of an axis, from 0 to 1; outliers stand at its ends. */
export type LevelAxis = (value: number) => number;

/** @param extent min, Q1, Q3 and max of all numbers, or the first and the last of these */
export function axisOf(extent: readonly number[]): LevelAxis {
  const [least = 0, ...rest] = extent.map(value => value / 2);
  const most = rest.at(-1) ?? least;
  const [q1 = least, q3 = most] = rest.length === 3 ? rest : [];
  const reach = REACH * (q3 - q1) || Number.POSITIVE_INFINITY;
  const from = Math.max(least, q1 - reach);
  const to = Math.min(most, q3 + reach);
  return value => (to > from ? Math.max(0, Math.min(1, (value / 2 - from) / (to - from))) : 0.5);
}

interface Texts {
  readonly write: (value: number) => string;
  readonly count: (size: number) => string;
}

function rangeText({ least, most }: LevelRange, write: Texts['write']): string {
  const [from, to] = [write(least), write(most)];
  return from === to ? from : l10n.t('{0} to {1}', from, to);
}

/** Both halves side by side, with their bars on one axis between them. */
function bothTable(rows: readonly LevelRow[], { write, count }: Texts, axis: LevelAxis): HTMLElement {
  const head = [
    l10n.t('Level'),
    l10n.t('Count'),
    l10n.t('Lower half'),
    '',
    l10n.t('Upper half'),
    l10n.t('Count'),
  ];
  const classes = ['note', 'right', 'right', 'bars', '', 'right'];
  const cells = head.map((text, i) => {
    const cell = element(text ? 'th' : 'td', `note ${classes[i]}`, text);
    if (text) setAttribute(cell, 'scope', 'col');
    return cell;
  });
  const body = rows.map(({ level, lower, upper }) => {
    const name = element('th', 'note', count(level));
    setAttribute(name, 'scope', 'row');
    const text = (half: LevelOfHalf | undefined) => (half ? rangeText(half, write) : '–');
    const size = (half: LevelOfHalf | undefined) => (half ? count(half.count) : '0');
    const bars = element('td', 'bars', track([lower, upper], axis));
    return element(
      'tr',
      '',
      name,
      element('td', 'right', size(lower)),
      element('td', 'right', text(lower)),
      bars,
      element('td', '', text(upper)),
      element('td', 'right', size(upper)),
    );
  });
  return element(
    'table',
    'both',
    element('thead', '', element('tr', '', ...cells)),
    element('tbody', '', ...body),
  );
}

/** One half below the other, each level with its bar below it. */
function halvesTable(rows: readonly LevelRow[], { write, count }: Texts, axis: LevelAxis): HTMLElement {
  const cells = [l10n.t('Level'), l10n.t('Count'), l10n.t('From to')].map((text, i) => {
    const cell = element('th', i === 0 ? 'note' : 'note right', text);
    setAttribute(cell, 'scope', 'col');
    return cell;
  });
  const groups = HALVES.toReversed().map(half => {
    const name = element('th', `name-text ${half}`, NAMES[half]);
    setAttribute(name, 'scope', 'rowgroup');
    setAttribute(name, 'colspan', 3);
    const body = rows.flatMap(row => {
      const of = row[half];
      if (!of) return [];
      const level = element('th', 'note', count(row.level));
      setAttribute(level, 'scope', 'row');
      const bars = half === 'lower' ? [of, undefined] : [undefined, of];
      return element(
        'tr',
        '',
        level,
        element('td', 'right', count(of.count)),
        element('td', 'right', element('span', '', rangeText(of, write)), track(bars, axis)),
      );
    });
    return element('tbody', '', element('tr', '', name), ...body);
  });
  return element('table', 'halves', element('thead', '', element('tr', '', ...cells)), ...groups);
}

/** The ranges of a level as bars on the axis. */
function track(halves: readonly (LevelRange | undefined)[], axis: LevelAxis): HTMLElement {
  const bars = halves.flatMap((range, i) => {
    if (!range) return [];
    const bar = element('span', `level-bar ${HALVES[i]}`);
    bar.style.setProperty('left', `${100 * axis(range.least)}%`);
    bar.style.setProperty('width', `${100 * (axis(range.most) - axis(range.least))}%`);
    return bar;
  });
  const made = element('span', 'level-track', ...bars);
  setAttribute(made, 'aria-hidden', 'true');
  return made;
}
