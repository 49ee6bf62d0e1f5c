import { INSERTION_RULES, type InsertionRule } from '../../median/insertion';
import { MOST_STEPPED } from '../../steppingProtocol';
import { LANGUAGES, type Language } from './code';
import { SPEEDS, type Speed } from './player';

/** What the page shows, as it survives a reload. */
export interface Saved {
  readonly numbers: readonly number[];
  /** How many there were in all, where these are only the newest of them. */
  readonly total: number;
  /** Where they came from; empty for an example. */
  readonly source: string;
  readonly unit: string;
  readonly rule: InsertionRule;
  readonly language: Language;
  readonly speed: Speed;
  readonly at: number;
}

/** An example for whoever shows no numbers yet. */
export const EXAMPLE: Saved = {
  numbers: [41, 35, 62, 5, 97, 12, 50],
  total: 7,
  source: '',
  unit: '',
  rule: 1,
  language: 'TypeScript',
  speed: 1,
  at: 0,
};

/** What was saved, as far as it can be used; undefined where it has no numbers. */
export function restored(state: unknown): Saved | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const given: Partial<Record<keyof Saved, unknown>> = state;
  const { numbers, total, source, unit, at } = given;
  if (!Array.isArray(numbers) || numbers.length === 0 || numbers.length > MOST_STEPPED) return undefined;
  if (!numbers.every(number => Number.isFinite(number))) return undefined;
  return {
    numbers,
    total: typeof total === 'number' ? total : numbers.length,
    source: typeof source === 'string' ? source : '',
    unit: typeof unit === 'string' ? unit : '',
    rule: INSERTION_RULES.find(each => each === given.rule) ?? EXAMPLE.rule,
    language: LANGUAGES.find(each => each === given.language) ?? EXAMPLE.language,
    speed: SPEEDS.find(each => each === given.speed) ?? EXAMPLE.speed,
    at: typeof at === 'number' ? at : 0,
  };
}
