import { describe, expect, it } from 'vitest';
import { asTyped, readTyped } from '../../../../src/panel/stepping/typed';
import { MOST_STEPPED } from '../../../../src/steppingProtocol';

describe('What is typed as numbers', () => {
  it.each([
    ['41, 35, 62', [41, 35, 62]],
    ['41 35\t62\n5', [41, 35, 62, 5]],
    ['[1,2,3]', [1, 2, 3]],
    ['[[],[1],[2],[],[3],[]]', [1, 2, 3]],
    ['−3.5; 1e6 +2 .5', [-3.5, 1_000_000, 2, 0.5]],
    ['-0', [0]],
  ])('is read: %j', (text, numbers) => {
    expect(readTyped(text)).toEqual({ numbers: Float64Array.from(numbers) });
  });

  it.each([
    ['41,5; 35', [41.5, 35]],
    ['41,5 35,25', [41.5, 35.25]],
    ['41, 35, 62,5', [41, 35, 62.5]],
    ['41,35,62', [41, 35, 62]],
    ['−3,5e2, +,5;-1.234,5', [-350, 0.5, -1234.5]],
    ['1.5 1,234.5', [1.5, 1, 234.5]],
    ['[1,2,3]', [1, 2, 3]],
    ['1.234 41,5', [1234, 41.5]],
    ['1.234.567; 1.000', [1_234_567, 1000]],
    ['1.5 1.234', [1.5, 1.234]],
    ['0.123 −12.3456', [0.123, -12.3456]],
  ])('is read where a comma is decimal: %j', (text, numbers) => {
    expect(readTyped(text, true)).toEqual({ numbers: Float64Array.from(numbers) });
  });

  it.each([
    ['1.234', '“1.234” may be 1234 or 1,234. Type it as one of these.'],
    ['41, −100.000, 7', '“−100.000” may be −100000 or −100,000. Type it as one of these.'],
  ])('is asked for where a point may be decimal and may group digits: %j', (text, wrong) => {
    expect(readTyped(text, true)).toEqual({ wrong });
  });

  it.each([
    [false, [41, 35.5, -1e-7], '41, 35.5, -1e-7'],
    [true, [41, 35.5, -1.5e-7], '41; 35,5; -1,5e-7'],
    [true, [41, 35, 62], '41, 35, 62'],
  ])('is written as it is read, a comma being decimal: %j', (isCommaDecimal, numbers, text) => {
    expect(asTyped(numbers, isCommaDecimal)).toBe(text);
    expect(readTyped(text, isCommaDecimal)).toEqual({ numbers: Float64Array.from(numbers) });
  });

  it.each([
    ['', 'There is no number yet. Type numbers with blanks or commas between them, such as 41, 35, 62.'],
    ['41, abc', '“abc” is no number. Type numbers with blanks or commas between them, such as 41, 35, 62.'],
    ['NaN', '“NaN” is no number.'],
    ['Infinity', '“Infinity” is no number.'],
    ['12 ms', '“ms” is no number.'],
    ['a-word-that-is-much-longer-than-this', '“a-word-that-is-much-…” is no number.'],
    [
      '1e400',
      '“1e400” is larger than any number that a program can hold (1.8e308). Take it out, or type a smaller one.',
    ],
    [
      '1 '.repeat(MOST_STEPPED + 1),
      'These are 4,097 numbers, and at most 4,096 can be stepped through. Leave some out.',
    ],
  ])('is refused with what was given and what to do: %j', (text, wrong) => {
    const read = readTyped(text);
    expect('wrong' in read && read.wrong.slice(0, wrong.length)).toBe(wrong);
  });
});
