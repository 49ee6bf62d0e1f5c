import * as l10n from '../../l10n';
import type { InsertionReplay } from '../../median/insertionReplay';
import type { NumberWriter } from '../../numberWriter';
import { element, setAttribute } from '../dom';
import { statesText, stateText } from './stateText';

/** A text to copy, and what it is. */
interface Copied {
  readonly text: string;
  readonly what: string;
}

/** The buttons that copy the heaps as text. */
export function copyButtons(
  replay: () => InsertionReplay,
  writer: NumberWriter,
  copy: (copied: Copied) => void,
): HTMLElement[] {
  return [
    button(l10n.t('Copy State'), l10n.t('Copy the move, its sentence and both heaps as text'), () =>
      copy(thisState(replay())),
    ),
    button(
      l10n.t('Copy All States'),
      l10n.t('Copy both heaps after each move that leaves them whole, a line each'),
      () => copy(allStates(replay(), writer)),
    ),
  ];
}

function button(word: string, title: string, run: () => void): HTMLElement {
  const made = element('button', 'secondary', word);
  made.type = 'button';
  setAttribute(made, 'title', title);
  made.addEventListener('click', run);
  return made;
}

function thisState(replay: InsertionReplay): Copied {
  return { text: `${stateText(replay)}\n`, what: l10n.t('move {0}', String(replay.at)) };
}

function allStates(replay: InsertionReplay, writer: NumberWriter): Copied {
  const { text, count, isCut } = statesText(replay);
  const what = isCut
    ? l10n.plural(
        count,
        'the first {0} state: all would be too long|the first {0} states: all would be too long',
        writer.count(count),
      )
    : l10n.plural(count, '{0} state|{0} states', writer.count(count));
  return { text, what };
}
