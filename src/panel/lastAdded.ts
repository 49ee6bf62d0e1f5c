import { isShort, type NumberWriter } from '../numberWriter';
import type { LastAdded } from '../protocol';
import { element } from './dom';

/** The line that says how the newest number was inserted. */
export class LastAddedView {
  readonly root = element('p', 'last-added note');
  #drawn = '';

  draw(lastAdded: LastAdded | undefined, writer: NumberWriter): void {
    const pieces = lastAdded ? lastAddedPieces(lastAdded, writer) : [];
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

/** The sentence on the newest number, with its numbers highlighted. */
export function lastAddedPieces(lastAdded: LastAdded, writer: NumberWriter): (string | Chip)[] {
  const { value, half, rose, crossed } = lastAdded;
  const write = (number: number) => (isShort(number) ? writer.exact(number) : writer.significant(number, 8));
  const levels = rose === 1 ? 'level' : 'levels';
  const climb = rose > 0 && crossed === undefined ? `, up ${writer.count(rose)} ${levels}` : '';
  const added = ['Last added ', { number: write(value), half }, ` to the ${half} half${climb}`];
  if (crossed === undefined) return [...added, '.'];
  return [
    ...added,
    '; then ',
    { number: write(crossed.value), half: crossed.to },
    ` crossed to the ${crossed.to} half to keep the sizes even.`,
  ];
}
