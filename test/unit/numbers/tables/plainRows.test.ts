import { afterEach, describe, expect, it, vi } from 'vitest';
import { RuleReader } from '../../../../src/numbers/rules';
import { PlainRows } from '../../../../src/numbers/tables/plainRows';
import { randomFrom } from '../../../support/random';
import { LAYOUTS } from './layouts';

/** Cells that are read at a glance, and others that only look like them. */
const CELLS = [
  ...[
    '1',
    '-2',
    '+3',
    '12.5',
    '0.25',
    '1,234',
    '-0',
    '007',
    '1e5',
    '0x1F',
    '5.',
    '.5',
    '12345678901234567890',
    '1767362645',
  ],
  ...[
    '5ms',
    '5 ms',
    '12.5%',
    '3 %',
    '1.5 MB/s',
    '5 apples',
    '5th',
    '5 x',
    '5x/y',
    '7G',
    '1.5 KiB/s',
    '5m',
    '±0.5%',
    '1.5 ± 0.2',
    '5 (6)',
    '3/4',
    '3-4',
  ],
  ...[
    '12:34:56',
    '2026-01-02',
    '2026-01-02 12:34:56',
    '1.2.3',
    '10.0.0.1',
    'node',
    'server',
    'receiver',
    'Average',
    'avg',
    'total',
  ],
  ...[
    'median of all',
    'x y',
    'python3',
    'µs',
    'é',
    'aµ',
    '/dev/sda1',
    '"a"',
    "'b'",
    'a=5',
    '=',
    ':',
    'a:',
    '-',
    '*',
    'N/A',
    'nan',
    '',
  ],
  ...['name', 'b', 'PID', 'mean avg', '[ 5]', '(5)', '5)', '5;', '$5', '5€', '\u00a05', '5\u00a0'],
];
const MARKS = [',', ';', '\t', ' | ', ' │ ', '  ', '   ', ' '];

function readAll(text: string) {
  const reader = new RuleReader({ kind: 'table' });
  const readings = [...reader.push(text), ...reader.end()];
  return { readings, leftOut: reader.leftOut };
}

describe('rows that are read at a glance', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('are read as they are with a closer look', () => {
    const random = randomFrom(23);
    const any = (of: readonly string[]) => of[Math.floor(random() * of.length)] as string;
    const tables = Array.from({ length: 1500 }, () => {
      const mark = any(MARKS);
      const isBox = mark === ' | ' || mark === ' │ ';
      const line = (cells: readonly string[]) =>
        isBox ? `${mark.trim()} ${cells.join(mark)} ${mark.trim()}` : cells.join(mark);
      const headings = ['name', any(['b', 'size', 'b (ms)']), any(['PID', 'c', 'time']), 'mean'].slice(
        Math.floor(random() * 2),
      );
      const width = (at: number) => (mark === '  ' ? 8 + at : 0);
      const row = () =>
        headings.map((_, at) =>
          any(CELLS)
            .padEnd(random() < 0.5 ? width(at) : 0)
            .padStart(width(at)),
        );
      const plain = headings.map((_, at) => (at === 0 ? any(['x', 'y', '5']) : '1.5').padStart(width(at)));
      const head = headings.map((heading, at) => heading.padStart(width(at)));
      return [head, plain, row(), row(), head, row(), plain, row()].map(line).join('\n');
    });
    const texts = [...LAYOUTS.map(({ text }) => text), ...tables];
    const glanced = texts.map(readAll);
    const read = vi.spyOn(PlainRows.prototype, 'read').mockReturnValue(false);
    for (const [i, text] of texts.entries()) expect(glanced[i], text).toEqual(readAll(text));
    expect(read).toHaveBeenCalled();
  });
});
