import type { BatchReader } from '../stream/rowReader';
import { type Aligned, Alignment } from './alignment';
import { Context, NEAR, START } from './context';
import { Position } from './position';
import { type How, type Place, type Reading, type SearchPiece, type Sought, Surroundings } from './sought';
import type { TextPoint } from './textIndex';
import { WantedNumbers } from './wantedNumbers';

export type { Place, SearchPiece } from './sought';

/**
 * Finds where a number of a series stands in the text that it was read from, by reading that again: once to know which of
 * its numbers it is, and once up to there to know where that stands. So nothing need be kept with a number, and what has
 * changed since is noticed: the number is found where it stands among the same numbers as in the series, or not at all.
 * Linear in the text.
 *
 * @param texts gives the text from its start, in the same pieces each time
 * @param goesOn is asked after each piece, and may pause; false ends the search
 * @returns undefined where the text has no such number any more, or the search was ended
 */
export async function findNumber(
  reading: Reading,
  how: How,
  sought: Sought,
  texts: () => AsyncIterable<SearchPiece>,
  goesOn: () => Promise<boolean> = async () => true,
): Promise<Place | undefined> {
  const find = async (near: TextPoint | undefined): Promise<Place | undefined> => {
    const cut = () => cutAt(texts(), near?.characters);
    const search = new Search(reading, how, sought, near);
    const aligned = await search.align(cut(), goesOn);
    if (!aligned) return undefined;
    const place = await search.locate(aligned, cut(), goesOn, false);
    return place ?? search.locate(aligned, cut(), goesOn, true);
  };
  const { near } = sought;
  return (near && (await find(near))) ?? find(undefined);
}

/** The same pieces, of which one ends at a place. */
async function* cutAt(texts: AsyncIterable<SearchPiece>, at = -1): AsyncGenerator<SearchPiece> {
  let passed = 0;
  for await (const piece of texts) {
    const length = typeof piece === 'object' ? piece.text.length : 0;
    const cut = at - passed;
    passed += length;
    if (typeof piece === 'string' || cut <= 0 || cut >= length) yield piece;
    else {
      yield { ...piece, text: piece.text.slice(0, cut) };
      yield { text: piece.text.slice(cut), ...(piece.channel !== undefined && { channel: piece.channel }) };
    }
  }
}

class Search {
  readonly #reading: Reading;
  readonly #how: How;
  readonly #sought: Sought;
  readonly #wanted: WantedNumbers;
  readonly #near: TextPoint | undefined;
  /** How many numbers of the series were read before each piece. */
  readonly #counts: number[] = [];

  /** @param near where the numbers are begun to be read */
  constructor(reading: Reading, how: How, sought: Sought, near: TextPoint | undefined) {
    this.#near = near;
    this.#reading = reading;
    this.#how = how;
    this.#sought = sought;
    this.#wanted = new WantedNumbers(sought);
  }

  /** Tells which number of the text it is. */
  async align(
    texts: AsyncIterable<SearchPiece>,
    goesOn: () => Promise<boolean>,
  ): Promise<Aligned | undefined> {
    const { rule, options } = this.#how;
    const readers = new Map<string, BatchReader>();
    const alignment = new Alignment(this.#sought, this.#near?.count);
    const begin = this.#near?.characters ?? 0;
    let passed = 0;
    let isPassed = false;
    const read = (piece: SearchPiece): number | undefined => {
      this.#counts.push(alignment.count);
      const channel = channelOf(piece);
      if (channel !== undefined && !readers.has(channel))
        readers.set(channel, this.#reading.batchReader(rule, options));
      for (const [name, reader] of readers) {
        if (channel !== undefined && name !== channel) continue;
        if (typeof piece === 'object') reader.push(piece.text);
        else reader[piece]();
        const numbers = this.#wanted.of(reader.drain().batches);
        const index = passed < begin ? undefined : alignment.push(numbers);
        if (index !== undefined) return index;
      }
      return undefined;
    };
    for await (const piece of texts) {
      const length = typeof piece === 'object' ? piece.text.length : 0;
      // Of what stands before, the headings at the start and the lines just before are read, and count no more.
      const wasPassed = isPassed;
      isPassed = passed >= START && passed + length < begin - NEAR;
      if (isPassed) this.#counts.push(alignment.count);
      const index = isPassed ? undefined : read(wasPassed ? fromLineOf(piece) : piece);
      passed += length;
      if (index !== undefined) return { index, alike: 1 };
      if (begin > 0 && !alignment.isSame) return undefined;
      if (!(await goesOn())) return undefined;
    }
    const index = read('end');
    if (index !== undefined) return { index, alike: 1 };
    return begin > 0 ? undefined : alignment.end();
  }

  /**
   * Where the number stands that is the text's one with an index.
   * @param knowsAll whether the rule first reads all before it
   */
  async locate(
    { index, alike }: Aligned,
    texts: AsyncIterable<SearchPiece>,
    goesOn: () => Promise<boolean>,
    knowsAll: boolean,
  ): Promise<Place | undefined> {
    // The last piece before which there were no more numbers than before this one has brought it to its end.
    const own = this.#counts.findLastIndex(count => count <= index);
    const contexts = new Map<string, Context>();
    const position = new Position();
    let number = 0;
    let behind = 0;
    let ownAt = 0;
    let ownChannel: string | undefined;
    for await (const piece of texts) {
      if (typeof piece === 'object') {
        position.move(piece.at);
        const channel = channelOf(piece) ?? '';
        if (number === own) [ownAt, ownChannel] = [position.at, channel];
        const context = contexts.get(channel) ?? new Context(this.#reading, this.#how, knowsAll);
        contexts.set(channel, context);
        context.push(piece.text, position, number >= own);
        position.pass(piece.text);
        if (number > own) behind += piece.text.length;
      } else if (number < own) for (const context of contexts.values()) context.end(piece);
      number++;
      if (behind > NEAR) break;
      if (!(await goesOn())) return undefined;
    }
    if (number <= own) ownAt = position.at;
    const expected = index - (this.#counts[own] ?? 0);
    // The numbers of several channels alternate, so that those around it may stand in another one.
    const around = new Surroundings(this.#sought, contexts.size > 1 ? 0 : undefined);
    for (const [channel, context] of contexts) {
      if (ownChannel !== undefined && channel !== ownChannel) continue;
      const place = context.find(this.#wanted, this.#sought, around, ownAt, expected);
      if (place) return { ...place, alike };
    }
    return undefined;
  }
}

/** A piece without the rest of a line at its start. */
function fromLineOf(piece: SearchPiece): SearchPiece {
  if (typeof piece === 'string') return piece;
  return { ...piece, text: `\n${piece.text.slice(piece.text.indexOf('\n') + 1)}` };
}

/** The channel of a piece; undefined where it is of all. */
function channelOf(piece: SearchPiece): string | undefined {
  return typeof piece === 'object' ? (piece.channel ?? '') : undefined;
}
