import * as l10n from '../../l10n';
import { element, setAttribute, setText } from '../dom';
import { readTyped } from './typed';

/** What the intake asks for. */
export interface Wanted {
  typed(numbers: Float64Array): void;
  shown(): void;
}

/** Where the numbers come from, and a field to type others. */
export class IntakeView {
  readonly root: HTMLElement;
  readonly #source = element('p', 'stepped-source note');
  readonly #field = element('input', 'numbers-field');
  readonly #wrong = element('p', 'wrong');

  constructor(wanted: Wanted) {
    this.#field.type = 'text';
    this.#field.placeholder = '41, 35, 62';
    this.#field.spellcheck = false;
    this.#wrong.id = 'wrong';
    this.#wrong.hidden = true;
    setAttribute(this.#wrong, 'role', 'alert');
    const go = element('button', 'primary', l10n.t('Step Through'));
    const shown = element('button', 'secondary', l10n.t('Shown Numbers'));
    shown.type = 'button';
    setAttribute(shown, 'title', l10n.t('Take the numbers whose median is shown in the status bar'));
    shown.addEventListener('click', () => {
      this.#tell('');
      wanted.shown();
    });
    const label = element('label', 'numbers-label', l10n.t('Numbers'), this.#field);
    const form = element('form', 'numbers-form', label, go, shown);
    form.addEventListener('submit', event => {
      event.preventDefault();
      const typed = readTyped(this.#field.value);
      this.#tell('wrong' in typed ? typed.wrong : '');
      if ('numbers' in typed) wanted.typed(typed.numbers);
    });
    this.#field.addEventListener('input', () => this.#tell(''));
    this.root = element('div', 'intake', form, this.#wrong, this.#source);
  }

  /** @param numbers what the field shows: the numbers that are stepped through, where they are few */
  draw(source: string, numbers: string): void {
    setText(this.#source, source);
    this.#field.value = numbers;
    this.#tell('');
  }

  #tell(wrong: string): void {
    this.#wrong.hidden = wrong === '';
    setText(this.#wrong, wrong);
    setAttribute(this.#field, 'aria-invalid', wrong === '' ? undefined : 'true');
    setAttribute(this.#field, 'aria-describedby', wrong === '' ? undefined : 'wrong');
  }
}
