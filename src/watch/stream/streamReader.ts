import { chooseRule, detectNumberFormat } from '../../numbers/format';
import type { NumberOptions } from '../../numbers/options';
import type { Rule } from '../../numbers/rules';
import { addCounts, type LeftCounts, NOTHING_LEFT } from '../series/leftCounts';
import { type BatchReader, batchReader } from './batchReader';
import type { StreamRead, StreamReader } from './stream';

/** How much of a stream tells its rule: so many lines that are not blank, or characters. */
const SAMPLE_LINES = 20;
const SAMPLE_LENGTH = 1 << 14;

/**
 * Reads a stream by a rule or, where none is given, by the one that its first lines tell, which also tell how numbers are
 * written where the options do not. Until so many of them are there, another line may tell another rule, and then all is
 * read anew: where the pieces are cut makes no difference in the end.
 *
 * @throws RangeError or SyntaxError with a sentence for people on a rule or options that are none
 */
export function streamReader(rule: Rule | undefined, options: NumberOptions): StreamReader {
  return rule ? new ByRule(rule, options) : new ByFirstLines(options);
}

/** Reads each channel by itself, so that a number that is cut waits for the rest of its own channel. */
class ByRule implements StreamReader {
  readonly chosen = false;
  readonly settled = true;
  readonly rule: Rule;
  readonly options: NumberOptions;
  readonly #channels = new Map<string, BatchReader>();
  readonly #left = new Map<BatchReader, LeftCounts>();
  #refused: string | undefined;

  constructor(rule: Rule, options: NumberOptions) {
    this.rule = rule;
    this.options = options;
    this.#channel('');
  }

  get refused(): string | undefined {
    return this.#refused;
  }

  get left(): LeftCounts {
    return [...this.#left.values()].reduce(addCounts, NOTHING_LEFT);
  }

  push(text: string, channel = ''): StreamRead {
    const reader = this.#channel(channel);
    reader.push(text);
    return { anew: false, batches: this.#drain(reader) };
  }

  end(): StreamRead {
    const batches = [...this.#channels.values()].flatMap(reader => {
      reader.end();
      return this.#drain(reader);
    });
    return { anew: false, batches };
  }

  settle(): void {}

  #channel(name: string): BatchReader {
    const known = this.#channels.get(name);
    if (known) return known;
    const reader = batchReader(this.rule, this.options);
    this.#channels.set(name, reader);
    return reader;
  }

  #drain(reader: BatchReader) {
    const { batches, skipped, leftOut, beyond, refused } = reader.drain();
    this.#left.set(reader, { skipped, leftOut, beyond });
    this.#refused ??= refused;
    return batches;
  }
}

/** A piece of the stream's beginning, or the end of a text where there is none. */
type Piece = { readonly text: string; readonly channel: string } | 'end';

class ByFirstLines implements StreamReader {
  readonly chosen = true;
  readonly #options: NumberOptions;
  #reader: ByRule;
  /** All that came so far; undefined once the rule is settled. */
  #pieces: Piece[] | undefined = [];
  #length = 0;

  constructor(options: NumberOptions) {
    this.#options = options;
    this.#reader = new ByRule({ kind: 'all' }, options);
  }

  get options(): NumberOptions {
    return this.#reader.options;
  }

  get rule(): Rule {
    return this.#reader.rule;
  }

  get settled(): boolean {
    return this.#pieces === undefined;
  }

  get refused(): string | undefined {
    return this.#reader.refused;
  }

  get left(): LeftCounts {
    return this.#reader.left;
  }

  push(text: string, channel = ''): StreamRead {
    return this.#take({ text, channel });
  }

  end(): StreamRead {
    return this.#take('end');
  }

  settle(): void {
    this.#pieces = undefined;
  }

  #take(piece: Piece): StreamRead {
    const pieces = this.#pieces;
    if (!pieces) return pushPiece(this.#reader, piece);
    pieces.push(piece);
    if (piece !== 'end') this.#length += piece.text.length;
    // Where no line ends, there is no other line to tell a rule: a stream of single characters costs no more.
    if (piece !== 'end' && this.#length <= SAMPLE_LENGTH && !/[\r\n]/.test(piece.text))
      return pushPiece(this.#reader, piece);
    const { lines, whole } = firstLines(pieces);
    if (whole) this.settle();
    const options = { ...detectNumberFormat(lines).options, ...this.#options };
    const rule = chooseRule(lines, options);
    if (rule.kind === this.rule.kind && isSameWriting(options, this.options))
      return pushPiece(this.#reader, piece);
    this.#reader = new ByRule(rule, options);
    return { anew: true, batches: pieces.flatMap(earlier => pushPiece(this.#reader, earlier).batches) };
  }
}

function isSameWriting(a: NumberOptions, b: NumberOptions): boolean {
  return a.grouping === b.grouping && a.decimal === b.decimal;
}

function pushPiece(reader: StreamReader, piece: Piece): StreamRead {
  return piece === 'end' ? reader.end() : reader.push(piece.text, piece.channel);
}

/** The complete lines among the pieces, no more than a sample, and whether it is whole. */
function firstLines(pieces: readonly Piece[]): { lines: string; whole: boolean } {
  const texts = new Map<string, string>();
  for (const piece of pieces) {
    if (piece === 'end') for (const [channel, text] of texts) texts.set(channel, `${text}\n`);
    else texts.set(piece.channel, (texts.get(piece.channel) ?? '') + piece.text);
  }
  const text = [...texts.values()].map(text => text.slice(0, SAMPLE_LENGTH + 1)).join('\n');
  const whole = text.length > SAMPLE_LENGTH;
  const complete = text.slice(
    0,
    whole ? SAMPLE_LENGTH : Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1,
  );
  const lines = complete.split(/[\r\n]+/).filter(line => line.trim() !== '');
  return { lines: lines.slice(0, SAMPLE_LINES).join('\n'), whole: whole || lines.length >= SAMPLE_LINES };
}
