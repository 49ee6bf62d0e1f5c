import * as l10n from '../../l10n';
import type { LiveWatch } from '../../watch/liveWatch';

/** Commands that are told of by name. */
const NAMED = 3;

/** What of the commands of a terminal may be missing: said of each of the first, and of how many others. */
export class Doubts {
  #watch: Pick<LiveWatch, 'note'> | undefined;
  #count = 0;
  #more: string | undefined;

  /** Notes what is to be known of one more command. */
  tell(watch: Pick<LiveWatch, 'note'>, notes: readonly string[]): void {
    if (notes.length === 0) return;
    if (this.#watch !== watch) {
      this.#watch = watch;
      this.#count = 0;
      this.#more = undefined;
    }
    const others = ++this.#count - NAMED;
    if (others <= 0) {
      for (const sentence of notes) watch.note(sentence);
      return;
    }
    const more = l10n.plural(
      others,
      'Of {0} more command, something may be missing or cut in the same way.|Of {0} more commands, something may be missing or cut in the same way.',
      String(others),
    );
    watch.note(more, this.#more);
    this.#more = more;
  }
}
