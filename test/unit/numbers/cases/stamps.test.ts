import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../../src/numbers/rules';
import { unitCode } from '../../../../src/numbers/units';
import { type Output, outputs, rulesOf } from './corpus';
import { choose, read, written } from './wanted';

/** What loggers, and tools that number or stamp lines, put before a line. */
const STAMPS: readonly [string, string][] = [
  ['a date and a time', '2026-01-02 12:00:00 '],
  ['an ISO stamp in UTC', '2026-01-02T12:00:00Z '],
  ['an ISO stamp with microseconds and an offset', '2026-01-02T12:00:00.123456+01:00 '],
  ['an ISO stamp without marks', '20260102T120000Z '],
  ['a stamp with milliseconds behind a comma', '2026-01-02 12:00:00,123 '],
  ['a stamp with milliseconds behind a point', '2026-01-02 12:00:00.123 '],
  ['a stamp in brackets', '[2026-01-02 12:00:00] '],
  ['a stamp with a zone by name', '2026-01-02 12:00:00.123 CET '],
  ['a stamp with an offset behind a blank', '2026-01-02 12:00:00 +0100 '],
  ['a date with slashes, the year first', '2026/01/02 12:00:00 '],
  ['a year of two digits', '26/01/02 12:00:00 '],
  ['a date with points', '02.01.2026 12:00:00 '],
  ['an American date with PM', '1/2/2026 3:04:05 PM '],
  ['a month and a day', '01-02 12:00:00.859 '],
  ['a month by name and a day', 'Jan  2 12:00:00 '],
  ['a month by name, a day and a year', 'Jan 2, 2026 12:00:00 PM '],
  ['a day, a month by name and a year', '2 Jan 2026 12:00:00.018 '],
  ['a weekday before the month', 'Fri Jan  2 12:00:00 2026 '],
  ['a weekday before the day', 'Fri, 02 Jan 2026 12:00:00 GMT '],
  ["a web server's stamp", '[02/Jan/2026:12:00:00 +0000] '],
  ['a time', '12:00:00 '],
  ['a time with milliseconds', '12:00:00.123 '],
  ['a time with milliseconds behind a comma', '12:00:00,123 '],
  ['a time with PM', '3:04:05 PM '],
  ['a date of eight digits and a time', '20260102 12:00:00 '],
  ['a date and a time without marks', '20260102-120000 '],
  ["the kernel's uptime", '[   12.345678] '],
  ['an uptime in seconds', '[12.345s] '],
  ["Zephyr's uptime", '[00:00:12.345,678] '],
  ['an epoch in seconds with milliseconds', '1767362645.123 '],
  ['an epoch in milliseconds', '1767362645123 '],
  ['a date alone', '2026-01-02 '],
];

/** These may name the rows of a table, so they are put before other texts only. */
const NAMES: readonly [string, string][] = [
  ['a version', '1.2.3 '],
  ['a version with its letter', 'v1.2.3 '],
  ['a version that is not out yet', '2.10.0-rc.1 '],
  ['an address', '127.0.0.1 '],
  ['an address with its port', '10.0.0.7:8080 '],
  ['an address of IPv6', 'fe80::1 '],
  ['an address of IPv6 with its port', '[::1]:8080 '],
];

/** A quoted first cell of CSV, and a number that its next line goes on with, do not bear anything before them. */
const BEARS_NOTHING = ['redis-benchmark-csv', 'bc'];
/** So many lines of a text are enough, and quick to read 40 times. */
const LINES = 16;

const OUTPUTS = outputs()
  .filter(({ name }) => !BEARS_NOTHING.includes(name))
  .map(output => ({ ...output, text: output.text.split('\n').slice(0, LINES).join('\n') }));
const OTHERS = OUTPUTS.filter(output => rulesOf(output).every(({ kind }) => kind !== 'table'));

/** A text with this before each of its lines that has anything in it. A name before a number names it, and is left out there. */
function stamped(text: string, stamp: string): string {
  const isName = NAMES.some(([, name]) => name === stamp);
  return text.replace(/^.*\S.*/gm, line => {
    const own = stripVTControlCharacters(line).trim();
    return isName && /^[-+]?\.?\d/.test(own) ? line : stamp + line;
  });
}

/** Whether ten digits before some line would be an amount, as in `1500000000 rows` and `1500000000 bytes free`. */
function hasAmounts({ text }: Output): boolean {
  return text.split('\n').some(line => {
    const [first = '', second] = line.trim().split(/\s+/);
    return unitCode(first.split('/')[0] ?? '')
      ? first !== ''
      : second === undefined && /^\p{L}\D*$/u.test(first);
  });
}

/** A text as it is read by the rule that it tells. */
function plain({ name, text }: Output) {
  const { options, rule } = choose(text);
  return { name, text, rule, readings: read(text, { options, rule }).map(line) };
}

const PLAIN = new Map(OUTPUTS.map(output => [output, plain(output)]));

/** What a stamp changes: readings by the rule that the text tells without it, and that rule. */
function changedBy(stamp: string, among: readonly Output[]): string[] {
  return among.flatMap(output => {
    const { name, text, rule, readings } = PLAIN.get(output) ?? plain(output);
    const other = stamped(text, stamp);
    const told = choose(other);
    const after = read(other, { options: told.options, rule }).map(line);
    const longest = Math.max(readings.length, after.length);
    const at = Array.from({ length: longest }).findIndex((_, i) => readings[i] !== after[i]);
    return [
      ...(at < 0 ? [] : [`${name}: ${readings[at] ?? 'nothing'} became ${after[at] ?? 'nothing'}`]),
      ...(told.rule.kind === rule.kind ? [] : [`${name}: ${rule.kind} became ${told.rule.kind}`]),
    ];
  });
}

function line({ label, ...rest }: Reading): string {
  return `[${label}] ${written(rest)}`;
}

const WITHOUT_AMOUNTS = OUTPUTS.filter(output => !hasAmounts(output));
const FORMS = [
  ...STAMPS.map(([name, stamp]) => [name, stamp, OUTPUTS] as const),
  ['an epoch in seconds', '1767362645 ', WITHOUT_AMOUNTS] as const,
  ...NAMES.map(([name, text]) => [name, text, OTHERS] as const),
];

describe('before each line of what real tools print', () => {
  it.each(FORMS)('%s changes no reading and no rule', (_, stamp, among) => {
    expect(changedBy(stamp, among)).toEqual([]);
  });

  it('most texts bear it, tables and others', () => {
    expect(OUTPUTS.length - OTHERS.length).toBeGreaterThan(30);
    expect(OTHERS.length).toBeGreaterThan(60);
    expect(WITHOUT_AMOUNTS.length).toBeGreaterThan(60);
  });
});
