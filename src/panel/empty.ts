import type { PanelCommand } from '../protocol';
import { element, setText } from './dom';

/** What to do while there are no numbers yet. */
export class EmptyView {
  readonly root: HTMLElement;
  readonly #sentence = element('p', '');

  constructor(run: (command: PanelCommand) => void) {
    const button = (command: PanelCommand, label: string, className: string) => {
      const made = element('button', className, label);
      made.type = 'button';
      made.addEventListener('click', () => run(command));
      return made;
    };
    this.root = element(
      'div',
      'empty',
      this.#sentence,
      element(
        'div',
        'buttons',
        button('addSelection', 'Add Selection', 'primary'),
        button('ofSelection', 'Of Selection', 'secondary'),
        button('watch', 'Watch…', 'secondary'),
        button('typeNumbers', 'Type Numbers…', 'secondary'),
      ),
    );
  }

  /** @param source what is watched but has produced no number yet, if anything */
  draw(source: string): void {
    const next =
      'select some in an editor, then collect them or look at just these, or watch what prints them.';
    setText(this.#sentence, source ? `No numbers yet from ${source}.` : `No numbers yet: ${next}`);
  }
}
