const SVG = 'http://www.w3.org/2000/svg';

type Anchor = 'start' | 'middle' | 'end';

/**
 * Draws into an SVG, from the back to the front and anew each time: what is drawn takes the place of what was drawn
 * there before, so that an unchanged picture costs no layout.
 */
export class Drawing {
  readonly svg: SVGSVGElement;
  #next = 0;

  constructor(className: string) {
    this.svg = document.createElementNS(SVG, 'svg');
    this.svg.setAttribute('class', className);
  }

  begin(width: number, height: number): void {
    this.#next = 0;
    set(this.svg, 'viewBox', `0 0 ${width} ${height}`);
    set(this.svg, 'width', String(width));
    set(this.svg, 'height', String(height));
  }

  path(className: string, d: string, opacity?: number): void {
    if (d === '') return;
    const path = this.#take('path');
    set(path, 'class', className);
    set(path, 'd', d);
    set(path, 'opacity', opacity === undefined ? undefined : opacity.toFixed(2));
  }

  text(className: string, x: number, y: number, words: string, anchor: Anchor = 'start'): void {
    const text = this.#take('text');
    set(text, 'class', className);
    set(text, 'x', px(x));
    set(text, 'y', px(y));
    set(text, 'text-anchor', anchor);
    if (text.textContent !== words) text.textContent = words;
  }

  /** Takes away what was not drawn again. */
  end(): void {
    while (this.svg.childElementCount > this.#next) this.svg.lastElementChild?.remove();
  }

  #take<Name extends 'path' | 'text'>(name: Name): SVGElementTagNameMap[Name] {
    const there = this.svg.children[this.#next++];
    if (there?.localName === name) return there as SVGElementTagNameMap[Name];
    const made = document.createElementNS(SVG, name);
    if (there) there.replaceWith(made);
    else this.svg.append(made);
    return made;
  }
}

function set(target: Element, name: string, value: string | undefined): void {
  if (value === undefined) target.removeAttribute(name);
  else if (target.getAttribute(name) !== value) target.setAttribute(name, value);
}

/** A length in an attribute: a hundredth of a px is enough. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}`;
}

export function box(x: number, y: number, width: number, height: number): string {
  return `M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}z`;
}

/** With a round end of its stroke this is a dot. Nearly no length: a canvas draws nothing where there is none. */
export function dot(x: number, y: number): string {
  return `M${px(x)} ${px(y)}h.01`;
}
