import { describe, expect, it } from 'vitest';
import { forwardClock } from '../../src/forwardClock';

describe('The clock of the watches', () => {
  it('is the date, also behind a leap ahead', () => {
    let [date, steady] = [1_000, 5];
    const now = forwardClock(
      () => date,
      () => steady,
    );
    expect(now()).toBe(1_000);
    [date, steady] = [1_030, 35.4];
    expect(now()).toBe(1_030);
    [date, steady] = [3_600_000, 36];
    expect(now()).toBe(3_600_000);
  });

  it('goes on as time passes where the date is set back, until that has caught up', () => {
    let [date, steady] = [3_600_000, 0];
    const now = forwardClock(
      () => date,
      () => steady,
    );
    [date, steady] = [1_000, 20];
    expect(now()).toBe(3_600_020);
    [date, steady] = [31_000, 30_020.5];
    expect(now()).toBe(3_630_020);
    [date, steady] = [3_640_000, 30_030];
    expect(now()).toBe(3_640_000);
  });
});
