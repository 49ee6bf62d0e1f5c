import { describe, expect, it } from 'vitest';
import { type Counts, judge, line, readCounts, sum } from '../../support/counts';

const told = (passed: number, failed: number): Counts => ({ passed, failed, failures: [] });

describe('the counts of a run', () => {
  it('adds up the suites into one line', () => {
    const suites = [told(3, 0), told(0, 1), told(40, 2)];
    expect(line(sum(suites))).toBe('43 passed, 3 failed');
    expect(line(sum([]))).toBe('0 passed, 0 failed');
  });

  it.each([
    ['all passed', told(5, 0), 0, told(5, 0)],
    ['some failed', told(5, 2), 1, told(5, 2)],
    ['the exit code hides a failure', told(5, 2), 0, told(5, 2)],
    ['no test ran', told(0, 0), 0, told(0, 1)],
    ['nothing was written', undefined, 0, told(0, 1)],
    ['it crashed before it wrote', undefined, 1, told(0, 1)],
    ['it crashed after the last test', told(5, 0), 1, told(5, 1)],
  ])('judges a suite where %s', (_what, written, exitCode, wanted) => {
    expect(judge(written, exitCode)).toEqual(wanted);
  });

  it.each([
    ['{"passed":4,"failed":1}', told(4, 1)],
    ['{"numPassedTests":7,"numFailedTests":0,"numPendingTests":0}', told(7, 0)],
    ['{"numPassedTests":7,"numFailedTests":1,"numPendingTests":2,"numTodoTests":1}', told(7, 4)],
    ['{"passed":4}', undefined],
    ['{"passed":"4","failed":"1"}', undefined],
    ['null', undefined],
    ['', undefined],
    ['{"passed":4,"fai', undefined],
  ])('reads %s', (json, wanted) => {
    expect(readCounts(json)).toEqual(wanted);
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
