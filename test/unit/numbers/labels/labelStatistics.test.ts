import { describe, expect, it } from 'vitest';
import { labelStatistics } from '../../../../src/numbers/labels/labelStatistics';

describe('of the labels of some lines', () => {
  it('it is told how many there are and how many come again', () => {
    const sample = 'a=1 b=2\na=3 c=4, then 5\n6 7\nd: 1 2 3\n';
    expect(labelStatistics(sample)).toEqual({
      labelledLines: 3,
      plainLines: 1,
      labelled: 7,
      leftOut: 3,
      labels: 4,
      again: 1,
      labelledAgain: 2,
      areIds: false,
    });
  });

  it('counters are neither labelled nor left out', () => {
    const epoch = 'Epoch 1/10\n1875/1875 - loss: 0.5\n';
    expect(labelStatistics(epoch.repeat(3))).toMatchObject({
      labelledLines: 3,
      plainLines: 0,
      labelled: 3,
      leftOut: 0,
      again: 1,
    });
  });

  it('lines are read by the options', () => {
    expect(labelStatistics('a=1,5\n', { decimal: ',' })).toMatchObject({ labelled: 1, leftOut: 0 });
  });

  it.each([
    ['tests, one a line', '--- PASS: TestA (0.1s)\n--- PASS: TestB (0.2s)\n--- PASS: TestC (0.3s)', true],
    ['files without their number', 'run12.png: 12 ms\nrun13.png: 13 ms\nrun14.png: 14 ms', true],
    ['two names, alike by chance', 'load time = 1 ms\nlord time = 2 ms', false],
    ['names of different things', 'Files: 64\nLines: 5614\nParse time: 0.1s\nBind time: 0.2s', false],
    ['statistics of one thing', 'latency min: 1\nlatency max: 2\nlatency avg: 3', false],
    ['several in a line', 'test a: 1, test b: 2, test c: 3', false],
    ['names that come again', 'TestA (0.1s)\nTestB (0.2s)\nTestC (0.3s)\nTestA (0.1s)', false],
  ])('%s: they are ids: %j is %s', (_, sample, areIds) => {
    expect(labelStatistics(sample).areIds).toBe(areIds);
  });
});
