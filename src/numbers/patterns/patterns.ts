import { Cells } from '../columns/cells';
import type { NumberOptions } from '../options';
import type { LineReader, ReadingSink } from '../readings';
import type { LineBatch } from '../text/lineBatch';
import { decode, encode } from '../text/utf8';
import { type PatternMatcher, RunawayPattern } from './matcher';

/**
 * Reads the numbers that a pattern captures: that in the first group without a label, or those in the named groups
 * under their names. A pattern that runs away is refused from then on.
 */
export class PatternReader implements LineReader {
  readonly names: string[] = [''];
  /** Why the pattern was refused, in a sentence. */
  refused: string | undefined;
  readonly #matcher: PatternMatcher;
  readonly #cells: Cells;
  /** The labels of what was captured and not read yet, and its places where these are asked for. */
  readonly #labels: number[] = [];
  readonly #places: number[] = [];

  constructor(matcher: PatternMatcher, options: NumberOptions | undefined) {
    this.#matcher = matcher;
    this.#cells = new Cells(options);
  }

  read({ text: { bytes, end }, starts, ends, count }: LineBatch, into: ReadingSink): void {
    const all = decode(bytes, 0, end);
    // In ASCII, which nearly all text is, a byte is a character.
    const isAscii = all.length === end;
    for (let line = 0; line < count && this.refused === undefined; line++) {
      const start = starts[line] as number;
      const stop = ends[line] as number;
      const text = isAscii ? all.slice(start, stop) : decode(bytes, start, stop);
      try {
        if (into.isPlaced) this.#captureWithPlaces(text, start);
        else this.#capture(text);
      } catch (error) {
        if (!(error instanceof RunawayPattern)) throw error;
        this.refused = error.message;
      }
    }
    this.#cells.read(
      (cell, value, unit, start, end) => {
        const place = this.#places[cell] ?? 0;
        into.add(this.#labels[cell] as number, value, unit, place + start, place + end);
      },
      () => into.leaveOut(),
    );
    this.#labels.length = 0;
    this.#places.length = 0;
  }

  /** One line tells nothing of another, but that the pattern ran away. */
  save(): string {
    return this.refused ?? '';
  }

  restore(state: string): void {
    this.refused = state || undefined;
  }

  #capture(line: string): void {
    for (const { first, named } of this.#matcher.matches(line)) {
      if (named.size === 0) this.#add('', first ?? '');
      else for (const [label, text] of named) this.#add(label, text);
    }
  }

  #captureWithPlaces(line: string, start: number): void {
    for (const { label, start: from, end } of this.#matcher.places?.(line) ?? []) {
      this.#add(label, line.slice(from, end));
      this.#places.push(start + encode(line.slice(0, from)).length);
    }
  }

  #add(label: string, text: string): void {
    let id = this.names.indexOf(label);
    if (id < 0) id = this.names.push(label) - 1;
    this.#labels.push(id);
    this.#cells.addString(text);
  }
}
