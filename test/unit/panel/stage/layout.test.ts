import { describe, expect, it } from 'vitest';
import {
  HALVES,
  levelCount,
  levelOf,
  parentOf,
  placeInLevel,
  sizeOfTop,
} from '../../../../src/panel/stage/heap';
import {
  type Content,
  layOut,
  NODE_HEIGHT,
  ROOT_EXTRA,
  ROOT_HEIGHT,
} from '../../../../src/panel/stage/layout';

function contentOf(width: number, count: number, nodeWidth: number): Content {
  const wide = width >= 700;
  return {
    width: width - 32,
    wide,
    sizes: { lower: Math.ceil(count / 2), upper: Math.floor(count / 2) },
    nodeWidth,
    over: { width: 42, height: 16 },
    numeral: { width: 120, height: wide ? 44 : 38 },
    under: { width: 150, height: 16 },
    names: { lower: { width: 100, height: 34 }, upper: { width: 100, height: 34 } },
  };
}

interface Rectangle {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function rectanglesOf(content: Content): Rectangle[] {
  const layout = layOut(content);
  return HALVES.flatMap(half =>
    layout.halves[half].nodes.map(({ x, y }, index) => {
      const width = content.nodeWidth + (index === 0 ? ROOT_EXTRA : 0);
      const height = index === 0 ? ROOT_HEIGHT : NODE_HEIGHT;
      const name = `${half} ${index}`;
      return { name, left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
    }),
  );
}

const WIDTHS = [200, 280, 400, 699, 700, 820, 1000, 1352];
const COUNTS = [0, 1, 2, 3, 4, 5, 7, 31, 62, 63, 1000, 1_000_001];
const NODE_WIDTHS = [36, 43, 57, 87];
const CASES = WIDTHS.flatMap(width =>
  COUNTS.flatMap(count => NODE_WIDTHS.map(nodeWidth => ({ width, count, nodeWidth }))),
);

describe('The levels of a bow-tie', () => {
  const shown = (content: Content) => layOut(content).halves.lower.nodes.length;

  it.each([
    [700, 43, 15],
    [1100, 43, 31],
    [1100, 57, 31],
    [1200, 57, 31],
    [1320, 87, 31],
  ])('in %i px with nodes of %i px show %i numbers a side', (width, nodeWidth, count) => {
    expect(shown(contentOf(width, 1000, nodeWidth))).toBe(count);
  });

  it('are four where five would not be seen whole, and never fewer for that', () => {
    const content = contentOf(1200, 1000, 43);
    expect(shown({ ...content, room: 400 })).toBe(31);
    expect(shown({ ...content, room: 383 })).toBe(15);
    expect(shown({ ...content, room: 50 })).toBe(15);
  });
});

describe('the layout', () => {
  it('keeps every node on the stage and clear of the others, in any width and count', () => {
    for (const { width, count, nodeWidth } of CASES) {
      const content = contentOf(width, count, nodeWidth);
      const { height } = layOut(content);
      const boxes = rectanglesOf(content);
      for (const [i, one] of boxes.entries()) {
        const where = `${one.name} of ${count} numbers at ${width} px, nodes of ${nodeWidth} px`;
        expect(one.left, where).toBeGreaterThanOrEqual(0);
        expect(one.right, where).toBeLessThanOrEqual(content.width);
        expect(one.top, where).toBeGreaterThanOrEqual(0);
        expect(one.bottom, where).toBeLessThanOrEqual(height);
        for (const other of boxes.slice(i + 1)) {
          const apart =
            one.right <= other.left ||
            other.right <= one.left ||
            one.bottom <= other.top ||
            other.bottom <= one.top;
          expect(apart, `${where} and ${other.name}`).toBe(true);
        }
      }
    }
  });

  it('accounts for every number: shown, or more in so many deeper levels', () => {
    for (const { width, count, nodeWidth } of CASES) {
      const content = contentOf(width, count, nodeWidth);
      const { halves } = layOut(content);
      for (const half of HALVES) {
        const size = content.sizes[half];
        const { nodes, hidden, deeper } = halves[half];
        const shown = size - hidden;
        expect(nodes).toHaveLength(Math.max(1, shown));
        expect(shown).toBe(sizeOfTop(size, levelCount(size) - deeper));
        expect(hidden > 0).toBe(deeper > 0);
      }
    }
  });

  it('shows five levels in a wide panel, four in a narrow one, and fewer where labels are long', () => {
    const levels = (width: number, nodeWidth: number) =>
      levelCount(layOut(contentOf(width, 1000, nodeWidth)).halves.lower.nodes.length);
    expect([levels(1200, 43), levels(700, 43), levels(700, 57), levels(700, 87)]).toEqual([5, 4, 3, 2]);
    expect([levels(400, 38), levels(400, 57), levels(280, 57), levels(280, 87)]).toEqual([4, 3, 3, 2]);
  });

  it('grows to the sides when wide, and up and down when narrow', () => {
    const bowTie = layOut(contentOf(1200, 7, 43));
    for (const index of [1, 2]) {
      expect(bowTie.halves.lower.nodes[index]?.x).toBeLessThan(bowTie.halves.lower.nodes[0]?.x ?? 0);
      expect(bowTie.halves.upper.nodes[index]?.x).toBeGreaterThan(bowTie.halves.upper.nodes[0]?.x ?? 0);
    }
    expect(bowTie.halves.lower.nodes[0]?.y).toBe(bowTie.center.y);
    const hourglass = layOut(contentOf(400, 7, 43));
    for (const index of [1, 2]) {
      expect(hourglass.halves.lower.nodes[index]?.y).toBeGreaterThan(hourglass.halves.lower.nodes[0]?.y ?? 0);
      expect(hourglass.halves.upper.nodes[index]?.y).toBeLessThan(hourglass.halves.upper.nodes[0]?.y ?? 0);
    }
    expect(hourglass.halves.lower.nodes[0]?.x).toBe(hourglass.center.x);
  });

  it('draws an edge to each node but the root, and a stub where numbers lie below', () => {
    const { lower } = layOut(contentOf(1200, 2 * 34, 43)).halves;
    expect(lower.edges.map(edge => edge !== '')).toEqual(lower.nodes.map((_, index) => index > 0));
    // 34 numbers: 31 shown, and below them two under node 15 and one under node 16.
    const forks = lower.stubs.map(stub => stub.split('M').length - 1);
    expect(forks).toEqual(lower.nodes.map((_, index) => [2, 1][index - 15] ?? 0));
  });

  it('puts the names outside where they do not fit beside the roots', () => {
    expect(layOut(contentOf(400, 100, 43)).namesBeside).toBe(true);
    expect(layOut(contentOf(280, 100, 87)).namesBeside).toBe(false);
  });
});

describe('a place in a heap', () => {
  it('has a parent, a level and a place in its level', () => {
    const indices = [0, 1, 2, 3, 6, 7, 14];
    expect(indices.map(levelOf)).toEqual([0, 1, 1, 2, 2, 3, 3]);
    expect(indices.map(placeInLevel)).toEqual([0, 0, 1, 0, 3, 0, 7]);
    expect(indices.slice(1).map(parentOf)).toEqual([0, 0, 1, 2, 3, 6]);
  });

  it('counts levels from none to many', () => {
    expect([0, 1, 2, 3, 4, 1023, 1024, 2 ** 31].map(levelCount)).toEqual([0, 1, 2, 2, 3, 10, 11, 32]);
  });
});
