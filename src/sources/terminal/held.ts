import type { NumberOptions } from '../../numbers/options';
import type { StreamReader } from '../../watch/stream/stream';

/** Characters without a number that are kept. */
const MOST_HELD = 1 << 16;

/** The text of a command that may print no number at all, held until it has one. */
export class TerminalHeld {
  readonly #reader: StreamReader;
  #text = '';

  constructor(reading: typeof import('../../watch/reading'), options: NumberOptions) {
    this.#reader = reading.streamReader({ kind: 'all' }, options);
  }

  /** All text so far as soon as there is a number in it. */
  push(text: string): string | undefined {
    this.#text += text;
    if (this.#reader.push(text).batches.length > 0) return this.#text;
    // Nothing of it would count, and its last lines are enough to tell how the next are read.
    if (this.#text.length > 2 * MOST_HELD) this.#text = fromLine(this.#text.slice(-MOST_HELD));
    return undefined;
  }

  /** The same once no more will come. */
  end(): string | undefined {
    return this.#reader.end().batches.length > 0 ? this.#text : undefined;
  }
}

function fromLine(text: string): string {
  return text.slice(text.indexOf('\n') + 1);
}
