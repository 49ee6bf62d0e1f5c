import * as l10n from '../l10n';
import { ColumnReader } from './columns/columns';
import { GroupReader } from './groups/groups';
import { LabelledReader } from './labels/labelled';
import { complete, type NumberOptions } from './options';
import type { MatcherMaker } from './patterns/matcher';
import { PatternReader } from './patterns/patterns';
import { safeMatcher } from './patterns/safeMatcher';
import { type LineReader, type Reading, ReadingBuffer, type ReadingColumns } from './readings';
import { Lines } from './scan/lines';
import { NumberScanner, type NumbersWithUnits } from './scanner';
import { TableReader } from './tables/tables';
import type { LineBatch } from './text/lineBatch';
import { UNITS } from './units';

export type { NumberOptions } from './options';
export { type Captures, type MatcherMaker, type PatternMatcher, RunawayPattern } from './patterns/matcher';
export type { ReadingColumns } from './readings';

/** How numbers are read out of a text. Columns count from 1. */
export type Rule =
  | { readonly kind: 'all' }
  | { readonly kind: 'labelled' }
  | { readonly kind: 'table' }
  | { readonly kind: 'column'; readonly column: number | string }
  | { readonly kind: 'group'; readonly column: number | string; readonly by: number | string }
  | { readonly kind: 'pattern'; readonly pattern: string; readonly flags?: string };

/**
 * Reads the numbers of a text that comes in chunks, each under its label, by a rule; where the chunks are cut
 * makes no difference. All rules but `all` read a line when its end has come.
 */
export class RuleReader {
  readonly #source: Source;

  /**
   * @param matcher makes what finds a pattern; one in linear time, without look-around, where it is left out.
   * @throws RangeError on options or a rule that are none, SyntaxError on a pattern that is none.
   */
  constructor(rule: Rule, options?: NumberOptions, matcher: MatcherMaker = safeMatcher) {
    complete(options);
    this.#source = rule.kind === 'all' ? new AllNumbers(options) : new ByLine(rule, options, matcher);
  }

  /** Numbers that the rule left out so far, those without a label for one. */
  get leftOut(): number {
    return this.#source.leftOut;
  }

  /** Why the rule was refused after it had begun, in a sentence: a pattern that ran away on a line. */
  get refused(): string | undefined {
    return this.#source.refused;
  }

  /** The numbers completed by this chunk. */
  push(chunk: string): Reading[] {
    return readings(this.#source.push(chunk));
  }

  /** What was waiting; the reader is as new. */
  end(): Reading[] {
    return readings(this.#source.end());
  }

  /** As {@link push}, in columns: the same readings at a fraction of the cost. */
  pushColumns(chunk: string): ReadingColumns {
    return this.#source.push(chunk);
  }

  /** As {@link end}, in columns. */
  endColumns(): ReadingColumns {
    return this.#source.end();
  }
}

function readings({ names, labels, values, units }: ReadingColumns): Reading[] {
  return Array.from(values, (value, row) => {
    const label = names[labels[row] as number] ?? '';
    const unit = units[row] as number;
    return unit === 0 ? { label, value } : { label, value, unit: UNITS[unit]?.symbol ?? '' };
  });
}

interface Source {
  readonly leftOut: number;
  readonly refused: string | undefined;
  push(chunk: string): ReadingColumns;
  end(): ReadingColumns;
}

/** Every number, under no label. */
class AllNumbers implements Source {
  readonly leftOut = 0;
  readonly refused = undefined;
  readonly #scanner: NumberScanner;

  constructor(options: NumberOptions | undefined) {
    this.#scanner = new NumberScanner(options);
  }

  push(chunk: string): ReadingColumns {
    return withoutLabels(this.#scanner.pushUnits(chunk));
  }

  end(): ReadingColumns {
    return withoutLabels(this.#scanner.endUnits());
  }
}

const NO_NAME: readonly string[] = [''];

function withoutLabels({ values, units }: NumbersWithUnits): ReadingColumns {
  return { names: NO_NAME, labels: new Uint32Array(values.length), values, units };
}

/** The rules but `all`: what a rule takes of one line after another. */
class ByLine implements Source {
  readonly #lines = new Lines();
  readonly #buffer = new ReadingBuffer();
  readonly #reader: LineReader;

  constructor(rule: Rule, options: NumberOptions | undefined, matcher: MatcherMaker) {
    this.#reader = lineReaderFor(rule, this.#lines, options, matcher);
  }

  get leftOut(): number {
    return this.#buffer.leftOut;
  }

  get refused(): string | undefined {
    return this.#reader.refused;
  }

  push(chunk: string): ReadingColumns {
    this.#reader.tidy?.();
    this.#lines.push(chunk, () => this.#reader.read(this.#lines, this.#buffer));
    return this.#buffer.take(this.#reader.names);
  }

  end(): ReadingColumns {
    this.#lines.end(() => this.#reader.read(this.#lines, this.#buffer));
    return this.#buffer.take(this.#reader.names);
  }
}

/**
 * What reads lines by a rule.
 * @param lines where the lines will stand each time
 * @throws RangeError on a rule that is none, SyntaxError on a pattern that is none
 */
export function lineReaderFor(
  rule: Rule,
  lines: LineBatch,
  options: NumberOptions | undefined,
  matcher: MatcherMaker = safeMatcher,
): LineReader {
  switch (rule.kind) {
    case 'labelled':
      return new LabelledReader(lines, options);
    case 'table':
      return new TableReader(lines, options);
    case 'column':
      return new ColumnReader(rule.column, options);
    case 'group':
      return new GroupReader(lines, rule, options);
    case 'pattern':
      return new PatternReader(matcher(rule.pattern, rule.flags ?? ''), options);
    default:
      throw new RangeError(
        l10n.t(
          'No rule is {0}: its kind is all, labelled, table, column, group or pattern.',
          JSON.stringify(rule),
        ),
      );
  }
}

export type { Reading } from './readings';
