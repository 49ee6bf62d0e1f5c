/** An element with a class and its content. Strings become text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/** A button with a class and a word on it. */
export function button(className: string, word: string, run: () => void): HTMLButtonElement {
  const made = element('button', className, word);
  made.type = 'button';
  made.addEventListener('click', run);
  return made;
}

/** An SVG path with a class. */
export function path(className: string): SVGPathElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  made.setAttribute('class', className);
  return made;
}

/** Sets an element's text if it differs: unchanged text costs no layout. */
export function setText(target: Element, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}

/** Sets an attribute if it differs, and removes it if there is no value. */
export function setAttribute(target: Element, name: string, value: string | number | undefined): void {
  if (value === undefined) target.removeAttribute(name);
  else if (target.getAttribute(name) !== String(value)) target.setAttribute(name, String(value));
}

/** Moves an absolutely positioned element; `x` and `y` in px. */
export function moveTo(target: HTMLElement, x: number, y: number): void {
  target.style.setProperty('left', `${x}px`);
  target.style.setProperty('top', `${y}px`);
}
