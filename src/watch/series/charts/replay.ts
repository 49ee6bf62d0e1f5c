import { MedianFinder } from '../../../median/medianFinder';
import type { Steps } from '../../../median/steps';
import { addTraced } from '../counted';
import type { Kept } from '../kept';
import { Trace } from '../trace';

/** Numbers that are added between two pauses: a millisecond. */
const CHUNK = 1 << 14;

/** How the median moved as these numbers came, found by adding all of them again, in steps. O(n log n). */
export function* replaying(kept: Kept): Steps<Trace> {
  const trace = new Trace();
  const finder = new MedianFinder();
  for (let place = 0; place < kept.end; place += CHUNK) {
    addTraced(finder, kept.copy(place, Math.min(kept.end, place + CHUNK)), trace, () => 0);
    yield;
  }
  return trace;
}
