import { describe, expect, it } from 'vitest';
import { explainNumbers } from '../../../src/numbers/explain';
import { type NumberOptions, NumberScanner, scanNumbers } from '../../../src/numbers/scanner';
import { cut, randomFrom, strangeText } from './texts';

const OPTIONS: NumberOptions[] = [
  {},
  { grouping: 'off' },
  { grouping: ',' },
  { grouping: '.' },
  { grouping: ' ' },
  { grouping: "'" },
  { decimal: ',' },
  { siPrefixes: true },
];

function scanned(chunks: readonly string[], options: NumberOptions) {
  const scanner = new NumberScanner(options);
  const values = chunks.flatMap(chunk => [...scanner.push(chunk)]);
  values.push(...scanner.end());
  return { values, skipped: scanner.skipped };
}

describe('however a text is cut', () => {
  it.each(OPTIONS)('the scanner reads the same with %j', options => {
    const random = randomFrom(1);
    for (let round = 0; round < 500; round++) {
      const text = strangeText(random, 40);
      const whole = { values: [...scanNumbers(text, options)], skipped: scanned([text], options).skipped };
      expect(scanned(cut(text, random), options), JSON.stringify(text)).toEqual(whole);
      expect(scanned(text.split(''), options), JSON.stringify(text)).toEqual(whole);
    }
  });

  it.each(OPTIONS)('the explanation agrees with the scanner with %j', options => {
    const random = randomFrom(2);
    for (let round = 0; round < 500; round++) {
      const text = strangeText(random, 40);
      const tokens = explainNumbers(text, options);
      const values = tokens.flatMap(token => token.value ?? []);
      expect(values, JSON.stringify(text)).toEqual([...scanNumbers(text, options)]);
    }
  });
});

describe('the explanation', () => {
  it('names places that follow one another and lie in the text', () => {
    const random = randomFrom(3);
    for (let round = 0; round < 1000; round++) {
      const text = strangeText(random, 40);
      let last = 0;
      for (const { start, end } of explainNumbers(text)) {
        expect(start, JSON.stringify(text)).toBeGreaterThanOrEqual(last);
        expect(end, JSON.stringify(text)).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }
  });
});
