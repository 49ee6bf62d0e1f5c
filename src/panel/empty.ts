import type { PanelCommand } from '../protocol';
import { element } from './dom';

/** What to do while there are no numbers yet. */
export class EmptyView {
  readonly root: HTMLElement;

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
      element('p', '', 'No numbers yet: select some in an editor, then collect them or look at just these.'),
      element(
        'div',
        'buttons',
        button('addSelection', 'Add Selection', 'primary'),
        button('ofSelection', 'Of Selection', 'secondary'),
      ),
    );
  }
}
