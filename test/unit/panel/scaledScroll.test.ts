import { describe, expect, it } from 'vitest';
import { ScaledScroll, TALLEST } from '../../../src/panel/scaledScroll';

const VIEW = 360;

function scrollOver(rows: number): ScaledScroll {
  const scroll = new ScaledScroll(20);
  scroll.resize(rows, VIEW);
  return scroll;
}

describe('A scroll bar', () => {
  it('over few rows leads to where it stands', () => {
    const scroll = scrollOver(1000);
    expect(scroll.height).toBe(20_000);
    for (const bar of [10, 90, 5000, 19_640]) {
      scroll.moveTo(bar);
      expect(scroll.first).toEqual({ row: Math.floor(bar / 20), hidden: bar % 20 });
      expect(scroll.bar).toBe(bar);
    }
  });

  it('over more rows than a page can be high moves by pixels as the wheel turns', () => {
    const scroll = scrollOver(5_000_000);
    expect(scroll.height).toBe(TALLEST);
    for (let i = 1; i <= 10; i++) scroll.moveTo(i * 100);
    expect(scroll.first).toEqual({ row: 50, hidden: 0 });
  });

  it('leads to the same share of the rows where it is dragged, and to the ends', () => {
    const scroll = scrollOver(5_000_000);
    scroll.moveTo((TALLEST - VIEW) / 2);
    expect(scroll.first.row).toBeCloseTo(2_500_000 - 9, -1);
    scroll.moveTo(TALLEST - VIEW);
    expect(scroll.first).toEqual({ row: 5_000_000 - 18, hidden: 0 });
    scroll.moveTo(0);
    expect(scroll.first.row).toBe(0);
  });

  it('stands nowhere from where it could not be moved on', () => {
    const scroll = scrollOver(5_000_000);
    scroll.moveTo(5000);
    const { row } = scroll.first;
    for (let i = 0; scroll.first.row > 0; i++) {
      expect(i).toBeLessThan(2000);
      scroll.moveTo(Math.max(0, scroll.bar - 100));
    }
    expect(row).toBeGreaterThan(2000);
  });

  it('shows a row, or the last ones', () => {
    const scroll = scrollOver(5_000_000);
    scroll.show(4_000_000);
    expect(scroll.first.row).toBe(4_000_000);
    scroll.show(5_000_000);
    expect(scroll.first.row).toBe(5_000_000 - 18);
    expect(scroll.bar).toBe(TALLEST - VIEW);
  });

  it('that the wheel has moved stays where it stands while rows come', () => {
    const scroll = scrollOver(5_000_000);
    scroll.show(2_500_000);
    for (let i = 0; i < 40; i++) scroll.moveTo(scroll.bar + 100);
    const { bar, first } = scroll;
    scroll.resize(5_000_100, VIEW);
    expect(scroll.bar).toBe(bar);
    scroll.moveTo(bar + 20);
    expect(scroll.first.row).toBe(first.row + 1);
  });

  it('keeps within rows that have become fewer', () => {
    const scroll = scrollOver(1000);
    scroll.show(900);
    scroll.resize(20, VIEW);
    expect(scroll.first.row).toBe(2);
    scroll.resize(5, 100);
    expect(scroll.first.row).toBe(0);
  });
});
