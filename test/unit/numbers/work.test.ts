import { describe, expect, it } from 'vitest';
import { chooseRule } from '../../../src/numbers/format';
import { LabelledReader } from '../../../src/numbers/labels/labelled';
import { linearMatcher } from '../../../src/numbers/patterns/linearMatcher';
import { type Rule, RuleReader } from '../../../src/numbers/rules';
import { NumberScanner } from '../../../src/numbers/scanner';
import { PlainRows } from '../../../src/numbers/tables/plainRows';
import { TableReader } from '../../../src/numbers/tables/tables';
import { Text } from '../../../src/numbers/text/text';

/** Another name for each number, all as long. */
function fresh(i: number): string {
  return i.toString(36).padStart(4, '0');
}

/** Texts of about `length` characters, made to be looked at again and again. */
const ADVERSARIES: Record<string, (length: number) => string> = {
  'a million digits': length => '7'.repeat(length),
  commas: length => ','.repeat(length),
  'groups without an end': length => '1,234,'.repeat(length / 6),
  'groups on one line': length => '1,234 '.repeat(length / 6),
  'groups in brackets': length => '[1,234 '.repeat(length / 7),
  'pairs of digits': length => '1,2'.repeat(length / 3),
  'hyphens between digits': length => '1-'.repeat(length / 2),
  'colons between digits': length => '12:'.repeat(length / 3),
  'colons alone': length => `1${':'.repeat(length)}`,
  'points between digits': length => '1.'.repeat(length / 2),
  'a word without an end': length => `a1${'b'.repeat(length)}`,
  'letters that may start nan': length => 'n'.repeat(length),
  'nan after nan': length => 'nan '.repeat(length / 4),
  'escapes left open': length => '\x1b[1'.repeat(length / 3),
  'titles left open': length => '\x1b]1'.repeat(length / 3),
  'nested brackets': length => '['.repeat(length),
  'nested keys': length => '{"a":'.repeat(length / 5),
  'quotes left open': length => '"1'.repeat(length / 2),
  'no-break spaces': length => '1\u00a0234'.repeat(length / 5),
  'letters beyond ASCII': length => 'é1'.repeat(length / 2),
  'signs of currency': length => '$1'.repeat(length / 2),
  'months and times': length => 'Nov 23 06:31:17 2026 '.repeat(length / 21),
  'units after blanks': length => '1 ms '.repeat(length / 5),
  'keys and values': length => 'a=1 b:2 '.repeat(length / 8),
  'apostrophes left open': length => "'1 ".repeat(length / 3),
  'both kinds of quotes': length => `"'`.repeat(length / 2),
  'brackets that only close': length => '}]1'.repeat(length / 3),
  'words before a colon': length => `${'a '.repeat(length / 2)}:1`,
  'bars and hyphens': length => '|-1'.repeat(length / 3),
  'names in brackets': length => 'p(1)='.repeat(length / 5),
  'brackets that only open': length => 'a(b '.repeat(length / 4),
  'words in brackets': length => 'a [b] '.repeat(length / 6),
  'keys with units': length => 'a (ms)=1 '.repeat(length / 9),
  'parts of durations': length => '1m 2 '.repeat(length / 5),
  'metrics that end in no type': length => 'a.b:1|m '.repeat(length / 8),
  'ever new names': length => Array.from({ length: length / 10 }, (_, i) => `k${fresh(i)}=1`).join(' '),
  'ever new names on lines': length =>
    Array.from({ length: length / 10 }, (_, i) => `{"k${fresh(i)}":{\n`).join(''),
  'words over numbers': length =>
    'ab  '
      .repeat(200)
      .concat('\n', '1   '.repeat(200), '\n')
      .repeat(length / 1602),
  'ever new headings': length =>
    Array.from({ length: length / 16 }, (_, i) => `a${fresh(i)}  b\n1     2\n`).join(''),
  // Lines short enough for twice the length to be twice as many.
  'times of day': length => `${'12:00 '.repeat(50)}\n`.repeat(length / 301),
  'quoted fields left open': length => `a,b\n1,2\n${'1,"x\n'.repeat(length / 5)}`,
  'short lines': length => '1\n'.repeat(length / 2),
  'fields in quotes': length => '"1",'.repeat(length / 4),
  'halves of characters': length => '\ud83d'.repeat(length),
};

/** How many characters the general reader looks at. A spy would keep each of millions of calls. */
function looks(read: () => void): number {
  const { at } = Text.prototype;
  let count = 0;
  Text.prototype.at = function (index) {
    count++;
    return at.call(this, index);
  };
  try {
    read();
  } finally {
    Text.prototype.at = at;
  }
  return count;
}

/** Texts that look much like tables. */
const TABLES: Record<string, (length: number) => string> = {
  'rows of one table': length => `a    b    c\n${'1   22  333\n'.repeat(length / 12)}`,
  'a heading again and again': length => 'a    b\n1    2\n'.repeat(length / 14),
  'two headings': length => 'procs ---a---\n r  b  us\n 1  2   3\n'.repeat(length / 33),
  'rows in boxes': length => `│ a │ b │\n${'│ x │ 1.5 ms │\n'.repeat(length / 14)}`,
  'rulers alone': length => '---- ----\n'.repeat(length / 10),
  'words in long lines': length => `${'word '.repeat(1600)}\n`.repeat(Math.ceil(length / 8000)),
  'cells in long lines': length => `${'a   '.repeat(400)}\n${'1   '.repeat(400)}\n`.repeat(length / 3200),
  'ever new names of rows': length =>
    `name    b\n${Array.from({ length: length / 12 }, (_, i) => `x${fresh(i)}   1`).join('\n')}`,
  'cells that are no numbers': length => `a,b\n${'1,x (y\n'.repeat(length / 7)}`,
  'measures without a unit': length => `a    b\n${'5 apples   3 pears\n'.repeat(length / 19)}`,
};

/**
 * How much is looked at: by the general reader and by the reader of plain rows, and by the language's own functions on texts
 * and lists, of each what it is given.
 */
function steps(read: () => void): number {
  let count = 0;
  const ofTexts = (self: unknown, [text]: unknown[]) => {
    // A sticky one looks at what stands at its index.
    if (self instanceof RegExp && !self.sticky) count += String(text).length;
  };
  const ofLists = (self: unknown) => {
    if (Array.isArray(self)) count += self.length;
  };
  const restores = [
    tell(RegExp.prototype, 'exec', ofTexts),
    tell(RegExp.prototype, 'test', ofTexts),
    tell(PlainRows.prototype, 'read', (_, [, , , from, end]) => {
      count += Number(end) - Number(from);
    }),
    ...['filter', 'map', 'flatMap', 'every', 'some', 'join'].map(name =>
      tell(Array.prototype, name, ofLists),
    ),
  ];
  try {
    return looks(read) + count;
  } finally {
    for (const restore of restores) restore();
  }
}

/** Lets a method tell what it is called with, until the function that is returned is called. */
function tell(owner: object, name: string, told: (self: unknown, args: unknown[]) => void): () => void {
  const method: unknown = Reflect.get(owner, name);
  if (typeof method !== 'function') throw new TypeError(`There is no method ${name}.`);
  const put = (value: unknown) =>
    Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  put(function (this: unknown, ...args: unknown[]): unknown {
    told(this, args);
    return Reflect.apply(method, this, args);
  });
  return () => put(method);
}

function scan(text: string, size: number): void {
  const scanner = new NumberScanner();
  for (let at = 0; at < text.length; at += size) scanner.pushUnits(text.slice(at, at + size));
  scanner.endUnits();
}

describe('the work on a text', () => {
  it.each(Object.entries(ADVERSARIES))('doubles with the text at most: %s', (_, make) => {
    const once = looks(() => scan(make(20_000), 20_000));
    const twice = looks(() => scan(make(40_000), 40_000));
    expect(twice).toBeLessThanOrEqual(once * 2.1 + 5000);
    expect(twice).toBeLessThan(40_000 * 60);
  });

  it.each(
    Object.entries(ADVERSARIES),
  )('doubles with the text at most when it comes in small chunks: %s', (_, make) => {
    const once = looks(() => scan(make(4000), 50));
    const twice = looks(() => scan(make(8000), 50));
    expect(twice).toBeLessThanOrEqual(once * 2.1 + 20_000);
  });

  it.each(
    Object.entries({ ...ADVERSARIES, ...TABLES }),
  )('of the rule for tables doubles with the text at most: %s', (_, make) => {
    const read = (text: string) => {
      const reader = new RuleReader({ kind: 'table' });
      reader.pushColumns(text);
      reader.endColumns();
    };
    const once = steps(() => read(make(20_000)));
    const twice = steps(() => read(make(40_000)));
    expect(twice).toBeLessThanOrEqual(once * 2.1 + 20_000);
    expect(twice).toBeLessThan(40_000 * 400);
  });

  const rules: Rule[] = [
    { kind: 'all' },
    { kind: 'labelled' },
    { kind: 'table' },
    { kind: 'column', column: 1 },
    { kind: 'column', column: 3 },
    { kind: 'column', column: 'a' },
    { kind: 'pattern', pattern: '[a-z]+=(\\d+)' },
    { kind: 'pattern', pattern: '(?<k>\\w+).*?(?<v>[\\d.]+).*;' },
  ];

  // At a cost that grows with the square of its length, each of these texts would take minutes.
  it.each(Object.entries(ADVERSARIES))('ends for every rule, without a throw: %s', (_, make) => {
    const text = make(300_000);
    for (const rule of rules) {
      const reader = new RuleReader(rule);
      for (let at = 0; at < text.length; at += 65_536) reader.pushColumns(text.slice(at, at + 65_536));
      reader.endColumns();
      expect(reader.leftOut).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('the work of a pattern on a line', () => {
  it('grows with its steps, however many groups it has: what they hold is not copied', () => {
    let copied = 0;
    const restores = ['slice', 'concat'].map(name =>
      tell(Array.prototype, name, self => {
        if (Array.isArray(self)) copied += self.length;
      }),
    );
    try {
      linearMatcher(`${'(a*)'.repeat(40)}b`, '').matches('a'.repeat(5000));
    } finally {
      for (const restore of restores) restore();
    }
    expect(copied).toBeLessThan(5000);
  });

  it('is stopped with a sentence where it is too much, by whatever part of the pattern', () => {
    for (const [pattern, line] of [
      [`${'(a*)'.repeat(40)}b`, 'a'.repeat(59_999)],
      ['a{1900}', `${'a'.repeat(1899)} `.repeat(32)],
      ['\\d.*b|\\d', '7'.repeat(60_000)],
    ] as const) {
      const reader = new RuleReader({ kind: 'pattern', pattern });
      expect(reader.push(`${line}\n`)).toEqual([]);
      expect(reader.refused, pattern).toMatch(
        /^The pattern .* was stopped: it takes too long on the line "[a7]/,
      );
    }
  });
});

describe('the work of choosing a rule', () => {
  it('is done on the lines of a sample together, since to take up a text costs as much as many lines', () => {
    let batches = 0;
    const restores = [TableReader, LabelledReader].map(reader =>
      tell(reader.prototype, 'read', () => {
        batches++;
      }),
    );
    try {
      expect(chooseRule('took 5 ms\n'.repeat(1000))).toEqual({ kind: 'all' });
    } finally {
      for (const restore of restores) restore();
    }
    expect(batches).toBeGreaterThan(0);
    expect(batches).toBeLessThan(10);
  });

  it.each([
    ['keys that are new each time', (i: number) => `${fresh(i)}x: ${i}, `],
    ['keys', (i: number) => `k${i % 50}=${i} `],
    ['numbers', (i: number) => `${i}.5 `],
  ])('doubles with a text in one line at most: %s', (_, make) => {
    const looked = (length: number) => {
      let count = 0;
      const restore = tell(String.prototype, 'indexOf', self => {
        count += String(self).length;
      });
      try {
        const line = Array.from({ length: length / 8 }, (_, i) => make(i)).join('');
        return steps(() => chooseRule(line)) + count;
      } finally {
        restore();
      }
    };
    const once = looked(40_000);
    expect(looked(80_000)).toBeLessThanOrEqual(once * 2.1 + 20_000);
  });
});
