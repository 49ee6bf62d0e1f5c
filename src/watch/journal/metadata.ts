import { LIVE_KINDS } from '../kinds';
import { areLimits } from '../limits';
import { isWindow } from '../series/window';
import type { State, WatchMetadata } from './journal';

const STATES: readonly State[] = ['running', 'paused', 'ended', 'failed'];

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const isText: Check = value => typeof value === 'string';
const isCount: Check = value => Number.isFinite(value);
const isObject: Check = value => typeof value === 'object' && value !== null;
const isOneOf =
  (values: readonly unknown[]): Check =>
  value =>
    values.includes(value);

const CHECKS: Readonly<Record<keyof WatchMetadata, Check>> = {
  id: isText,
  kind: isOneOf([...LIVE_KINDS, 'collection']),
  name: isText,
  source: isText,
  target: isObject,
  state: isOneOf(STATES),
  detail: isText,
  rule: value => value === undefined || (isObject(value) && isText((value as Fields)['kind'])),
  options: isObject,
  warmUp: isCount,
  window: value => value === undefined || isWindow(value),
  left: value =>
    isObject(value) &&
    isObject((value as Fields)['skipped']) &&
    isCount((value as Fields)['leftOut']) &&
    isCount((value as Fields)['beyond']),
  notes: value => Array.isArray(value) && value.every(isText),
  limits: value => value === undefined || areLimits(value),
  opened: isCount,
};

/** What is known of a watch, out of JSON; undefined where that is something else. */
export function metadataOf(fields: Fields): WatchMetadata | undefined {
  const good = Object.entries(CHECKS).every(([name, check]) => check(fields[name]));
  return good ? (fields as unknown as WatchMetadata) : undefined;
}
