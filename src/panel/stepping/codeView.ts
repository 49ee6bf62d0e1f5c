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
      if (isCurrent) {
        const [start, end] = stretchOf(text, takes);
        item.append(text.slice(0, start), element('strong', '', text.slice(start, end)), text.slice(end));
        setAttribute(item, 'aria-current', 'step');
      } else item.append(text || ' ');
      // Where a line has no room it goes on below its beginning.
      item.style.setProperty('--indent', `${text.length - text.trimStart().length + 2}ch`);
      if (returns !== undefined && returns === returned) item.classList.add('returned');
      return item;
    });
    this.#lines.replaceChildren(...items);
    setAttribute(this.#lines, 'aria-label', `The algorithm in ${language}`);
  }
}

function largerOf({ lower, upper }: InsertionReplay): Larger {
  if (lower.length === upper.length) return 'neither';
  return lower.length > upper.length ? 'lower' : 'upper';
}
