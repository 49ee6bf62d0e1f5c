import { describe, expect, it } from 'vitest';
import { Flow } from '../../../../src/watch/stream/flow';

describe('Much comes', () => {
  it.each([
    ['with one long text', [[0, 70_000]], [true]],
    [
      'where short ones add up within a second',
      [
        [0, 40_000],
        [900, 30_000],
      ],
      [false, true],
    ],
    [
      'not where they come second by second',
      [
        [0, 40_000],
        [1000, 40_000],
        [2000, 40_000],
      ],
      [false, false, false],
    ],
    [
      'no more after a second with little',
      [
        [0, 70_000],
        [500, 1],
        [1500, 1],
      ],
      [true, true, false],
    ],
    [
      'as soon after the clock was set back',
      [
        [10_000_000, 40_000],
        [0, 40_000],
        [10, 40_000],
      ],
      [false, false, true],
    ],
  ] as const)('%s', (_, texts, wanted) => {
    const flow = new Flow();
    expect(texts.map(([at, characters]) => flow.isMuch(characters, at))).toEqual(wanted);
  });
});
