import * as l10n from '../l10n';
import type { NumberWriter } from '../numberWriter';
import type { Snapshot, SourceState } from '../protocol';
import { capitalised } from '../words';
import { button, element, setAttribute, setText } from './dom';

/** Where the numbers come from, how it stands with that, and the button that freezes the view. */
export class SourceView {
  readonly root = element('p', 'source note');
  readonly #badge = element('span', 'badge');
  readonly #name = element('span', 'source-name');
  readonly #freeze: HTMLButtonElement;

  /** @param freeze is called when the view shall be frozen, or go on */
  constructor(freeze: () => void) {
    this.#freeze = button('link', '', freeze);
    setAttribute(this.#freeze, 'title', l10n.t('Space does the same'));
    this.root.append(this.#badge, this.#name, this.#freeze);
  }

  /** @param frozenAt how many numbers are shown where the view is frozen */
  draw(
    { source, state }: Snapshot,
    isEmpty: boolean,
    frozenAt: number | undefined,
    writer: NumberWriter,
  ): void {
    const words =
      frozenAt === undefined ? stateWords(state) : l10n.t('Frozen at {0}', writer.count(frozenAt));
    setText(this.#badge, words);
    setAttribute(this.#badge, 'data-state', frozenAt === undefined ? state.kind : 'frozen');
    this.#badge.hidden = words === '';
    this.root.hidden = isEmpty && words === '';
    setText(this.#name, isEmpty ? '' : source);
    setAttribute(this.#name, 'title', isEmpty ? undefined : source);
    const isFrozen = frozenAt !== undefined;
    this.#freeze.hidden = !isFrozen && (isEmpty || state.kind !== 'running');
    setText(this.#freeze, isFrozen ? l10n.t('Go on') : l10n.t('Freeze View'));
  }
}

/** The state of a source in a few words; empty where there is nothing to say. */
export function stateWords({ kind, detail, isRecounting }: SourceState): string {
  if (isRecounting) return l10n.t('Counting anew…');
  switch (kind) {
    case 'still':
      return '';
    case 'running':
      return capitalised(detail);
    case 'failed':
      return detail ? l10n.t('Failed: {0}', detail) : l10n.t('Failed');
    case 'paused':
      return capitalised(detail ? l10n.t('paused, {0}', detail) : l10n.t('paused'));
    case 'ended':
      return capitalised(detail ? l10n.t('ended, {0}', detail) : l10n.t('ended'));
  }
}
