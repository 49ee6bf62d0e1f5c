import { describe, expect, it } from 'vitest';
import { Screen } from '../../../../src/numbers/screen/screen';

const ESC = '\u001b';

/** What a screen hands over of a text: its plain text and its rows, in order, those of a full screen in brackets. */
function shown(text: string, size = text.length): { told: string[]; isBeyond: boolean } {
  const told: string[] = [];
  const screen = new Screen({
    plain: plain => told.push(plain),
    lifted: () => {},
    row: row => told.push(row.isFull ? `[${row.text}]` : row.text),
  });
  for (let at = 0; at < text.length; at += size) screen.push(text.slice(at, at + size));
  const { isBeyond } = screen;
  screen.end();
  return { told, isBeyond };
}

describe('A screen hands over', () => {
  it.each<[string, string, string[]]>([
    ['lines as they are, with colours', `a\r\n${ESC}[31mb${ESC}[m\n`, [`a\r\n${ESC}[31mb${ESC}[m\n`]],
    ['a row each time that it is drawn over', 'a 1\ra 2\rb\n', ['a 1', 'a 2', 'b']],
    ['what was painted from the start of the row', '100 ms\r7 ms\n', ['100 ms', '7 ms']],
    ['the whole row where a part of it was painted', `a 1 b 2${ESC}[3G5\n`, ['a 1 b 2', 'a 5 b 2']],
    ['a row that is finished by backspaces', 'a 1\b2\b \b\n', ['a 1', 'a 2', 'a  ']],
    ['blanks where the cursor moved', `a${ESC}[5Gb\n`, ['a   b']],
    ['wide characters by their two cells', `中 1${ESC}[1G中 ${ESC}[4G2\n`, ['中 1', '中 2']],
    ['tabs as they came', 'a\tb\u0007\n', ['a\tb']],
    ['no bell, title or mode', `a\u0007b${ESC}[?25l${ESC}]0;t\u0007c\n`, ['abc']],
    ['rows above', `a\nb\n${ESC}[2Ac\nd\n`, ['a\nb\n', 'c', 'd']],
    ['rows that were inserted', `a\nb\n${ESC}[A${ESC}[Lc\n`, ['a\nb\n', 'c']],
    ['repeated characters', `a${ESC}[3b\n`, ['aaaa']],
    ['what is left where characters are deleted', `abc\b\b${ESC}[Px\n`, ['abc', 'ax']],
    ['rows of a program of the full screen apart', `a\n${ESC}[?1049hb${ESC}[?1049lc\n`, ['a\n', '[b]', 'c']],
    ['rows while cursor keys are a program’s', `${ESC}[?1ha\n${ESC}[?1lb\n`, ['[a]', 'b']],
    ['what stands in margins', `${ESC}[1;2ra\nb\nc\n${ESC}[rd\n`, ['a', 'b', 'c', 'd']],
    ['the rest at the end', `a\rb`, ['a', 'b']],
  ])('%s', (_, text, rows) => {
    expect(shown(text).told).toEqual(rows);
    expect(shown(text, 1).told.join('')).toBe(rows.join(''));
  });

  it('what is drawn over a line of more than 4,096 characters as if it were appended, and says so', () => {
    const long = 'x'.repeat(5000);
    expect(shown(`${long}\r1\r2\n`)).toEqual({ told: [`${long}\r1\r2\n`], isBeyond: true });
    expect(shown(`${long}\n1\r2\n`)).toEqual({ told: [`${long}\n`, '1', '2'], isBeyond: false });
  });

  it('what is drawn below its rows, and says so; to ask for the last row is none of that', () => {
    expect(shown(`${ESC}[300;1Ha\n`).isBeyond).toBe(true);
    expect(shown(`${ESC}[999;1Ha\n`).isBeyond).toBe(false);
  });

  it.each([
    '\b1',
    '\r1',
    `${ESC}[A1`,
    `${ESC}[G1`,
    `x${ESC}[K\b`,
    `\n${ESC}[A`,
    `${ESC}[50G1${ESC}[H`,
    `${ESC}[2J1`,
    `${ESC}[@1\b`,
  ])('no more than 32 characters for each that is drawn: %j', piece => {
    const text = `${'word '.repeat(600)}\r${piece.repeat(5000)}`;
    const read = shown(text).told.reduce((sum, { length }) => sum + length, 0);
    expect(read).toBeLessThan(text.length * 33 + 4096);
  });
});
