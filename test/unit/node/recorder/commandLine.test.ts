import { describe, expect, it } from 'vitest';
import { commandLineOf, runnerOf } from '../../../../src/node/recorder/commandLine';
import { randomFrom } from '../../../support/random';

const CMD = 'C:\\Windows\\system32\\cmd.exe';

describe('The command line of Windows', () => {
  it.each([
    [['tool.exe'], 'tool.exe'],
    [['C:\\Program Files\\tool.exe', '-n', '5'], '"C:\\Program Files\\tool.exe" -n 5'],
    [['\\\\?\\C:\\long path\\tool.exe'], '"\\\\?\\C:\\long path\\tool.exe"'],
    [['tool.exe', ''], 'tool.exe ""'],
    [['tool.exe', 'say "hi"'], 'tool.exe "say \\"hi\\""'],
    [['tool.exe', 'C:\\my folder\\'], 'tool.exe "C:\\my folder\\\\"'],
    [['tool.exe', 'C:\\folder\\'], 'tool.exe C:\\folder\\'],
    [
      ['powershell.exe', '-NoLogo', '-Command', 'echo "a b"'],
      'powershell.exe -NoLogo -Command "echo \\"a b\\""',
    ],
  ])('of %j is %s', ([file = '', ...args], line) => {
    expect(commandLineOf(file, args, CMD)).toBe(line);
  });

  it.each([
    [[CMD, '/d', '/s', '/c', 'echo "a b" & echo %PATH%'], `${CMD} /d /s /c "echo "a b" & echo %PATH%"`],
    [['cmd', '/c', 'echo 1', 'echo 2'], 'cmd /s /c "echo 1 echo 2"'],
    [['C:\\my tools\\cmd.exe', '/K', 'echo 1'], '"C:\\my tools\\cmd.exe" /s /K "echo 1"'],
    [['cmd.exe', '/?'], 'cmd.exe /?'],
  ])('hands cmd.exe in %j what was typed as it is', ([file = '', ...args], line) => {
    expect(commandLineOf(file, args, CMD)).toBe(line);
  });

  it('runs a batch file by cmd.exe, and lets none of its arguments be a command', () => {
    const file = 'C:\\Program Files\\nodejs\\npm.cmd';
    expect(runnerOf(file, CMD)).toBe(CMD);
    expect(runnerOf('C:\\tools\\npm.exe', CMD)).toBe('C:\\tools\\npm.exe');
    expect(commandLineOf(file, ['run', 'a b', '& calc'], CMD)).toBe(
      `${CMD} /d /s /c "C:\\Program^ Files\\nodejs\\npm.cmd ^"run^" ^"a^ b^" ^"^&^ calc^""`,
    );
  });

  it('is cut into the same words again, whatever is in them', () => {
    const next = randomFrom(295);
    const letters = ['a', ' ', '\\', '"', '\t', 'ä'];
    for (let run = 0; run < 2000; run++) {
      const words = Array.from({ length: 3 }, () =>
        Array.from(
          { length: Math.floor(next() * 7) },
          () => letters[Math.floor(next() * letters.length)],
        ).join(''),
      );
      expect(cut(commandLineOf('tool.exe', words, CMD))).toEqual(['tool.exe', ...words]);
    }
  });
});

/** The words of a command line, by the rules that Microsoft documents for programs in C. */
function cut(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    const letter = line[at] ?? '';
    if (letter === '\\') {
      let count = 1;
      while (line[at + 1] === '\\') {
        count++;
        at++;
      }
      const isBeforeQuote = line[at + 1] === '"';
      word = (word ?? '') + '\\'.repeat(isBeforeQuote ? Math.floor(count / 2) : count);
      if (isBeforeQuote && count % 2 === 1) {
        word += '"';
        at++;
      }
    } else if (letter === '"') {
      isQuoted = !isQuoted;
      word ??= '';
    } else if (!isQuoted && /[ \t]/.test(letter)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + letter;
  }
  return word === undefined ? words : [...words, word];
}
