import * as l10n from '../../l10n';
import type { RecorderTerminal } from './terminal';

/** Bytes that may wait to be shown. A program that prints faster than the terminal is not slowed down. */
const MOST_WAITING = 1 << 20;
const NEWLINE = 10;
/** Terminates an escape sequence that was cut off, and resets the colours. */
const PLAIN = '\x18\x1b[0m';

/** Shows output in a terminal at the terminal's speed, and leaves out what it can't keep up with. */
export class RecorderDisplay {
  readonly #terminal: Pick<RecorderTerminal, 'show'>;
  #waiting: Uint8Array[] = [];
  #size = 0;
  /** Bytes left out since the last line of our own. */
  #skipped = 0;
  #writing = false;
  #broken = false;
  #idle: (() => void)[] = [];

  constructor(terminal: Pick<RecorderTerminal, 'show'>) {
    this.#terminal = terminal;
  }

  push(chunk: Uint8Array): void {
    if (this.#broken) return;
    this.#waiting.push(chunk);
    this.#size += chunk.length;
    while (this.#size > MOST_WAITING && this.#waiting.length > 1) {
      const gone = this.#waiting.shift()?.length ?? 0;
      this.#size -= gone;
      this.#skipped += gone;
    }
    void this.#work();
  }

  /** Shows a line of our own. */
  say(line: string): void {
    this.push(new TextEncoder().encode(line));
  }

  /** Resolves once everything is shown. */
  idle(): Promise<void> {
    if (!this.#writing) return Promise.resolve();
    return new Promise(resolve => this.#idle.push(resolve));
  }

  async #work(): Promise<void> {
    if (this.#writing) return;
    this.#writing = true;
    while (this.#waiting.length > 0 && !this.#broken) {
      const chunks = this.#waiting;
      this.#waiting = [];
      this.#size = 0;
      this.#broken = !(await this.#terminal.show(this.#afterSkipped(Buffer.concat(chunks))));
    }
    this.#writing = false;
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** Continues with a whole line after a gap, and says how large the gap was. */
  #afterSkipped(bytes: Buffer): Buffer {
    if (this.#skipped === 0) return bytes;
    const start = bytes.indexOf(NEWLINE) + 1;
    const megabytes = ((this.#skipped + start) / 1e6).toLocaleString(l10n.language(), {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    this.#skipped = 0;
    const said = l10n.t(
      '{0} MB came faster than a terminal shows them; they are counted all the same',
      megabytes,
    );
    return Buffer.concat([Buffer.from(`${PLAIN}\r\n\x1b[2m[${said}]\x1b[0m\r\n`), bytes.subarray(start)]);
  }
}
