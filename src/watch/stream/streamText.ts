import * as l10n from '../../l10n';
import type { NumberOptions } from '../../numbers/options';
import type { Rule } from '../../numbers/rules';
import { describeRule } from '../../numbers/ruleText';
import { addCounts, type LeftCounts, NOTHING_LEFT, negative } from '../series/leftCounts';
import type { SharedPiece } from './ascii';
import { lengthOf, MOST_KEPT, type Piece } from './keptText';
import type { ReadingThread } from './readingThread';
import type { StreamRead, StreamReader } from './stream';

/** The text of a stream as its watch has it: by which rule it is read, and what of it was left out. */
export class StreamText {
  #reader: StreamReader;
  /** What others left out whose numbers were taken over. */
  #before: LeftCounts;
  /** The texts before the one that is being read; undefined where they are not kept. */
  #earlier: readonly Piece[] | undefined = [];

  constructor(reader: StreamReader, before = NOTHING_LEFT) {
    this.#reader = reader;
    this.#before = before;
  }

  get rule(): Rule {
    return this.#reader.rule;
  }

  /** Whether its first lines told the rule. */
  get chosen(): boolean {
    return this.#reader.chosen;
  }

  get options(): NumberOptions {
    return this.#reader.options;
  }

  /** How numbers are written, as far as the first lines did not tell it. */
  get given(): NumberOptions {
    return this.#reader.given;
  }

  get left(): LeftCounts {
    return addCounts(this.#before, this.#reader.left);
  }

  /** How it is read, in a sentence or two. */
  get reading(): string {
    const { rule, options, chosen, refused } = this.#reader;
    const described = describeRule(rule) || l10n.t('Every number is read.');
    const commas =
      options.decimal === ','
        ? l10n.t('A comma is decimal.')
        : options.grouping === 'off' && l10n.t('Commas separate.');
    return [described, commas, chosen && l10n.t('The first lines told so.'), refused]
      .filter(Boolean)
      .join(' ');
  }

  /** All text so far, piece by piece, where it is still kept. */
  get kept(): readonly Piece[] | undefined {
    const { kept } = this.#reader;
    return this.#earlier && kept && [...this.#earlier, ...kept];
  }

  /** The text since it last ended; undefined where that is not kept. */
  get latest(): string | undefined {
    return this.#reader.latest;
  }

  push(text: string, channel: string): StreamRead {
    return this.#reader.push(text, channel);
  }

  /** Reads what was counted before by a reader that is new, so that what comes is read as its continuation. */
  goOnAfter(text: string): void {
    this.#reader.dropKept();
    this.#pass(text, '');
  }

  /** Another text begins, which another reader reads. */
  goOnWith(reader: StreamReader): void {
    const { kept, left } = this;
    this.#earlier = kept && lengthOf(kept) <= MOST_KEPT ? kept : undefined;
    this.#before = left;
    this.#reader.rest();
    this.#reader = reader;
  }

  /**
   * What comes next is passed and not counted, so that what was kept is no longer all. While first lines still tell the
   * rule, it must not be among them: then the text ends here.
   */
  pause(): StreamRead {
    const read = this.#reader.settled ? this.#reader.release() : this.#reader.end();
    this.#reader.dropKept();
    return read;
  }

  /** Reads without counting, so that a number that ends later is whole. */
  pass(text: string, channel: string): void {
    if (!this.#reader.settled) return;
    this.#pass(text, channel);
    this.#reader.release();
  }

  #pass(text: string, channel: string): void {
    const { left } = this.#reader;
    this.#reader.push(text, channel);
    this.#before = addCounts(addCounts(this.#before, left), negative(this.#reader.left));
  }

  /** Whether its text is read on another thread, as far as that can be. */
  get isAway(): boolean {
    return this.#reader.isAway;
  }

  /** Whether its text may be read on another thread: where first lines are to tell the rule, they are read here. */
  get mayGo(): boolean {
    return this.#reader.settled && this.#reader.refused === undefined;
  }

  /**
   * Reads a piece on another thread. Resolves once it has been taken; false where nothing of it was read, or what was read
   * was not wanted any more.
   */
  readAway(
    thread: ReadingThread,
    piece: Piece | SharedPiece,
    isWanted: () => boolean,
    take: (read: StreamRead) => void,
  ): Promise<boolean> {
    const reader = this.#reader;
    return reader.readAway(thread, piece, () => reader === this.#reader && isWanted(), take);
  }

  /** What reads on another thread is not needed for now. */
  rest(): void {
    this.#reader.rest();
  }

  end(): StreamRead {
    return this.#reader.end();
  }

  /** What was kept will not be all of the text. */
  dropKept(): void {
    this.#reader.dropKept();
  }

  /** Its rule stays what it is. */
  settle(): void {
    this.#reader.settle();
  }

  /** What came so far counts no more; what comes is read as before. */
  forget(): void {
    this.#reader.settle();
    this.#reader.dropKept();
    // The reader counts from its start on.
    this.#before = negative(this.#reader.left);
  }

  /** Stands for another text too, and counts what was left out of that. */
  takeOver(left: LeftCounts): void {
    // Read again by what its own first lines tell, its numbers would take the place of the other's.
    this.#reader.settle();
    this.#reader.dropKept();
    this.#before = addCounts(this.#before, left);
  }

  /** Reads by another rule from now on; what is kept is read by it at once. */
  readBy(reader: StreamReader): StreamRead {
    const { kept } = this;
    this.#reader.rest();
    this.#reader = reader;
    this.#earlier = [];
    this.#before = NOTHING_LEFT;
    const reads = (kept ?? []).map(piece =>
      typeof piece === 'object' ? reader.push(piece.text, piece.channel) : reader[piece](),
    );
    if (!kept) reader.dropKept();
    const last = reads.findLastIndex(({ replaces }) => replaces);
    return { replaces: true, batches: reads.slice(Math.max(0, last)).flatMap(({ batches }) => batches) };
  }
}
