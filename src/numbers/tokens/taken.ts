import type { SkipReason } from '../reasons';
import type { ScanResult } from '../scanResult';
import { COLON, isDigit, PLUS, POINT } from '../text/characters';
import type { Text } from '../text/text';
import { unitCode } from '../units';
import { DURATION_PARTS } from './durations';

const SECONDS = unitCode('s') ?? 0;
/** What the last, the last but one, … part of a time counts, in seconds. */
const TIME_PARTS = [1, 60, 3600, 86_400];

/**
 * Takes what would be skipped: a time (`01:02:03`, and `02:03` as minutes and seconds) and a duration (`1m30s`) as
 * seconds, and of everything else each run of digits, with its decimals where that is a word or a clock's count.
 */
export function takeAfterAll(
  reason: SkipReason,
  text: Text,
  start: number,
  end: number,
  result: ScanResult,
): void {
  const written = text.ascii(start, end);
  const isClock = written.includes(':');
  if (reason !== 'duration' && !(reason === 'time' && isClock))
    takeDigits(text, start, end, WITH_DECIMALS.has(reason), result);
  else {
    const seconds = written.includes('day')
      ? secondsOfDays(written)
      : isClock
        ? secondsOfTime(text, start, end)
        : secondsOfDuration(text, start, end);
    result.number(start, end, seconds, SECONDS);
  }
}

const WITH_DECIMALS: ReadonlySet<SkipReason> = new Set(['word', 'time', 'complex', 'scaled', 'repeated']);

function secondsOfTime(text: Text, start: number, end: number): number {
  const parts: number[] = [];
  for (let at = start; at <= end; at++) {
    const last = runEnd(text, at, true);
    if (last === at) break;
    parts.unshift(Number(text.ascii(at, last)));
    at = last;
    if (text.at(at) !== COLON) break;
  }
  return parts.reduce((sum, part, i) => sum + part * (TIME_PARTS[i] ?? 0), 0);
}

/** The seconds in days and a clock, of which each has a sign of its own: `-1 days +23:59:59.5` is half a second below zero. */
function secondsOfDays(text: string): number {
  const [, sign, days = '', back, hours, minutes, seconds] = DAYS.exec(text) ?? [];
  const clock = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return Number(days) * (sign ? -86_400 : 86_400) + (back ? -clock : clock);
}

const DAYS = /^([^\d+])?\+?(\d+) days?,? (?:(-)|\+)?(\d+):(\d+):([\d.]+)/;

function secondsOfDuration(text: Text, start: number, end: number): number {
  const isNegative = !isDigit(text.at(start)) && text.at(start) !== PLUS;
  const counts = text.ascii(start, end).matchAll(/([\d.,]+)(d|h|min|ms|m|s)/g);
  const seconds = Array.from(
    counts,
    ([, count = '', unit = '']) => Number(count.replace(',', '.')) * (DURATION_PARTS[unit] ?? 0),
  ).reduce((sum, part) => sum + part, 0);
  return isNegative ? -seconds : seconds;
}

function takeDigits(text: Text, start: number, end: number, decimals: boolean, result: ScanResult): void {
  for (let at = start; at < end; at++) {
    const last = runEnd(text, at, decimals);
    if (last === at) continue;
    result.number(at, last, Number(text.ascii(at, last)), 0);
    at = last - 1;
  }
}

/** Where the digits at an index end, and the decimals behind them. */
function runEnd(text: Text, index: number, decimals: boolean): number {
  let end = index;
  while (isDigit(text.at(end))) end++;
  if (!decimals || end === index || text.at(end) !== POINT || !isDigit(text.at(end + 1))) return end;
  end++;
  while (isDigit(text.at(end))) end++;
  return end;
}
