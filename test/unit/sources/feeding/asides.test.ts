import { describe, expect, it } from 'vitest';
import { Asides } from '../../../../src/sources/feeding/asides';
import { randomFrom } from '../../../support/random';
import { cut } from '../../numbers/texts';

/** What is left of chunks that a shell prints, or a program that no shell asked to start jobs. */
function left(chunks: readonly string[], startsJobs = true): string {
  const asides = new Asides(startsJobs);
  return chunks.map(chunk => asides.push(chunk)).join('') + asides.end();
}

const CASES: readonly (readonly [name: string, text: string, left: string])[] = [
  ['plain output', '1\r\n2\r\n3', '1\r\n2\r\n3'],
  [
    'a job that bash starts and ends',
    '[1] 12345\r\n7\r\n[1]+  Done                    sleep 0.5\r\n8',
    '\n7\r\n\n8',
  ],
  [
    'jobs of bash that end while another command runs',
    '99\r\n[1]-  Done                    ( sleep 1; echo 99 )\r\n[2]+  Exit 3                  false\r\n7\r\n',
    '99\r\n\n\n7\r\n',
  ],
  [
    'jobs that bash writes out in several lines',
    '[1]+  Done                    ( while [ -e x ]; do\r\n    sleep 0.1;\r\ndone; echo 99; until [ -e y ]; do\r\n    sleep 0.2;\r\ndone )\r\n7\r\n    8\r\n',
    '\n\n\n\n\n7\r\n    8\r\n',
  ],
  [
    'loops that begin in two lines, and choices',
    '[1]-  Done                    for i in 1 2;\r\ndo\r\n    sleep 0.1;\r\ndone\r\n[2]   Done                    for ((i=0; i<2; i++))\r\ndo\r\n    if true; then\r\n        echo 5;\r\n    fi;\r\ndone\r\n[3]+  Exit 1                  if true; then\r\n    sleep 3;\r\nelse\r\n    echo 7;\r\nfi\r\n[4]   Done                    case 5 in \r\n    6 | 7)\r\n        echo 9\r\n    ;;\r\nesac\r\n10\r\n',
    `${'\n'.repeat(20)}10\r\n`,
  ],
  [
    'a job of one line before what stands further in',
    '[1]+  Done                    grep in\r\n    8 ms\r\n[1]+  Done                    echo then\r\ntook 9 ms\r\n    8 ms\r\n',
    '\n    8 ms\r\n\ntook 9 ms\r\n    8 ms\r\n',
  ],
  [
    'jobs of zsh',
    '[2] 17 18\r\n[2]  + done       sleep 0.5 | cat\r\n[1]  - 4711 exit 3     false\r\n',
    '\n\n\n',
  ],
  ['a job of fish', "fish: Job 1, 'sleep 0.5 &' has ended\r\n5\r\n", '\n5\r\n'],
  ['a list in brackets', '[1] of 7\r\n[2] 0.5\r\n[3] done in 7 s', '[1] of 7\r\n[2] 0.5\r\n[3] done in 7 s'],
  [
    'a program of Python that was stopped',
    '5\r\n^CTraceback (most recent call last):\r\n  File "/tmp/x.py", line 12, in <module>\r\n    time.sleep(30)\r\n    ^^^^^^^^^^^^^^\r\nKeyboardInterrupt\r\n6\r\n',
    '5\r\n^CTraceback (most recent call last):\r\n\n\n\nKeyboardInterrupt\r\n6\r\n',
  ],
  [
    'the same in colours',
    '  File \u001b[35m"<string>"\u001b[0m, line \u001b[35m1\u001b[0m, in \u001b[35m<module>\u001b[0m\r\n    f(30)\r\nValueError: 31\r\n',
    '\n\nValueError: 31\r\n',
  ],
  [
    'what a shell did not find',
    'zsh: command not found: 1234\r\nbash: line 1: x7: command not found\r\nsh: 1: x7: not found\r\n',
    '\n\n\n',
  ],
  [
    'a program that a signal has ended, with its process and what was run',
    'bash: line 1:   842 Segmentation fault      (core dumped) ./bench 5\r\nbash: line 12: 25736 Killed                  sleep 5\r\nbash: 27828 Floating point exceptionsh -c x\r\nbash: line 2: 8 done in 9 ms\r\n',
    '\n\n\nbash: line 2: 8 done in 9 ms\r\n',
  ],
  [
    'a program that a signal has ended in a script, whatever that is called',
    './run.sh: line 3:  1234 Killed                  ./bench 5\r\nci/check: line 12: 25736 Segmentation fault      (core dumped) ./bench 5\r\nrun: line 2: 8 done in 9 ms\r\n',
    '\n\nrun: line 2: 8 done in 9 ms\r\n',
  ],
  ['where Node failed', 'node:internal/modules/cjs/loader:1148\r\n  throw err;\r\n', '\n  throw err;\r\n'],
  ['what make says', 'make: *** [Makefile:3: all] Error 2\r\nmake: 5 done\r\n', '\nmake: 5 done\r\n'],
  ['rows that are drawn over', '[1]+  Done 5\r[1]+  Done 6\r\n', '[1]+  Done 5\r[1]+  Done 6\r\n'],
  ['a bar', '[##  ] 2/4\r[####] 4/4\r\n', '[##  ] 2/4\r[####] 4/4\r\n'],
  ['nothing', '', ''],
];

describe('What speaks of other things than what a program measures', () => {
  it.each(CASES)('is left out of %s', (_, text, wanted) => {
    expect(left([text])).toBe(wanted);
  });

  it.each(CASES)('is the same however %s is cut into chunks', (_, text, wanted) => {
    expect(left([...text])).toBe(wanted);
    const next = randomFrom(7);
    for (let round = 0; round < 50; round++) {
      expect(left(cut(text, next))).toBe(wanted);
    }
  });

  it('is no vector of R, which begins like a job', () => {
    expect(left(['[1] 12345\r\n'], false)).toBe('[1] 12345\r\n');
  });

  it('holds back no line that begins otherwise', () => {
    const asides = new Asides(true);
    expect(asides.push('loss 12 ')).toBe('loss 12 ');
    expect(asides.push('13 ')).toBe('13 ');
  });
});
