import * as l10n from '../l10n';
import type { NumberWriter } from '../numberWriter';
import type { PanelCommand, Snapshot } from '../protocol';
import { button, element, setText } from './dom';

const BUTTONS: readonly (readonly [PanelCommand, string])[] = [
  ['addSelection', l10n.t('Add Selection')],
  ['watch', l10n.t('Watch…')],
  ['typeNumbers', l10n.t('Paste Numbers…')],
  ['tryExample', l10n.t('Try an Example')],
];

/** What to do while there are no numbers yet, or none in the window that is chosen. */
export class EmptyView {
  readonly root: HTMLElement;
  readonly #sentence = element('p', '');
  readonly #buttons: HTMLElement;
  readonly #chooseWindow: HTMLElement;

  constructor(run: (command: PanelCommand) => void) {
    const buttons = BUTTONS.map(([command, label], i) =>
      button(i === 0 ? 'primary' : 'secondary', label, () => run(command)),
    );
    this.#buttons = element('div', 'buttons', ...buttons);
    const choose = button('primary', l10n.t('Choose Window…'), () => run('chooseWindow'));
    this.#chooseWindow = element('div', 'buttons', choose);
    this.root = element('div', 'empty', this.#sentence, this.#chooseWindow, this.#buttons);
  }

  draw({ source, earlier = 0 }: Snapshot, writer: NumberWriter): void {
    this.#chooseWindow.hidden = earlier === 0;
    this.#buttons.hidden = earlier > 0;
    setText(this.#sentence, sentenceOf(source, earlier, writer));
  }
}

/** @param source what is watched but has produced no number yet, if anything */
function sentenceOf(source: string, earlier: number, writer: NumberWriter): string {
  if (earlier > 0)
    return l10n.plural(
      earlier,
      'No numbers from {1}. {0} number came before: another window shows it.|No numbers from {1}. {0} numbers came before: another window shows them.',
      writer.count(earlier),
      source,
    );
  if (source) return l10n.t('No numbers yet from {0}.', source);
  const next = l10n.t('Select some in an editor, or watch a terminal, a file or a command that prints them.');
  return l10n.t('No numbers yet. {0}', next);
}
