import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pace } from '../../src/pace';

describe('a pace', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('lets the first through at once and of many the newest when the time has come', () => {
    const heard: string[] = [];
    const pace = new Pace<string>(5000, text => heard.push(text));
    pace.push('first');
    pace.push('second');
    vi.advanceTimersByTime(4999);
    pace.push('third');
    expect(heard).toEqual(['first']);
    vi.advanceTimersByTime(1);
    expect(heard).toEqual(['first', 'third']);
    pace.push('fourth');
    vi.advanceTimersByTime(5000);
    expect(heard).toEqual(['first', 'third', 'fourth']);
  });

  it('is quiet when nothing came, and quick again after that', () => {
    const heard: string[] = [];
    const pace = new Pace<string>(5000, text => heard.push(text));
    pace.push('first');
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual(['first']);
    expect(vi.getTimerCount()).toBe(0);
    pace.push('second');
    expect(heard).toEqual(['first', 'second']);
  });

  it('lets the first wait too where it is told so, and the newest goes through at the end of each gap', () => {
    const heard: string[] = [];
    const pace = new Pace<string>(50, text => heard.push(text), 'afterGap');
    pace.push('first');
    vi.advanceTimersByTime(49);
    pace.push('second');
    expect(heard).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(heard).toEqual(['second']);
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(10_000);
    pace.push('third');
    expect(heard).toEqual(['second']);
    vi.advanceTimersByTime(50);
    expect(heard).toEqual(['second', 'third']);
  });

  it('asks for the length of each gap when it begins', () => {
    const heard: number[] = [];
    let gap = 100;
    const pace = new Pace<number>(
      () => gap,
      value => heard.push(value),
    );
    pace.push(1);
    gap = 1000;
    pace.push(2);
    vi.advanceTimersByTime(100);
    pace.push(3);
    vi.advanceTimersByTime(999);
    expect(heard).toEqual([1, 2]);
    vi.advanceTimersByTime(1);
    expect(heard).toEqual([1, 2, 3]);
  });

  it.each([
    'atOnce',
    'afterGap',
  ] as const)('keeps what is pushed on the way out for the next gap: %s', first => {
    let heard = 0;
    const pace: Pace = new Pace(
      100,
      () => {
        if (++heard < 3) pace.push();
      },
      first,
    );
    pace.push();
    const before = heard;
    vi.advanceTimersByTime(100);
    expect(heard).toBe(before + 1);
    vi.advanceTimersByTime(10_000);
    expect(heard).toBe(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('goes on after what it lets through has thrown', () => {
    const heard: string[] = [];
    const pace = new Pace<string>(100, text => {
      heard.push(text);
      throw new Error(text);
    });
    expect(() => pace.push('first')).toThrow('first');
    pace.push('second');
    expect(heard).toEqual(['first']);
    expect(() => vi.advanceTimersByTime(100)).toThrow('second');
    expect(heard).toEqual(['first', 'second']);
  });

  it('lets nothing through once it is disposed, and leaves no timer', () => {
    const heard: string[] = [];
    const pace = new Pace<string>(100, text => heard.push(text));
    pace.push('first');
    pace.push('second');
    pace.dispose();
    expect(vi.getTimerCount()).toBe(0);
    pace.push('third');
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual(['first']);
  });

  it('lets nothing through either where nothing had gone through before', () => {
    const heard: string[] = [];
    const pace = new Pace<string>(100, text => heard.push(text));
    pace.dispose();
    pace.push('first');
    expect(heard).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('lets through as many as fit: at most four a second with a gap of 250 ms', () => {
    let heard = 0;
    const pace = new Pace(250, () => heard++);
    for (let i = 0; i < 999; i++) {
      pace.push();
      vi.advanceTimersByTime(1);
    }
    expect(heard).toBe(4);
  });
});
