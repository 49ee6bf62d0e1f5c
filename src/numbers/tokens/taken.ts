import type { SkipReason } from '../reasons';
import type { ScanResult } from '../scanResult';
import type { Text } from '../text/text';
import { SECONDS_IN, unitCode } from '../units';

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
  if (reason === 'duration' || (reason === 'time' && isClock)) {
    const seconds = !isClock
      ? secondsOfDuration(written)
      : written.includes('day')
        ? secondsOfDays(written)
        : secondsOfTime(written);
    result.number(start, end, seconds, SECONDS);
  } else
    for (const { 0: digits, index } of written.matchAll(WITH_DECIMALS.has(reason) ? DECIMALS : DIGITS)) {
      const at = start + index;
      result.number(at, at + digits.length, Number(digits), 0);
    }
}

const WITH_DECIMALS: ReadonlySet<SkipReason> = new Set(['word', 'time', 'complex', 'scaled', 'repeated']);
const DECIMALS = /\d+(?:\.\d+)?/g;
const DIGITS = /\d+/g;

function secondsOfTime(text: string): number {
  const [clock = ''] = /^\d+(?::\d+)*(?:\.\d+)?/.exec(text) ?? [];
  return clock
    .split(':')
    .reverse()
    .reduce((sum, part, i) => sum + Number(part) * (TIME_PARTS[i] ?? 0), 0);
}

/** The seconds in days and a clock, of which each has a sign of its own: `-1 days +23:59:59.5` is half a second below zero. */
function secondsOfDays(text: string): number {
  const clock = text.lastIndexOf(' ') + 1;
  const seconds = secondsOfTime(text.slice(clock).replace(/^[-+]/, ''));
  return secondsOfDuration(text.slice(0, clock)) + (text[clock] === '-' ? -seconds : seconds);
}

function secondsOfDuration(text: string): number {
  const seconds = Array.from(
    text.matchAll(/(\d+(?:[.,]\d+)?) ?([a-z]+)/g),
    ([, count = '', unit = '']) => Number(count.replace(',', '.')) * (SECONDS_IN.get(unit) ?? 0),
  ).reduce((sum, part) => sum + part, 0);
  return /^[\d+]/.test(text) ? seconds : -seconds;
}
