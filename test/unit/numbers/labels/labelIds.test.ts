import { describe, expect, it } from 'vitest';
import { areIds } from '../../../../src/numbers/labels/labelIds';

describe('of the labels of some lines', () => {
  it.each([
    ['tests, one a line', '--- PASS: TestA (0.1s)\n--- PASS: TestB (0.2s)\n--- PASS: TestC (0.3s)', true],
    ['files without their number', 'run12.png: 12 ms\nrun13.png: 13 ms\nrun14.png: 14 ms', true],
    ['two names, alike by chance', 'load time = 1 ms\nlord time = 2 ms', false],
    ['names of different things', 'Files: 64\nLines: 5614\nParse time: 0.1s\nBind time: 0.2s', false],
    ['statistics of one thing', 'latency min: 1\nlatency max: 2\nlatency avg: 3', false],
    ['several in a line', 'test a: 1, test b: 2, test c: 3', false],
    [
      'counters beside what they count',
      'Epoch 1/10\n18/18 - lossA: 0.5\n18/18 - lossB: 0.5\n18/18 - lossC: 0.5',
      true,
    ],
    ['names that come again', 'TestA (0.1s)\nTestB (0.2s)\nTestC (0.3s)\nTestA (0.1s)', false],
  ])('%s: they are ids: %j is %s', (_, sample, wanted) => {
    expect(areIds(sample)).toBe(wanted);
  });
});
