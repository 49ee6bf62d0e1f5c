import { describe, expect, it } from 'vitest';
import { explainNumbers } from '../../../src/numbers/explain';
import { type Rule, RuleReader } from '../../../src/numbers/rules';
import { type NumberOptions, NumberScanner, scanNumbers } from '../../../src/numbers/scanner';
import { randomFrom } from '../../support/random';
import { outputs } from './cases/corpus';
import { samples } from './corpus';
import { cut, headedText, strangeText } from './texts';

const OPTIONS: NumberOptions[] = [
  {},
  { grouping: 'off' },
  { grouping: ',' },
  { grouping: '.' },
  { grouping: ' ' },
  { grouping: "'" },
  { decimal: ',' },
  { siPrefixes: true },
  { take: ['word', 'time', 'date', 'duration', 'version', 'place', 'hash', 'uuid', 'address'] },
];

const RULES: Rule[] = [
  { kind: 'all' },
  { kind: 'labelled' },
  { kind: 'table' },
  { kind: 'column', column: 2 },
  { kind: 'column', column: 'b' },
  { kind: 'group', column: 2, by: 1 },
  { kind: 'group', column: 'b', by: 'a' },
  { kind: 'pattern', pattern: '(?<x>\\d+)\\.(?<y>\\d+)' },
  { kind: 'pattern', pattern: '=\\s*(\\S+)' },
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
    for (let round = 0; round < 250; round++) {
      const text = strangeText(random, 40);
      const whole = { values: [...scanNumbers(text, options)], skipped: scanned([text], options).skipped };
      expect(scanned(cut(text, random), options), JSON.stringify(text)).toEqual(whole);
      expect(scanned(text.split(''), options), JSON.stringify(text)).toEqual(whole);
    }
  });

  it.each(OPTIONS)('the explanation agrees with the scanner with %j', options => {
    const random = randomFrom(2);
    for (let round = 0; round < 250; round++) {
      const text = strangeText(random, 40);
      const tokens = explainNumbers(text, options);
      const values = tokens.flatMap(token => token.value ?? []);
      expect(values, JSON.stringify(text)).toEqual([...scanNumbers(text, options)]);
      const skipped: Record<string, number> = {};
      for (const { skipped: reason } of tokens) if (reason) skipped[reason] = (skipped[reason] ?? 0) + 1;
      expect(scanned([text], options).skipped, JSON.stringify(text)).toEqual(skipped);
    }
  });
});

describe('lines of real tools behind heads, some of them damaged', () => {
  const lines = [...samples(), ...outputs()].flatMap(({ text }) => text.split('\n'));

  it.each(OPTIONS)('are read alike by scanner and explanation, however they are cut, with %j', options => {
    const random = randomFrom(8);
    for (let round = 0; round < 150; round++) {
      const text = headedText(random, lines);
      const whole = scanned([text], options);
      const tokens = explainNumbers(text, options);
      expect(
        tokens.flatMap(({ value }) => value ?? []),
        JSON.stringify(text),
      ).toEqual(whole.values);
      const reasons = tokens.flatMap(({ skipped }) => skipped ?? []);
      const counts = Object.values(whole.skipped).reduce((sum, count) => sum + count, 0);
      expect(reasons.length, JSON.stringify(text)).toBe(counts);
      expect(scanned(cut(text, random), options), JSON.stringify(text)).toEqual(whole);
    }
  });

  it.each([
    '[ 1000.085s]\n',
    ' 2, 2026 12:00:00 PM 5\n',
    ' 1.0e+03bytes *\n 5\n',
    'Jan  2     12:00:00 5\n',
    '[     2,]  2.5\n',
    '[::1]:8080 5\n',
    'bytes=99 took 1065 ms\n',
  ])('%j is read alike by scanner and explanation', text => {
    expect(explainNumbers(text).flatMap(({ value }) => value ?? [])).toEqual([...scanNumbers(text)]);
  });
});

describe('however the bytes of a text are cut', () => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  function scannedBytes(bytes: Uint8Array, longest: number, random: () => number, options: NumberOptions) {
    const scanner = new NumberScanner(options);
    const values: number[] = [];
    for (let at = 0; at < bytes.length; ) {
      const end = at + 1 + Math.floor(random() * longest);
      values.push(...scanner.pushBytes(bytes.slice(at, end)));
      at = end;
    }
    values.push(...scanner.end());
    return { values, skipped: scanner.skipped };
  }

  it.each(OPTIONS)('they are read as its string with %j', options => {
    const random = randomFrom(8);
    for (let round = 0; round < 250; round++) {
      const text = strangeText(random, 40);
      const bytes = new TextEncoder().encode(text);
      const whole = scanned([decoder.decode(bytes)], options);
      for (const longest of [1, 9, 200]) {
        expect(scannedBytes(bytes, longest, random, options), JSON.stringify(text)).toEqual(whole);
      }
    }
  });

  it('they are read as TextDecoder decodes them where they are no UTF-8', () => {
    const random = randomFrom(9);
    for (let round = 0; round < 500; round++) {
      const bytes = Uint8Array.from(new TextEncoder().encode(strangeText(random, 30)), byte =>
        random() < 0.1 ? Math.floor(random() * 256) : byte,
      );
      const whole = scanned([decoder.decode(bytes)], {});
      expect(scannedBytes(bytes, 12, random, {}), String(bytes)).toEqual(whole);
    }
  });

  it('long texts are read the same, whatever the chunks', () => {
    const random = randomFrom(10);
    const text = Array.from({ length: 4000 }, () => `${strangeText(random, 20)} ${random()}`).join('\n');
    const bytes = new TextEncoder().encode(text);
    const whole = scanned([decoder.decode(bytes)], {});
    expect(bytes.length).toBeGreaterThan(2 * 85_000);
    for (const longest of [1000, 85_000, 300_000]) {
      expect(scannedBytes(bytes, longest, random, {})).toEqual(whole);
    }
  });

  it('the next text starts anew', () => {
    const scanner = new NumberScanner();
    const euro = new TextEncoder().encode('1 €');
    expect([...scanner.pushBytes(euro.subarray(0, 3)), ...scanner.end()]).toEqual([1]);
    expect([...scanner.pushBytes(new TextEncoder().encode('23 ')), ...scanner.end()]).toEqual([23]);
  });
});

describe('long texts, cut anywhere', () => {
  it.each(OPTIONS)('are read the same with %j', options => {
    const random = randomFrom(4);
    const text = Array.from({ length: 300 }, () => strangeText(random, 60)).join(' ');
    const whole = [...scanNumbers(text, options)];
    expect(whole.length).toBeGreaterThan(500);
    for (const size of [1, 7, 1000, 84_999, 85_000, 85_001]) {
      const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
        text.slice(i * size, (i + 1) * size),
      );
      expect(scanned(chunks, options).values).toEqual(whole);
    }
    expect(explainNumbers(text, options).flatMap(({ value }) => value ?? [])).toEqual(whole);
  });
});

describe('however a text is cut, a rule', () => {
  const read = (rule: Rule, chunks: readonly string[]) => {
    const reader = new RuleReader(rule);
    return [...chunks.flatMap(chunk => reader.push(chunk)), ...reader.end(), { leftOut: reader.leftOut }];
  };

  it.each(RULES)('%j reads the same of strange texts', rule => {
    const random = randomFrom(5);
    for (let round = 0; round < 300; round++) {
      const text = `a,b\n${strangeText(random, 40)}`;
      expect(read(rule, cut(text, random)), JSON.stringify(text)).toEqual(read(rule, [text]));
    }
  });

  it.each(RULES)('%j reads the same of real texts', rule => {
    const random = randomFrom(6);
    for (const { text } of samples()) expect(read(rule, cut(text, random))).toEqual(read(rule, [text]));
  });

  it.each(RULES)('%j reads the same of what tools print, cut anywhere or at each character', rule => {
    const random = randomFrom(12);
    for (const { name, text } of outputs()) {
      const whole = read(rule, [text]);
      expect(read(rule, cut(text, random)), name).toEqual(whole);
      const start = Math.floor(random() * text.length);
      const characters = [text.slice(0, start), ...text.slice(start, start + 300), text.slice(start + 300)];
      expect(read(rule, characters), name).toEqual(whole);
    }
  });
});

describe('the rule all', () => {
  it('agrees with the scanner and the explanation, units included', () => {
    const random = randomFrom(7);
    const texts = [
      ...samples().map(({ text }) => text),
      ...Array.from({ length: 200 }, () => strangeText(random, 40)),
    ];
    for (const text of texts) {
      const reader = new RuleReader({ kind: 'all' });
      const readings = [...cut(text, random).flatMap(chunk => reader.push(chunk)), ...reader.end()];
      const tokens = explainNumbers(text).filter(({ skipped }) => skipped === undefined);
      expect(readings).toEqual(tokens.map(({ start, end, ...number }) => ({ label: '', ...number })));
      expect(readings.map(({ value }) => value)).toEqual([...scanNumbers(text)]);
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
