/** Tells what of a row is how far something has come, which is no data: only rates and labelled values are. */

const NUMBER = '[-+]?(?:\\d[\\d,]*(?:\\.\\d*)?|\\.\\d+)(?:e[-+]?\\d+)?';
const SIZE = '[kKMGTP]?i?B(?:ytes?|its?)?\\b';

/** A bar of glyphs, in brackets or not. */
const BAR =
  /[█-▓■□▰▱⣿]{2}|[━╸╺]{3}|[[(|](?=[^\])|]{3})\s*[#=*<>-]+[#=*<>.\-o ]*[\])|]|\[\.{3,}\]|%\s?(?:\|[^|]*\||\[\s{3,}\])|^#+ +\S+%$/u;
const N_OF_M = new RegExp(`\\d\\s?(?:${SIZE})?\\s?(?:/|\\bof\\b)\\s?\\d`);
const PERCENT = /\d\s?%/;
const CLOCK = /(?:\d|-)+:(?:\d\d|--)/g;
/** At its end, or first and before what is being done. */
const LONE_PERCENT = /\d\s?%\s*$|^\s*\d+%\s\[/;
const ONLY_SIZE = new RegExp(`^\\s*${NUMBER}\\s?${SIZE}\\s*$`);
const TRANSFER = new RegExp(`\\d\\s?${SIZE}(?!/).*\\d\\s?${SIZE}/s|\\d\\s?${SIZE}/s.*\\d\\s?${SIZE}(?!/)`);

/** What is kept of a row of progress: a rate, a value behind its name, or a decimal behind one. */
const RATE = `(?<rate>${NUMBER}\\s?(?:[A-Za-zµ]{1,12}/(?!${SIZE})[A-Za-z]{1,8}\\b|[kKMG]?bps\\b))`;
const UNIT = '(?:\\s?(?:%|(?:[nuµm]?s|min|h|[kKMGT]?i?B)\\b(?![=:/]))|[A-Za-zµ]+(?:/[A-Za-z]+)?)?';
const KEYED = `(?<name>[A-Za-z_][\\w./-]*)(?<colon>\\s?[:=]\\s*)(?<value>${NUMBER}${UNIT})(?![\\d:])(?!\\s?(?:/|of\\b)\\s?\\d)`;
const NAMED = `(?<word>[A-Za-z_]{2,}) [-+]?\\d+\\.\\d+\\b(?![\\d/]|:\\d)(?!\\s?(?:%|${SIZE}|s\\b|sec|min\\b|h\\b))`;
const KEPT = new RegExp(`${RATE}|${KEYED}|${NAMED}`, 'g');
/** What is left to do, or was done. */
const TIMES = /^(?:eta|elapsed|remaining|left|total|in|done|to-chk|ir-chk)$/i;
/** A row's own name, before its first number or bar. */
const HEADING = /^[^\d[(|%#=█-▓■□▰▱⣿━╸╺]*/u;

const RATE_NAME = 'rate: ';

/** Longer rows are no progress: the search for it is not linear in a row. */
const LONGEST = 1000;

/** Whether a row shows how far something has come. */
export function isProgress(text: string, isRedrawn: boolean): boolean {
  if (text.length > LONGEST) return false;
  const clocks = text.match(CLOCK)?.length ?? 0;
  if (BAR.test(text) && (isRedrawn || clocks > 0 || PERCENT.test(text) || N_OF_M.test(text))) return true;
  if (!isRedrawn) return false;
  return (
    clocks > 1 ||
    (clocks > 0 && PERCENT.test(text)) ||
    LONE_PERCENT.test(text) ||
    N_OF_M.test(text) ||
    ONLY_SIZE.test(text) ||
    TRANSFER.test(text)
  );
}

/**
 * A row of progress with blanks in place of what is no data; all else stays where it is. Beside values with names, a rate
 * that nothing names is named where there is room.
 */
export function withoutProgress(text: string): string {
  // Behind how far it has come stands what is measured; before it, shares and sizes are how far.
  const anchor = Math.min(
    ...[BAR, N_OF_M, PERCENT].map(part => text.search(part)).filter(at => at >= 0),
    text.length,
  );
  const heading = HEADING.exec(text)?.[0] ?? '';
  const parts = [...text.matchAll(KEPT)].filter(({ index, groups = {} }) => isData(groups, index < anchor));
  const hasNames = parts.some(({ groups }) => groups?.['rate'] === undefined);
  let kept = heading;
  for (const { 0: all, index, groups } of parts) {
    // What names it may belong to the heading.
    const room = index - kept.length;
    const isBare = hasNames && groups?.['rate'] !== undefined && kept.trim() === '';
    if (room < 0) kept = kept.slice(0, index);
    else kept += isBare && room >= RATE_NAME.length ? RATE_NAME.padStart(room) : ' '.repeat(room);
    kept += all;
  }
  return kept.padEnd(text.length);
}

/** Whether what was found in a row of progress is no part of that. @param isBefore whether it stands before how far it has come */
function isData(found: Readonly<Record<string, string | undefined>>, isBefore: boolean): boolean {
  const { name, colon = '', value = '', word } = found;
  if (TIMES.test(name ?? word ?? '')) return false;
  const isShare = value.includes('%') || (/B$/.test(value) && !colon.includes('='));
  return name === undefined || !isShare || !isBefore;
}

/** Bars that stand in lines which a terminal has ended. */
const MAY_HAVE_BAR = /%\||=>|\[[>=#]|\|#|##|━━|██|▉|▏|░░/;

/**
 * Whole lines with blanks in place of what is progress in them. Only lines are looked at that a terminal has ended, by a
 * carriage return and a line feed, since only there a bar is drawn whose first state is passed as plain text. Linear.
 * @param masked hears of each line that is progress, and of what is left of it
 */
export function linesWithoutProgress(text: string, masked: (line: string, data: string) => void): string {
  if (!text.includes('\r\n') || !MAY_HAVE_BAR.test(text)) return text;
  const ended = text.split('\r\n');
  const rest = ended.pop() ?? '';
  const lines = ended.map(part => {
    const line = part.slice(part.lastIndexOf('\n') + 1);
    if (!isProgress(line, false)) return part;
    const data = withoutProgress(line);
    masked(line, data);
    return part.slice(0, part.length - line.length) + data;
  });
  return [...lines, rest].join('\r\n');
}
