import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../../src/numbers/rules';
import { type Batch, unitOf } from '../../../../src/watch/series/batch';
import { batchReader } from '../../../../src/watch/stream/batchReader';
import type { StreamRead } from '../../../../src/watch/stream/stream';
import { streamReader } from '../../../../src/watch/stream/streamReader';
import { randomFrom } from '../../../support/random';
import { cut } from '../../numbers/texts';
import { RECORDED } from './recorded';
import { REDRAWN, type Redrawn } from './redrawn';

/** A text in pieces of so many characters. */
function piecesOf(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
    text.slice(i * size, (i + 1) * size),
  );
}

/** Series with their numbers, and those that they had before. */
function bySeries(
  batches: readonly Batch[],
  series: Readonly<Record<string, number[]>> = {},
): Record<string, number[]> {
  const all: Record<string, number[]> = { ...series };
  for (const { label, unit, values } of batches) {
    const name = unitOf(unit).symbol === '' ? label : `${label} ${unitOf(unit).symbol}`;
    all[name] = [...(all[name] ?? []), ...values];
  }
  return all;
}

/** The series of a text that comes in pieces, with their numbers. */
function seriesOf({ rule, take }: Redrawn, pieces: readonly string[]): Record<string, number[]> {
  const reader = streamReader(rule, take ? { take } : {});
  let series: Record<string, number[]> = {};
  const add = ({ replaces, batches }: StreamRead) => {
    series = bySeries(batches, replaces ? {} : series);
  };
  for (const piece of pieces) add(reader.push(piece));
  add(reader.end());
  return series;
}

/** Holds what counts of a text, whole and in pieces. */
function expectCounts(redrawn: Redrawn): void {
  const whole = seriesOf(redrawn, [redrawn.text]);
  const told = Object.entries(whole).map(([name, values]) => {
    const wanted = redrawn.counts[name];
    return [name, typeof wanted === 'number' ? values.length : values];
  });
  expect(Object.fromEntries(told)).toEqual(redrawn.counts);
  for (const size of [1, 7, 64])
    expect(seriesOf(redrawn, piecesOf(redrawn.text, size)), `in pieces of ${size}`).toEqual(whole);
}

describe('Of a program that redraws is counted', () => {
  it.each(REDRAWN)('$name', expectCounts);
});

/** What is read of one text, as of a selection, by the rule that a stream of it tells. */
function inOneText({ rule, take, text }: Redrawn): Record<string, number[]> {
  const told = streamReader(rule, take ? { take } : {});
  told.push(text);
  told.end();
  const reader = batchReader(told.rule, told.options);
  reader.push(text);
  reader.end();
  return bySeries(reader.drain().batches);
}

describe('Of the same in one text is counted', () => {
  it.each(REDRAWN)('$name', redrawn => {
    expect(inOneText(redrawn)).toEqual(seriesOf(redrawn, [redrawn.text]));
  });
});

describe('Of what a program printed in a terminal is counted', () => {
  const folder = path.join(import.meta.dirname, 'recorded');
  const texts = readdirSync(folder).map(file => path.basename(file, '.txt'));

  it('all that is recorded', () => {
    expect(texts.toSorted()).toEqual(Object.keys(RECORDED).toSorted());
  });

  it.each(Object.entries(RECORDED))('%s', (name, counts) => {
    expectCounts({ name, text: readFileSync(path.join(folder, `${name}.txt`), 'utf8'), counts });
  });
});

const ESC = '\u001b';

describe('Of what does not count of a program that redraws is told', () => {
  it.each([
    ['a number that is painted again', 'loss 0.5\rloss 0.5\rloss 0.7\n', { repainted: 1 }],
    ['progress in a row', '\rdone: 10% [#   ]\rdone: 20% [##  ]\n', { progress: 2 }],
    ['progress in a line', 'done: 10% [#   ]\r\n', { progress: 1 }],
    ['a full screen', `${ESC}[?1049hcpu 3\r\nmem 4${ESC}[?1049l`, { fullScreen: 2 }],
  ])('%s', (_, text, skipped) => {
    const reader = streamReader({ kind: 'labelled' }, {});
    reader.push(text);
    reader.end();
    expect(reader.left.skipped).toMatchObject(skipped);
  });

  it('where it draws beyond the screen that is followed, and counts each time', () => {
    const reader = streamReader({ kind: 'labelled' }, {});
    reader.push(`${ESC}[30;1Hload 3\r\n`);
    expect(reader.refused).toBeUndefined();
    reader.push(`${ESC}[300;1Hload 3\r\n`);
    expect(reader.refused).toMatch(/^A program draws beyond the part of its screen that is followed/);
  });
});

const PIECES = [
  ...[
    '1',
    '23',
    ' 4.5 ms',
    'loss=0.5',
    'name: ',
    'x',
    ' ',
    '中',
    '😀',
    '\t',
    '37%',
    '3/10',
    '[==>  ]',
    '█████',
    ' 9MB/s',
  ],
  ...['\n', '\n', '\r\n', '\r\n', '\r', '\r', '\b', '\u0007', '\0', 'a=1\r\nb=2\r\n', 'word '.repeat(9)],
  ...[
    '[A',
    '[2A',
    '[B',
    '[3C',
    '[2D',
    '[H',
    '[2;5H',
    '[999;1H',
    '[K',
    '[1K',
    '[2K',
    '[J',
    '[2J',
    '[G',
    '[20G',
  ],
  ...[
    '[P',
    '[2@',
    '[3X',
    '[L',
    '[M',
    '[S',
    '[T',
    '[b',
    '[2;5r',
    '[r',
    '[s',
    '[u',
    '7',
    '8',
    'M',
    'D',
    'c',
    '[',
    '',
  ].map(sequence => ESC + sequence),
  ...[
    '[31m',
    '[m',
    '[?25l',
    '[?1049h',
    '[?1049l',
    '[?1h',
    '[?1l',
    '[?2004h',
    ']0;t 7\u0007',
    ']8;;u',
    'P7',
    '\\',
    '(B',
  ].map(sequence => ESC + sequence),
  '7'.repeat(4000),
  'a=7 '.repeat(1030),
];

describe('However a stream is cut that draws at random', () => {
  it.each<Rule | undefined>([
    undefined,
    { kind: 'all' },
    { kind: 'labelled' },
    { kind: 'table' },
  ])('the same is read by %j', rule => {
    const random = randomFrom(13);
    for (let round = 0; round < 120; round++) {
      const count = 1 + Math.floor(random() * 60);
      const text = Array.from({ length: count }, () => PIECES[Math.floor(random() * PIECES.length)]).join('');
      const redrawn = { name: '', text, counts: {}, ...(rule && { rule }) };
      const whole = seriesOf(redrawn, [text]);
      const pieces = [cut(text, random), ...(text.length < 500 ? [text.split('')] : [])];
      for (const some of pieces) expect(seriesOf(redrawn, some), JSON.stringify(some)).toEqual(whole);
    }
  });
});
