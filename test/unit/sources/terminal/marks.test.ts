import { describe, expect, it } from 'vitest';
import { ECHO, TerminalMarks } from '../../../../src/sources/terminal/marks';
import { randomFrom } from '../../../support/random';

const C = '\u001b]633;C\u0007';
const D = '\u001b]633;D;0\u0007';

interface Cut {
  readonly output: string;
  readonly began: boolean;
  readonly ended: boolean;
}

/** What is cut out of chunks. */
function cut(chunks: readonly string[], mostBefore = ECHO): Cut {
  const marks = new TerminalMarks(mostBefore);
  const output = chunks.map(chunk => marks.push(chunk)).join('') + marks.end();
  return { output, began: marks.began, ended: marks.ended };
}

const CASES: readonly (readonly [name: string, text: string, output: string])[] = [
  ['VS Code 1.139: from the mark on, without an end', `${C}1\r\n2\r\n`, '1\r\n2\r\n'],
  [
    'an end mark and the next prompt',
    `${C}1\r\n${D}\u001b]633;P;Cwd=/9\u0007\u001b]633;A\u0007me@9:$ `,
    '1\r\n',
  ],
  [
    'VS Code 1.93: the echo and the command line first',
    `seq 1 3\r\n\u001b]633;E;seq 1 3;n0\u0007${C}1\r\n`,
    '1\r\n',
  ],
  [
    'a prompt drawn anew before the output',
    `\u001b]633;A\u00077$ \u001b]633;B\u0007echo 5\r\n${C}5\r\n${D}`,
    '5\r\n',
  ],
  ['marks that end in a string terminator', '\u001b]633;C\u001b\\7\r\n\u001b]633;D;1\u001b\\8', '7\r\n'],
  ["FinalTerm's marks", '\u001b]133;C\u00077\r\n\u001b]133;D;0\u00078', '7\r\n'],
  [
    'colours and other sequences stay',
    `${C}\u001b[31m4\u001b[0m \u001b]0;title\u0007`,
    '\u001b[31m4\u001b[0m \u001b]0;title\u0007',
  ],
  ['output whose first mark was lost', '1\r\n2\r\n', '1\r\n2\r\n'],
  ['output whose first mark was lost, up to its end', `1\r\n2\r\n${D}9$ `, '1\r\n2\r\n'],
  [
    'a flood whose first mark was lost, without the number that may be cut',
    `45\r\n${'12346\r\n'.repeat(3000)}`,
    `\n${'12346\r\n'.repeat(3000)}`,
  ],
  ['a shell within, with marks of its own', `${C}a\r\n${D}9$ ls 8${C}b 3\r\n${D}`, 'a\r\nb 3\r\n'],
  [
    'a mark that never ends is no mark',
    `${C}5 \u001b]633;D;${'x'.repeat(300)} 6`,
    `5 \u001b]633;D;${'x'.repeat(300)} 6`,
  ],
  ['an escape at the very end', `${C}5\u001b`, '5\u001b'],
  ['nothing', '', ''],
];

describe('What a command printed', () => {
  it.each(CASES)('is cut out of %s', (_, text, output) => {
    expect(cut([text]).output).toBe(output);
  });

  it.each(CASES)('is the same however %s is cut into chunks', (_, text) => {
    const whole = cut([text]);
    if (text.length < 200) expect(cut([...text])).toEqual(whole);
    const next = randomFrom(7);
    for (let round = 0; round < 50; round++) {
      const chunks: string[] = [];
      for (let at = 0; at < text.length; ) {
        const length = 1 + Math.floor(next() * (round % 2 === 0 ? 9 : text.length));
        chunks.push(text.slice(at, at + length));
        at += length;
      }
      expect(cut(chunks)).toEqual(whole);
    }
  });

  it('comes without delay where a VS Code is known to begin at the mark, and has lost it', () => {
    const marks = new TerminalMarks(0);
    expect(marks.push('1\r\n')).toBe('1\r\n');
    expect(marks.began).toBe(false);
  });

  it('comes without delay where the reading began within it', () => {
    const marks = new TerminalMarks(-1);
    expect(marks.push('1\r\n2')).toBe('1\r\n2');
  });

  it('comes from its first whole line on where the reading began in the midst of a flood', () => {
    const marks = new TerminalMarks(-1);
    expect(marks.push(`45\r\n${'12346\r\n'.repeat(300)}`)).toBe(`\n${'12346\r\n'.repeat(300)}`);
    expect(marks.push('7'.repeat(3000))).toBe('7'.repeat(3000));
  });

  it('leaves out an echo that was still on the way when the reading began', () => {
    expect(new TerminalMarks(-1).push(`sleep 0.3; echo 7\r\n${C}7\r\n`)).toBe('7\r\n');
    expect(new TerminalMarks(-1).push(`7\r\n${D}$ ${C}`)).toBe('7\r\n');
  });

  it('tells whether its beginning and its end were seen', () => {
    expect(cut([`${C}1\r\n${D}`])).toMatchObject({ began: true, ended: true });
    expect(cut([`${C}1\r\n`])).toMatchObject({ began: true, ended: false });
    expect(cut(['1\r\n'])).toMatchObject({ began: false, ended: false });
    expect(cut([`${C}1\r\n${D}$ ${C}`])).toMatchObject({ began: true, ended: false });
  });
});
