import { describe, expect, it } from 'vitest';
import { chooseRule, tellsTable } from '../../../../src/numbers/format';

/** Lines that stand one above the other as headings and rows do, and are none. */
const NO_TABLES: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: 'a remark above constants',
    text: '/** Up to this height a walk to the bottom costs less than one that stops. */\nconst LOW = 3;\nconst FEW = 100;\nconst ALL = 250;\n',
  },
  {
    name: 'parameters above calls',
    text: 'fill(lower: Numbers, upper: Numbers): void {\n  this.below.fill(lower, 1);\n  this.above.fill(upper, -1);\n}\n',
  },
  {
    name: 'names that are imported above a call',
    text: 'from curves import fit, split, roots\nx = space(0, 10, 70)\ny = space(0, 20, 70)\n',
  },
  {
    name: 'constants of C',
    text: '#define DEPTH_BIT                  0x00000100\n#define POINTS                     0\n#define LINES                      1\n',
  },
  {
    name: 'two blanks behind a full stop',
    text: 'widths.  Values in x that are smaller than the lowest edge are\nassigned to bin number 0, values beyond the highest edge are assigned to\nbin number 12, and all others stay\n',
  },
  {
    name: 'commas in a sentence',
    text: 'no more than that, either for free or for a fee\n(3) You may change it, and give it to others\n(4) You may sell it, and take 12 for it\n',
  },
  {
    name: 'a title above items that are counted',
    text: '## Next Steps\n1. Open the file\n2. Change the line\n3. Save it\n',
  },
  {
    name: 'an author above a year',
    text: '[1] "Scaling, a numerical method" Miller, J.\n   Letters, 29 (1964)\n   Notes, 31 (1966)\n',
  },
  {
    name: 'names and sizes without a heading',
    text: 'local code           5815135 bytes\nthe other one        5868160 bytes\nthe third            5868190 bytes\n',
  },
  {
    name: 'versions between bars',
    text: '| 7.x     | Yes    |\n| 6.4     | No     |\n| < 5.0   | No     |\n',
  },
  {
    name: 'tests and what they took',
    text: '    ✓ reads an empty text (3 ms)\n    ✓ reads a number (1 ms)\n    ✓ reads a long text (215 ms)\n',
  },
  {
    name: 'lines of a log in columns',
    text: '2026-03-02 10:00:00  INFO  main    started in 512 ms\n2026-03-02 10:00:01  INFO  worker  moved 12 rows\n2026-03-02 10:00:02  WARN  worker  moved 0 rows\n',
  },
  { name: 'a list of JSON', text: '[\n  1, 2, 3,\n  4, 5, 6\n]\n' },
  { name: 'columns of bare numbers', text: '1 2 3\n4 5 6\n7 8 9\n' },
  { name: 'a word above one column of numbers', text: 'latencies\n12\n13\n14\n' },
];

describe('no table is seen in', () => {
  it.each(NO_TABLES)('$name', ({ text }) => {
    expect(chooseRule(text).kind).not.toBe('table');
    expect(tellsTable(text)).toBe(false);
  });
});
