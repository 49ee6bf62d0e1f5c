import { describe, expect, it } from 'vitest';
import { explainNumbers, type NumberToken } from '../../../../src/numbers/explain';
import type { NumberOptions } from '../../../../src/numbers/options';
import { REASONS } from '../../../../src/numbers/reasons';
import { Lines } from '../../../../src/numbers/scan/lines';
import { PlacedNumbers } from '../../../../src/numbers/scan/placed';
import { UNITS } from '../../../../src/numbers/units';
import { randomFrom } from '../../../support/random';
import { samples } from '../corpus';
import { strangeText } from '../texts';

const OPTIONS: NumberOptions[] = [
  {},
  { grouping: 'off' },
  { grouping: ' ' },
  { decimal: ',' },
  { siPrefixes: true },
  { take: ['time', 'duration', 'word'] },
];

/** What is found in all lines of a text, with its places in the text. */
function placed(text: string, options: NumberOptions): NumberToken[] {
  const lines = new Lines(true);
  const numbers = new PlacedNumbers(lines.text, options);
  const tokens: NumberToken[] = [];
  const take = () => {
    const result = numbers.read();
    lines.locate(result);
    for (let row = 0; row < result.count; row++) {
      const place = { start: result.starts[row] ?? -1, end: result.ends[row] ?? -1 };
      const reason = REASONS[(result.reasons[row] ?? 0) - 1];
      const unit = UNITS[result.units[row] ?? 0]?.symbol ?? '';
      if (reason) tokens.push({ ...place, skipped: reason });
      else tokens.push({ ...place, value: result.values[row] ?? Number.NaN, ...(unit && { unit }) });
    }
  };
  lines.push(text, take);
  lines.end(take);
  return tokens;
}

/** The explanation, but for digits in words, which the short cuts pass. */
function explained(text: string, options: NumberOptions): NumberToken[] {
  return explainNumbers(text, options).filter(({ skipped }) => skipped !== 'word' && skipped !== 'hash');
}

const withoutWords = (tokens: NumberToken[]) =>
  tokens.filter(({ skipped }) => skipped !== 'word' && skipped !== 'hash');

describe('the numbers of many lines', () => {
  it.each(OPTIONS)('stand where the explanation has them, with %j', options => {
    const random = randomFrom(11);
    const texts = [
      ...samples().map(({ text }) => text),
      ...Array.from({ length: 600 }, () => strangeText(random, 40)),
      '-5,+6,7 ms;8ms,9%\n1 2 3 kB 4\n[-1,-2.5,3]\n5 µs x\n',
    ];
    for (const text of texts)
      expect(withoutWords(placed(text, options)), JSON.stringify(text)).toEqual(explained(text, options));
  });
});
