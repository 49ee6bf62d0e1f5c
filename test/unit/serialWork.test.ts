import { beforeEach, describe, expect, it } from 'vitest';
import { SerialWork } from '../../src/serialWork';

const turns = async (count = 3) => {
  for (let i = 0; i < count; i++) await new Promise(resolve => setImmediate(resolve));
};

describe('Serial work', () => {
  let done: string[];
  let failed: unknown[];
  let work: SerialWork;
  beforeEach(() => {
    done = [];
    failed = [];
    work = new SerialWork(error => failed.push(error));
  });

  /** Work that takes some turns of the event loop. */
  const slow = (name: string, count: number) => async () => {
    done.push(`${name} begins`);
    await turns(count);
    done.push(`${name} ends`);
  };

  it('is done one piece after the other, in the order in which it was added', async () => {
    work.add(slow('first', 3));
    work.add(slow('second', 1));
    work.add(() => void done.push('third'));
    await work.idle();
    expect(done).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'third']);
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('no'))],
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
  ])('goes on after a piece that %s, which is told once', async (_, bad) => {
    work.add(bad);
    work.add(slow('second', 1));
    await work.idle();
    work.add(() => void done.push('third'));
    await work.idle();
    expect(done).toEqual(['second begins', 'second ends', 'third']);
    expect(failed).toEqual([new Error('no')]);
  });

  it('waits while it is held, and for each of several holds', async () => {
    work.add(() => void done.push('before'));
    const release = work.hold();
    const releaseNext = work.hold();
    work.add(() => void done.push('after'));
    await turns();
    releaseNext();
    await turns();
    expect(done).toEqual(['before']);
    release();
    await work.idle();
    expect(done).toEqual(['before', 'after']);
  });
});
