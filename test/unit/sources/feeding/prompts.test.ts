import { describe, expect, it } from 'vitest';
import { AsciiText } from '../../../../src/node/files/asciiText';
import { Prompts } from '../../../../src/sources/feeding/prompts';
import { randomFrom } from '../../../support/random';
import { sharedBytes } from '../../../support/shared';
import { cut } from '../../numbers/texts';

/** What is left of chunks. */
function left(chunks: readonly string[]): string {
  const prompts = new Prompts(() => true);
  return chunks.map(chunk => prompts.push(chunk)).join('') + prompts.end();
}

const CASES: readonly (readonly [name: string, text: string, left: string])[] = [
  ['plain output', '1\r\n2\r\n3', '1\r\n2\r\n3'],
  ['output that only looks like a prompt', 'a >>> 5\r\n> 7\r\n... 8\r\n', 'a >>> 5\r\n> 7\r\n... 8\r\n'],
  ['progress drawn over itself', '10%\r20%\r30%\r\n', '10%\r20%\r30%\r\n'],
  ["Python's prompt and echo", '>>> 40 + 2\r\n42\r\n>>> exit()\r\n', '\n42\r\n\n'],
  [
    'the same in colours',
    '\u001b[?2004h\u001b[1;35m>>> \u001b[0m40\r\n\u001b[?2004l\r40\r\n\u001b[?2004h>>> ',
    '\n\u001b[?2004l\r40\r\n',
  ],
  [
    'a line that goes on',
    '>>> for i in (1, 2):\r\n...  print(i + 7)\r\n... \r\n8\r\n9\r\n>>> ',
    '\n\n\n8\r\n9\r\n',
  ],
  ['an echo drawn anew', '>>> 12345\r>>> 1234\r\n7\r\n', '\n7\r\n'],
  ["IPython's numbered prompts", 'In [1]: 6 * 7\r\n42\r\n\r\nIn [12]: 8\r\n', '\n42\r\n\r\n\n'],
  ["Ruby's", 'irb(main):001> 6 * 7\r\n=> 42\r\n', '\n=> 42\r\n'],
  ["a debugger's", '(gdb) p 5\r\n$1 = 5\r\n(Pdb) 6\r\n6\r\n', '\n$1 = 5\r\n\n6\r\n'],
  [
    'what is typed into bc',
    '\u001b[?2004h12*4\r\n\u001b[?2004l\r48\r\n\u001b[?2004h',
    '\n\u001b[?2004l\r48\r\n',
  ],
  [
    'what is typed into a shell within a command',
    '1\r\n\u001b[?2004hbash-5.2# echo 5\r\n\u001b[?2004l\r5\r\n\u001b[?2004hbash-5.2# ',
    '1\r\n\n\u001b[?2004l\r5\r\n',
  ],
  [
    'what is typed into Node, with its preview of the result',
    '\u001b[1G\u001b[0J> \u001b[3Ga\r\n\u001b[90m12\u001b[39m\u001b[4G\u001b[1A\u001b[1B\u001b[2K\u001b[1A*4\r\n\u001b[90m48\u001b[39m\u001b[8G\u001b[1A\u001b[1B\u001b[2K\u001b[1A\r\r\n\u001b[33m48\u001b[39m\r\n\u001b[1G\u001b[0J> \u001b[3G',
    '\n\u001b[33m48\u001b[39m\r\n',
  ],
  [
    'a row that a program draws again in the same way',
    '\u001b[1G\u001b[0Jstep 5\u001b[1G\u001b[0Jstep 6\r\n7\r\n',
    '\u001b[1G\u001b[0Jstep 5\u001b[1G\u001b[0Jstep 6\r\n7\r\n',
  ],
  [
    'a program that draws by itself, with the cursor hidden, and takes pasted text',
    '\u001b[?25l\u001b[?2004hstep 5\r\nstep 6\r\n',
    '\u001b[?25l\u001b[?2004hstep 5\r\nstep 6\r\n',
  ],
  ['what begins like a prompt and ends', '>>', '>>'],
  ['nothing', '', ''],
];

describe('What a program prints that is talked to', () => {
  it.each(CASES)('is left of %s', (_, text, wanted) => {
    expect(left([text])).toBe(wanted);
  });

  it.each(CASES)('is the same however %s is cut into chunks', (_, text) => {
    const whole = left([text]);
    expect(left([...text])).toBe(whole);
    const next = randomFrom(11);
    for (let round = 0; round < 50; round++) {
      expect(left(cut(text, next))).toBe(whole);
    }
  });

  it('is output where it looks like a prompt and nothing was typed', () => {
    let typed = false;
    const prompts = new Prompts(() => typed);
    expect(prompts.push('>>> took 12 ms\r\n>>> ')).toBe('>>> took 12 ms\r\n>>> ');
    expect(prompts.push('13')).toBe('13');
    expect(prompts.talks).toBe(false);
    typed = true;
    expect(prompts.push('14\r\n15\r\n>>> 16\r\n17\r\n')).toBe('\n15\r\n\n17\r\n');
    expect(prompts.talks).toBe(true);
  });

  it('is output in a line that seems to be edited where nothing was typed, or which is too long for one', () => {
    let typed = false;
    const prompts = new Prompts(() => typed);
    expect(prompts.push('\u001b[?2004h5\r\n6\r\n')).toBe('\u001b[?2004h5\r\n6\r\n');
    typed = true;
    expect(prompts.push('7\r\n')).toBe('');
    expect(prompts.push(`${'x'.repeat(1 << 16)}\r\n8\r\n`)).toContain('8');
    expect(prompts.push('9\r\n')).toBe('9\r\n');
  });

  it.each([
    ['stops behind it', ['>>> ', '40 + 2\r\n42\r\n>>> ', 'exit()\r\n'], '\n42\r\n\n', true],
    ['stops behind one later', ['>>> 40 + 2\r\n42\r\n>>> '], '\n42\r\n', true],
    [
      'writes on',
      ['>>> took 12 ms\r\n', '>>> took 13 ms\r\n'],
      '>>> took 12 ms\r\n>>> took 13 ms\r\n',
      false,
    ],
    ['stops elsewhere', ['took >>> ', '12 ms\r\n'], 'took >>> 12 ms\r\n', false],
  ])('is told from output, where nobody knows what was typed, by whether the program %s', (_, chunks, wanted, talks) => {
    const prompts = new Prompts();
    expect(chunks.map(chunk => prompts.push(chunk)).join('') + prompts.end()).toBe(wanted);
    expect(prompts.talks).toBe(talks);
  });

  it('is not held back for longer than a prompt is', () => {
    const prompts = new Prompts(() => true);
    const long = `\u001b]${'1 '.repeat(4000)}`;
    expect(prompts.push(long)).toBe(long);
  });

  it('is not held back where its line begins like no prompt', () => {
    const prompts = new Prompts(() => true);
    expect(prompts.push('12 ')).toBe('12 ');
    expect(prompts.push('13 ')).toBe('13 ');
  });
});

describe('Whole lines of ASCII', () => {
  it('pass as they are only where pushing them would change nothing, however what is around them is cut', () => {
    const random = randomFrom(11);
    const lines = [
      '1 2\r\n',
      'a: 5\n',
      '10%\r20%\n',
      '[1]+  Done  sleep 5\n',
      '[x] 7\n',
      'make: *** [a] Error 2\n',
      'zsh: 5 not found\n',
      '  File "a.py", line 3\n',
      '    x = 9\n',
      "Job 1, 'a' has ended\n",
      '>>> 5\n',
      '\u001b[?2004h7\n',
      '\u001b[?2004l\n',
    ];
    let passed = 0;
    for (let round = 0; round < 400; round++) {
      let isTyped = false;
      const [one, other] = [new Prompts(() => isTyped), new Prompts(() => isTyped)];
      let [left, wanted] = ['', ''];
      for (let i = 0; i < 8; i++) {
        isTyped ||= random() < 0.05;
        const count = 1 + Math.floor(3 * random());
        const chunk = Array.from(
          { length: count },
          () => lines[Math.floor(lines.length * random() ** 2)],
        ).join('');
        const [text, rest] = random() < 0.3 ? [`${chunk}>>`, '> 3\n'] : [chunk, ''];
        wanted += other.push(text) + other.push(rest);
        const ascii = AsciiText.linesOf(sharedBytes(text));
        const isWhole = ascii?.length === text.length;
        const passes = isWhole && ascii.slice() === text && one.passes(ascii);
        if (passes) passed++;
        left += (passes ? text : one.push(text)) + one.push(rest);
      }
      expect(left + one.end()).toBe(wanted + other.end());
    }
    expect(passed).toBeGreaterThan(300);
  });
});
