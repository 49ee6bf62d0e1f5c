import type { NumberOptions } from '../../numbers/options';
import { type ReadingColumns, type Rule, RuleReader } from '../../numbers/rules';
import { NumberScanner, type NumbersWithUnits } from '../../numbers/scanner';
import { visible } from '../../numbers/visible';
import { batchByDimension, batchOf, concat, totalOf, unitOf } from '../series/batch';
import { MOST_SERIES, OTHER_LABELS } from '../series/leftCounts';
import type { BatchReader, ReadBatches, RowReader, Wanted } from './rowReader';
import { ScreenReader } from './screenReader';

/** @throws RangeError or SyntaxError with a sentence for people where the rule or the options are invalid */
export function batchReader(rule: Rule, options: NumberOptions): BatchReader {
  return new ScreenReader(() => rowReader(rule, options), options);
}

function rowReader(rule: Rule, options: NumberOptions): RowReader {
  return rule.kind === 'all' ? new AllReader(options) : new ByRuleReader(rule, options);
}

/** Every number, in columns: fast enough for millions. */
class AllReader implements RowReader {
  readonly #scanner: NumberScanner;
  #chunks: NumbersWithUnits[] = [];

  constructor(options: NumberOptions) {
    this.#scanner = new NumberScanner(options);
  }

  push(chunk: string): void {
    this.#chunks.push(this.#scanner.pushUnits(chunk));
  }

  readRow(row: string, isWanted: Wanted): void {
    const { values, units } = this.#scanner.pushUnits(`${row}\n`);
    const wanted = values.map((value, i) => Number(isWanted('', units[i] as number, value)));
    const isOne = (_: number, i: number) => wanted[i] === 1;
    this.#chunks.push({ values: values.filter(isOne), units: units.filter(isOne) });
  }

  end(): void {
    this.#chunks.push(this.#scanner.endUnits());
  }

  drain(): ReadBatches {
    const { values, units } = joined(this.#chunks);
    this.#chunks = [];
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

function joined(chunks: readonly NumbersWithUnits[]): NumbersWithUnits {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const length = chunks.reduce((sum, { values }) => sum + values.length, 0);
  return {
    values: concat(
      new Float64Array(length),
      chunks.map(({ values }) => values),
    ),
    units: concat(
      new Uint16Array(length),
      chunks.map(({ units }) => units),
    ),
  };
}

/** Numbers of one label and one dimension with the codes of their units. */
interface Column {
  readonly label: string;
  readonly dimension: string;
  values: number[];
  units: number[];
  /** The numbers of the same label in a dimension that appeared later. */
  next?: Column;
}

/** What a rule reads, under its labels. */
class ByRuleReader implements RowReader {
  readonly #reader: RuleReader;
  /** The column of each label's first dimension. */
  readonly #byLabel = new Map<string, Column>();
  /** The same by the numbers of the labels in a list, for as long as the reader gives that list. */
  #byNumber: (Column | undefined)[] = [];
  #names: readonly string[] = [];
  /** Those that numbers came for since the last draining, in order. */
  #filled: Column[] = [];
  #beyond = 0;

  constructor(rule: Rule, options: NumberOptions) {
    this.#reader = new RuleReader(rule, options);
  }

  push(chunk: string): void {
    this.#keep(this.#reader.pushColumns(chunk));
  }

  readRow(row: string, isWanted: Wanted): void {
    this.#keep(this.#reader.pushColumns(`${row}\n`), isWanted);
  }

  end(): void {
    this.#keep(this.#reader.endColumns());
  }

  drain(): ReadBatches {
    const batches = this.#filled.map(({ label, values, units }) =>
      batchOf(label, Float64Array.from(values), Uint16Array.from(units)),
    );
    for (const column of this.#filled) {
      column.values = [];
      column.units = [];
    }
    this.#filled = [];
    const { leftOut, refused } = this.#reader;
    return { batches, count: totalOf(batches), skipped: {}, leftOut, beyond: this.#beyond, refused };
  }

  #keep({ names, labels, values, units }: ReadingColumns, isWanted?: Wanted): void {
    if (names !== this.#names) {
      this.#names = names;
      this.#byNumber = [];
    }
    for (let row = 0; row < values.length; row++) {
      const unit = units[row] as number;
      if (isWanted && !isWanted(names[labels[row] as number] ?? '', unit, values[row] as number)) continue;
      const column = this.#columnFor(labels[row] as number, unitOf(unit).dimension);
      if (column.label === OTHER_LABELS) this.#beyond++;
      if (column.values.length === 0) this.#filled.push(column);
      column.values.push(values[row] as number);
      column.units.push(unit);
    }
  }

  #columnFor(label: number, dimension: string): Column {
    let column = this.#byNumber[label] ?? this.#firstColumnOf(label, dimension);
    while (column.dimension !== dimension) {
      column.next ??= { label: column.label, dimension, values: [], units: [] };
      column = column.next;
    }
    return column;
  }

  #firstColumnOf(number: number, dimension: string): Column {
    const own = visible(this.#names[number] ?? '');
    const isKnown = this.#byLabel.has(own) || this.#byLabel.size < MOST_SERIES;
    const label = isKnown ? own : OTHER_LABELS;
    const known = this.#byLabel.get(label);
    const column = known ?? { label, dimension, values: [], units: [] };
    this.#byLabel.set(label, column);
    this.#byNumber[number] = column;
    return column;
  }
}
