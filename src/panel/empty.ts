import * as l10n from '../l10n';
import type { PanelCommand } from '../protocol';
import { button, element, setText } from './dom';

const BUTTONS: readonly (readonly [PanelCommand, string])[] = [
  ['addSelection', l10n.t('Add Selection')],
  ['watch', l10n.t('Watch…')],
  ['typeNumbers', l10n.t('Paste Numbers…')],
  ['tryExample', l10n.t('Try an Example')],
];

/** What to do while there are no numbers yet. */
export class EmptyView {
  readonly root: HTMLElement;
  readonly #sentence = element('p', '');

  constructor(run: (command: PanelCommand) => void) {
    const buttons = BUTTONS.map(([command, label], i) =>
      button(i === 0 ? 'primary' : 'secondary', label, () => run(command)),
    );
    this.root = element('div', 'empty', this.#sentence, element('div', 'buttons', ...buttons));
  }

  /** @param source what is watched but has produced no number yet, if anything */
  draw(source: string): void {
    const next = l10n.t(
      'Select some in an editor, or watch a terminal, a file or a command that prints them.',
    );
    setText(
      this.#sentence,
      source ? l10n.t('No numbers yet from {0}.', source) : l10n.t('No numbers yet. {0}', next),
    );
  }
}
