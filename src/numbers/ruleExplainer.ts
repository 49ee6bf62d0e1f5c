import type { NumberOptions } from './options';
import type { LineReader, ReadingSink } from './readings';
import { lineReaderFor, type Reading, type Rule } from './rules';
import { Lines } from './scan/lines';
import { ScanResult } from './scanResult';
import { UNITS } from './units';

/**
 * A reading and where it stands, `[start, end)` in its line. One of a record that began in a line before is told with the
 * record's last line, `[0, 0)` there.
 */
export interface PlacedReading extends Reading {
  readonly start: number;
  readonly end: number;
}

/** What a rule takes; every number is told by `Explainer`. */
export type LineRule = Exclude<Rule, { kind: 'all' }>;

/**
 * Tells line by line what a rule takes, and where. A line is read as it is within the whole text where the state is
 * that of the lines before it, which {@link skip} follows and {@link save} and {@link restore} keep.
 */
export class RuleExplainer {
  readonly #lines = new Lines(true);
  readonly #sink = new PlacedReadings();
  readonly #reader: LineReader;
  /** The same rule for lines whose places nobody asks for. */
  readonly #plainLines = new Lines();
  readonly #plainReader: LineReader;

  /** @throws RangeError or SyntaxError on a rule or options that are none */
  constructor(rule: LineRule, options?: NumberOptions) {
    this.#reader = lineReaderFor(rule, this.#lines, options);
    this.#plainReader = lineReaderFor(rule, this.#plainLines, options);
  }

  /** Why the rule is given up from here on, in a sentence. */
  get refused(): string | undefined {
    return this.#reader.refused;
  }

  /** What is taken of one line; the state is then that behind it. */
  explain(line: string): PlacedReading[] {
    const readings: PlacedReading[] = [];
    const take = () => {
      this.#reader.read(this.#lines, this.#sink);
      this.#lines.locate(this.#sink.result);
      readings.push(...this.#sink.take(this.#reader.names));
    };
    this.#lines.push(line, take);
    this.#lines.end(take);
    return readings;
  }

  /** Passes whole lines. Linear, and much faster than {@link explain}. */
  skip(lines: string): void {
    const reader = this.#plainReader;
    const pass = () => reader.read(this.#plainLines, NOBODY);
    reader.restore(this.#reader.save());
    reader.tidy?.();
    this.#plainLines.push(lines, pass);
    this.#plainLines.end(pass);
    this.#reader.restore(reader.save());
  }

  /** The state behind the lines so far. */
  save(): string {
    return this.#reader.save();
  }

  /** Goes on behind the lines after which the state was saved; empty at the start of a text. */
  restore(state: string): void {
    this.#reader.restore(state);
  }
}

const NOBODY: ReadingSink = { isPlaced: false, add() {}, leaveOut() {} };

class PlacedReadings implements ReadingSink {
  readonly isPlaced = true;
  readonly result = new ScanResult(true);
  #labels: number[] = [];

  add(label: number, value: number, unit: number, start: number, end: number): void {
    this.result.number(start, end, value, unit);
    this.#labels.push(label);
  }

  leaveOut(): void {}

  take(names: readonly string[]): PlacedReading[] {
    const { values, units, starts, ends } = this.result;
    const readings = this.#labels.map((label, row) => {
      const place = { start: starts[row] as number, end: ends[row] as number };
      const reading = { label: names[label] ?? '', value: values[row] as number, ...place };
      const unit = units[row] as number;
      return unit === 0 ? reading : { ...reading, unit: UNITS[unit]?.symbol ?? '' };
    });
    this.#labels = [];
    this.result.clear();
    return readings;
  }
}
