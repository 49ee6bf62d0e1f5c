import { element, setAttribute } from './dom';

/** A choice of one of a few words that stand side by side: a group of radio buttons, one tab stop, moved by arrows. */
export class Segments<Name extends string> {
  readonly root = element('div', 'segments');
  readonly #buttons: ReadonlyMap<Name, HTMLButtonElement>;
  readonly #chosen: (name: Name) => void;
  #current: Name;

  /**
   * @param label what is chosen, for assistive technology
   * @param words each choice and what stands on it; the first is chosen until another is
   * @param chosen is called when the user has chosen another
   */
  constructor(label: string, words: readonly (readonly [Name, string])[], chosen: (name: Name) => void) {
    this.#chosen = chosen;
    this.#buttons = new Map(words.map(([name, word]) => [name, this.#button(name, word)]));
    this.#current = this.#names[0] as Name;
    setAttribute(this.root, 'role', 'radiogroup');
    setAttribute(this.root, 'aria-label', label);
    this.root.append(...this.#buttons.values());
    this.root.addEventListener('keydown', event => this.#onKey(event));
    this.choose(this.#current);
  }

  get current(): Name {
    return this.#current;
  }

  /** Shows a choice as chosen. */
  choose(name: Name): void {
    this.#current = name;
    for (const [each, button] of this.#buttons) {
      setAttribute(button, 'aria-checked', String(each === name));
      setAttribute(button, 'tabindex', each === name ? 0 : -1);
    }
  }

  focus(): void {
    this.#buttons.get(this.#current)?.focus();
  }

  get #names(): Name[] {
    return [...this.#buttons.keys()];
  }

  #button(name: Name, word: string): HTMLButtonElement {
    const button = element('button', 'segment', word);
    button.type = 'button';
    setAttribute(button, 'role', 'radio');
    button.addEventListener('click', () => this.#take(name));
    return button;
  }

  #take(name: Name): void {
    if (name === this.#current) return;
    this.choose(name);
    this.#chosen(name);
  }

  #onKey(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const names = this.#names;
    const next = names[(names.indexOf(this.#current) + step + names.length) % names.length];
    if (next === undefined) return;
    this.#take(next);
    this.#buttons.get(next)?.focus();
  }
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};
