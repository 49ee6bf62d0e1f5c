import { describe, expect, it } from 'vitest';
import { Quota } from '../../../../src/node/journals/quota';

/** A quota that others use too, and what they do. */
function shared(limit: number) {
  const others = { bytes: 0 };
  let own = 0;
  const quota = new Quota(
    () => limit,
    () => own + others.bytes,
  );
  /** Takes bytes, or gives some back. */
  const take = (bytes: number) => {
    own += bytes;
    quota.used += bytes;
  };
  return { quota, others, take };
}

describe('The room for journals', () => {
  it('is refused by what is used now, not by what was used when it was last measured', () => {
    const { quota, others, take } = shared(1e6);
    others.bytes = 980_000;
    expect(quota.hasRoom(100)).toBe(true);
    take(100);
    others.bytes = 0;
    expect(quota.hasRoom(10_000)).toBe(true);
  });

  it('is measured in time where less is used than was', () => {
    const { quota, others, take } = shared(100e6);
    for (let i = 0; i < 90; i++) if (quota.hasRoom(1e6)) take(1e6);
    expect(quota.used).toBe(90e6);
    take(-60e6);
    others.bytes = 60e6;
    let taken = 0;
    for (let i = 0; i < 60; i++)
      if (quota.hasRoom(1e6)) {
        take(1e6);
        taken++;
      }
    expect(taken).toBeLessThanOrEqual(9);
  });
});
