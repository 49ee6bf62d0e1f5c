import type { NumberOptions } from '../../numbers/options';
import type { Rule } from '../../numbers/rules';
import { describeRule } from '../../numbers/ruleText';
import { addCounts, type LeftCounts, NOTHING_LEFT } from '../series/leftCounts';
import type { StreamRead, StreamReader } from './stream';

/** The text of a stream as it is read: by which rule, what was not taken, and the text itself while it is short. */
export class StreamText {
  #reader: StreamReader;
  readonly #kept = new KeptText();
  /** What was not taken by others whose numbers were taken over. */
  #before: LeftCounts;

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

  get left(): LeftCounts {
    return addCounts(this.#before, this.#reader.left);
  }

  /** How it is read, in a sentence or two. */
  get reading(): string {
    const { rule, options, chosen, refused } = this.#reader;
    const said = describeRule(rule) || 'Every number is read.';
    const commas =
      options.decimal === ',' ? 'A comma is decimal.' : options.grouping === 'off' && 'Commas separate.';
    return [said, commas, chosen && 'The first lines told so.', refused].filter(Boolean).join(' ');
  }

  /** All text so far, piece by piece, where it is still kept. */
  get kept(): readonly Piece[] | undefined {
    return this.#kept.pieces;
  }

  push(text: string, channel: string): StreamRead {
    this.#kept.push({ text, channel });
    return this.#reader.push(text, channel);
  }

  /** Reads what was counted before by a reader that is new, so that what comes is read as its continuation. */
  goOnAfter(text: string): void {
    this.#kept.drop();
    this.#pass(text, '');
  }

  /**
   * What comes next is passed and not counted, so that what was kept is no longer all. While first lines still tell the
   * rule, it must not be among them: then the text ends here.
   */
  pause(): StreamRead {
    const read = this.#reader.settled ? { anew: false, batches: [] } : this.#reader.end();
    this.#kept.drop();
    return read;
  }

  /** Reads without counting, so that a number that ends later is whole. */
  pass(text: string, channel: string): void {
    if (this.#reader.settled) this.#pass(text, channel);
  }

  #pass(text: string, channel: string): void {
    const { left } = this.#reader;
    this.#reader.push(text, channel);
    this.#before = addCounts(addCounts(this.#before, left), without(this.#reader.left));
  }

  end(): StreamRead {
    this.#kept.push('end');
    return this.#reader.end();
  }

  /** What was kept will not be all of the text. */
  dropKept(): void {
    this.#kept.drop();
  }

  /** What came so far counts no more; what comes is read as before. */
  forget(): void {
    this.#reader.settle();
    this.#kept.drop();
    // The reader counts from its start on.
    this.#before = without(this.#reader.left);
  }

  /** Stands for another text too, and counts what that had not taken. */
  takeOver(left: LeftCounts): void {
    // Read anew from its own first lines, its numbers would take the place of the other's.
    this.#reader.settle();
    this.#kept.drop();
    this.#before = addCounts(this.#before, left);
  }

  /** Reads by another rule from now on; what is kept is read by it at once. */
  readBy(reader: StreamReader): StreamRead {
    this.#reader = reader;
    this.#before = NOTHING_LEFT;
    const reads = (this.kept ?? []).map(piece =>
      piece === 'end' ? reader.end() : reader.push(piece.text, piece.channel),
    );
    const last = reads.findLastIndex(({ anew }) => anew);
    return { anew: true, batches: reads.slice(Math.max(0, last)).flatMap(({ batches }) => batches) };
  }
}

/** What takes these counts away again where it is added. */
function without({ skipped, leftOut, beyond }: LeftCounts): LeftCounts {
  const negative = Object.entries(skipped).map(([reason, count]) => [reason, -count]);
  return { skipped: Object.fromEntries(negative), leftOut: -leftOut, beyond: -beyond };
}

/** Characters of a stream that are kept so that it can be read by another rule. */
const MOST_KEPT = 1 << 20;

/** A text that came and its channel, or where all channels ended. */
export type Piece = { readonly text: string; readonly channel: string } | 'end';

/** All of a stream's text, for as long as it is not too long; then nothing of it. */
export class KeptText {
  #pieces: Piece[] | undefined = [];
  #length = 0;

  /** What came so far, in order; undefined where it is not all there. */
  get pieces(): readonly Piece[] | undefined {
    return this.#pieces;
  }

  push(piece: Piece): void {
    this.#length += piece === 'end' ? 1 : piece.text.length;
    if (this.#length > MOST_KEPT) this.drop();
    this.#pieces?.push(piece);
  }

  /** From now on it would not be all. */
  drop(): void {
    this.#pieces = undefined;
  }
}
