import * as l10n from '../../l10n';
import type { InsertionReplay } from '../../median/insertionReplay';
import { element, setAttribute } from '../dom';
import { codeLines, type Language, type Larger, stretchOf } from './code';

/** The lines of the algorithm, with those marked that the last move belongs to. */
export class CodeView {
  readonly root = element('div', 'code');
  readonly #lines = element('ol', 'lines');
  #drawn = '';

  constructor() {
    setAttribute(this.#lines, 'role', 'list');
    this.root.append(this.#lines);
  }

  draw(replay: InsertionReplay, language: Language): void {
    const move = replay.move();
    const returned = move && replay.isEnd ? largerOf(replay) : undefined;
    const takes = move?.kind === 'take the top' || move?.kind === 'sift down';
    const drawn = JSON.stringify([replay.rule, language, move?.act, takes, returned]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const items = codeLines(replay.rule, language).map(({ text, act, returns }) => {
      const isCurrent = act !== undefined && act === move?.act;
      const item = element('li', isCurrent ? 'line now' : 'line');
      const indent = text.length - text.trimStart().length;
      const [start, end] = isCurrent ? stretchOf(text, takes) : [text.length, text.length];
      // Held together, or a long word would go below the blanks before it.
      const head = element('span', 'line-head', text.slice(0, Math.min(indent + 1, start)) || ' ');
      const strong = element('strong', '', text.slice(start, end));
      item.append(head, text.slice(indent + 1, start), strong, text.slice(end));
      if (isCurrent) setAttribute(item, 'aria-current', 'step');
      // Where a line has no room it goes on below its beginning.
      item.style.setProperty('--indent', `${indent + 2}ch`);
      if (returns !== undefined && returns === returned) item.classList.add('returned');
      return item;
    });
    this.#lines.replaceChildren(...items);
    setAttribute(this.#lines, 'aria-label', l10n.t('The algorithm in {0}', language));
  }
}

function largerOf({ lower, upper }: InsertionReplay): Larger {
  if (lower.length === upper.length) return 'neither';
  return lower.length > upper.length ? 'lower' : 'upper';
}
