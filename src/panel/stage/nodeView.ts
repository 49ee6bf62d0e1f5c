import { element, moveTo, path, setAttribute, setText } from '../dom';
import type { Point } from './frame';
import { type Half, placeInLevel } from './heap';
import { NODE_HEIGHT, ROOT_HEIGHT } from './layout';

/** The content of a node. */
export interface NodeContent {
  readonly label: string;
  /** Leading characters shared by all labels of the half. */
  readonly shared: number;
  /** The full number, if the label is shortened. */
  readonly full: string | undefined;
  /** Its level in the whole heap, from 0, and how many nodes of that are in view. */
  readonly level: number;
  readonly levelSize: number;
}

/** A node's position and its connections to other nodes. */
export interface NodePlace {
  readonly center: Point;
  readonly width: number;
  readonly edge: string;
  readonly stub: string;
}

/** The role of a node in the last insertion. */
export type NodeMark = 'none' | 'passed' | 'landed';

/** One number of a heap: its box, the edge to its parent, and the stub for hidden children. */
export class NodeView {
  readonly box = element('div', 'node');
  readonly edge = path('edge');
  readonly stub = path('stub');
  readonly #shared = element('span', 'shared');
  readonly #own = element('span', '');
  readonly #height: number;
  #center: Point = { x: 0, y: 0 };

  constructor(half: Half, index: number) {
    this.#height = index === 0 ? ROOT_HEIGHT : NODE_HEIGHT;
    this.box.classList.toggle('root', index === 0);
    this.box.append(this.#shared, this.#own);
    setAttribute(this.box, 'data-half', half);
    setAttribute(this.box, 'data-index', index);
    setAttribute(this.box, 'role', 'treeitem');
    setAttribute(this.box, 'aria-posinset', placeInLevel(index) + 1);
    setAttribute(this.box, 'tabindex', -1);
  }

  get center(): Point {
    return this.#center;
  }

  write({ label, shared, full, level, levelSize }: NodeContent): void {
    setText(this.#shared, label.slice(0, shared));
    setText(this.#own, label.slice(shared));
    setAttribute(this.box, 'title', full);
    setAttribute(this.box, 'aria-level', level + 1);
    setAttribute(this.box, 'aria-setsize', levelSize);
  }

  place({ center, width, edge, stub }: NodePlace): void {
    this.#center = center;
    moveTo(this.box, Math.round(center.x - width / 2), Math.round(center.y - this.#height / 2));
    setAttribute(this.edge, 'd', edge);
    setAttribute(this.stub, 'd', stub);
  }

  mark(mark: NodeMark, edgePassed: boolean, stubPassed: boolean): void {
    this.box.classList.toggle('passed', mark !== 'none');
    this.box.classList.toggle('landed', mark === 'landed');
    this.edge.classList.toggle('passed', edgePassed);
    this.stub.classList.toggle('passed', stubPassed);
  }

  /** Adds the node to the tree, or removes it. */
  show(shown: boolean): void {
    this.box.hidden = !shown;
    if (!shown) {
      setAttribute(this.edge, 'd', '');
      setAttribute(this.stub, 'd', '');
    }
  }

  /** Animates the box from a point on the stage to its position. */
  slideFrom({ x, y }: Point, duration: number): void {
    const from = `translate(${x - this.#center.x}px, ${y - this.#center.y}px)`;
    this.box.animate([{ transform: from }, { transform: 'none' }], { duration, easing: 'ease-out' });
  }
}
