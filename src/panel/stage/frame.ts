import { levelOf, placeInLevel } from './heap';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The orientation of a tree on the stage. A tree grows outwards from the median and spreads across; a frame says where
 * its levels and positions are, and maps (out, across) to a point on the page, whichever way the tree grows.
 */
export interface Frame {
  at(out: number, across: number): Point;
  /** The distance of a level's middle from the median. */
  out(level: number): number;
  /** The middle of a position within a level. */
  across(level: number, place: number): number;
  /** The extent of a node of a level in the outward direction. */
  depth(level: number): number;
}

/** A curve from a parent's outer edge to a child's inner edge, level at both ends. */
export function drawEdge(frame: Frame, parent: number, child: number): string {
  const from = outerEdge(frame, parent);
  const to = innerEdge(frame, child);
  const middle = (from.out + to.out) / 2;
  return curve(frame, from, { ...from, out: middle }, { ...to, out: middle }, to);
}

/** A short fork at a node's outer edge: one or two children that are not shown. */
export function drawFork(frame: Frame, index: number, children: number): string {
  const { out, across } = outerEdge(frame, index);
  const tips = children === 1 ? [-5] : [-5, 5];
  return tips.map(tip => move(frame, out + 4, across) + line(frame, out + 15, across + tip)).join('');
}

/** A straight line from the root's inner edge to this distance from the median. */
export function drawJoin(frame: Frame, toMedian: number): string {
  const { out, across } = innerEdge(frame, 0);
  return move(frame, out, across) + line(frame, toMedian, across);
}

interface StagePoint {
  readonly out: number;
  readonly across: number;
}

function outerEdge(frame: Frame, index: number): StagePoint {
  const level = levelOf(index);
  return { out: frame.out(level) + frame.depth(level) / 2, across: frame.across(level, placeInLevel(index)) };
}

function innerEdge(frame: Frame, index: number): StagePoint {
  const level = levelOf(index);
  return { out: frame.out(level) - frame.depth(level) / 2, across: frame.across(level, placeInLevel(index)) };
}

function curve(
  frame: Frame,
  from: StagePoint,
  first: StagePoint,
  second: StagePoint,
  to: StagePoint,
): string {
  const points = [first, second, to].map(({ out, across }) => text(frame.at(out, across)));
  return `${move(frame, from.out, from.across)}C${points.join(' ')}`;
}

function move(frame: Frame, out: number, across: number): string {
  return `M${text(frame.at(out, across))}`;
}

function line(frame: Frame, out: number, across: number): string {
  return `L${text(frame.at(out, across))}`;
}

function text({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
