import { describe, expect, it } from 'vitest';
import { keptFrom } from '../../../src/panel/kept';

const NOTHING = { segment: 'levels', trails: { lower: [], upper: [] }, isUnfolded: false };

describe('What the panel kept over a reload', () => {
  it('is as it was', () => {
    const kept = { segment: 'array', trails: { lower: [4, 10], upper: [1] }, isUnfolded: true };
    expect(keptFrom(JSON.parse(JSON.stringify(kept)), 'tree')).toEqual(kept);
  });

  it.each([
    undefined,
    null,
    'tree',
    [],
    {},
    { segment: 'forest', trails: 7, isUnfolded: 1 },
    { trails: { lower: [-1], upper: [0] } },
    { trails: { lower: [1.5], upper: ['1'] } },
  ])('is nothing where it was %j', kept => {
    expect(keptFrom(kept, 'levels')).toEqual(NOTHING);
  });
});
