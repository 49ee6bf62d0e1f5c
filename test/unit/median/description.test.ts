import { describe, expect, it } from 'vitest';
import { describing, MOST_VALUES } from '../../../src/median/description';
import { MedianFinder } from '../../../src/median/medianFinder';
import { medianInterval } from '../../../src/median/medianInterval';
import { findingMode } from '../../../src/median/mode';
import { outliers } from '../../../src/median/outliers';
import { quantiles } from '../../../src/median/quantile';
import { medianAbsoluteDeviation } from '../../../src/median/spread';
import { finish, STRIDE } from '../../../src/median/steps';
import { kinds, list, seeded } from './support';

const SHARES = [0, 0.01, 0.5, 0.9, 0.95, 0.99, 0.999, 1];

function finderOf(nums: ArrayLike<number>): MedianFinder {
  const finder = new MedianFinder();
  finder.addNums(nums);
  return finder;
}

/** The same by what finds each of it alone. */
function apart(nums: readonly number[], shares = SHARES) {
  const finder = finderOf(nums);
  const found = outliers(finder);
  return {
    quartiles: quantiles(finder, [0.25, 0.75]),
    quantiles: new Map(quantiles(finder, shares).map((num, i) => [shares[i], num])),
    interval: medianInterval(finder, 0.95),
    deviation: medianAbsoluteDeviation(nums),
    fences: { low: found?.low, high: found?.high },
    outliers: { below: found?.below.length, above: found?.above.length },
    mode: finish(findingMode([Float64Array.from(nums)], nums.length)),
  };
}

describe('the description of numbers', () => {
  it.each(Object.entries(kinds))('has what each search finds alone, of a list that is %s', (_, make) => {
    for (const length of [1, 2, 5, 6, 7, 100, 6000]) {
      const nums = make(length, length + 1).map(num => num + 0);
      expect(finish(describing(Float64Array.from(nums), SHARES))).toEqual(apart(nums));
    }
  });

  it('of R’s mtcars$mpg is what R 4.2 gives by quantile, mad(constant = 1), sort and pbinom', () => {
    const mpg = [
      21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7, 32.4,
      30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4,
    ];
    const found = finish(describing(Float64Array.from(mpg), [0.9]));
    expect(found?.quartiles).toEqual([15.425, 22.8]);
    expect(found?.quantiles.get(0.9)).toBeCloseTo(30.09, 10);
    expect(found?.deviation).toBeCloseTo(3.65, 10);
    // boxplot.stats finds no outlier, since its upper hinge makes its fence 33.975; by type 7 it is 33.8625.
    expect(found?.fences.high).toBeCloseTo(33.8625, 10);
    expect(found?.outliers).toEqual({ below: 0, above: 1 });
    expect(found?.interval).toMatchObject({ low: 15.8, high: 21.5, level: expect.closeTo(0.9799384, 7) });
  });

  it('is found in steps none of which looks at all of the numbers', () => {
    const random = seeded(5);
    const nums = list(10 * STRIDE, () => Math.floor(random() * 500));
    const steps = describing(Float64Array.from(nums), SHARES);
    let count = 0;
    let found = steps.next();
    for (; !found.done; found = steps.next()) count++;
    expect(found.value).toEqual(apart(nums));
    expect(count).toBeGreaterThan(50);
  });

  it('takes what has very many values for no discrete numbers', () => {
    const some = list(MOST_VALUES, i => i);
    expect(finish(describing(Float64Array.of(...some, 7), []))?.mode).toMatchObject({
      distinct: MOST_VALUES,
      count: 2,
    });
    expect(finish(describing(Float64Array.of(...some, -7), []))?.mode).toBeUndefined();
  });

  it('is undefined of nothing', () => {
    expect(finish(describing(new Float64Array(), [0.5]))).toBeUndefined();
  });
});
