import { describe, expect, it } from 'vitest';
import { branchSize, placeInBranch, placeInHeap } from '../../../../src/panel/stage/branch';
import { AT_TOP, drillDown, goBack, goToTop, keepWithin, rootsOf } from '../../../../src/panel/stage/trail';

/** The places of a node's branch in a heap of a size, level by level, by walking from parents to children. */
function walk(root: number, size: number): number[] {
  const found: number[] = [];
  for (let level = [root]; level.length > 0; level = level.flatMap(place => [2 * place + 1, 2 * place + 2])) {
    level = level.filter(place => place < size);
    found.push(...level);
  }
  return found;
}

describe('The branch of a node', () => {
  it('has the places that walking down gives, there and back', () => {
    for (const root of [0, 1, 2, 5, 13, 62]) {
      for (const size of [1, 7, 60, 100, 500]) {
        const places = walk(root, size);
        expect(branchSize(root, size)).toBe(places.length);
        // A branch is cut off where the heap ends, in the middle of its last level.
        for (const place of places) {
          const inBranch = placeInBranch(root, place);
          expect(inBranch).toBeDefined();
          expect(placeInHeap(root, inBranch ?? -1)).toBe(place);
        }
      }
    }
  });

  it('does not have others', () => {
    expect([0, 2, 5, 6].map(place => placeInBranch(1, place))).toEqual(Array(4).fill(undefined));
  });

  it('of a heap of ten million numbers has places beyond 2^22', () => {
    const place = placeInHeap(4_194_303, 1);
    expect(place).toBe(8_388_607);
    expect(placeInBranch(4_194_303, place)).toBe(1);
  });
});

describe('Drilling down', () => {
  const sizes = { lower: 100, upper: 100 };
  const down = drillDown(AT_TOP, { half: 'lower', index: 4 }, sizes);
  const deeper = down && drillDown(down.trails, { half: 'lower', index: 2 }, sizes);

  it('makes a node the root, and one below that', () => {
    expect(down).toEqual({ trails: { lower: [4], upper: [] }, focus: { half: 'lower', index: 0 } });
    expect(deeper?.trails).toEqual({ lower: [4, 10], upper: [] });
    expect(rootsOf(deeper?.trails ?? AT_TOP)).toEqual({ lower: 10, upper: 0 });
  });

  it('leaves a node alone that is the root, or has nothing below it', () => {
    expect(drillDown(AT_TOP, { half: 'lower', index: 0 }, sizes)).toBeUndefined();
    expect(drillDown(AT_TOP, { half: 'lower', index: 50 }, sizes)).toBeUndefined();
  });

  it('goes back step by step, each time to the node that it came from', () => {
    const back = goBack(deeper?.trails ?? AT_TOP, 'lower');
    expect(back).toEqual({ trails: { lower: [4], upper: [] }, focus: { half: 'lower', index: 2 } });
    expect(goBack(back?.trails ?? AT_TOP, 'lower')).toEqual({
      trails: AT_TOP,
      focus: { half: 'lower', index: 4 },
    });
    expect(goBack(AT_TOP, 'lower')).toBeUndefined();
    expect(goBack(deeper?.trails ?? AT_TOP, 'upper')).toBeUndefined();
  });

  it('goes to the top at once', () => {
    expect(goToTop(deeper?.trails ?? AT_TOP, 'lower')?.trails).toEqual(AT_TOP);
    expect(goToTop(AT_TOP, 'upper')).toBeUndefined();
  });

  it('forgets nodes that the heap does not have any more', () => {
    const trails = { lower: [4, 10], upper: [3] };
    expect(keepWithin(trails, sizes)).toBe(trails);
    expect(keepWithin(trails, { lower: 8, upper: 8 })).toEqual({ lower: [4], upper: [3] });
    expect(keepWithin(trails, { lower: 3, upper: 3 })).toEqual(AT_TOP);
  });
});
