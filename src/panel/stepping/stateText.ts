import * as l10n from '../../l10n';
import { InsertionReplay } from '../../median/insertionReplay';
import { sentenceOf, textOf } from './sentence';

/** Characters of a text of states at most: what an editor still opens at once. */
const MOST = 2_000_000;

/** Both heaps in level order: `lower [2 1] upper [3]`, and the number that is in neither. */
export function heapsText({ lower, upper, inHand }: InsertionReplay): string {
  const hand = inHand === undefined ? '' : ` in hand ${inHand}`;
  return `lower [${lower.join(' ')}] upper [${upper.join(' ')}]${hand}`;
}

/** Where the replay stands, in three lines: the move, its sentence, and both heaps. */
export function stateText(replay: InsertionReplay): string {
  const { at, length, rule, nums, inserted } = replay;
  const place = l10n.t(
    'Move {0} of {1}, {2} of {3} numbers in, rule {4}',
    String(at),
    String(length),
    String(inserted),
    String(nums.length),
    String(rule),
  );
  return [place, textOf(sentenceOf(replay, String)), heapsText(replay)].join('\n');
}

/** All states in which the sifts are done, a line each. */
export interface States {
  readonly text: string;
  readonly count: number;
  /** Whether these are only the first, as all would be too long. */
  readonly isCut: boolean;
}

/** The states of a whole insertion in which the sifts are done: for 1, 2, 3 under rule 1 eight. */
export function statesText({ nums, rule }: InsertionReplay): States {
  const replay = new InsertionReplay(nums, rule);
  let text = '';
  let count = 0;
  for (let at = 1; at <= replay.length; at++) {
    replay.go(at);
    if (!replay.isSettled) continue;
    if (text.length > MOST) return { text, count, isCut: true };
    text += `${heapsText(replay)}\n`;
    count++;
  }
  return { text, count, isCut: false };
}
