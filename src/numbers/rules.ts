import { ColumnReader } from './columns';
import { type LineReadings, readLabelled } from './labelled';
import { Lines } from './lines';
import { complete, type NumberOptions } from './options';
import { type MatcherMaker, PatternReader, regExpMatcher } from './patterns';
import type { Reading } from './reading';
import { NumberScanner, type NumbersWithUnits } from './scanner';
import { UNITS } from './units';

export type { NumberOptions } from './options';
export type { Captures, MatcherMaker, PatternMatcher } from './patterns';
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
   * @param matcher makes what finds a pattern; the language's regular expressions where it is left out.
   * @throws RangeError on options or a rule that are none, SyntaxError on a pattern that is none.
   */
  constructor(rule: Rule, options?: NumberOptions, matcher: MatcherMaker = regExpMatcher) {
    complete(options);
    this.#source = sourceFor(rule, options, matcher);
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
  push(chunk: string): Reading[];
  end(): Reading[];
}

function sourceFor(rule: Rule, options: NumberOptions | undefined, matcher: MatcherMaker): Source {
  switch (rule.kind) {
    case 'all':
      return new AllNumbers(options);
    case 'labelled':
      return new ByLine(line => readLabelled(line, options));
    case 'column': {
      const columns = new ColumnReader(rule.column, options);
      return new ByLine(line => columns.read(line));
    }
    case 'pattern': {
      const patterns = new PatternReader(matcher(rule.pattern, rule.flags ?? ''), options);
      return new ByLine(line => patterns.read(line));
    }
  }
}

/** Every number, under no label. */
class AllNumbers implements Source {
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

/** What a reader of lines finds. */
class ByLine implements Source {
  readonly #lines = new Lines();
  readonly #read: (line: string) => LineReadings;

  constructor(read: (line: string) => LineReadings) {
    this.#read = read;
  }

  push(chunk: string): Reading[] {
    const readings: Reading[] = [];
    this.#lines.push(chunk, line => readings.push(...this.#read(line).readings));
    return readings;
  }

  end(): Reading[] {
    const readings: Reading[] = [];
    this.#lines.end(line => readings.push(...this.#read(line).readings));
    return readings;
  }
}
