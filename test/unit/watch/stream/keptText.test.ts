import { describe, expect, it } from 'vitest';
import { AsciiText } from '../../../../src/node/files/asciiText';
import { KeptText } from '../../../../src/watch/stream/keptText';
import { streamReader } from '../../../../src/watch/stream/streamReader';
import { sharedBytes } from '../../../support/shared';

const LONG = 'x'.repeat(1 << 19);

/** A text of these pieces, where `.` is an end, trimmed after each of them. */
function keptOf(...pieces: readonly string[]): KeptText {
  const kept = new KeptText();
  for (const piece of pieces) {
    kept.push(piece === '.' ? 'end' : { text: piece, channel: '' });
    kept.trim();
  }
  return kept;
}

describe('The text that is kept of a stream', () => {
  it.each([
    ['all of it while it is short', ['ab', 'c', '.', 'de'], 'abc.de', 'de'],
    ['nothing once it is too long', [LONG, LONG, 'x', 'yz'], undefined, undefined],
    ['its latest text where all of it is too long', [LONG, LONG, '.', 'de', 'f'], undefined, 'def'],
    ['its latest text again after one that was too long', [LONG, LONG, 'x', '.', 'de'], undefined, 'de'],
    ['the end as the beginning of the next text', ['ab', '.'], 'ab.', ''],
  ])('is %s', (_, pieces, all, latest) => {
    const kept = keptOf(...pieces);
    expect(kept.all?.map(piece => (typeof piece === 'string' ? '.' : piece.text)).join('')).toBe(all);
    expect(kept.latest).toBe(latest);
    expect(kept.length).toBeLessThanOrEqual(1 << 20);
  });

  it('is all that there is for a reader that takes over while it is short', () => {
    expect(keptOf('ab', '.', 'c').context).toEqual([
      { text: 'ab', channel: '' },
      'end',
      { text: 'c', channel: '' },
    ]);
  });

  it('is its start and its end for a reader that takes over once it is too long', () => {
    const lines = Array.from({ length: 200_000 }, (_, i) => `line ${i}\n`).join('');
    const pieces = lines.match(/[\s\S]{1,5000}/g) ?? [];
    const kept = keptOf('.', ...pieces);
    kept.push('release');
    const { context } = kept;
    const text = context.map(piece => (typeof piece === 'string' ? `<${piece}>` : piece.text)).join('');
    expect(text.startsWith(lines.slice(0, 1 << 14))).toBe(true);
    expect(text.endsWith(`\n${lines.slice(-(1 << 16))}<release>`.slice(1))).toBe(true);
    expect(text.length).toBeLessThan((1 << 14) + (1 << 16) + 5010);
  });

  it('is all that the first lines need, though more text was dropped', () => {
    const reader = streamReader(undefined, {});
    reader.push('1 2\n');
    reader.dropKept();
    expect(reader.kept).toBeUndefined();
    const read = reader.push('a=3\na=4\n');
    expect([read.replaces, reader.rule.kind]).toEqual([true, 'labelled']);
    expect(read.batches.flatMap(({ label, values }) => [label, ...values])).toEqual(['a', 3, 4]);
  });

  it('is, of lines in ASCII too, the start and the last whole lines, with nothing from before a gap', () => {
    const kept = new KeptText();
    const line = `${'7'.repeat(99)}\n`;
    for (let i = 0; i < 6; i++) {
      const text = AsciiText.linesOf(sharedBytes(`${i}:\n${line.repeat(3000)}`));
      if (text) kept.push({ text, channel: '' });
      kept.trim();
    }
    kept.push({ text: 'rest', channel: '' });
    const texts = kept.context.map(piece => (typeof piece === 'string' ? piece : piece.text));
    const [start, gap, ...end] = texts;
    expect(start?.startsWith(`0:\n${line}`)).toBe(true);
    expect([gap, end.at(-1)]).toEqual(['\n', 'rest']);
    expect(end.join('')).toBe(`${line.repeat(Math.floor((1 << 16) / 100))}rest`);
  });
});
