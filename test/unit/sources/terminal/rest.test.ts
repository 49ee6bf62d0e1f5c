import { describe, expect, it } from 'vitest';
import { restOf } from '../../../../src/sources/terminal/rest';

describe('What the screen shows beyond the text that was read', () => {
  it.each([
    ['all of it where nothing was read', '', '1\n2\n', '1\n2\n'],
    ['nothing where all was read', '1\r\n2\r\n', '1\n2\n', ''],
    ['the lines after those read', '1\r\n2\r\n', '1\n2\n3\n4\n', '3\n4\n'],
    ['the rest of a number that was cut', '1\r\n12', '1\n12345\n', '345\n'],
    ['the same under colours', '\u001b[31m1\u001b[0m\r\n\u001b]0;t\u00072', '1\n25\n', '5\n'],
    ['the same where lines end in blanks, which a screen does not keep', '1  \r\n', '1\n2\n', '2\n'],
  ])('is %s', (_, read, shown, rest) => {
    expect(restOf(read, shown)).toBe(rest);
  });

  it.each([
    ['another text', '7\r\n', '1\n2\n'],
    ['a screen that has lost its beginning', '1\r\n2\r\n3\r\n', '2\n3\n4\n'],
    ['a line that was written over', '10%\r20%\r\n', '20%\ndone 5\n'],
    ['a last line that differs', '1\r\n9', '1\n2\n'],
  ])('is not told by %s', (_, read, shown) => {
    expect(restOf(read, shown)).toBeUndefined();
  });
});
