import type { BatchReader } from '../stream/rowReader';
import { type Aligned, Alignment } from './alignment';
import { Context, NEAR } from './context';
import { Position } from './position';
import { type How, type Place, type Reading, type SearchPiece, type Sought, Surroundings } from './sought';
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
  const search = new Search(reading, how, sought);
  const aligned = await search.align(texts(), goesOn);
  if (!aligned) return undefined;
  const place = await search.locate(aligned, texts(), goesOn, false);
  return place ?? search.locate(aligned, texts(), goesOn, true);
}

class Search {
  readonly #reading: Reading;
  readonly #how: How;
  readonly #sought: Sought;
  readonly #wanted: WantedNumbers;
  /** How many numbers of the series were read before each piece. */
  readonly #counts: number[] = [];

  constructor(reading: Reading, how: How, sought: Sought) {
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
    const alignment = new Alignment(this.#sought);
    const read = (piece: SearchPiece): number | undefined => {
      this.#counts.push(alignment.count);
      const channel = channelOf(piece);
      if (channel !== undefined && !readers.has(channel))
        readers.set(channel, this.#reading.batchReader(rule, options));
      for (const [name, reader] of readers) {
        if (channel !== undefined && name !== channel) continue;
        if (typeof piece === 'object') reader.push(piece.text);
        else reader[piece]();
        const index = alignment.push(this.#wanted.of(reader.drain().batches));
        if (index !== undefined) return index;
      }
      return undefined;
    };
    for await (const piece of texts) {
      const index = read(piece);
      if (index !== undefined) return { index, alike: 1 };
      if (!(await goesOn())) return undefined;
    }
    const index = read('end');
    return index === undefined ? alignment.end() : { index, alike: 1 };
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

/** The channel of a piece; undefined where it is of all. */
function channelOf(piece: SearchPiece): string | undefined {
  return typeof piece === 'object' ? (piece.channel ?? '') : undefined;
}
