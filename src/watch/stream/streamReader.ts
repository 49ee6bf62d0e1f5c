import { chooseRule, detectNumberFormat } from '../../numbers/format';
import type { NumberOptions } from '../../numbers/options';
import type { Rule } from '../../numbers/rules';
import type { Batch } from '../series/batch';
import { addCounts, type LeftCounts, NOTHING_LEFT, negative } from '../series/leftCounts';
import type { SharedPiece } from './ascii';
import { batchReader } from './batchReader';
import { FirstLines } from './firstLines';
import { KeptText, type Piece } from './keptText';
import type { ReadingThread, ThreadReader } from './readingThread';
import type { BatchReader } from './rowReader';
import { NOTHING_READ, type StreamRead, type StreamReader } from './stream';

/** So many characters of a stream may come before its first lines are there: a program may only redraw its rows. */
const MOST_UNSETTLED = 1 << 18;

/**
 * Reads a stream by a rule or, where none is given, by the one that its first lines tell, which also tell how numbers are
 * written where the options do not. Until so many of them are there, another line may tell another rule, and then all is
 * read again: where the pieces are cut makes no difference in the end.
 *
 * @throws RangeError or SyntaxError with a sentence for people where the rule or the options are invalid
 */
export function streamReader(rule: Rule | undefined, options: NumberOptions): StreamReader {
  return new TextReader(rule, options);
}

/** A part of the stream that is read by itself, so that a number that is cut waits for the rest of its own channel. */
interface Channel {
  readonly reader: BatchReader;
  left: LeftCounts;
}

/** The reader on another thread that has read all pieces so far. */
interface Away {
  readonly reader: ThreadReader;
  left: LeftCounts;
}

class TextReader implements StreamReader {
  readonly chosen: boolean;
  readonly given: NumberOptions;
  readonly #text = new KeptText();
  readonly #firstLines: FirstLines;
  #sample = '';
  #settled: boolean;
  #rule: Rule;
  #options: NumberOptions;
  #channels = new Map<string, Channel>();
  /** The names of all channels so far. */
  readonly #names = new Set<string>();
  #away: Away | undefined;
  /** What the readers of before have left out beside those of now, which may have read some of it again. */
  #leftBefore = NOTHING_LEFT;
  /** Whether no reader has the text so far: the next one is to read it first. */
  #isResting = false;
  /** How many pieces were read here. */
  #reads = 0;
  #refused: string | undefined;

  constructor(rule: Rule | undefined, options: NumberOptions) {
    this.chosen = rule === undefined;
    this.#settled = !this.chosen;
    this.given = options;
    this.#firstLines = new FirstLines(reason => options.take?.includes(reason) ?? false);
    this.#rule = rule ?? { kind: 'all' };
    this.#options = options;
    // An invalid rule is refused at once.
    this.#channel('');
  }

  get rule(): Rule {
    return this.#rule;
  }

  get options(): NumberOptions {
    return this.#options;
  }

  get settled(): boolean {
    return this.#settled;
  }

  get refused(): string | undefined {
    return this.#refused;
  }

  get left(): LeftCounts {
    const lefts = this.#away ? [this.#away.left] : Array.from(this.#channels.values(), ({ left }) => left);
    return lefts.reduce(addCounts, this.#leftBefore);
  }

  get kept(): readonly Piece[] | undefined {
    return this.#text.all;
  }

  get latest(): string | undefined {
    return this.#text.latest;
  }

  push(text: string, channel = ''): StreamRead {
    return this.#readPiece({ text, channel });
  }

  end(): StreamRead {
    const isHere = !this.#away && !this.#isResting;
    if (isHere || !this.#text.hasEnded) return this.#readPiece('end');
    // Readers here would read all that is kept, to end what has ended.
    this.rest();
    return NOTHING_READ;
  }

  release(): StreamRead {
    return this.#readPiece('release');
  }

  get isAway(): boolean {
    return this.#away !== undefined;
  }

  async readAway(
    thread: ReadingThread,
    piece: Piece | SharedPiece,
    isWanted: () => boolean,
    take: (read: StreamRead) => void,
  ): Promise<boolean> {
    if (!this.#settled || this.#refused !== undefined) return false;
    const away = this.#away ?? (await this.#goAway(thread));
    if (!away) return false;
    const read = await away.reader.read([piece]).catch(() => undefined);
    if (away !== this.#away) return false;
    if (!read || !isWanted()) {
      this.rest();
      return false;
    }
    this.#text.push(piece);
    this.#text.trim();
    if (typeof piece === 'object') this.#names.add(piece.channel);
    away.left = read.left;
    this.#refused ??= read.refused;
    take({ replaces: false, batches: read.batches });
    return true;
  }

  rest(): void {
    if (!this.#away) return;
    this.#leftBefore = this.left;
    this.#away.reader.close();
    this.#away = undefined;
    this.#isResting = true;
  }

  /** Opens a reader on a thread, which first reads what it must know to go on. */
  async #goAway(thread: ReadingThread): Promise<Away | undefined> {
    const reader = thread.open({ rule: this.#rule, options: this.#options });
    const reads = this.#reads;
    const known = await reader?.read(this.#context).catch(() => undefined);
    if (!reader || !known || reads !== this.#reads) {
      reader?.close();
      return undefined;
    }
    this.#leftBefore = addCounts(this.left, negative(known.left));
    this.#away = { reader, left: known.left };
    this.#channels = new Map();
    this.#isResting = false;
    return this.#away;
  }

  /** What a reader must know that takes over: the latest text, and in which order the channels are ended. */
  get #context(): readonly Piece[] {
    return [...Array.from(this.#names, channel => ({ text: '', channel })), ...this.#text.context];
  }

  /** Has readers here that know what they must to go on. O(the latest text, where another thread has read it). */
  #comeHome(): void {
    this.rest();
    if (!this.#isResting) return;
    const { left } = this;
    for (const piece of this.#context) this.#read(piece);
    this.#leftBefore = NOTHING_LEFT;
    this.#leftBefore = addCounts(left, negative(this.left));
    this.#isResting = false;
  }

  settle(): void {
    this.#settled = true;
    this.#text.trim();
  }

  dropKept(): void {
    this.#text.drop();
    if (this.#settled) this.#text.trim();
  }

  #readPiece(piece: Piece): StreamRead {
    this.#comeHome();
    this.#reads++;
    this.#text.push(piece);
    const replaces = this.#changesRule(piece);
    const batches = replaces ? this.#text.pieces.flatMap(each => this.#read(each)) : this.#read(piece);
    if (this.#settled) this.#text.trim();
    return { replaces, batches };
  }

  #read(piece: Piece): Batch[] {
    const read = typeof piece === 'object' ? [this.#channel(piece.channel)] : [...this.#channels.values()];
    return read.flatMap(channel => {
      if (piece === 'end') channel.reader.end();
      else if (piece === 'release') channel.reader.release();
      else channel.reader.push(piece.text);
      return this.#drain(channel);
    });
  }

  #drain(channel: Channel): Batch[] {
    const { batches, skipped, leftOut, beyond, refused } = channel.reader.drain();
    channel.left = { skipped, leftOut, beyond };
    this.#refused ??= refused;
    return [...batches];
  }

  #channel(name: string): Channel {
    const known = this.#channels.get(name);
    if (known) return known;
    const channel = { reader: batchReader(this.#rule, this.#options), left: NOTHING_LEFT };
    this.#channels.set(name, channel);
    this.#names.add(name);
    return channel;
  }

  /** Whether the first lines, with this piece, tell another rule or another way of writing than before: then that is the one from now on. */
  #changesRule(piece: Piece): boolean {
    if (this.#settled) return false;
    this.#firstLines.push(piece);
    const { lines, isWhole } = this.#firstLines.sample;
    this.#settled = isWhole || this.#text.length > MOST_UNSETTLED;
    if (lines === this.#sample) return false;
    this.#sample = lines;
    const options = { ...detectNumberFormat(lines).options, ...this.given };
    const rule = chooseRule(lines, options);
    if (rule.kind === this.#rule.kind && isSameWriting(options, this.#options)) return false;
    this.#rule = rule;
    this.#options = options;
    this.#channels = new Map();
    this.#names.clear();
    this.#channel('');
    this.#refused = undefined;
    return true;
  }
}

function isSameWriting(a: NumberOptions, b: NumberOptions): boolean {
  return a.grouping === b.grouping && a.decimal === b.decimal;
}
