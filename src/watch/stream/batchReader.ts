import type { NumberOptions } from '../../numbers/options';
import type { SkipCounts } from '../../numbers/reasons';
import { type ReadingColumns, type Rule, RuleReader } from '../../numbers/rules';
import { NumberScanner, type NumbersWithUnits } from '../../numbers/scanner';
import { type Batch, batchByDimension, concat } from '../series/batch';
import { MOST_SERIES } from '../series/seriesSet';

/** What was read out of one text or several. */
export interface ReadBatches {
  /** By label and dimension, in the order in which they appear. */
  readonly batches: readonly Batch[];
  readonly count: number;
  /** What was not taken, counted by reason; only told where every number is read. */
  readonly skipped: SkipCounts;
  /** Numbers that the rule left out, for one because they have no label. */
  readonly leftOut: number;
  /** Numbers of labels beyond {@link MOST_SERIES}, which are counted, not kept. */
  readonly beyond: number;
  /** Why the rule was given up, in a sentence. */
  readonly refused: string | undefined;
}

/** Reads numbers out of texts that come in chunks. */
export interface BatchReader {
  push(chunk: string): void;
  /** Ends one text; what comes next is another, read by itself. */
  end(): void;
  /**
   * The numbers that were read since this was last asked; what was skipped, left out and refused counts from the
   * start. O(n).
   */
  drain(): ReadBatches;
}

/** @throws RangeError or SyntaxError with a sentence for people on a rule or options that are none */
export function batchReader(rule: Rule, options: NumberOptions): BatchReader {
  return rule.kind === 'all' ? new AllReader(options) : new ByRuleReader(rule, options);
}

/** Every number, in columns: fast enough for millions. */
class AllReader implements BatchReader {
  readonly #scanner: NumberScanner;
  #parts: NumbersWithUnits[] = [];

  constructor(options: NumberOptions) {
    this.#scanner = new NumberScanner(options);
  }

  push(chunk: string): void {
    this.#parts.push(this.#scanner.pushUnits(chunk));
  }

  end(): void {
    this.#parts.push(this.#scanner.endUnits());
  }

  drain(): ReadBatches {
    const { values, units } = joined(this.#parts);
    this.#parts = [];
    const { skipped } = this.#scanner;
    return {
      batches: batchByDimension(values, units),
      count: values.length,
      skipped,
      leftOut: 0,
      beyond: 0,
      refused: undefined,
    };
  }
}

function joined(parts: readonly NumbersWithUnits[]): NumbersWithUnits {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const length = parts.reduce((sum, { values }) => sum + values.length, 0);
  return {
    values: concat(
      new Float64Array(length),
      parts.map(({ values }) => values),
    ),
    units: concat(
      new Uint8Array(length),
      parts.map(({ units }) => units),
    ),
  };
}

/** The numbers of a label with the codes of their units. */
interface Column {
  values: number[];
  units: number[];
}

/** What a rule takes, under its labels. */
class ByRuleReader implements BatchReader {
  readonly #reader: RuleReader;
  readonly #byLabel = new Map<string, Column>();
  /** The same by the numbers of the labels in a list, for as long as the reader gives that list. */
  #byNumber: (Column | undefined)[] = [];
  #names: readonly string[] = [];
  #count = 0;
  #beyond = 0;

  constructor(rule: Rule, options: NumberOptions) {
    this.#reader = new RuleReader(rule, options);
  }

  push(chunk: string): void {
    this.#keep(this.#reader.pushColumns(chunk));
  }

  end(): void {
    this.#keep(this.#reader.endColumns());
  }

  drain(): ReadBatches {
    const batches = [...this.#byLabel].flatMap(([label, { values, units }]) =>
      values.length === 0 ? [] : batchByDimension(Float64Array.from(values), Uint8Array.from(units), label),
    );
    for (const column of this.#byLabel.values()) {
      column.values = [];
      column.units = [];
    }
    const count = this.#count;
    this.#count = 0;
    const { leftOut, refused } = this.#reader;
    return { batches, count, skipped: {}, leftOut, beyond: this.#beyond, refused };
  }

  #keep({ names, labels, values, units }: ReadingColumns): void {
    if (names !== this.#names) {
      this.#names = names;
      this.#byNumber = [];
    }
    for (let row = 0; row < values.length; row++) {
      const label = labels[row] as number;
      const known = this.#byNumber[label] ?? this.#columnOf(label);
      if (!known) {
        this.#beyond++;
        continue;
      }
      known.values.push(values[row] as number);
      known.units.push(units[row] as number);
      this.#count++;
    }
  }

  #columnOf(label: number): Column | undefined {
    const name = this.#names[label] ?? '';
    const column = this.#byLabel.get(name) ?? this.#open(name);
    this.#byNumber[label] = column;
    return column;
  }

  /** A place for the numbers of another label; undefined where there are enough. */
  #open(label: string): Column | undefined {
    if (this.#byLabel.size === MOST_SERIES) return undefined;
    const column: Column = { values: [], units: [] };
    this.#byLabel.set(label, column);
    return column;
  }
}
