import { drawEdge, drawFork, drawJoin, type Frame, type Point } from './frame';
import {
  HALVES,
  levelCount,
  levelOf,
  type PerHalf,
  parentOf,
  perHalf,
  placeInLevel,
  sizeOfTop,
} from './heap';

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** The content to lay out; all lengths in px. */
export interface Content {
  readonly width: number;
  /** The height below which a bow-tie goes without its fifth level, so that it is seen whole with the line below it. */
  readonly room?: number;
  /** Side by side (a bow-tie) or one above the other (an hourglass). */
  readonly wide: boolean;
  /** Numbers in each half, or in the branch of it that is in view. */
  readonly sizes: PerHalf<number>;
  /** The width of a node, enough for the longest label; the root is wider by {@link ROOT_EXTRA}. */
  readonly nodeWidth: number;
  /** The word above the median, the median and the words below it. */
  readonly over: Box;
  readonly numeral: Box;
  readonly under: Box;
  /** The names of the halves. */
  readonly names: PerHalf<Box>;
  /** Where a half is seen from another node than its top, a note on that needs room though nothing is hidden. */
  readonly drilled?: PerHalf<boolean>;
}

export interface HalfLayout {
  /** Centres of the nodes in level order; includes the root's even when the half is empty. */
  readonly nodes: readonly Point[];
  /** SVG path data from a node to its parent; empty for the root. */
  readonly edges: readonly string[];
  /** SVG path data of the stub for hidden children of a node; empty if there are none. */
  readonly stubs: readonly string[];
  /** From the root to the median. */
  readonly join: string;
  readonly nameTop: number;
  /** The position of the note on what is hidden. */
  readonly moreTop: number;
  /** Hidden numbers, and the levels that they are in. */
  readonly hidden: number;
  readonly deeper: number;
}

export interface Layout {
  readonly height: number;
  /** Whether the names are beside the roots; in an hourglass that is too narrow they are outside. */
  readonly namesBeside: boolean;
  /** The middle of the median. */
  readonly center: Point;
  /** SVG path data of the dotted line between the halves. */
  readonly axis: string;
  readonly halves: PerHalf<HalfLayout>;
}

export const NODE_HEIGHT = 20;
export const ROOT_HEIGHT = 24;
export const ROOT_EXTRA = 6;
/** The most levels of a heap that are shown. */
export const WIDE_LEVELS = 5;
export const NARROW_LEVELS = 4;

const WIDE_PITCH = 24;
const NARROW_PITCH = 36;
/** The shortest line from a parent to a child in the bow-tie, and the longest between two levels. */
const EDGE = 12;
const LONGEST_GAP = 118;
/** The first gap in the bow-tie is wider by this, since its edges are the steepest. */
const FIRST_GAP = 1.2;
/** A stub, including the space around it. */
const STUB = 18;
const JOIN = 16;
const NARROW_JOIN = 12;
const NOTE = 16;
const SPACE = 8;

/** Lays out both trees and what lies between them. Pure: the same content gives the same layout. */
export function layOut(content: Content): Layout {
  return content.wide ? bowTie(content) : hourglass(content);
}

function bowTie(content: Content): Layout {
  const { width, room = Number.POSITIVE_INFINITY, sizes, nodeWidth, numeral, over, under, names } = content;
  const toNumeral = numeral.width / 2 + SPACE;
  const root = Math.max(96, toNumeral + JOIN + (nodeWidth + ROOT_EXTRA) / 2);
  const reach = width / 2 - root - nodeWidth / 2 - STUB;
  const gapFor = (levels: number) => reach / (levels - 2 + FIRST_GAP);
  let levels = Math.min(WIDE_LEVELS, levelCount(Math.max(sizes.lower, sizes.upper)));
  while (levels > 1 && gapFor(levels) < nodeWidth + EDGE) levels--;
  while (levels >= WIDE_LEVELS && 2 ** (levels - 1) * WIDE_PITCH > room) levels--;
  const gap = Math.min(gapFor(levels), LONGEST_GAP);

  const above = names.lower.height + SPACE + over.height + numeral.height / 2;
  const below = numeral.height / 2 + under.height + SPACE + NOTE;
  const height = Math.ceil(Math.max(2 ** (levels - 1) * WIDE_PITCH, 2 * above, 2 * below));
  const center = { x: width / 2, y: height / 2 };

  const frame = (side: -1 | 1): Frame => ({
    at: (out, across) => ({ x: center.x + side * out, y: across }),
    out: level => (level === 0 ? root : root + gap * (level - 1 + FIRST_GAP)),
    across: (level, place) => ((place + 0.5) * height) / 2 ** level,
    depth: level => (level === 0 ? nodeWidth + ROOT_EXTRA : nodeWidth),
  });
  const top = center.y - numeral.height / 2 - over.height - SPACE;
  const bottom = center.y + numeral.height / 2 + under.height + SPACE;
  return {
    height,
    namesBeside: true,
    center,
    axis: `M${center.x} 0V${top}M${center.x} ${bottom}V${height}`,
    halves: perHalf(half => ({
      ...tree(frame(half === 'lower' ? -1 : 1), sizes[half], levels, toNumeral),
      nameTop: 0,
      moreTop: height - NOTE,
    })),
  };
}

function hourglass(content: Content): Layout {
  const { width, sizes, nodeWidth, numeral, over, under, names, drilled } = content;
  let levels = Math.min(NARROW_LEVELS, levelCount(Math.max(sizes.lower, sizes.upper)));
  while (levels > 1 && width / 2 ** (levels - 1) < nodeWidth + 4) levels--;
  const spread = Math.min(width, Math.max(400, 2 ** (levels - 1) * 90));
  const rootHalf = (nodeWidth + ROOT_EXTRA) / 2;
  const namesBeside = HALVES.every(half => names[half].width + SPACE <= width / 2 - rootHalf);

  const toText = perHalf(half => numeral.height / 2 + (half === 'upper' ? over : under).height);
  const rootAt = perHalf(half => toText[half] + NARROW_JOIN + ROOT_HEIGHT / 2);
  const shown = perHalf(half => Math.max(1, Math.min(levels, levelCount(sizes[half]))));
  const treeEnd = perHalf(half => {
    const last = rootAt[half] + NARROW_PITCH * (shown[half] - 1);
    return last + (shown[half] === 1 ? ROOT_HEIGHT : NODE_HEIGHT) / 2;
  });
  const noteEnd = perHalf(
    half => treeEnd[half] + (hasMore(sizes[half], levels) || drilled?.[half] ? STUB + NOTE : 0),
  );
  const end = perHalf(half =>
    Math.ceil(
      namesBeside
        ? Math.max(noteEnd[half], rootAt[half] + names[half].height / 2)
        : noteEnd[half] + SPACE + names[half].height,
    ),
  );

  const center = { x: width / 2, y: end.upper };
  const height = end.upper + end.lower;
  const frame = (side: -1 | 1, root: number): Frame => ({
    at: (out, across) => ({ x: across, y: center.y + side * out }),
    out: level => root + NARROW_PITCH * level,
    across: (level, place) => (width - spread) / 2 + ((place + 0.5) * spread) / 2 ** level,
    depth: level => (level === 0 ? ROOT_HEIGHT : NODE_HEIGHT),
  });
  const arm = width / 2 - numeral.width / 2 - STUB;
  return {
    height,
    namesBeside,
    center,
    axis: arm < STUB ? '' : `M0 ${center.y}H${arm}M${width} ${center.y}H${width - arm}`,
    halves: perHalf(half => {
      const side = half === 'lower' ? 1 : -1;
      // The top of a box of this height whose outer edge is `out` away from the median.
      const topAt = (out: number, box: number) => (side === 1 ? center.y + out - box : center.y - out);
      const name = names[half].height;
      const beside = center.y + side * (rootAt[half] - 3) - name / 2;
      return {
        ...tree(frame(side, rootAt[half]), sizes[half], levels, toText[half]),
        nameTop: Math.round(namesBeside ? beside : topAt(end[half], name)),
        moreTop: Math.round(topAt(noteEnd[half], NOTE)),
      };
    }),
  };
}

function hasMore(size: number, levels: number): boolean {
  return size > sizeOfTop(size, levels);
}

type Tree = Pick<HalfLayout, 'nodes' | 'edges' | 'stubs' | 'join' | 'hidden' | 'deeper'>;

function tree(frame: Frame, size: number, levels: number, toMedian: number): Tree {
  const shown = sizeOfTop(size, levels);
  const indices = Array.from({ length: Math.max(1, shown) }, (_, index) => index);
  return {
    nodes: indices.map(index => {
      const level = levelOf(index);
      return frame.at(frame.out(level), frame.across(level, placeInLevel(index)));
    }),
    edges: indices.map(index => (index === 0 ? '' : drawEdge(frame, parentOf(index), index))),
    stubs: indices.map(index => {
      const children = Math.min(2, Math.max(0, size - (2 * index + 1)));
      return 2 * index + 1 < shown || children === 0 ? '' : drawFork(frame, index, children);
    }),
    join: drawJoin(frame, toMedian),
    hidden: size - shown,
    deeper: levelCount(size) - levelCount(shown),
  };
}
