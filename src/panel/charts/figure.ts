import * as l10n from '../../l10n';
import type { NumberShown, Picture, PictureFormat } from '../../protocol';
import { element, setAttribute, setText } from '../dom';
import { pictureOf } from './picture';
import type { Plot } from './plot';

/** What charts have of the panel around them. */
export interface Surroundings {
  /** Tells words to assistive technology, when it is its turn. */
  readonly say: (words: string) => void;
  readonly save: (picture: Picture) => void;
  /** Shows where a number of a series came from. */
  readonly goTo: (seriesId: number, number: NumberShown) => void;
}

/** A chart with its heading, a note on how to read it, and buttons that save it as a picture. */
export class Figure {
  readonly root: HTMLElement;
  readonly #name: string;
  readonly #note = element('span', 'note chart-note');
  readonly #controls = element('div', 'chart-controls');
  readonly #plots = element('div', 'plots');
  readonly #shown: Plot[] = [];
  readonly #save: (picture: Picture) => void;
  /** In px; 0 until it is laid out. */
  width = 0;

  /** @param resized is called when there is another width to draw for */
  constructor(name: string, { save }: Surroundings, resized: () => void) {
    this.#name = name;
    this.#save = save;
    const heading = element('h2', '', name);
    heading.id = name.toLowerCase().replaceAll(' ', '-');
    const buttons = element('div', 'chart-save', this.#button('svg'), this.#button('png'));
    this.root = element(
      'section',
      'chart',
      element('div', 'chart-heading', heading, this.#note, this.#controls, buttons),
      this.#plots,
    );
    setAttribute(this.root, 'aria-labelledby', heading.id);
    new ResizeObserver(() => {
      const width = this.#plots.clientWidth;
      if (width === this.width) return;
      this.width = width;
      resized();
    }).observe(this.#plots);
  }

  /** Adds what the user can choose in the chart. */
  addControl(control: HTMLElement): void {
    this.#controls.append(control);
  }

  note(words: string): void {
    setText(this.#note, words);
    setAttribute(this.#note, 'title', words || undefined);
  }

  /** Shows these plots, one below the other, each with words above it if there are any. */
  arrange(plots: readonly Plot[], captions: readonly (HTMLElement | undefined)[] = []): void {
    const wanted = plots.flatMap((plot, i) => [captions[i] ?? [], plot.root].flat());
    const isSame =
      wanted.length === this.#plots.children.length &&
      wanted.every((each, i) => each === this.#plots.children[i]);
    if (!isSame) this.#plots.replaceChildren(...wanted);
    this.#shown.splice(0, this.#shown.length, ...plots);
  }

  #button(format: PictureFormat): HTMLButtonElement {
    const word = format.toUpperCase();
    const button = element('button', 'chart-button', word);
    const label = l10n.t('Save {0} as {1}', this.#name, word);
    button.type = 'button';
    setAttribute(button, 'aria-label', label);
    setAttribute(button, 'title', label);
    button.addEventListener('click', () => {
      const heading = [this.#name, this.#note.textContent].filter(Boolean).join(' · ');
      const pictures = this.#shown.map(plot => plot.drawing.svg);
      this.#save({ name: this.#name, format, data: pictureOf(heading, pictures, format) });
    });
    return button;
  }
}
