import { isProgress, linesWithoutProgress, withoutProgress } from '../../numbers/screen/progress';
import type { RowText } from '../../numbers/screen/rowReading';
import { Screen, type ScreenSink } from '../../numbers/screen/screen';
import type { Piece } from './keptText';

/** How much of a stream tells its rule: so many lines that are not blank, or characters. */
const SAMPLE_LINES = 20;
const SAMPLE_LENGTH = 1 << 14;
/** So often a row that is drawn again and again is one of the lines. */
const MOST_OF_A_ROW = 3;

/**
 * The first complete lines of a stream, which tell its rule. Of a row that a program redraws only a few states are among
 * them, so that the lines behind it have a say. Linear.
 */
export class FirstLines {
  readonly #isTaken: (reason: 'progress' | 'fullScreen') => boolean;
  readonly #channels = new Map<string, ChannelLines>();

  constructor(isTaken: (reason: 'progress' | 'fullScreen') => boolean) {
    this.#isTaken = isTaken;
  }

  push(piece: Piece): void {
    if (piece === 'end') for (const channel of this.#channels.values()) channel.end();
    else if (piece !== 'release') this.#channel(piece.channel).push(piece.text);
  }

  /** The lines so far, and whether no further ones are among them. */
  get sample(): { readonly lines: string; readonly isWhole: boolean } {
    const text = [...this.#channels.values()].map(channel => channel.text).join('\n');
    const isLong = text.length > SAMPLE_LENGTH;
    const end = isLong ? SAMPLE_LENGTH : Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
    const lines = text
      .slice(0, end)
      .split(/[\r\n]+/)
      .filter(line => line.trim() !== '');
    return {
      lines: lines.slice(0, SAMPLE_LINES).join('\n'),
      isWhole: isLong || lines.length >= SAMPLE_LINES,
    };
  }

  #channel(name: string): ChannelLines {
    const known = this.#channels.get(name);
    if (known) return known;
    const channel = new ChannelLines(this.#isTaken);
    this.#channels.set(name, channel);
    return channel;
  }
}

/** The first lines of a part of the stream that is read by itself. */
class ChannelLines implements ScreenSink {
  readonly #screen = new Screen(this);
  readonly #isTaken: (reason: 'progress' | 'fullScreen') => boolean;
  text = '';

  constructor(isTaken: (reason: 'progress' | 'fullScreen') => boolean) {
    this.#isTaken = isTaken;
  }

  push(text: string): void {
    this.#screen.push(text);
  }

  end(): void {
    this.#screen.end();
    this.plain('\n');
  }

  plain(text: string): void {
    const first = text.slice(0, Math.max(0, SAMPLE_LENGTH + 1 - this.text.length));
    this.text += this.#isTaken('progress') ? first : linesWithoutProgress(first, () => {});
  }

  lifted(): void {}

  row({ text, row, isFull }: RowText): void {
    if (row.readings > MOST_OF_A_ROW || (isFull && !this.#isTaken('fullScreen'))) return;
    const isPlain = this.#isTaken('progress') || !isProgress(text, row.isRedrawn);
    this.plain(`${isPlain ? text : withoutProgress(text)}\n`);
  }
}
