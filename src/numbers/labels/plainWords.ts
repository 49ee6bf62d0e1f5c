import type { Names } from './names';

/** Words that stand before a number without naming it. */
const NOT_NAMES = new Set(
  (
    'a about after an and are as at be been before but by can did do does for from had has have if in into is it ' +
    'its near of off on or out over per since so than that the then these this those to took until up was were when ' +
    'which will with within'
  ).split(' '),
);

/** Units and parts of dates, behind which stands another value or the rest of the date. */
const UNITS_AND_DATES = new Set(
  (
    'ns nsec us usec µs ms msec msecs sec secs second seconds minutes hours am pm kb mb gb tb kib mib gib ' +
    'kbytes mbytes gbytes jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun'
  ).split(' '),
);

const LEVELS = new Set(
  'trace debug verbose info notice warn warning error err fatal critical crit alert emerg panic'.split(' '),
);

/** Whether a bare word may name the value behind it; text in quotes that has blanks in it may not. */
export function mayName(word: string): boolean {
  const plain = word.toLowerCase();
  return !NOT_NAMES.has(plain) && !UNITS_AND_DATES.has(plain) && !LEVELS.has(plain) && !plain.includes(' ');
}

/** `WARN`, which is a level, other than `warn`, which may be a count of warnings. */
export function isLoudLevel(word: string): boolean {
  return word === word.toUpperCase() && LEVELS.has(word.toLowerCase());
}

const COUNTERS: ReadonlySet<string> = new Set(
  'attempt batch cycle epoch frame iter iteration line loop pass repeat repetition request round row run sample step test trial try'.split(
    ' ',
  ),
);

/** Whether the number behind a word tells how often something has happened rather than which of several it is. */
export function isCounter(word: string): boolean {
  return COUNTERS.has(word.toLowerCase());
}

/** What is known of a name so far. */
const UNKNOWN = 0;

const MAY_NAME = 1;

const MAY_NOT = 2;

/** Tells which names may stand before a bare value; what was once found out is remembered for as long as the names are. */
export class BareNames {
  readonly #names: Names;
  #known: number[] = [];
  #labels: readonly string[] = [];

  constructor(names: Names) {
    this.#names = names;
  }

  /** Whether the name with this number may name a value by itself. */
  has(id: number): boolean {
    if (this.#labels !== this.#names.labels) {
      this.#labels = this.#names.labels;
      this.#known = [];
    }
    let known = this.#known[id] ?? UNKNOWN;
    if (known === UNKNOWN) known = mayName(this.#labels[id] ?? '') ? MAY_NAME : MAY_NOT;
    this.#known[id] = known;
    return known === MAY_NAME;
  }
}
