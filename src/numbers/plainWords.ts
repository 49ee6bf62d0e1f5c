/** Words that stand before a number without naming it. */
const NOT_NAMES = new Set(
  (
    'a about after an and are as at be been before but by can did do does for from had has have if in into is it ' +
    'its near of off on or out over per since so than that the then these this those to took until up was were when ' +
    'which will with within'
  ).split(' '),
);

const LEVELS = new Set(
  'trace debug verbose info notice warn warning error err fatal critical crit alert emerg panic'.split(' '),
);

/** Whether a bare word may name the value behind it. */
export function mayName(word: string): boolean {
  const plain = word.toLowerCase();
  return !NOT_NAMES.has(plain) && !LEVELS.has(plain);
}

/** `WARN`, which is a level, other than `warn`, which may be a count of warnings. */
export function isLoudLevel(word: string): boolean {
  return word === word.toUpperCase() && LEVELS.has(word.toLowerCase());
}
