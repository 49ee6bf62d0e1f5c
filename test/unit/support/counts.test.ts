import { describe, expect, it } from 'vitest';
import { judge, line, readCounts, sum } from '../../support/counts';

describe('the counts of a run', () => {
  it('adds up the suites into one line', () => {
    const suites = [
      { passed: 3, failed: 0 },
      { passed: 0, failed: 1 },
      { passed: 40, failed: 2 },
    ];
    expect(line(sum(suites))).toBe('43 passed, 3 failed');
    expect(line(sum([]))).toBe('0 passed, 0 failed');
  });

  it.each([
    ['all passed', { passed: 5, failed: 0 }, 0, { passed: 5, failed: 0 }],
    ['some failed', { passed: 5, failed: 2 }, 1, { passed: 5, failed: 2 }],
    ['the exit code hides a failure', { passed: 5, failed: 2 }, 0, { passed: 5, failed: 2 }],
    ['no test ran', { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
    ['nothing was written', undefined, 0, { passed: 0, failed: 1 }],
    ['it crashed before it wrote', undefined, 1, { passed: 0, failed: 1 }],
    ['it crashed after the last test', { passed: 5, failed: 0 }, 1, { passed: 5, failed: 1 }],
  ])('judges a suite where %s', (_what, written, exitCode, wanted) => {
    expect(judge(written, exitCode)).toMatchObject(wanted);
  });

  it.each([
    ['{"passed":4,"failed":1}', { passed: 4, failed: 1 }],
    ['{"numPassedTests":7,"numFailedTests":0,"numPendingTests":0}', { passed: 7, failed: 0 }],
    [
      '{"numPassedTests":7,"numFailedTests":1,"numPendingTests":2,"numTodoTests":1}',
      { passed: 7, failed: 4 },
    ],
    ['{"passed":4}', undefined],
    ['{"passed":"4","failed":"1"}', undefined],
    ['null', undefined],
    ['', undefined],
    ['{"passed":4,"fai', undefined],
  ])('reads %s', (json, wanted) => {
    if (wanted) expect(readCounts(json)).toMatchObject(wanted);
    else expect(readCounts(json)).toBeUndefined();
  });

  it('names what failed: the tests of the host, those of vitest, and a file that could not be loaded', () => {
    const host = { passed: 1, failed: 1, failures: ['a terminal is watched: no numbers'] };
    const vitest = {
      numPassedTests: 1,
      numFailedTests: 1,
      testResults: [
        {
          name: 'good.test.ts',
          status: 'failed',
          assertionResults: [
            { fullName: 'adds', status: 'passed' },
            { fullName: 'halves', status: 'failed', failureMessages: ['1 is not 2', 'nor 3'] },
            { fullName: 'doubles', status: 'pending' },
          ],
        },
        { name: 'bad.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      ],
    };
    const counts = [host, vitest].map(each => readCounts(JSON.stringify(each)));
    expect(sum(counts.filter(each => each !== undefined)).failures).toEqual([
      'a terminal is watched: no numbers',
      'halves: 1 is not 2\nnor 3',
      'doubles: pending',
      'bad.test.ts: no such module',
    ]);
  });
});
