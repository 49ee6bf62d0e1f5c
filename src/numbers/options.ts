import * as l10n from '../l10n';
import { SCREEN_REASONS, type SkipReason, TAKEABLE, type TakeableReason } from './reasons';

export type { TakeableReason } from './reasons';

/** How numbers are written in a text. Whatever is left out is decided by the text itself. */
export interface NumberOptions {
  /**
   * The mark between groups of three digits. `auto` (the default) groups by `'` and by no-break spaces, and by
   * a comma only where its line says so; a comma behind groups of the former is decimal. `' '` stands for the blank and
   * the no-break spaces.
   */
  readonly grouping?: 'auto' | 'off' | ',' | '.' | ' ' | "'";
  /** The decimal mark: the point, unless the point groups. Where both marks are the same, it is decimal. */
  readonly decimal?: '.' | ',';
  /** Whether `12k`, `3.5M` and the like are numbers with the prefix as their unit. */
  readonly siPrefixes?: boolean;
  /**
   * What would be skipped and is to be taken after all: `time` and `duration` as seconds, everything else as
   * the runs of digits in it. What a program repaints, its progress and its full screen are taken or not by who reads what
   * a screen shows.
   */
  readonly take?: readonly TakeableReason[];
}

/** The same options for a rule that the user has chosen himself: it reads progress too. */
export function withProgress(options: NumberOptions): NumberOptions {
  const { take = [] } = options;
  return take.includes('progress') ? options : { ...options, take: [...take, 'progress'] };
}

const GROUPINGS: readonly unknown[] = ['auto', 'off', ',', '.', ' ', "'"];
const DECIMALS: readonly unknown[] = ['.', ','];

/** Options with nothing left open. */
export interface ReadingOptions {
  readonly grouping: NonNullable<NumberOptions['grouping']>;
  readonly decimal: NonNullable<NumberOptions['decimal']>;
  readonly siPrefixes: boolean;
  readonly take: ReadonlySet<SkipReason>;
}

/** Fills in what was left out. @throws RangeError on a value that is none of those allowed, naming them. */
export function complete(options: NumberOptions = {}): ReadingOptions {
  const { grouping = 'auto', siPrefixes = false, take = [] } = options;
  const decimal = options.decimal ?? (grouping === '.' ? ',' : '.');
  check('grouping', grouping, GROUPINGS);
  check('decimal', decimal, DECIMALS);
  for (const reason of take) check('take', reason, TAKEABLE);
  const onScreen: readonly SkipReason[] = SCREEN_REASONS;
  const inText = take.filter(reason => !onScreen.includes(reason));
  return { grouping: grouping === decimal ? 'off' : grouping, decimal, siPrefixes, take: new Set(inText) };
}

function check(name: string, given: unknown, allowed: readonly unknown[]): void {
  if (allowed.includes(given)) return;
  const list = allowed.map(value => JSON.stringify(value)).join(', ');
  throw new RangeError(
    l10n.t('The option {0} is {1}; it takes one of {2}.', name, JSON.stringify(given), list),
  );
}
