import * as l10n from '../../l10n';
import type { NumberOptions } from '../../numbers/options';
import type { ScreenReason, SkipCounts } from '../../numbers/reasons';
import { NumberScanner } from '../../numbers/scanner';
import { isProgress, linesWithoutProgress, withoutProgress } from '../../numbers/screen/progress';
import { Repaints } from '../../numbers/screen/repaints';
import type { Row } from '../../numbers/screen/row';
import type { RowText } from '../../numbers/screen/rowReading';
import { Screen, type ScreenSink } from '../../numbers/screen/screen';
import type { BatchReader, ReadBatches, RowReader } from './rowReader';

/** Said where a program drew beyond the screen that is kept. */
export const BEYOND_SCREEN = l10n.t(
  'A program draws beyond the part of its screen that is followed: there, what it repaints counts each time.',
);

/**
 * Reads what a stream shows: a number counts where its row is new, or where it differs from the one that it replaces. How
 * far something has come is no data, nor is what a program shows that has the screen to itself, unless it is to be taken.
 */
export class ScreenReader implements BatchReader, ScreenSink {
  readonly #reader: RowReader;
  readonly #newReader: () => RowReader;
  readonly #screen = new Screen(this);
  readonly #taken: ReadonlySet<string>;
  readonly #counts: Record<ScreenReason, number> = { repainted: 0, progress: 0, fullScreen: 0 };
  /** Knows what rows show that were read as plain text, and counts what no rule reads. */
  #known: RowReader | undefined;
  #counter: NumberScanner | undefined;

  constructor(newReader: () => RowReader, { take = [] }: NumberOptions) {
    this.#newReader = newReader;
    this.#reader = newReader();
    this.#taken = new Set(take);
  }

  push(chunk: string): void {
    this.#screen.push(chunk);
  }

  release(): void {
    this.#screen.release();
  }

  end(): void {
    this.#screen.end();
    this.#reader.end();
  }

  drain(): ReadBatches {
    const read = this.#reader.drain();
    const skipped: SkipCounts = { ...read.skipped };
    for (const [reason, count] of Object.entries(this.#counts) as [ScreenReason, number][])
      if (count > 0) skipped[reason] = count;
    return { ...read, skipped, refused: read.refused ?? (this.#screen.isBeyond ? BEYOND_SCREEN : undefined) };
  }

  plain(text: string): void {
    const data = this.#taken.has('progress')
      ? text
      : linesWithoutProgress(text, (line, kept) => this.#countProgress(line, kept));
    this.#reader.push(data);
  }

  lifted(text: string, row: Row): void {
    this.#known ??= this.#newReader();
    const repaints = new Repaints(undefined);
    this.#known.readRow(
      this.#dataOf(text, row),
      (label, unit, value) => repaints.isNew(label, unit, value) && false,
    );
    row.values = repaints.values;
  }

  row({ text, row, isFull }: RowText): void {
    if (isFull && !this.#taken.has('fullScreen')) {
      this.#counts.fullScreen += this.#numbersIn(text);
      return;
    }
    const data = this.#dataOf(text, row);
    if (data !== text) this.#countProgress(text, data);
    const repaints = new Repaints(row.values);
    this.#reader.readRow(data, (label, unit, value) => {
      if (repaints.isNew(label, unit, value) || this.#taken.has('repainted')) return true;
      this.#counts.repainted++;
      return false;
    });
    row.values = repaints.values;
  }

  /** What of a row is data, in its place. */
  #dataOf(text: string, { isRedrawn }: Row): string {
    return this.#taken.has('progress') || !isProgress(text, isRedrawn) ? text : withoutProgress(text);
  }

  #countProgress(text: string, data: string): void {
    this.#counts.progress += Math.max(0, this.#numbersIn(text) - this.#numbersIn(data));
  }

  #numbersIn(text: string): number {
    this.#counter ??= new NumberScanner();
    return this.#counter.push(`${text}\n`).length;
  }
}
