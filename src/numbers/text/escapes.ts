import { ESCAPE, isLineEnd } from './characters';

/** What stands for an escape sequence that moves the cursor, and so parts the text. */
const PARTING = 0x20;
const BELL = 0x07;

/** Where in a sequence the text stands (ECMA-48; states after Williams' VT500 parser). */
type State = 'text' | 'escape' | 'intermediate' | 'control' | 'osc' | 'string';

/** Last bytes of short sequences and of control sequences that draw nothing: those that save, set, report and ask. */
const SILENT = bytesOf('79=>HNOZ\\lmno|}~');
const SILENT_CONTROLS = bytesOf('cghilmnpqstxyz');

/**
 * Takes escape sequences out of UTF-8, however they are cut. What draws nothing vanishes, as colours, titles, modes and
 * "erase to the line's end" do, so that what stands on both sides joins; what moves the cursor or erases leaves a blank,
 * which parts. A sequence left open ends with its line.
 */
export class EscapeFilter {
  #state: State = 'text';
  /** Whether the control sequence has a parameter other than zeros, and a mark before it: then it is of one terminal. */
  #parameter = false;
  #isPrivate = false;

  /** Whether nothing is open: then text without escapes needs no filter. */
  get isIdle(): boolean {
    return this.#state === 'text';
  }

  reset(): void {
    this.#state = 'text';
  }

  /**
   * Takes the sequences out of `bytes[start, end)` in place and returns the new end.
   * @param origins moves along with the bytes.
   */
  strip(bytes: Uint8Array, start: number, end: number, origins?: Uint32Array): number {
    let to = start;
    for (let i = start; i < end; i++) {
      if (this.#state === 'text') {
        const first = i;
        let byte = bytes[i] as number;
        while (byte !== ESCAPE && i < end) {
          bytes[to + i - first] = byte;
          byte = bytes[++i] as number;
        }
        origins?.copyWithin(to, first, i);
        to += i - first;
        if (i >= end) return to;
        const past = this.#colourEnd(bytes, i, end);
        if (past > 0) {
          i = past - 1;
          continue;
        }
      }
      const left = this.#pass(bytes[i] as number);
      if (left < 0) continue;
      bytes[to] = left;
      if (origins) origins[to] = origins[i] as number;
      to++;
    }
    return to;
  }

  /** Where a whole colour sequence at an index ends, which is most of what there is; 0 for all else. */
  #colourEnd(bytes: Uint8Array, start: number, end: number): number {
    if (bytes[start + 1] !== 0x5b) return 0;
    let i = start + 2;
    while (i < end && (bytes[i] as number) >= 0x20 && (bytes[i] as number) < 0x40) i++;
    return i < end && bytes[i] === 0x6d ? i + 1 : 0;
  }

  /** The byte that a byte leaves, -1 for none. */
  #pass(byte: number): number {
    switch (this.#state) {
      case 'text':
        if (byte === ESCAPE) return this.#enter('escape');
        return byte;
      case 'escape':
        return this.#afterEscape(byte);
      case 'intermediate':
        return this.#afterIntermediate(byte);
      case 'control':
        return this.#inControl(byte);
      default:
        return this.#inString(byte);
    }
  }

  #enter(state: State): number {
    this.#state = state;
    this.#parameter = false;
    this.#isPrivate = false;
    return -1;
  }

  #leave(byte: number): number {
    this.#state = 'text';
    return byte;
  }

  #afterEscape(byte: number): number {
    if (byte === 0x5b) return this.#enter('control');
    if (byte === 0x5d) return this.#enter('osc');
    if (byte === 0x50 || byte === 0x58 || byte === 0x5e || byte === 0x5f) return this.#enter('string');
    if (byte >= 0x20 && byte < 0x30) return this.#enter('intermediate');
    if (byte === ESCAPE) return this.#enter('escape');
    if (byte >= 0x30 && byte < 0x7f) return this.#leave(SILENT.has(byte) ? -1 : PARTING);
    return this.#leave(byte);
  }

  #afterIntermediate(byte: number): number {
    if (byte === ESCAPE) return this.#enter('escape');
    if (byte >= 0x20 && byte < 0x30) return -1;
    if (byte < 0x30 || byte >= 0x7f) return this.#leave(byte);
    return this.#leave(-1);
  }

  #inControl(byte: number): number {
    if (byte === ESCAPE) return this.#enter('escape');
    if (byte < 0x20 || byte >= 0x7f) return this.#leave(byte);
    if (byte < 0x40) {
      this.#parameter ||= byte !== 0x30;
      this.#isPrivate ||= byte >= 0x3c;
      return -1;
    }
    const joins = this.#isPrivate || SILENT_CONTROLS.has(byte) || (byte === 0x4b && !this.#parameter);
    return this.#leave(joins ? -1 : PARTING);
  }

  #inString(byte: number): number {
    if (byte === ESCAPE) return this.#enter('escape');
    if (isLineEnd(byte)) return this.#leave(byte);
    return byte === BELL && this.#state === 'osc' ? this.#leave(-1) : -1;
  }
}

function bytesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, character => character.charCodeAt(0)));
}
