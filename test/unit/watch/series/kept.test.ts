import { expect, it } from 'vitest';
import { KeptLists } from '../../../../src/watch/series/kept';

it('Lists one behind the other are read from any place up to any other', () => {
  const kept = new KeptLists();
  const all: number[] = [];
  for (const length of [3, 0, 1, 5]) {
    const list = Array.from({ length }, (_, i) => all.length + i);
    kept.add(Float64Array.from(list));
    all.push(...list);
  }
  expect(kept.end).toBe(9);
  for (let from = 0; from <= 9; from++)
    for (let to = from; to <= 11; to++) expect([...kept.copy(from, to)]).toEqual(all.slice(from, to));
});
