import { type Half, levelOf, otherHalf, type PerHalf, parentOf } from './heap';

/** A node in one of the trees. */
export interface NodePosition {
  readonly half: Half;
  readonly index: number;
}

/** The arrow key that leads away from the median in each half. */
const OUTWARDS: { readonly wide: PerHalf<string>; readonly narrow: PerHalf<string> } = {
  wide: { lower: 'ArrowLeft', upper: 'ArrowRight' },
  narrow: { lower: 'ArrowDown', upper: 'ArrowUp' },
};

/**
 * Where a key leads from a node: arrows follow their direction, from root to root across the median; Home goes to the
 * root, End to the last visible node. Undefined for other keys and if there is no node in that direction.
 */
export function step(
  from: NodePosition,
  key: string,
  wide: boolean,
  shown: PerHalf<number>,
): NodePosition | undefined {
  const { half, index } = from;
  const within = (target: number): NodePosition | undefined =>
    target >= 0 && target < shown[half] ? { half, index: target } : undefined;
  const sameLevel = (target: number) =>
    target >= 0 && levelOf(target) === levelOf(index) ? within(target) : undefined;

  const outwards = OUTWARDS[wide ? 'wide' : 'narrow'];
  if (key === outwards[half]) return within(2 * index + 1);
  if (key === outwards[otherHalf(half)]) {
    if (index > 0) return within(parentOf(index));
    return shown[otherHalf(half)] > 0 ? { half: otherHalf(half), index: 0 } : undefined;
  }
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return sameLevel(index - 1);
    case 'ArrowRight':
    case 'ArrowDown':
      return sameLevel(index + 1);
    case 'Home':
      return within(0);
    case 'End':
      return within(shown[half] - 1);
    default:
      return undefined;
  }
}
