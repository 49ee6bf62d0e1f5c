import type { WordList } from './wordList';

/** What stands before `=`, `:` or a table's bar, until its value has come; names by their numbers, 0 for none. */
export class Key {
  name = 0;
  /** Its name without the unit in brackets that it tells, as in `Latency (ms)`, and the code of that unit. */
  measured = 0;
  unit = 0;
  /** Whether it stands before a colon or a bar. */
  isPhrase = false;

  /** Takes the words as a key: before a colon or a bar they are a phrase, before `=` the last one counts. */
  take(words: WordList, isPhrase: boolean): void {
    this.isPhrase = isPhrase;
    this.name = isPhrase ? words.phrase() : words.last();
    this.measured = this.name;
    this.unit = words.takeUnit();
    if (this.unit !== 0) this.measured = isPhrase ? words.phrase() : words.last();
    words.clear();
  }

  clear(): void {
    this.name = 0;
    this.measured = 0;
    this.unit = 0;
  }

  get isSet(): boolean {
    return this.name !== 0;
  }
}
