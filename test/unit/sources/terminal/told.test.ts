import { describe, expect, it } from 'vitest';
import { outputTold, selectionTold } from '../../../../src/sources/terminal/told';

const LAST = 'The following is the last command run in the terminal:';
const IN = 'It was run in the directory:\n/home/me';
const CODE = 'It exited with code: 0';
const OUTPUT = 'It has the following output:';

describe('What VS Code tells of the last command', () => {
  it.each([
    ['its output', [LAST, 'seq 3', IN, CODE, OUTPUT, '1\n2\n3\n'], 'seq 3', '1\n2\n3\n'],
    ['its output without a folder and a code', [LAST, 'seq 1', OUTPUT, '1\n'], 'seq 1', '1\n'],
    ['its output where the line is not known', [LAST, 'seq 1', CODE, OUTPUT, '1\n'], '', '1\n'],
    ['that it printed nothing', [LAST, 'true', IN, CODE], 'true', ''],
    [
      'the output of several lines',
      [LAST, 'for i in 1\ndo echo 1\ndone', CODE, OUTPUT, '1'],
      'for i in 1\ndo echo 1\ndone',
      '1',
    ],
    ['an output that says the same words', [LAST, 'x', CODE, OUTPUT, `${OUTPUT}\n5`], 'x', `${OUTPUT}\n5`],
  ])('is %s', (_, said, line, output) => {
    expect(outputTold(said.join('\n'), line)).toBe(output);
  });

  it.each([
    ['another command', [LAST, 'seq 4', CODE, OUTPUT, '1'], 'seq 3'],
    ['a command that begins like it', [LAST, 'seq 30', CODE, OUTPUT, '1'], 'seq 3'],
    [
      'one that still runs',
      ['The following command is currently executing in the terminal:', 'seq 3'],
      'seq 3',
    ],
    ['no command', ['No command has been run in the active terminal.'], 'seq 3'],
    ['words that are not known', [LAST, 'seq 3', 'Its output follows:', '1'], 'seq 3'],
  ])('is nothing where it tells of %s', (_, said, line) => {
    expect(outputTold(said.join('\n'), line)).toBeUndefined();
  });
});

describe('What VS Code tells of the selection in a terminal', () => {
  it('is its text, where something is selected', () => {
    expect(selectionTold("The active terminal's selection:\n1\n2")).toBe('1\n2');
    expect(selectionTold('No text is currently selected in the active terminal.')).toBeUndefined();
  });
});
