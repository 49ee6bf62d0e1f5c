import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../../src/numbers/rules';
import { unitOf } from '../../../../src/watch/series/batch';
import { MOST_SERIES, OTHER_LABELS } from '../../../../src/watch/series/leftCounts';
import { batchReader } from '../../../../src/watch/stream/batchReader';

/** What is taken of texts, each by itself, in short. */
function result(rule: Rule, ...texts: string[]): string[] {
  const reader = batchReader(rule, {});
  for (const text of texts) {
    reader.push(text);
    reader.end();
  }
  return reader
    .drain()
    .batches.map(({ label, unit, values }) =>
      `${label}: ${[...values].join(' ')} ${unitOf(unit).symbol}`.trim(),
    );
}

describe('What is taken by a rule', () => {
  it.each<[Rule, string[], string[]]>([
    [{ kind: 'all' }, ['1 2', '3 ms'], [': 1 2', ': 3 ms']],
    [{ kind: 'labelled' }, ['a=1 b=2ms\na=3', 'b=4 7 c=5'], ['a: 1 3', 'b: 2 ms', 'b: 4 7', 'c: 5']],
    [{ kind: 'column', column: 2 }, ['1,2\n3,4\n', '5,6\n'], ['column 2: 2 4 6']],
    [{ kind: 'column', column: 'b' }, ['a,b\n1,2\n3,4\n'], ['b: 2 4']],
    // A turn of the direction of text, a bell, and what a terminal's escape sequence leaves behind.
    [{ kind: 'labelled' }, ['a\u202eb=1 \u0007xy=2', 'ab=3 \u001b[2Kxy=4', 'xy=5'], ['ab: 1 3', 'xy: 2 4 5']],
    [{ kind: 'column', column: 2 }, ['k,a\u2067b\u200e\n1,2\n'], ['ab: 2']],
    [{ kind: 'pattern', pattern: '(?<x>\\d+)-(?<y>\\d+)' }, ['1-2\n3-4'], ['x: 1 3', 'y: 2 4']],
  ])('%j', (rule, texts, expected) => {
    expect(result(rule, ...texts)).toEqual(expected);
  });

  it('has so many labels; numbers of further ones are together under one, and counted', () => {
    const reader = batchReader({ kind: 'labelled' }, {});
    const more = 9_000;
    for (let i = 0; i < MOST_SERIES + more; i++) reader.push(`k${i}x=${i}\n`);
    reader.push('k0x=7\n');
    reader.end();
    const { batches, count, beyond } = reader.drain();
    expect([batches.length, count, beyond]).toEqual([MOST_SERIES + 1, MOST_SERIES + 1 + more, more]);
    expect([...(batches[0]?.values ?? [])]).toEqual([0, 7]);
    expect(batches.at(-1)?.label).toBe(OTHER_LABELS);
    expect([...(batches.at(-1)?.values ?? [])]).toEqual(
      Array.from({ length: more }, (_, i) => MOST_SERIES + i),
    );
  });

  it('says how much was left out, and why a rule was given up', () => {
    const labelled = batchReader({ kind: 'labelled' }, {});
    labelled.push('1 2 a=3\n');
    expect(labelled.drain().leftOut).toBe(2);
    const pattern = batchReader({ kind: 'pattern', pattern: '\\d.*b|\\d' }, {});
    pattern.push(`${'7'.repeat(30_000)}\n`);
    expect(pattern.drain().refused).toContain('was stopped');
  });
});
