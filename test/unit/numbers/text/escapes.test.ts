import { describe, expect, it } from 'vitest';
import { NumberScanner, scanNumbers } from '../../../../src/numbers/scanner';

describe('escape sequences are no text', () => {
  it.each([
    ['colours join', '1\x1b[31m2\x1b[0m3', [123]],
    ['colours with many parameters join', '1\x1b[38;5;200m2', [12]],
    ['erasing to the line’s end joins', '\x1b[01;31m\x1b[K42\x1b[m\x1b[Kms', [42]],
    ['choosing a character set joins', '1\x1b(B\x1b[m2', [12]],
    ['a cursor movement parts', '1\x1b[2C2', [1, 2]],
    ['moving to a column parts', '1\x1b[5G2', [1, 2]],
    ['erasing the line parts', '1\x1b[2K2', [1, 2]],
    ['a title joins', '1\x1b]0;77\x072', [12]],
    ['a link joins', '\x1b]8;;http://x/5\x1b\\1\x1b]8;;\x1b\\2', [12]],
    ['an OSC left open ends with its line', '1 \x1b]0;77 8\n2', [1, 2]],
    ['an OSC left open ends with a carriage return', '1 \x1b]0;77 8\r2', [1, 2]],
    ['a control sequence left open ends with its line', '1 \x1b[77\n2', [1, 2]],
    ['a device control string joins', '1\x1bP77\x1b\\2', [12]],
    ['hiding the cursor joins', '1\x1b[?25l2', [12]],
    ['switching bracketed paste joins', '1\x1b[?2004h2', [12]],
    ['saving the cursor joins', '1\x1b72', [12]],
    ['restoring the cursor parts', '1\x1b82', [1, 2]],
    ['an escape alone is nothing', '1\x1b\n2', [1, 2]],
    ['an escape inside a sequence starts anew', '1\x1b[3\x1b[31m2', [12]],
    ['a carriage return ends a line', '10%\r20%\r30%\n', [10, 20, 30]],
  ])('%s', (_, text, expected) => {
    expect([...scanNumbers(text)]).toEqual(expected);
  });

  it('a sequence left open is forgotten at the text’s end', () => {
    const scanner = new NumberScanner();
    expect([...scanner.push('1 \x1b[3'), ...scanner.end()]).toEqual([1]);
    expect([...scanner.push('2 '), ...scanner.end()]).toEqual([2]);
  });
});
