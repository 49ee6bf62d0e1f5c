import { DIGIT, HYPHEN, kindOf, LETTER, POINT, SLASH } from './characters';

/** Words that stand before a number without naming it. */
const NOT_NAMES = new Set(
  (
    'a about after an and are as at be been before but by can did do does for from had has have if in into is it ' +
    'its near of off on or out over per since so than that the then these this those to took until up was were when ' +
    'which will with within'
  ).split(' '),
);

const LEVELS = new Set(
  'trace debug verbose info notice warn warning error err fatal critical crit alert emerg panic'.split(' '),
);

/** A name before a bare value has no more words; the phrase before a colon has no more characters. */
const MOST_WORDS = 3;
const LONGEST_PHRASE = 60;
/** Nesting is followed so deep. */
const DEEPEST = 32;

/** Marks between values of one label. */
const CARRYING = ' \t,;[](){}"\'…';
/** Marks that end a word without a meaning of their own. */
const IDLE = '<>~!?&\\*^≈≤≥';

/**
 * Walks along lines and knows, at each number, what names it: the key before `=` or `:` with the keys of the braces
 * around it, or the words before the value. Each character is looked at once.
 */
export class LabelWalker {
  /** The keys of the braces and brackets that are open. */
  readonly #path: string[] = [];
  #line = '';
  #word = '';
  /** The words since the last number, key or separator. */
  #words: string[] = [];
  /** What stands before `=` or `:`, until its value has come. */
  #key = '';
  /** The quote that is open, where it closes, and what stands in it so far. */
  #quote = '';
  #quoteEnd = 0;
  #quoted = '';
  /** The label of the number before, as long as only marks follow that carry it on. */
  #carried: string | undefined;

  /** Starts a line. Nesting goes on only from one line of an indented JSON text to the next. */
  start(line: string): void {
    this.#line = line;
    if (!/^\s*["{}[\]\d-]/.test(line)) this.#path.length = 0;
    this.#forget();
    this.#quote = '';
    this.#quoted = '';
    this.#carried = undefined;
  }

  /** Takes the text of the line from one index to another, which holds no number. */
  text(from: number, to: number): void {
    const line = this.#line;
    for (let i = from; i < to; i++) {
      if (this.#quote !== '') {
        const end = Math.min(this.#quoteEnd, to);
        this.#quoted += line.slice(i, end);
        if (end < to) this.#endQuote();
        i = end;
        continue;
      }
      let end = i;
      while (end < to && isWordCharacter(line.charCodeAt(end))) end++;
      if (end > i) {
        this.#word += line.slice(i, end);
        this.#carried = undefined;
        i = end - 1;
      } else {
        i += this.#outside(line.charAt(i), i);
      }
    }
  }

  /** Takes a part of the line that names nothing, a date for one. */
  nothing(): void {
    if (this.#quote !== '') return;
    this.#forget();
    this.#carried = undefined;
  }

  /** The label of the number at `[start, end)`; undefined where it has none. */
  number(start: number, end: number): string | undefined {
    const isGlued = this.#word !== '' && isName(this.#word);
    const inText = this.#quote !== '' && (this.#quoted !== '' || this.#line.charAt(end) !== this.#quote);
    if (inText) {
      this.#quoted += this.#line.slice(start, end);
      return undefined;
    }
    this.#endWord();
    const label = isGlued ? undefined : this.#label();
    this.#forget();
    this.#carried = label;
    return label;
  }

  #label(): string | undefined {
    if (this.#words.some(isName)) {
      if (this.#key !== '') return undefined;
      const name = this.#words.filter(isName);
      return name.length > MOST_WORDS || !name.every(names)
        ? undefined
        : this.#withPath(name.join(' ').slice(0, LONGEST_PHRASE));
    }
    if (this.#key !== '') return this.#withPath(this.#key);
    return this.#carried ?? (this.#path.length > 0 ? this.#withPath('') || undefined : undefined);
  }

  #withPath(name: string): string {
    return [...this.#path, name].filter(key => key !== '').join('.');
  }

  #endQuote(): void {
    this.#quote = '';
    if (this.#key === '') this.#words = [this.#quoted];
    else this.#forget();
    this.#quoted = '';
  }

  /** Takes a character outside of quotes; returns how many more after it were taken. */
  #outside(character: string, index: number): number {
    if (CARRYING.indexOf(character) < 0) this.#carried = undefined;
    const next = this.#line.charAt(index + 1);
    if (character === '"' || (character === "'" && this.#word === '')) {
      const end = this.#line.indexOf(character, index + 1);
      if (end < 0) return 0;
      this.#endWord();
      this.#quote = character;
      this.#quoteEnd = end;
    } else if (character === ' ' || character === '\t') {
      this.#blank(next);
    } else if (character === ':' && (next === ':' || next === '/')) {
      this.#word += character + next;
      return 1;
    } else if (character === ':' || character === '=') {
      this.#setKey(character);
    } else if (character === '|') {
      this.#setKey(character);
    } else if (character === '{' || character === '[') {
      this.#open(character);
    } else if (character === '}' || character === ']') {
      this.#close();
    } else if (character === ',' || character === ';') {
      this.#forget();
    } else if (IDLE.includes(character)) {
      this.#endWord();
    } else {
      this.#word += character;
    }
    return 0;
  }

  /** A run of blanks ends a column, and with it what could be a name's first words. */
  #blank(next: string): void {
    const isValue = this.#word !== '' && this.#key !== '';
    this.#endWord();
    if (isValue || (next === ' ' && this.#key === '' && this.#words.length > 1)) this.#key = '';
    if (isValue) this.#words = [];
  }

  #endWord(): void {
    if (this.#word !== '') this.#words.push(this.#word);
    this.#word = '';
  }

  /** What stands before a colon or a table's bar is a phrase, what stands before `=` a word. */
  #setKey(mark: string): void {
    this.#endWord();
    const words = mark === '=' ? this.#words : this.#words.filter(word => !isLoudLevel(word));
    const phrase = mark === '=' ? '' : words.slice(words.findIndex(isName)).join(' ');
    const isPhrase = phrase !== '' && phrase.length <= LONGEST_PHRASE;
    this.#key = (isPhrase ? phrase : (words.findLast(isName) ?? '')).slice(0, LONGEST_PHRASE);
    this.#words = [];
  }

  #open(bracket: string): void {
    this.#endWord();
    const key = this.#key !== '' ? this.#key : bracket === '{' ? (this.#words.findLast(isName) ?? '') : '';
    if (bracket === '[' && this.#words.length > 0) return;
    if (this.#path.length < DEEPEST) this.#path.push(key.slice(0, LONGEST_PHRASE));
    this.#forget();
  }

  /** Behind `name{…}` stands what is called so. */
  #close(): void {
    this.#endWord();
    const key = this.#path.pop();
    this.#forget();
    if (key) this.#words = [key];
  }

  #forget(): void {
    this.#word = '';
    this.#words = [];
    this.#key = '';
  }
}

/** Whether a character of ASCII belongs to a word whatever stands beside it. */
function isWordCharacter(code: number): boolean {
  return (
    (code < 0x80 && (kindOf(code) & (LETTER | DIGIT)) !== 0) ||
    code === HYPHEN ||
    code === POINT ||
    code === SLASH
  );
}

/** Whether a word has a letter or a digit in it. */
function isName(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}

/** Whether a bare word may name the value behind it. */
function names(word: string): boolean {
  const plain = word.toLowerCase();
  return !NOT_NAMES.has(plain) && !LEVELS.has(plain);
}

/** `WARN`, which is a level, other than `warn`, which may be a count of warnings. */
function isLoudLevel(word: string): boolean {
  return word === word.toUpperCase() && LEVELS.has(word.toLowerCase());
}
