import * as l10n from '../../l10n';
import { messageOf } from '../../messageOf';

/** A pattern as a tree. */
export type Node =
  | {
      readonly kind: 'character';
      readonly accepts: (character: string) => boolean;
      /** Whether it is sure to be a character of ASCII. */
      readonly isAscii: boolean;
    }
  | {
      readonly kind: 'assert';
      readonly holds: (line: string, index: number) => boolean;
      /** Whether it holds at the start of the line and nowhere else. */
      readonly isStart: boolean;
    }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] }
  | { readonly kind: 'group'; readonly number: number; readonly body: Node }
  | {
      readonly kind: 'repeat';
      readonly body: Node;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    };

export interface Syntax {
  readonly root: Node;
  readonly groups: number;
  /** The number of each named group. */
  readonly names: ReadonlyMap<string, number>;
}

/**
 * Reads a pattern in the language's own syntax, but for what cannot be followed in linear time: look-around and
 * references back. What one character may be is left to `RegExp`.
 * @throws SyntaxError with a sentence that names the pattern, what is wrong and what to do.
 */
export function parsePattern(pattern: string, flags: string): Syntax {
  const unknown = Array.from(flags).find(flag => !'gimsud'.includes(flag));
  if (unknown)
    throw refusal(pattern, l10n.t('the flag {0} is not known here', unknown), l10n.t('Leave it out.'));
  try {
    new RegExp(pattern, flags);
  } catch (error) {
    const reason = messageOf(error);
    throw refusal(
      pattern,
      reason.replace(/^Invalid regular expression: .*: /, ''),
      l10n.t('Correct it and try again.'),
    );
  }
  return new Parser(pattern, flags.replace(/[gd]/g, '')).parse();
}

/** Why a pattern is refused, in a sentence. */
export function refusal(pattern: string, reason: string, advice: string): SyntaxError {
  return new SyntaxError(
    l10n.t('The pattern {0} cannot be used: {1}. {2}', JSON.stringify(pattern), reason, advice),
  );
}

/** An atom that stands for characters of ASCII alone: itself, digits, a tab, a sign behind a backslash. */
const ASCII = /^(?:[ -\-/-~]|\\[dt!-/:-@[-`{-~])$/;

function assert(holds: (line: string, index: number) => boolean): Extract<Node, { kind: 'assert' }> {
  return { kind: 'assert', holds, isStart: false };
}

/** Recursive descent over a pattern that `RegExp` has found to be well formed. */
class Parser {
  readonly #pattern: string;
  readonly #flags: string;
  readonly #names = new Map<string, number>();
  #groups = 0;
  #at = 0;

  constructor(pattern: string, flags: string) {
    this.#pattern = pattern;
    this.#flags = flags;
  }

  parse(): Syntax {
    const root = this.#choice();
    return { root, groups: this.#groups, names: this.#names };
  }

  #choice(): Node {
    const options = [this.#sequence()];
    while (this.#take('|')) options.push(this.#sequence());
    return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
  }

  #sequence(): Node {
    const parts: Node[] = [];
    while (this.#at < this.#pattern.length && !'|)'.includes(this.#pattern.charAt(this.#at))) {
      parts.push(this.#repeated(this.#atom()));
    }
    return { kind: 'sequence', parts };
  }

  #repeated(body: Node): Node {
    const [text, mark = '', from = '', comma, to = ''] =
      /^(?:([*+?])|\{(\d+)(,?)(\d*)\})/.exec(this.#rest()) ?? [];
    if (text === undefined) return body;
    this.#at += text.length;
    const least = mark === '' ? Number(from) : mark === '+' ? 1 : 0;
    const unbounded = mark === '' ? comma === ',' && to === '' : mark !== '?';
    const most = unbounded ? Number.POSITIVE_INFINITY : mark === '?' ? 1 : Number(comma ? to : from);
    return { kind: 'repeat', body, least, most, lazy: this.#take('?') };
  }

  #atom(): Node {
    if (this.#take('(')) return this.#group();
    const start = this.#at;
    if (this.#take('^')) return { ...assert((_, index) => index === 0), isStart: true };
    if (this.#take('$')) return assert((line, index) => index === line.length);
    if (this.#take('\\b')) return assert(isWordBoundary);
    if (this.#take('\\B')) return assert((line, index) => !isWordBoundary(line, index));
    if (/^\\(?:[1-9]|k<)/.test(this.#rest())) throw this.#refuse(l10n.t('references back to a group'));
    if (this.#pattern.charAt(start) === '[') this.#skipClass();
    else this.#at += characterLength(this.#rest(), this.#flags.includes('u'));
    const atom = this.#pattern.slice(start, this.#at);
    // Under `u` and `i` together the Kelvin sign is a k.
    const isAscii = ASCII.test(atom) && !(this.#flags.includes('u') && this.#flags.includes('i'));
    return { kind: 'character', accepts: accepting(atom, this.#flags), isAscii };
  }

  #group(): Node {
    const [look] = /^\?<?[=!]/.exec(this.#rest()) ?? [];
    if (look) throw this.#refuse(l10n.t('look-ahead and look-behind'));
    const [text = '', name] = /^\?(?::|<([^>]*)>)/.exec(this.#rest()) ?? [];
    if (text === '' && this.#pattern.charAt(this.#at) === '?')
      throw this.#refuse(l10n.t('modifiers of a group'));
    this.#at += text.length;
    const number = text === '?:' ? 0 : ++this.#groups;
    if (name !== undefined) this.#names.set(name, number);
    const body = this.#choice();
    this.#take(')');
    return number === 0 ? body : { kind: 'group', number, body };
  }

  #skipClass(): void {
    for (this.#at++; this.#pattern.charAt(this.#at) !== ']'; this.#at++) {
      if (this.#pattern.charAt(this.#at) === '\\') this.#at++;
    }
    this.#at++;
  }

  #take(text: string): boolean {
    if (!this.#pattern.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #rest(): string {
    return this.#pattern.slice(this.#at);
  }

  #refuse(what: string): SyntaxError {
    return refusal(
      this.#pattern,
      l10n.t('{0} cannot be followed in a time that is sure to be short', what),
      l10n.t('Write it without.'),
    );
  }
}

/** How many characters of a pattern stand for one of the text. */
function characterLength(rest: string, unicode: boolean): number {
  const escaped = unicode
    ? /^\\(?:u\{[^}]*\}|u[dD][89abAB]..\\u[dD][c-fC-F]..|u....|x..|c.|[pP]\{[^}]*\}|.)/u
    : /^\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[a-zA-Z]|.)/;
  const [text] = escaped.exec(rest) ?? (unicode ? /^./su : /^./s).exec(rest) ?? [''];
  return Math.max(1, text.length);
}

/** Whether a character is what an atom of one character stands for; asked once for each of ASCII. */
function accepting(atom: string, flags: string): (character: string) => boolean {
  const expression = new RegExp(`^(?:${atom})$`, flags.replace('m', ''));
  const known = new Map<string, boolean>();
  return character => {
    let accepted = known.get(character);
    if (accepted === undefined) {
      accepted = expression.test(character);
      if (character < '\x80') known.set(character, accepted);
    }
    return accepted;
  };
}

function isWordBoundary(line: string, index: number): boolean {
  return isWord(line.charCodeAt(index - 1)) !== isWord(line.charCodeAt(index));
}

/** Whether a code is that of a letter or a digit of ASCII, or of an underscore. */
function isWord(code: number): boolean {
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}
