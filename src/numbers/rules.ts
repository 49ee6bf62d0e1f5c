import { ColumnReader } from './columns';
import { LabelledReader, type LineReadings } from './labelled';
import { linearMatcher } from './linearMatcher';
import { Lines } from './lines';
import { complete, type NumberOptions } from './options';
import type { MatcherMaker } from './patternMatcher';
import { PatternReader } from './patterns';
import type { Reading } from './reading';
import { NumberScanner, type NumbersWithUnits } from './scanner';
import { UNITS } from './units';

export type { NumberOptions } from './options';
export { type Captures, type MatcherMaker, type PatternMatcher, RunawayPattern } from './patternMatcher';
export type { Reading } from './reading';

/** How numbers are read out of a text. Columns count from 1. */
export type Rule =
  | { readonly kind: 'all' }
  | { readonly kind: 'labelled' }
  | { readonly kind: 'column'; readonly column: number | string }
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
  constructor(rule: Rule, options?: NumberOptions, matcher: MatcherMaker = linearMatcher) {
    complete(options);
    this.#source = sourceFor(rule, options, matcher);
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
    return this.#source.push(chunk);
  }

  /** What was waiting; the reader is as new. */
  end(): Reading[] {
    return this.#source.end();
  }
}

interface Source {
  readonly leftOut: number;
  readonly refused: string | undefined;
  push(chunk: string): Reading[];
  end(): Reading[];
}

function sourceFor(rule: Rule, options: NumberOptions | undefined, matcher: MatcherMaker): Source {
  switch (rule.kind) {
    case 'all':
      return new AllNumbers(options);
    case 'labelled':
      return new ByLine(new LabelledReader(options));
    case 'column':
      return new ByLine(new ColumnReader(rule.column, options));
    case 'pattern':
      return new ByLine(new PatternReader(matcher(rule.pattern, rule.flags ?? ''), options));
    default:
      throw new RangeError(
        `No rule is ${JSON.stringify(rule)}: its kind is all, labelled, column or pattern.`,
      );
  }
}

/** Every number, under no label. */
class AllNumbers implements Source {
  readonly leftOut = 0;
  readonly refused = undefined;
  readonly #scanner: NumberScanner;

  constructor(options: NumberOptions | undefined) {
    this.#scanner = new NumberScanner(options);
  }

  push(chunk: string): Reading[] {
    return readings(this.#scanner.pushUnits(chunk));
  }

  end(): Reading[] {
    return readings(this.#scanner.endUnits());
  }
}

function readings({ values, units }: NumbersWithUnits): Reading[] {
  return Array.from(values, (value, row) => {
    const unit = UNITS[units[row] ?? 0]?.symbol ?? '';
    return unit === '' ? { label: '', value } : { label: '', value, unit };
  });
}

/** Reads the numbers of one line after another. */
export interface LineReader {
  /** Why it reads no more, in a sentence. */
  readonly refused?: string | undefined;
  read(line: string): LineReadings;
}

class ByLine implements Source {
  leftOut = 0;
  readonly #lines = new Lines();
  readonly #reader: LineReader;

  constructor(reader: LineReader) {
    this.#reader = reader;
  }

  get refused(): string | undefined {
    return this.#reader.refused;
  }

  push(chunk: string): Reading[] {
    const readings: Reading[] = [];
    this.#lines.push(chunk, line => this.#read(line, readings));
    return readings;
  }

  end(): Reading[] {
    const readings: Reading[] = [];
    this.#lines.end(line => this.#read(line, readings));
    return readings;
  }

  #read(line: string, into: Reading[]): void {
    const { readings, leftOut } = this.#reader.read(line);
    for (const reading of readings) into.push(reading);
    this.leftOut += leftOut;
  }
}
