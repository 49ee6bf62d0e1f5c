import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../../src/numbers/rules';
import type { Batch } from '../../../../src/watch/series/batch';
import type { StreamReader } from '../../../../src/watch/stream/stream';
import { streamReader } from '../../../../src/watch/stream/streamReader';
import { randomFrom } from '../../../support/random';

/** What a reader gives for these pieces, as a watch would hold it: `label: numbers`. */
function readAll(reader: StreamReader, pieces: readonly (string | readonly [string, string])[]): string {
  let batches: Batch[] = [];
  const extraction = (read: ReturnType<StreamReader['push']>) => {
    batches = [...(read.replaces ? [] : batches), ...read.batches];
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') extraction(reader.push(piece));
    else extraction(reader.push(piece[0], piece[1]));
  }
  extraction(reader.end());
  const labels = [...new Set(batches.map(({ label }) => label))].sort();
  return labels
    .map(label => {
      const numbers = batches.filter(batch => batch.label === label).flatMap(({ values }) => [...values]);
      return `${label}: ${numbers.join(' ')}`;
    })
    .join('; ');
}

const LABELLED = 'epoch=1 loss=0.5\nepoch=2 loss=0.25\n';

describe('The rule of a stream', () => {
  it.each<[string, string, Rule['kind'], string]>([
    ['labelled where its lines carry labels', LABELLED, 'labelled', 'epoch: 1 2; loss: 0.5 0.25'],
    ['every number where they carry none', '5\n41\n97\n', 'all', ': 5 41 97'],
    [
      'labelled although a heading with a number comes first',
      `3 runs of it:\n${LABELLED}`,
      'labelled',
      'epoch: 1 2; loss: 0.5 0.25',
    ],
  ])('is %s', (_, text, kind, wanted) => {
    const reader = streamReader(undefined, {});
    expect(readAll(reader, [text])).toBe(wanted);
    expect(reader.rule.kind).toBe(kind);
    expect(reader.chosen).toBe(true);
  });

  it.each([
    ['fields of whole numbers', '512,300,1023\n600,302,100\n', {}, ': 512 300 1023 600 302 100', 'off'],
    ['decimal commas', 'loss=0,5 s\nloss=0,25 s\n', {}, 'loss: 0.5 0.25', '.'],
    [
      'what the options say',
      '512,300,1023\n600,302,100\n',
      { grouping: ',' },
      ': 512 300 1023 600302100',
      ',',
    ],
    ['nothing', '5\n41\n', {}, ': 5 41', undefined],
  ] as const)('goes with how numbers are written: %s', (_, text, options, wanted, grouping) => {
    for (const pieces of [[text], [...text]]) {
      const reader = streamReader(undefined, options);
      expect(readAll(reader, pieces)).toBe(wanted);
      expect(reader.options.grouping).toBe(grouping);
    }
  });

  it('is the one that is given, whatever the lines say', () => {
    const reader = streamReader({ kind: 'all' }, {});
    expect(readAll(reader, [LABELLED])).toBe(': 1 0.5 2 0.25');
    expect(reader.chosen).toBe(false);
  });

  it('stays what it is after the first lines, though others follow', () => {
    const reader = streamReader(undefined, {});
    const plain = '1\n'.repeat(20);
    expect(readAll(reader, [plain, LABELLED.repeat(100)])).toMatch(/^: 1 1/);
    expect(reader.rule.kind).toBe('all');
  });

  it('stays what it is once it is settled', () => {
    const reader = streamReader(undefined, {});
    reader.push('7\n');
    reader.settle();
    expect(reader.push(LABELLED.repeat(9)).replaces).toBe(false);
    expect(reader.rule.kind).toBe('all');
  });

  it('does not depend on where the pieces are cut', () => {
    const random = randomFrom(4711);
    const texts = [
      `Run 3 of 7\n${LABELLED.repeat(3)}took 1.5 ms\n`,
      `${'8.25 '.repeat(40)}\n${LABELLED}`,
      `a b c\n\n\n${'x=1 2 3\n'.repeat(30)}`,
      `${'word '.repeat(5000)}\n${LABELLED.repeat(30)}`,
    ];
    for (const text of texts) {
      const whole = readAll(streamReader(undefined, {}), [text]);
      for (let round = 0; round < 40; round++) {
        const pieces: string[] = [];
        for (let at = 0; at < text.length; ) {
          const end = at + 1 + Math.floor(random() * (round < 20 ? 12 : 4000));
          pieces.push(text.slice(at, end));
          at = end;
        }
        expect(readAll(streamReader(undefined, {}), pieces)).toBe(whole);
      }
    }
  });
});

describe('The channels of a stream', () => {
  it('each keep the beginning of a number that is cut', () => {
    const pieces = [
      ['1', 'out'],
      ['7\n', 'err'],
      ['5\n', 'out'],
    ] as const;
    expect(readAll(streamReader({ kind: 'all' }, {}), pieces)).toBe(': 7 15');
  });

  it('are counted together in what was not taken', () => {
    const reader = streamReader({ kind: 'all' }, {});
    readAll(reader, [
      ['utf8 2026-01-02\n', 'out'],
      ['x86\n', 'err'],
    ]);
    expect(reader.left.skipped).toEqual({ word: 2, date: 1 });
  });
});

describe('A text that ends in a stream', () => {
  it('ends a number that waits, and what follows is another', () => {
    const reader = streamReader({ kind: 'all' }, {});
    const first = [...reader.push('12').batches, ...reader.end().batches];
    const second = [...reader.push('34').batches, ...reader.end().batches];
    expect([...first, ...second].flatMap(({ values }) => [...values])).toEqual([12, 34]);
  });
});
