import { describe, expect, it } from 'vitest';
import { figuresMarkdown } from '../../../src/views/figureTable';
import { Series } from '../../../src/watch/series/series';
import { summaryOf } from '../../../src/watch/series/summary';

const PLAIN = { label: '', dimension: '', unit: 0, mixed: false };
const writers = {
  value: (value: number) => `${Number(value.toPrecision(6))} ms`,
  bare: String,
  number: String,
};

/** A column of the numbers from 0 on. */
function column(heading: string, count: number) {
  const series = new Series(PLAIN);
  series.add({ ...PLAIN, values: Float64Array.from({ length: count }, (_, i) => i) });
  const summary = summaryOf(series);
  if (!summary) throw new Error('There are no numbers.');
  return { heading, summary: { ...summary, lag: 0 }, writers };
}

describe('The table of all figures', () => {
  it('marks the percentiles that have too few numbers, and says how many they take', () => {
    const table = figuresMarkdown([column('Value', 21)], [50, 95, 99, 99.9]);
    expect(table).toContain('| p95 | 19 ms |\n| p99 | 19.8 ms \\* |\n| p99.9 | 19.98 ms \\* |\n');
    expect(table).toMatch(
      /\|\n\n\\\* p99 and p99\.9 tell hardly more than the maximum: they take 100 and 1000 numbers\.\n$/,
    );
  });

  it('marks those of the series with too few numbers alone', () => {
    const table = figuresMarkdown([column('few', 21), column('many', 1001)], [95, 99]);
    expect(table).toContain('| p99 | 19.8 ms \\* | 990 ms |\n');
    expect(table).toMatch(/\|\n\n\\\* p99 tells hardly more than the maximum: it takes 100 numbers\.\n$/);
  });

  it('ends with its last row where there are enough', () => {
    expect(figuresMarkdown([column('Value', 21)], [50, 90])).not.toContain('*');
  });
});
