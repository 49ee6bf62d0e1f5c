import { describe, expect, it } from 'vitest';
import { upperTail } from '../../../src/median/normal';

describe('the share of a normal distribution beyond z', () => {
  // By R 4.2.2: pnorm(z, lower.tail = FALSE). The series ends and the continued fraction begins at 2.5.
  it.each([
    { z: 0, share: 0.5 },
    { z: 0.1, share: 4.60172162722971e-1 },
    { z: 0.5, share: 3.085375387259869e-1 },
    { z: 1, share: 1.586552539314571e-1 },
    { z: 2, share: 2.275013194817921e-2 },
    { z: 2.4, share: 8.197535924596135e-3 },
    { z: 2.5, share: 6.209665325776135e-3 },
    { z: 2.6, share: 4.661188023718748e-3 },
    { z: 3, share: 1.349898031630095e-3 },
    { z: 5, share: 2.866515718791939e-7 },
    { z: 8, share: 6.220960574271785e-16 },
    { z: 20, share: 2.753624118606234e-89 },
    { z: 37, share: 5.725571222524577e-300 },
  ])('is $share for $z', ({ z, share }) => {
    expect(upperTail(z) / share).toBeCloseTo(1, 12);
  });
});
