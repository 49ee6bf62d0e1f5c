import { describe, expect, it } from 'vitest';
import { type LineRule, type PlacedReading, RuleExplainer } from '../../../src/numbers/ruleExplainer';
import { RuleReader } from '../../../src/numbers/rules';
import { randomFrom } from '../../support/random';
import { samples } from './corpus';
import { strangeText } from './texts';

const RULES: LineRule[] = [
  { kind: 'labelled' },
  { kind: 'table' },
  { kind: 'column', column: 2 },
  { kind: 'column', column: 'b' },
  { kind: 'group', column: 2, by: 1 },
  { kind: 'group', column: 'b', by: 'a' },
  { kind: 'pattern', pattern: '(?<x>\\d+)\\.(?<y>\\d+)' },
  { kind: 'pattern', pattern: '=\\s*(\\S+)' },
];

const JSON_TEXT = '{\n  "a": {\n    "b": 5,\n    "c": [\n      1,\n      2\n    ]\n  },\n  "d": 6\n}\n';

function texts(): string[] {
  const random = randomFrom(21);
  return [
    ...samples().map(({ text }) => text),
    ...Array.from({ length: 300 }, () => `a,b\n${strangeText(random, 60)}`),
    JSON_TEXT,
    'p,b\n"two\nlines",5\nx,6\n',
    'é "ß",b\n"ü",\x1b[31m5\x1b[0m ms\n😀,6\n',
  ];
}

function isOfLineBefore({ kind }: LineRule, { start, end }: Pick<PlacedReading, 'start' | 'end'>): boolean {
  return (kind === 'column' || kind === 'group') && start === 0 && end === 0;
}

/** The lines of a text as an editor has them. */
const linesOf = (text: string) => text.split(/\r\n|\n|\r/);

const withoutPlace = ({ start: _, end: __, ...reading }: PlacedReading) => reading;

describe.each(RULES)('explaining line by line under %j', rule => {
  it('tells what the reader takes', () => {
    for (const text of texts()) {
      const reader = new RuleReader(rule);
      const explainer = new RuleExplainer(rule);
      const told = linesOf(text).flatMap(line => explainer.explain(line));
      const read = [...reader.push(text), ...reader.end()];
      expect(told.map(withoutPlace), JSON.stringify(text)).toEqual(read);
    }
  });

  it('tells places that lie in the line and hold the number', () => {
    for (const text of texts()) {
      const explainer = new RuleExplainer(rule);
      for (const line of linesOf(text)) {
        for (const { start, end } of explainer.explain(line)) {
          expect(start, JSON.stringify(line)).toBeGreaterThanOrEqual(0);
          // A cell of a record that began in a line before has no place in this one.
          if (!isOfLineBefore(rule, { start, end })) expect(end, JSON.stringify(line)).toBeGreaterThan(start);
          expect(end, JSON.stringify(line)).toBeLessThanOrEqual(line.length);
        }
      }
    }
  });

  it('goes on from a state that was kept, after lines that were passed', () => {
    const random = randomFrom(22);
    for (const text of texts()) {
      const lines = linesOf(text);
      const from = Math.floor(random() * lines.length);
      const whole = new RuleExplainer(rule);
      const wanted = lines.map(line => whole.explain(line)).slice(from);
      const passing = new RuleExplainer(rule);
      passing.skip(
        lines
          .slice(0, from)
          .map(line => `${line}\n`)
          .join(''),
      );
      const resumed = new RuleExplainer(rule);
      resumed.restore(passing.save());
      expect(
        lines.slice(from).map(line => resumed.explain(line)),
        JSON.stringify(text),
      ).toEqual(wanted);
    }
  });
});

it('a place is told in the line as it is written, escapes and all', () => {
  const line = '\x1b[1mlatency\x1b[0m: \x1b[32m1\x1b[0m2 ms, größe=7';
  const explainer = new RuleExplainer({ kind: 'labelled' });
  const told = explainer.explain(line).map(({ label, start, end }) => [label, line.slice(start, end)]);
  expect(told).toEqual([
    ['latency', '1\x1b[0m2 ms'],
    ['größe', '7'],
  ]);
});

it('a pattern that was given up on a line takes nothing behind it', () => {
  const explainer = new RuleExplainer({ kind: 'pattern', pattern: '\\d.*b|\\d' });
  expect(explainer.explain('7')).toHaveLength(1);
  explainer.skip(`${'7'.repeat(30_000)}\n`);
  expect(explainer.refused).toContain('was stopped');
  expect(explainer.explain('7')).toEqual([]);
});

it('a place far behind in a line, which is read in pieces, is told too', () => {
  const line = `${'é word '.repeat(40_000)}latency=5 ${'x'.repeat(70_000)} size=7`;
  const told = new RuleExplainer({ kind: 'labelled' }).explain(line);
  expect(told.map(({ label, start, end }) => [label, line.slice(start, end)])).toEqual([
    ['latency', '5'],
    ['size', '7'],
  ]);
});

describe('a number of a record that goes on in another line', () => {
  it('is told at the start of that line, with no width', () => {
    const explainer = new RuleExplainer({ kind: 'column', column: 1 });
    const told = ['a,b', '5,"two', 'lines"', '6,x'].map(line => explainer.explain(line));
    expect(told.map(readings => readings.map(({ value, start, end }) => [value, start, end]))).toEqual([
      [],
      [],
      [[5, 0, 0]],
      [[6, 0, 1]],
    ]);
  });
});
