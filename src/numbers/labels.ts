/** Words that stand before a number without naming it. */
const NOT_NAMES = new Set(
  'a about after an and are as at be by for from has have in into is it of off on or out over per so than the then to took up was were with within'.split(
    ' ',
  ),
);

const KEY = /^[\w.$\-/#%]$|[^\0-\x7f]/;
const OPENING = '{[(';
const CLOSING = '}])';

/**
 * The label of a number, from the text between the number before it on its line and the number itself.
 * @param path the keys of the braces open on the line; follows the text.
 * @param last the label of the number before, which goes on where nothing but marks stand between.
 */
export function labelBefore(gap: string, path: string[], last: string | undefined): string | undefined {
  const keys = new Keys(path);
  for (const character of gap) keys.take(character);
  return keys.label(last);
}

/** Follows a gap character by character, so that its cost is linear. */
class Keys {
  readonly #path: string[];
  #word = '';
  #words: string[] = [];
  #key = '';
  #marked = false;
  #quoted = false;

  constructor(path: string[]) {
    this.#path = path;
  }

  take(character: string): void {
    if (character === '"') {
      this.#quoted = !this.#quoted;
      if (this.#quoted) this.#forget();
      return;
    }
    if (KEY.test(character) || (this.#quoted && character === ' ')) this.#word += character;
    else if (character === ':' || character === '=') this.#setKey();
    else if (character === ' ' || character === '\t') this.#endWord();
    else this.#takeMark(character);
  }

  /** The label once the number is reached. */
  label(last: string | undefined): string | undefined {
    this.#endWord();
    const name = this.#marked && this.#words.length === 0 ? this.#key : (this.#words.at(-1) ?? '');
    if (name === '') return this.#words.length === 0 && !this.#marked ? last : undefined;
    return NOT_NAMES.has(name.toLowerCase()) ? undefined : [...this.#path, name].filter(Boolean).join('.');
  }

  #setKey(): void {
    this.#endWord();
    this.#key = this.#words.at(-1) ?? '';
    this.#marked = true;
    this.#words = [];
  }

  #endWord(): void {
    if (this.#word !== '') this.#words.push(this.#word);
    this.#word = '';
  }

  #takeMark(character: string): void {
    this.#endWord();
    if (character === '{') this.#path.push(this.#marked ? this.#key : '');
    else if (character === '}') this.#path.pop();
    if (OPENING.includes(character) && character !== '{' && this.#marked && this.#words.length === 0) return;
    if (CLOSING.includes(character) && character !== '}') return;
    if (this.#words.length > 0 || this.#marked) this.#forget();
  }

  #forget(): void {
    this.#words = [];
    this.#word = '';
    this.#key = '';
    this.#marked = false;
  }
}
