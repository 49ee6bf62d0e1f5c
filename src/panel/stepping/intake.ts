import * as l10n from '../../l10n';
import type { NumberWriter } from '../../numberWriter';
import { element, setAttribute, setText } from '../dom';
import type { Saved } from './saved';
import { asTyped, readTyped } from './typed';

/** Numbers that the field shows. */
const FEW = 200;

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
  readonly #isCommaDecimal: boolean;

  /** @param isCommaDecimal whether a decimal is typed, and shown, behind a comma */
  constructor(wanted: Wanted, isCommaDecimal: boolean) {
    this.#isCommaDecimal = isCommaDecimal;
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
      const typed = readTyped(this.#field.value, isCommaDecimal);
      this.#tell('wrong' in typed ? typed.wrong : '');
      if ('numbers' in typed) wanted.typed(typed.numbers);
    });
    this.#field.addEventListener('input', () => this.#tell(''));
    this.root = element('div', 'intake', form, this.#wrong, this.#source);
  }

  /** Tells of the numbers that are stepped through; the field has them where they are few. */
  draw(saved: Saved, writer: NumberWriter): void {
    setText(this.#source, sourceWords(saved, writer));
    this.#field.value = saved.numbers.length <= FEW ? asTyped(saved.numbers, this.#isCommaDecimal) : '';
    this.#tell('');
  }

  #tell(wrong: string): void {
    this.#wrong.hidden = wrong === '';
    setText(this.#wrong, wrong);
    setAttribute(this.#field, 'aria-invalid', wrong === '' ? undefined : 'true');
    setAttribute(this.#field, 'aria-describedby', wrong === '' ? undefined : 'wrong');
  }
}

function sourceWords({ source, numbers, total, unit }: Saved, writer: NumberWriter): string {
  if (source === '')
    return l10n.t(
      'An example. Type your own numbers, or select some in an editor and run the command again.',
    );
  const count = writer.count(numbers.length);
  const many =
    total > numbers.length
      ? l10n.t('the last {0} of {1} numbers', count, writer.count(total))
      : l10n.plural(numbers.length, '{0} number|{0} numbers', count);
  return `${source} · ${unit === '' ? many : l10n.t('{0} in {1}', many, unit)}`;
}
