import * as l10n from '../l10n';
import { isShort, type NumberWriter } from '../numberWriter';
import type { LastAdded, Snapshot } from '../protocol';
import { element } from './dom';

/** Up to so many numbers a second each insertion is shown; said where more come. */
const FOLLOWED = 4;

/** The line that says how the newest number was inserted, or why it does not. */
export class LastAddedView {
  readonly root = element('p', 'last-added note');
  #drawn = '';

  /** @param rate numbers a second where more come than can be followed, else 0 */
  draw(snapshot: Snapshot, rate: number, writer: NumberWriter): void {
    this.#write(newestPieces(snapshot, rate, writer));
  }

  /** Says something else instead. */
  say(sentence: string): void {
    this.#write([sentence]);
  }

  #write(pieces: readonly (string | Chip)[]): void {
    const drawn = JSON.stringify(pieces);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.root.replaceChildren(
      ...pieces.map(piece =>
        typeof piece === 'string' ? piece : element('span', `chip ${piece.half}`, piece.number),
      ),
    );
  }
}

/** A number highlighted in the colour of its half. */
export interface Chip {
  readonly number: string;
  readonly half: 'lower' | 'upper';
}

/** The sentence on what came last, with its numbers highlighted. */
export function newestPieces(
  { lastAdded, lower, upper }: Pick<Snapshot, 'lastAdded' | 'lower' | 'upper'>,
  rate: number,
  writer: NumberWriter,
): (string | Chip)[] {
  if (rate > 0) {
    const numbers = writer.count(Number(rate.toPrecision(2)));
    return [
      l10n.t(
        '{0} numbers a second. Single steps are shown below {1} a second.',
        numbers,
        writer.count(FOLLOWED),
      ),
    ];
  }
  if (lastAdded) return lastAddedPieces(lastAdded, writer);
  const isEmpty = lower.size + upper.size === 0;
  return isEmpty
    ? []
    : [l10n.t('Built at once: added one by one, the same numbers give the same halves in another order.')];
}

/** The sentence on the newest number, with its numbers highlighted. */
export function lastAddedPieces(lastAdded: LastAdded, writer: NumberWriter): (string | Chip)[] {
  const { value, half, rose, crossed } = lastAdded;
  const write = (number: number) => (isShort(number) ? writer.exact(number) : writer.significant(number, 8));
  const it: Chip = { number: write(value), half };
  const added =
    half === 'lower'
      ? l10n.pieces('Last added {0} to the lower half', it)
      : l10n.pieces('Last added {0} to the upper half', it);
  if (rose > 0) added.push(`, ${l10n.plural(rose, 'up {0} level|up {0} levels', writer.count(rose))}`);
  if (crossed === undefined) return [...added, '.'];
  const top: Chip = { number: write(crossed.value), half: crossed.to };
  const after =
    crossed.to === 'lower'
      ? l10n.pieces('then {0} crossed to the lower half to keep the sizes even.', top)
      : l10n.pieces('then {0} crossed to the upper half to keep the sizes even.', top);
  return [...added, '; ', ...after];
}
