import { describe, expect, it } from 'vitest';
import { ReadingBuffer } from '../../../../src/numbers/readings';
import { RuleExplainer } from '../../../../src/numbers/ruleExplainer';
import { type Reading, type Rule, RuleReader } from '../../../../src/numbers/rules';
import { Lines } from '../../../../src/numbers/scan/lines';
import { headingAbove } from '../../../../src/numbers/tables/headingAbove';
import { TableReader } from '../../../../src/numbers/tables/tables';
import { randomFrom } from '../../../support/random';
import { cut } from '../texts';
import { LAYOUTS, type Layout } from './layouts';

const TABLE: Rule = { kind: 'table' };

function readIn(chunks: readonly string[], options: Layout['options']) {
  const reader = new RuleReader(TABLE, options);
  const readings = [...chunks.flatMap(chunk => reader.push(chunk)), ...reader.end()];
  return { readings, leftOut: reader.leftOut };
}

/** Each series as `label: values unit`. */
function seriesOf(readings: readonly Reading[]): string[] {
  const byName = new Map<string, { label: string; unit: string; values: number[] }>();
  for (const { label, value, unit = '' } of readings) {
    const series = byName.get(`${label}\n${unit}`) ?? { label, unit, values: [] };
    series.values.push(value);
    byName.set(`${label}\n${unit}`, series);
  }
  return [...byName.values()].map(({ label, unit, values }) =>
    `${label}: ${values.join(' ')} ${unit}`.trim(),
  );
}

describe('of tables', () => {
  it.each(LAYOUTS)('$name: a series a heading', ({ text, options, series, leftOut }) => {
    const read = readIn([text], options);
    expect(seriesOf(read.readings)).toEqual(series);
    if (leftOut !== undefined) expect(read.leftOut).toBe(leftOut);
  });

  it.each(LAYOUTS)('$name: the same however the text is cut', ({ text, options }) => {
    const random = randomFrom(41);
    const whole = readIn([text], options);
    for (let round = 0; round < 20; round++) expect(readIn(cut(text, random), options)).toEqual(whole);
    expect(readIn(text.split(''), options)).toEqual(whole);
  });

  it.each(LAYOUTS)('$name: the explanation tells what is read, and where', ({ text, options }) => {
    const explainer = new RuleExplainer({ kind: 'table' }, options);
    const told = text.split('\n').flatMap(line =>
      explainer.explain(line).map(({ start, end, ...reading }) => {
        expect(Number.parseFloat(line.slice(start, end).replaceAll(',', ''))).toBeCloseTo(
          Math.trunc(reading.value),
          -4,
        );
        return reading;
      }),
    );
    expect(told).toEqual(readIn([text], options).readings);
  });
});

/** A table of random widths, with rows that are not always below their headings. */
/** Where a field in quotes goes on in the next line no row begins, and within a record no heading tells whose line it is. */
const BY_LINE = LAYOUTS.filter(({ name }) => !/quote|record/.test(name));

it.each(BY_LINE)('$name: rows are read below the heading that is found above them', ({
  text,
  options = {},
}) => {
  const whole = readIn([text], options).readings;
  const lines = text.split('\n');
  const upTo = (line: number) => lines.slice(0, line).join('\n');
  const countUpTo = (line: number) => readIn([upTo(line)], options).readings.length;
  for (let cut = 1; cut < lines.length; cut++) {
    const count = countUpTo(cut);
    if (countUpTo(cut + 1) === count) continue;
    const rows = lines.slice(cut).join('\n');
    const heading = headingAbove(upTo(cut), rows, options);
    expect(readIn([heading, rows], options).readings, heading + rows).toEqual(whole.slice(count));
  }
});

it('of a record of several lines nothing is told under the headings of another line, or without its name', () => {
  const headings = 'task     low     high\n         mean    most\n         share   rest\n---\n';
  const read = (rows: string) => seriesOf(readIn([headings, rows], {}).readings);
  expect(read('            3       4\n            5       6\nsort        7       8\n')).toEqual([
    'sort low: 7',
    'sort high: 8',
  ]);
  expect(
    read('sort        1       2\n            3       4\n            5       6\n            7       8\n'),
  ).toEqual(['sort low: 1', 'sort high: 2', 'sort mean: 3', 'sort most: 4', 'sort share: 5', 'sort rest: 6']);
});

it('a heading among rows is none above them', () => {
  expect(headingAbove('', 'r   us\n5   17\n', {})).toBe('');
  expect(headingAbove('r   us\n', 'r   us\n5   17\n', {})).toBe('');
  expect(headingAbove('r   us\n', '5   17\n', {})).toBe('r   us\n');
});

function randomTable(random: () => number): string {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const mark = pick(['  ', ' ', ',', ';', '\t', ' | ']);
  const count = 2 + Math.floor(random() * 5);
  const cell = () =>
    pick([
      '1',
      '-2.5',
      '300',
      '40000',
      'web',
      'sda1',
      '',
      '-',
      '5%',
      '6k',
      '7 ms',
      '0x1f',
      '10:20:30',
      '8,5',
      '"9"',
    ]);
  const line = (text: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => text(i).padStart(pick([4, 4, 4, 7]))).join(mark);
  const rows = Array.from({ length: 8 }, () => line(cell));
  return [line(i => pick(['name', 'cpu', 'a b', '%us', 'id']) + i), ...rows, ''].join('\n');
}

it('a row that is read at a glance is read as any other', () => {
  const random = randomFrom(42);
  const texts = [
    ...LAYOUTS.map(({ text }) => text),
    ...Array.from({ length: 400 }, () => randomTable(random)),
  ];
  let count = 0;
  for (const text of texts) {
    // Lines that come with others beyond ASCII are all looked at closely.
    const { readings } = readIn([`${text}é\n`], {});
    expect(readIn([text], {}).readings, text).toEqual(readings);
    count += readings.length;
  }
  expect(count).toBeGreaterThan(2000);
});

it('what a state holds and how many series there are does not grow with the rows', () => {
  const lines = new Lines();
  const reader = new TableReader(lines, {});
  const buffer = new ReadingBuffer();
  const labels = new Set<string>();
  const states = [1000, 20_000].map(rows => {
    const text = Array.from({ length: rows }, (_, i) => `worker${i}  ${i}.5  7\n`).join('');
    lines.push(`name  load  jobs\n${text}`, () => reader.read(lines, buffer));
    const taken = buffer.take(reader.names);
    for (const label of taken.labels) labels.add(taken.names[label] ?? '');
    return reader.save().length;
  });
  expect(states[1]).toBe(states[0]);
  expect(labels.size).toBeLessThanOrEqual(256);
  expect([...labels].filter(label => label === 'load')).toHaveLength(1);
});
