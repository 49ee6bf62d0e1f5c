import * as l10n from '../../l10n';
import { MOST_BESIDE, type SeriesChoice, type Snapshot } from '../../protocol';
import { element, setAttribute, setText } from '../dom';
import { Drawing, line } from './drawing';
import { seriesName } from './seriesName';

/** What the picker asks for. */
export interface Picking {
  /** Shows another series. */
  choose(seriesId: number): void;
  /** Lays others beside it, in this order. */
  lay(seriesIds: readonly number[]): void;
}

/** The series of a watch: which is shown, and which others beside it. Hidden where there is but one. */
export class SeriesPicker {
  readonly root = element('div', 'picker');
  readonly #picking: Picking;
  readonly #select = element('select', '');
  readonly #others = element('details', 'picker-others');
  readonly #summary = element('summary', '');
  readonly #list = element('div', 'picker-list');
  #choices: readonly SeriesChoice[] = [];
  #shown = 0;
  #beside: readonly number[] = [];
  #drawn = '';

  constructor(picking: Picking) {
    this.#picking = picking;
    this.#select.addEventListener('change', () => picking.choose(Number(this.#select.value)));
    this.#list.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.#lay(Number(target.value), target.checked);
    });
    setAttribute(this.#select, 'aria-label', l10n.t('Series'));
    setAttribute(this.#list, 'role', 'group');
    setAttribute(this.#list, 'aria-label', l10n.t('Series beside the shown one'));
    this.#others.append(this.#summary, this.#list);
    this.root.append(
      element('div', 'picker-shown', element('span', 'note', l10n.t('Series')), this.#select),
      this.#others,
    );
    this.root.hidden = true;
  }

  draw({ choices, seriesId, beside = [] }: Snapshot): void {
    // Left out where they are as they were.
    this.#choices = choices ?? this.#choices;
    this.#shown = seriesId;
    this.#beside = beside.map(({ seriesId }) => seriesId);
    this.root.hidden = this.#choices.length < 2;
    const drawn = JSON.stringify([this.#choices, this.#shown, this.#beside]);
    if (this.root.hidden || drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#select.replaceChildren(
      ...this.#choices.map(choice => {
        const option = element('option', '', seriesName(choice));
        option.value = String(choice.seriesId);
        option.selected = choice.seriesId === this.#shown;
        return option;
      }),
    );
    const count = this.#beside.length;
    setText(
      this.#summary,
      count === 0
        ? l10n.t('Compare with others')
        : l10n.plural(count, 'Compared with one other|Compared with {0} others', String(count)),
    );
    const focused =
      document.activeElement instanceof HTMLInputElement ? document.activeElement.value : undefined;
    this.#list.replaceChildren(
      ...this.#choices.flatMap(choice => (choice.seriesId === this.#shown ? [] : this.#row(choice))),
    );
    for (const box of this.#list.querySelectorAll('input')) if (box.value === focused) box.focus();
  }

  #row(choice: SeriesChoice): HTMLElement {
    const box = element('input', '');
    box.type = 'checkbox';
    box.value = String(choice.seriesId);
    const place = this.#beside.indexOf(choice.seriesId);
    box.checked = place >= 0;
    box.disabled = place < 0 && this.#beside.length >= MOST_BESIDE;
    return element('label', 'picker-row', box, swatch(place + 1), seriesName(choice));
  }

  #lay(seriesId: number, isWanted: boolean): void {
    const others = this.#beside.filter(id => id !== seriesId);
    this.#picking.lay(isWanted ? [...others, seriesId] : others);
  }
}

/** The line of a series as the chart draws it; nothing for one that it does not draw. */
function swatch(series: number): SVGSVGElement {
  const drawing = new Drawing('picture swatch');
  setAttribute(drawing.svg, 'aria-hidden', 'true');
  drawing.begin(28, 10);
  if (series > 0) drawing.path(`line series-${series}`, line(0, 5, 28, 5));
  drawing.end();
  return drawing.svg;
}
