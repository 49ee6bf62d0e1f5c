import { Explainer, type NumberToken } from '../../numbers/explain';
import type { NumberOptions } from '../../numbers/options';
import type { SkipReason } from '../../numbers/reasons';
import { RuleExplainer } from '../../numbers/ruleExplainer';
import type { Rule } from '../../numbers/rules';
import { isProgress, withoutProgress } from '../../numbers/screen/progress';
import { RedrawSearch } from '../../numbers/screen/redraws';
import { Repaints } from '../../numbers/screen/repaints';
import type { Row } from '../../numbers/screen/row';
import type { RowText } from '../../numbers/screen/rowReading';
import { Screen, type ScreenSink } from '../../numbers/screen/screen';

/** A token of a text, with its label where the rule reads it. */
export type ScreenToken = NumberToken & { readonly label?: string };

/**
 * What is read of a text in which a program redraws, and where it stands, in order; undefined where it does not. Agrees with
 * `batchReader`. Linear; some microseconds a number.
 */
export function explainRedrawn(
  text: string,
  rule: Rule,
  options: NumberOptions,
): readonly ScreenToken[] | undefined {
  if (new RedrawSearch(text).from(0).at === text.length) return undefined;
  return new ScreenExplainer(rule, options).explain(text);
}

class ScreenExplainer implements ScreenSink {
  readonly #tokens: Explainer;
  readonly #rule: RuleExplainer | undefined;
  /** Reads the rows that were read as plain text before. */
  readonly #known: RuleExplainer | undefined;
  readonly #taken: ReadonlySet<string>;
  /** By their places: what is read again where it stands was read already. */
  readonly #found = new Map<number, ScreenToken>();

  constructor(rule: Rule, options: NumberOptions) {
    this.#tokens = new Explainer(options);
    this.#taken = new Set(options.take);
    if (rule.kind === 'all') return;
    this.#rule = new RuleExplainer(rule, options);
    this.#known = new RuleExplainer(rule, options);
  }

  explain(text: string): ScreenToken[] {
    const screen = new Screen(this, true);
    screen.push(text);
    screen.end();
    return [...this.#found.values()].sort((a, b) => a.start - b.start);
  }

  plain(text: string, offset: number): void {
    let start = offset;
    for (const line of text.split('\n')) {
      const from = start;
      const isProgressLine = line.endsWith('\r') && !this.#taken.has('progress') && isProgress(line, false);
      const data = isProgressLine ? withoutProgress(line) : line;
      this.#keep(line, data, this.#read(data), index => from + index);
      start += line.length + 1;
    }
  }

  lifted(text: string, row: Row): void {
    const repaints = new Repaints(undefined);
    const data = this.#dataOf(text, row);
    for (const token of this.#known?.explain(data) ?? this.#read(data)) isNew(repaints, token);
    row.values = repaints.values;
  }

  row({ text, row, isFull, origins = [] }: RowText): void {
    const placeOf = (index: number) => origins[index] ?? 0;
    if (isFull && !this.#taken.has('fullScreen')) {
      for (const token of this.#tokens.explain(text)) this.#skip(token, 'fullScreen', placeOf);
      return;
    }
    const data = this.#dataOf(text, row);
    const repaints = new Repaints(row.values);
    const read = this.#read(data).map(token => {
      const counts = isNew(repaints, token) || this.#taken.has('repainted');
      return counts ? token : { start: token.start, end: token.end, skipped: 'repainted' as const };
    });
    row.values = repaints.values;
    this.#keep(text, data, read, placeOf);
  }

  /** What the rule reads of a line. */
  #read(line: string): ScreenToken[] {
    return this.#rule?.explain(line) ?? this.#tokens.explain(line).filter(({ skipped }) => !skipped);
  }

  #dataOf(text: string, { isRedrawn }: Row): string {
    return this.#taken.has('progress') || !isProgress(text, isRedrawn) ? text : withoutProgress(text);
  }

  /** Keeps what was read of a line, and what else there is in it. */
  #keep(line: string, data: string, read: readonly ScreenToken[], placeOf: (index: number) => number): void {
    for (const token of read) this.#add(token, placeOf);
    const isIn = (tokens: readonly ScreenToken[], { start, end }: ScreenToken) =>
      tokens.some(token => token.start < end && start < token.end);
    const left = data === line ? undefined : this.#tokens.explain(data);
    for (const token of this.#tokens.explain(line)) {
      if (isIn(read, token)) continue;
      if (left && !token.skipped && !isIn(left, token)) this.#skip(token, 'progress', placeOf);
      else this.#add(token, placeOf);
    }
  }

  #skip({ start, end }: ScreenToken, skipped: SkipReason, placeOf: (index: number) => number): void {
    this.#add({ start, end, skipped }, placeOf);
  }

  #add(token: ScreenToken, placeOf: (index: number) => number): void {
    const [start, end] = [placeOf(token.start), placeOf(token.end - 1) + 1];
    if (end > start && !this.#found.has(start)) this.#found.set(start, { ...token, start, end });
  }
}

function isNew(repaints: Repaints, { label = '', unit = '', value = 0 }: ScreenToken): boolean {
  return repaints.isNew(label, unit, value);
}
