/** A change of a document: so many characters from an offset on were replaced by a text. */
export interface TextChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** What a change means for a stream: more of it, its end, or another text in place of it. */
export type ChannelNews =
  | { readonly kind: 'appended'; readonly text: string }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'replaced'; readonly text: string };

/** Characters of the known text's start and end that are remembered, to know it again. */
const HEAD = 256;
const TAIL = 1024;

/**
 * Tells, from the changes of a document that shows a growing text, what was added to the text. The document may be
 * cut at its start when it grows too long, it may be cleared, replaced, and closed and opened again meanwhile. The
 * text itself is not kept.
 */
export class ChannelText {
  #length = 0;
  #head = '';
  #tail = '';
  #isCut = false;

  /** Characters of the document's text. */
  get length(): number {
    return this.#length;
  }

  /** Whether the document has lost the start of the text. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** The document is there with this text, for the first time or again. */
  opened(whole: string): ChannelNews | undefined {
    const from = this.#knownIn(whole);
    const before = this.#length;
    this.#know(whole);
    this.#isCut = from !== undefined && (this.#isCut || from !== before);
    if (from !== undefined) return appended(whole.slice(from));
    return before > 0 && whole === '' ? { kind: 'cleared' } : { kind: 'replaced', text: whole };
  }

  /** The document was changed; `whole` gives its text as it is now. O(changes), but where it is not only appended. */
  changed(changes: readonly TextChange[], whole: () => string): ChannelNews | undefined {
    const length = this.#length;
    const isWhole = changes.some(
      ({ rangeOffset, rangeLength }) => rangeOffset === 0 && rangeLength === length,
    );
    const isUnknown = changes.some(({ rangeOffset, rangeLength }) => rangeOffset + rangeLength > length);
    // Where all of it is replaced, it may still be by the same text and more.
    if ((isWhole && length > 0) || isUnknown) return this.opened(whole());
    const added = changes.filter(
      ({ rangeOffset, rangeLength }) => rangeOffset === length && rangeLength === 0,
    );
    const cut = changes.filter(({ rangeOffset, text }) => rangeOffset === 0 && text === '');
    const text = added.map(change => change.text).join('');
    if (added.length === changes.length) this.#grow(text);
    else this.#know(whole());
    this.#isCut ||= cut.length > 0;
    if (added.length + cut.length === changes.length) return appended(text);
    this.#isCut = false;
    return { kind: 'replaced', text: whole() };
  }

  /** Where in a text goes on what is known; undefined where the text is another one. */
  #knownIn(whole: string): number | undefined {
    const [length, head, tail] = [this.#length, this.#head, this.#tail];
    if (whole.startsWith(head) && whole.slice(length - tail.length, length) === tail) return length;
    // It was cut at its start: what has so long an end in common is no other text.
    const at = tail.length === TAIL ? whole.lastIndexOf(tail) : -1;
    return at < 0 ? undefined : at + TAIL;
  }

  #know(whole: string): void {
    this.#length = whole.length;
    this.#head = whole.slice(0, HEAD);
    this.#tail = whole.slice(-TAIL);
  }

  #grow(text: string): void {
    if (this.#head.length < HEAD) this.#head += text.slice(0, HEAD - this.#head.length);
    this.#tail = (this.#tail + text.slice(-TAIL)).slice(-TAIL);
    this.#length += text.length;
  }
}

function appended(text: string): ChannelNews | undefined {
  return text === '' ? undefined : { kind: 'appended', text };
}
