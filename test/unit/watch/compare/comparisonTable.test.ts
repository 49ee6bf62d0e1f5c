import { describe, expect, it } from 'vitest';
import { comparisonMarkdown } from '../../../../src/watch/compare/comparisonTable';
import { comparison, write } from './samples';

const NAMES = { base: 'before', current: 'after' };

describe('Comparisons as a table of Markdown', () => {
  it('have a line each, medians with their intervals', () => {
    const interval = { low: 48, high: 53, level: 0.95861 };
    const compared = comparison({ base: { n: 20, median: 50, interval }, change: -12.3456, shift: -6 });
    const worse = comparison(
      {
        base: { n: 3, median: 2 },
        current: { n: 4, median: 3 },
        change: 50,
        shift: 1,
        p: 0.0571428,
        isShown: false,
        least: { base: 4, current: 4 },
      },
      'MiB',
      'bytes',
    );
    expect(
      comparisonMarkdown(
        [
          { label: 'p50', comparison: compared },
          { label: 'heap', comparison: worse },
        ],
        NAMES,
        write,
      ).split('\n'),
    ).toEqual([
      '| Series | before | after | Change | Shift | p | n | In words |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
      '| p50 | 50\u00a0ms [48, 53] | 44\u00a0ms | -12.3 % | -6\u00a0ms | 0.004 | 20 + 20 | 12 % faster (p = 0.004, n = 20 + 20) |',
      '| heap | 2\u00a0MiB | 3\u00a0MiB | +50 % | +1\u00a0MiB | 0.057 | 3 + 4 | needs at least 4 + 4 numbers to show a difference (n = 3 + 4) |',
      '',
    ]);
  });

  it('say where p is an approximation, and leave a change empty that there is none of', () => {
    const compared = comparison({ change: undefined, isExact: false, p: 1e-9 });
    const line = comparisonMarkdown([{ label: '', comparison: compared }], NAMES, write).split('\n')[2];
    expect(line).toMatch(/^\| numbers \|/);
    expect(line).toContain('| 44\u00a0ms |  | -6\u00a0ms | < 0.001 (approximate) |');
  });

  it.each([
    ['a|b', 'a\\|b'],
    ['a\\|b', 'a\\\\\\|b'],
    ['two\r\nlines', 'two lines'],
    ['*bold* _it_ `code` ~~gone~~', '\\*bold\\* \\_it\\_ \\`code\\` \\~\\~gone\\~\\~'],
    ['<b>[x](y)&amp;', '\\<b\\>\\[x\\](y)\\&amp;'],
    ['$x$', '\\$x\\$'],
  ])('hold the name %j as plain text', (name, cell) => {
    const table = comparisonMarkdown(
      [{ label: name, comparison: comparison() }],
      { ...NAMES, base: name },
      write,
    );
    const [head = '', , line = ''] = table.split('\n');
    expect(head).toContain(`| ${cell} | after |`);
    expect(line.startsWith(`| ${cell} | 50`)).toBe(true);
  });

  it('do not let an amount of money begin a formula', () => {
    const table = comparisonMarkdown(
      [{ label: 'cost', comparison: comparison({}, '$', 'dollar') }],
      NAMES,
      write,
    );
    expect(table.replaceAll('\\$', '')).not.toContain('$');
  });
});
