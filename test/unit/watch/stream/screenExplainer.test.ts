import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { batchReader } from '../../../../src/watch/stream/batchReader';
import { explainRedrawn } from '../../../../src/watch/stream/screenExplainer';
import { streamReader } from '../../../../src/watch/stream/streamReader';
import { RECORDED } from './recorded';
import { REDRAWN, type Redrawn } from './redrawn';

const recorded = Object.keys(RECORDED).map((name): Redrawn => {
  const text = readFileSync(path.join(import.meta.dirname, 'recorded', `${name}.txt`), 'utf8');
  return { name, text, counts: {} };
});

/** The rule that a text is read by. */
function ruleOf({ rule, text }: Redrawn) {
  if (rule) return rule;
  const reader = streamReader(undefined, {});
  reader.push(text);
  reader.end();
  return reader.rule;
}

describe('What is marked of a text in which a program redraws', () => {
  it.each([...REDRAWN, ...recorded])('is what counts: $name', redrawn => {
    const { text, take } = redrawn;
    const options = take ? { take } : {};
    const rule = ruleOf(redrawn);
    const reader = batchReader(rule, options);
    reader.push(text);
    reader.end();
    const { batches, skipped } = reader.drain();
    const counted = batches.flatMap(({ label, values }) => [...values].map(value => `${label} ${value}`));
    const tokens = explainRedrawn(text, rule, options) ?? [];
    const isRead = ({ value, label }: (typeof tokens)[number]) =>
      value !== undefined && (rule.kind === 'all' || label !== undefined);
    const marked = tokens.filter(isRead).map(({ label = '', value }) => `${label} ${value}`);
    expect(marked.toSorted()).toEqual(counted.toSorted());
    for (const { start, end, value } of tokens)
      if (value !== undefined) expect(text.slice(start, end)).toContain(/\d+/.exec(`${value}`)?.[0]);
    if ((skipped.progress ?? 0) > 0)
      expect(tokens.some(({ skipped: reason }) => reason === 'progress')).toBe(true);
  });

  it('stands where it stands in the text, with why the rest does not count', () => {
    const text =
      'loss 0.5\u001b[G\u001b[2Kloss 0.5\u001b[G\u001b[2Kloss 0.75\n30% [==>   ]\u001b[G40% [===>  ]\n';
    const marks = explainRedrawn(text, { kind: 'labelled' }, {})?.map(({ start, end, label, skipped }) => [
      text.slice(start, end),
      start,
      label ?? skipped,
    ]);
    expect(marks).toEqual([
      ['0.5', 5, 'loss'],
      ['0.5', 20, 'repainted'],
      ['0.75', 35, 'loss'],
      ['30%', 40, 'progress'],
      ['40%', 55, 'progress'],
    ]);
  });

  it('is nothing where no program redraws', () => {
    expect(explainRedrawn('a=1\r\nb=\u001b[31m2\u001b[m\r\n', { kind: 'labelled' }, {})).toBeUndefined();
  });
});
