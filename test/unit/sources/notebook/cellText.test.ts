import { describe, expect, it } from 'vitest';
import { textOf } from '../../../../src/sources/notebook/cellText';

const item = (mime: string, text: string) => ({ mime, data: new TextEncoder().encode(text) });
const output = (...items: ReturnType<typeof item>[]) => ({ items });
const STDOUT = 'application/vnd.code.notebook.stdout';
const ERROR = 'application/vnd.code.notebook.error';

describe('The text of a cell’s outputs', () => {
  it.each([
    [
      'goes on where a stream stopped',
      [output(item(STDOUT, 'loss=0.')), output(item(STDOUT, '5\n'))],
      'loss=0.5\n',
    ],
    [
      'keeps what was printed in one go in its order',
      [output(item(STDOUT, '1\n'), item(STDOUT, '2\n'))],
      '1\n2\n',
    ],
    [
      'parts what a cell shows from what it prints',
      [output(item(STDOUT, '1')), output(item('text/plain', '2'))],
      '1\n2\n',
    ],
    [
      'takes the plain form of a table, not its HTML',
      [output(item('text/html', '<td>1</td>'), item('text/plain', '   x\n0  1\n1  2'))],
      '   x\n0  1\n1  2\n',
    ],
    ['leaves pictures and errors out', [output(item('image/png', '9')), output(item(ERROR, 'line 3'))], ''],
    ['is empty where there is nothing', [], ''],
  ])('%s', (_, outputs, text) => {
    expect(textOf(outputs)).toBe(text);
  });
});
