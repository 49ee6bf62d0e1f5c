import type { Move } from '../../median/insertion';
import type { Half } from '../stage/heap';

/** Where a number is drawn: in a heap, or in nobody's heap between the two. */
export type Spot = { readonly half: Half; readonly index: number } | 'hand';

/** A number that slides: to where it is now, from where it was before. */
export interface Slide {
  readonly to: Spot;
  readonly from: Spot;
}

/**
 * What slides with a move, or with taking it back.
 *
 * @param size of the half that the move is in, as it is now
 */
export function slidesOf({ kind, half, from, to }: Move, size: number, isForward: boolean): readonly Slide[] {
  const at = (index: number): Spot => ({ half, index });
  switch (kind) {
    case 'append':
      return isForward ? [{ to: at(to ?? 0), from: 'hand' }] : [];
    case 'move across':
      return isForward ? [{ to: at(to ?? 0), from: 'hand' }] : [{ to: 'hand', from: at(to ?? 0) }];
    case 'take the top': {
      // The last number takes the place of the top.
      const last = isForward ? size : size - 1;
      if (isForward)
        return [{ to: 'hand', from: at(0) }, ...(last > 0 ? [{ to: at(0), from: at(last) }] : [])];
      return [{ to: at(0), from: 'hand' }, ...(last > 0 ? [{ to: at(last), from: at(0) }] : [])];
    }
    default:
      return [
        { to: at(to ?? 0), from: at(from ?? 0) },
        { to: at(from ?? 0), from: at(to ?? 0) },
      ];
  }
}
