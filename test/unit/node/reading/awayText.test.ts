import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../../src/numbers/rules';
import { SeriesSet } from '../../../../src/watch/series/seriesSet';
import { AwayText } from '../../../../src/watch/stream/awayText';
import { batchReader } from '../../../../src/watch/stream/batchReader';
import { DEADLY, threads } from './program';

const newThread = threads();

/** Lines of more text than is sent at a time. */
const LINES = 150_000;
const PLAIN: Rule = { kind: 'all' };

function awayText(rule: Rule, isCounted = true): AwayText {
  const reader = newThread().openText({ rule, options: {} });
  if (!reader) throw new Error('There is no thread.');
  return new AwayText(reader, isCounted, async () => {});
}

const text = (line: (i: number) => string, lines = LINES) =>
  Array.from({ length: lines }, (_, i) => `${line(i)}\n`);

/** Reads stretches of lines, each in pieces of a thousand. */
async function readAway(away: AwayText, stretches: readonly (readonly string[])[]) {
  for (const lines of stretches) {
    for (let at = 0; at < lines.length; at += 1000) await away.push(lines.slice(at, at + 1000).join(''));
    away.end();
  }
  const read = await away.drain();
  away.close();
  return read;
}

function readHere(rule: Rule, stretches: readonly (readonly string[])[]) {
  const reader = batchReader(rule, {});
  for (const lines of stretches) {
    reader.push(lines.join(''));
    reader.end();
  }
  return reader.drain();
}

const told = (set: SeriesSet | undefined) =>
  set?.all.map(({ label, dimension, unit, count, median, mixed }) => ({
    label,
    dimension,
    unit,
    count,
    median,
    mixed,
  }));

describe('A text that is read on another thread and counted meanwhile', () => {
  it.each<[string, Rule, (i: number) => string]>([
    ['plain numbers', PLAIN, i => String((i * 7919) % LINES)],
    ['numbers in several units', PLAIN, i => `${(i * 7919) % 1000} ${['s', 'ms', 'MiB', ''][i % 4]}`],
    ['numbers with labels', { kind: 'labelled' }, i => `loss${i % 300}=${i} time=${i % 7} ms`],
    ['a table', { kind: 'table' }, i => (i === 0 ? 'a,b,c' : `${i},${i % 3},x`)],
  ])('gives what one gives that is read here: %s', async (_, rule, line) => {
    const stretches = [text(line), text(line, 3)];
    const away = awayText(rule);
    const read = await readAway(away, stretches);
    expect(read).toEqual(readHere(rule, stretches));
    expect(told(away.series)).toEqual(told(new SeriesSet(read.batches)));
    expect(away.series?.count).toBe(read.count);
  });

  it('is counted anew where the largest unit of its numbers comes last', async () => {
    const stretches = [[...text(i => `${i} ms`), '3 s\n']];
    const away = awayText(PLAIN);
    const read = await readAway(away, stretches);
    expect(read).toEqual(readHere(PLAIN, stretches));
    expect(away.series).toBeUndefined();
  });

  it('is counted anew where a number is not finite in the first of its units', async () => {
    const away = awayText(PLAIN);
    const read = await readAway(away, [[...text(i => `${i} ns`), '1e308 s\n', ...text(i => `${i} s`)]]);
    expect(away.series).toBeUndefined();
    expect(new SeriesSet(read.batches).count).toBe(read.count);
  });

  it('is not counted where nobody wants that', async () => {
    const away = awayText(PLAIN, false);
    expect((await readAway(away, [text(String)])).count).toBe(LINES);
    expect(away.series).toBeUndefined();
  });

  it('is counted while it is read: half of it at least before its rest is asked for', async () => {
    const lines = text(String, 4 * LINES);
    const away = awayText(PLAIN);
    for (let at = 0; at < lines.length; at += 1000) await away.push(lines.slice(at, at + 1000).join(''));
    expect(away.series?.count).toBeGreaterThan(2 * LINES);
    away.close();
  });

  it('throws where its thread has died', async () => {
    const away = awayText(PLAIN);
    await expect(readAway(away, [[DEADLY + text(String).join('')]])).rejects.toThrow();
  });

  it('may be empty', async () => {
    const away = awayText(PLAIN);
    const { batches, count } = await readAway(away, []);
    expect([batches, count]).toEqual([[], 0]);
  });
});
