import { expect, it } from 'vitest';
import { KeptLists } from '../../../../src/watch/series/keptLists';

it('Lists one behind the other are read from any place up to any other, also after others came', () => {
  const lists: Float64Array[] = [];
  const kept = new KeptLists(lists);
  const all: number[] = [];
  for (const length of [3, 0, 1, 5]) {
    const list = Array.from({ length }, (_, i) => all.length + i);
    lists.push(Float64Array.from(list));
    all.push(...list);
    expect(kept.end).toBe(all.length);
    for (let from = 0; from <= all.length; from++)
      for (let to = from; to <= all.length + 2; to++)
        expect([...kept.copy(from, to)]).toEqual(all.slice(from, to));
  }
});
