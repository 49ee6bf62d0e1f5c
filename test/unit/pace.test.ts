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
});
