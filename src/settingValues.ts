/** What the settings may be, without VS Code, so that a test can hold the manifest against it. */

import { TAKEABLE } from './numbers/reasons';

/** The values of each setting; the first is the default. */
export const ALLOWED = {
  liveSelection: [true, false],
  'storage.keep': [true, false],
  'command.keepOutput': [true, false],
  'numbers.grouping': ['auto', 'off', ',', '.', ' ', "'"],
  'numbers.decimal': ['auto', '.', ','],
  'numbers.siPrefixes': [false, true],
  'debug.watchEachSession': [false, true],
  'debug.medianAtLine': [true, false],
} as const;

/** The values that the items of a list setting may have. */
export const ALLOWED_ITEMS = { 'numbers.take': TAKEABLE } as const;

/** The default of the rule: the text itself decides. */
export const NO_RULE = 'auto';

/** The range and the default of each setting that is a whole number. */
export const RANGES = {
  'storage.limit': { fallback: 200, minimum: 1, maximum: 10_000 },
  'storage.days': { fallback: 7, minimum: 1, maximum: 3650 },
  mostNumbers: { fallback: 10_000_000, minimum: 1000, maximum: 1_000_000_000 },
} as const;
