import { describe, expect, it } from 'vitest';
import { Doubts } from '../../../../src/sources/terminal/doubts';
import { LiveWatch } from '../../../../src/watch/liveWatch';
import { readsNothing } from '../../../../src/watch/stream/stream';

const newWatch = () =>
  new LiveWatch(
    { kind: 'terminal', name: 'bash', source: 'Terminal bash', target: {} },
    readsNothing({ rule: { kind: 'all' }, options: {} }),
  );

describe('What of the commands of a terminal may be missing', () => {
  it('is said of the first three by name, and of how many others, however many there are', () => {
    const watch = newWatch();
    const doubts = new Doubts();
    watch.note('The storage is full.');
    for (let i = 1; i <= 4; i++) doubts.tell(watch, [`The end of ${i} may be missing.`]);
    expect(watch.notes).toEqual([
      'The storage is full.',
      'The end of 1 may be missing.',
      'The end of 2 may be missing.',
      'The end of 3 may be missing.',
      'Of 1 more command, something may be missing or cut in the same way.',
    ]);
    for (let i = 5; i <= 200; i++) {
      doubts.tell(watch, []);
      doubts.tell(watch, [`The beginning of ${i} is missing.`, `The end of ${i} may be missing.`]);
    }
    expect(watch.notes).toHaveLength(5);
    expect(watch.notes.at(-1)).toBe('Of 197 more commands, something may be missing or cut in the same way.');
  });

  it('is counted anew for another watch', () => {
    const doubts = new Doubts();
    for (let i = 1; i <= 5; i++) doubts.tell(newWatch(), [`The end of ${i} may be missing.`]);
    const watch = newWatch();
    doubts.tell(watch, ['The end of 6 may be missing.']);
    expect(watch.notes).toEqual(['The end of 6 may be missing.']);
  });
});
