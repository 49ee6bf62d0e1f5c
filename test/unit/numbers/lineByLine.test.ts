import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainNumbers, type NumberToken } from '../../../src/numbers/explain';

const CORPUS = path.join(import.meta.dirname, '../../corpus');

/** What the preview does: each line by itself, its tokens moved to where the line stands. */
function lineByLine(text: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    for (const token of explainNumbers(line)) {
      tokens.push({ ...token, start: token.start + offset, end: token.end + offset });
    }
    offset += line.length + 1;
  }
  return tokens;
}

describe('A line read by itself is read as it is within the whole', () => {
  const files = readdirSync(CORPUS).filter(name => /\.(txt|csv)$/.test(name));

  it.each(files)('%s', name => {
    const text = readFileSync(path.join(CORPUS, name), 'utf8');
    const tokens = lineByLine(text);
    expect(tokens.length).toBeGreaterThan(0);
    expect(tokens).toEqual(explainNumbers(text));
  });

  it.each([
    ['an open escape', '1 \u001b]0;title 2\n3\n'],
    ['a colour that goes on', '\u001b[31m1,2\n34,567\u001b[0m\n'],
    ['open brackets', '[1,234\n1,234]\n'],
    ['an open quote', '"1,234\n5,678"\n'],
    ['carriage returns', '1\r2\r\n3,4\r5\n'],
    ['ill-formed groups on one line only', '12,5,700\n1,234\n'],
  ])('after %s', (_, text) => {
    expect(lineByLine(text)).toEqual(explainNumbers(text));
  });
});
