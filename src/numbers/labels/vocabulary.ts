import { oneOf } from './oneOf';

/** Whether a word links others, so that a name starts behind it: it stands before a number without naming it. */
export const isStopWord = oneOf(
  'a about after an and are as at be been before but by can did do does for from had has have if in into is it ' +
    'its near of off on or out over per since so than that the then these this those to took until up was were when ' +
    'which will with within',
);

/** Units and parts of dates, behind which stands another value or the rest of the date. */
const isUnitOrDate = oneOf(
  'ns nsec us usec µs ms msec msecs sec secs second seconds minutes hours am pm kb mb gb tb kib mib gib ' +
    'kbytes mbytes gbytes jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun',
);

const isLevel = oneOf(
  'trace debug verbose info notice warn warning error err fatal critical crit alert emerg panic',
);

/** Keys whose values are words. */
const isKeyOfWord = oneOf(
  'code env host hostname id kind level method mode model name node outcome path phase pod reason region request ' +
    'requestid result session stage state status trace traceid type url user verdict zone',
);

/** Words that are values. */
const isValue = oneOf(
  'active complete completed connected created delete done down enabled disabled error fail failed failure false ' +
    'finished get head idle inactive n/a nan no none null off ok on open options passed patch pending post put running ' +
    'skipped started stopped success timeout true undefined unknown up yes',
);

/** Keys whose values are when a line was written. */
const isStamp = oneOf(
  'ts time timestamp t epoch date datetime @timestamp time_ms ts_ms timestamp_ms unixtime eventtime',
);

/** Keys whose values tell one process or connection from others. */
const IDENTIFIER = /(?:^| )(?:p?pid|tid|uid|p?gid|port)$/i;

/** What a rate is called that nothing names. */
export const UNNAMED_RATE = 'rate';

/** Keys whose values are command lines. */
const COMMAND =
  /^(?:benchmark|command|cmd|cmdline|command line|args|arguments|argv|exec|executing)(?: \d+)?$/i;

/** What several numbers of one thing are called: which thing it is stands before. */
const isFigure = oneOf(
  'min max avg mean med median mode std stdev stddev sd dev mad mdev var variance minimum maximum average overall ' +
    'σ µ mu sigma range iqr cv low high crit lcrit critical emerg hyst limit',
);
const QUANTILE =
  /^(?:[pq]\(?\d+(?:[._]\d+)?\)?|\d+(?:\.\d+)?(?:th|%|st|nd|rd))(?: ?(?:percentile|quantile))?$/i;

/** Whether a key counts, whatever unit the head of its line tells: such statistics have not that of what they are of. */
export const isCount = oneOf('samples count n runs ops per num total_count');

/** Whether a bare word may name the value behind it; text in quotes that has blanks in it may not. */
export function mayName(word: string): boolean {
  return !isStopWord(word) && !isUnitOrDate(word) && !isLevel(word) && !word.includes(' ');
}

/** `WARN`, which is a level, other than `warn`, which may be a count of warnings. */
export function isLoudLevel(word: string): boolean {
  return word === word.toUpperCase() && isLevel(word);
}

/** Whether the first word behind a key is its value, so that it does not belong to the next key. */
export function isValueOf(key: string, word: string): boolean {
  return isValue(word) || isKeyOfWord(key);
}

/** Whether numbers of some size behind a key are stamps. */
export function isStampKey(key: string): boolean {
  return isStamp(key) || /(?:timestamp|[_.]ts|_at)$/i.test(key);
}

export function isIdentifier(key: string): boolean {
  return IDENTIFIER.test(key);
}

/** Whether a key is of a command, whose numbers are its arguments: `Benchmark 1: sleep 0.02`. */
export function isCommand(key: string): boolean {
  return COMMAND.test(key);
}

/** Whether a key tells of what stands before it: `min`, `p(95)`, `99th percentile`, `tokens per second`. */
export function isStatistic(key: string): boolean {
  return isFigure(key) || QUANTILE.test(key) || /(?:^| )per /.test(key);
}

/** Whether a word is an id: nothing else will be called so. */
export function isId(word: string): boolean {
  if (word.length < 8 || !/\d/.test(word)) return false;
  if (/^(?:0x)?[\da-f]{8,}$/i.test(word)) return !/^\d+$/.test(word);
  if (/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(word)) return true;
  return /^[\da-z]{16,}$/i.test(word) && (word.match(/\d/g) ?? []).length > 3;
}

/** Whether a word is an amount whose unit is not known, as `23.4C` and `12.3M` are, unlike `95th`. */
export function isAmount(word: string): boolean {
  return /^\d[\d.]*(?!(?:st|nd|rd|th|xx?)$)[^\d\s.]{1,3}$/i.test(word);
}

/**
 * A word without the number that counts it: one with a zero before it, of a file, or a long one that is no size. In
 * `img_0001.png` it is one of many, `BM_Sort_4096` and `core 12` are different things.
 */
export function withoutCount(word: string): string {
  if (!/\d{3}/.test(word)) return word;
  return word.replace(
    /(^|[_\-#.])(\d{3,})(?=$|[_\-.])/g,
    (whole, before: string, digits: string, at: number) => {
      const isOfFile = /^(?:\.[a-z]+\d?)+$/i.test(word.slice(at + whole.length));
      const isLong = digits.length > 4 && !digits.endsWith('00') && !isPowerOfTwo(Number(digits));
      return isOfFile || isLong || digits.startsWith('0') ? `${before}#` : whole;
    },
  );
}

function isPowerOfTwo(value: number): boolean {
  return Number.isInteger(Math.log2(value));
}
